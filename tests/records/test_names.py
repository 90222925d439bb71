"""Every name in another language than English has a witness."""

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from ssdata.load import Dataset, load
from ssdata.store.project import packaged

NAMES = Path(__file__).parents[2] / "docs" / "names.csv"
CHINESE = {"zh-Hans", "zh-Hant"}


class Name(NamedTuple):
    record: str
    tag: str
    form: str


def witnesses() -> dict[Name, str]:
    with NAMES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = {Name(row["record"], row["tag"], row["form"]): row["witness"] for row in rows}
    assert len(found) == len(rows)
    return found


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load()


def names(dataset: Dataset) -> list[Name]:
    found = []
    for record in dataset.values():
        given = [*record.data.labels.items()]
        given += [
            (tag, form) for tag, forms in (record.data.aliases or {}).items() for form in forms
        ]
        found += [Name(record.id, tag, form) for tag, form in given if tag != "en"]
    return found


def test_every_name_has_one_row_and_every_row_a_name(dataset: Dataset) -> None:
    counted = Counter(names(dataset))
    assert [name for name, times in counted.items() if times > 1] == []
    assert counted.keys() == witnesses().keys()


def test_a_witness_is_a_source_or_an_address_or_another_name_of_the_record(
    dataset: Dataset,
) -> None:
    tags: dict[str, set[str]] = {}
    for name in names(dataset):
        tags.setdefault(name.record, set()).add(name.tag)
    sources = {path.stem for path in (packaged() / "records" / "source").glob("*.json")}
    wrong = []
    for name, witness in witnesses().items():
        if witness == "transcribed":
            fine = "-Latn" in name.tag and bool(tags[name.record] - {name.tag})
        elif witness == "converted":
            fine = name.tag in CHINESE and tags[name.record] >= CHINESE
        else:
            fine = witness.startswith(("http://", "https://")) or witness in sources
        if not fine:
            wrong.append((name, witness))
    assert wrong == []
