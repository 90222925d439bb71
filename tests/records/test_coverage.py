"""Every statement of the founding articles is accounted for."""

import csv
import os
import re
from pathlib import Path

import pytest

from ssdata.load import Dataset, load
from ssdata.store.project import packaged

REPOSITORY = Path(__file__).parents[2]
COVERAGE = REPOSITORY / "docs" / "coverage.csv"
FACTS = Path(os.environ.get("SSDATA_FACTS", REPOSITORY.parent / "shared" / "facts"))
CARRIED = {"claim", "disputed", "repaired"}
STATUSES = CARRIED | {
    "contradicted", "unconfirmed", "fragment", "noise", "opinion", "image", "bibliographic",
}  # fmt: skip
STATEMENTS = 486


def rows() -> list[dict[str, str]]:
    with COVERAGE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load()


def test_every_statement_has_one_row() -> None:
    names = [row["row"] for row in rows()]
    assert len(names) == len(set(names)) == STATEMENTS


def test_rows_are_those_of_the_inventory() -> None:
    inventory = FACTS / "claims.md"
    if not inventory.is_file():
        pytest.skip(f"no inventory of statements at {inventory}; set SSDATA_FACTS to its folder")
    text = inventory.read_text(encoding="utf-8")
    listed = re.findall(r"^\| (S\d-G?\d+) \|", text, re.MULTILINE)
    assert [row["row"] for row in rows()] == listed


def test_status_is_known_and_says_why_a_statement_is_no_claim() -> None:
    for row in rows():
        assert row["status"] in STATUSES, row
        if row["status"] in CARRIED:
            assert row["claims"], row
        else:
            assert row["claims"] or row["remark"], row


def test_every_pointer_leads_to_a_claim(dataset: Dataset) -> None:
    lost = []
    for row in rows():
        for pointer in row["claims"].split():
            record, _, claim = pointer.partition("#")
            try:
                dataset[record].claim(claim)
            except KeyError:
                lost.append((row["row"], pointer))
    assert lost == []


def test_bibliographic_rows_name_a_source_or_say_why_none() -> None:
    sources = {path.stem for path in (packaged() / "records" / "source").iterdir()}
    for row in rows():
        if row["status"] == "bibliographic":
            named = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", row["remark"]))
            assert row["claims"] or named & sources or len(row["remark"].split()) > 2, row
