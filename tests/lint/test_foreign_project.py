"""A project about something else, with record types and a vocabulary of its own."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ssdata.lint.engine import lint
from ssdata.lint.report import Report
from ssdata.store.canonical import dump
from ssdata.store.project import find, packaged
from ssdata.store.shape import shape_of
from tests.project import codes

ASCENTS = Path(__file__).parent / "ascents"
Claims = dict[str, dict[str, Any]]


@pytest.fixture
def ascents(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ASCENTS, tmp_path / "ascents"))


def lint_edited(root: Path, name: str, edit: Callable[[Claims], Any]) -> Report:
    """Change the claims of a record and lint the project."""
    path = root / "records" / f"{name}.json"
    record = json.loads(path.read_bytes())
    claims = {claim["id"]: claim for claim in record["claims"]}
    edit(claims)
    record["claims"] = list(claims.values())
    shape = shape_of(json.loads((packaged() / "schema" / "record.schema.json").read_bytes()))
    path.write_bytes(dump(shape.arrange(record)))
    return lint(find(root))


def test_is_clean(ascents: Path) -> None:
    report = lint(find(ascents))
    assert report.findings == []
    assert (report.records, report.sources, report.claims) == (3, 2, 10)


EDITS: dict[str, tuple[str, Callable[[Claims], Any], list[str]]] = {
    "another day of the same route": (
        "peak/high-peak",
        lambda claims: claims["north-year"]["value"].update(date="1932-07-14"),
        ["C101"],
    ),
    "the same day of another route": (
        "peak/high-peak",
        lambda claims: claims["north-year"]["scope"].update(route="south-face"),
        ["C101"],
    ),
    "heights beyond the tolerance": (
        "peak/high-peak",
        lambda claims: claims["feet"]["value"]["quantity"].update(amount=23500),
        ["C101"],
    ),
    "heights of two surveys": (
        "peak/high-peak",
        lambda claims: (
            claims["feet"]["value"]["quantity"].update(amount=23500),
            claims["feet"]["scope"].update(survey="1988"),
        ),
        [],
    ),
    "top before base": (
        "expedition/summer-1931",
        lambda claims: claims["top"]["value"].update(date="1931-07-11"),
        ["C111"],
    ),
    "death before birth": (
        "climber/ada-ridge",
        lambda claims: claims["died"]["value"].update(date="1872"),
        ["C111"],
    ),
    "unknown climber": (
        "peak/high-peak",
        lambda claims: claims["by"]["value"].update(entity="ada-rigde"),
        ["C128"],
    ),
    "unknown property": (
        "peak/high-peak",
        lambda claims: claims["metres"].update(property="hight"),
        ["S107"],
    ),
    "locator of an archive": (
        "peak/high-peak",
        lambda claims: claims["metres"]["references"][0]["locator"].update(fond="7"),
        ["R104"],
    ),
    "no page": (
        "peak/high-peak",
        lambda claims: claims["metres"]["references"][0].pop("locator"),
        ["R103"],
    ),
    "no reference": (
        "peak/high-peak",
        lambda claims: claims["metres"].update(references=[]),
        ["R101"],
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_same_rules_other_vocabulary(ascents: Path, name: str) -> None:
    record, edit, expected = EDITS[name]
    report = lint_edited(ascents, record, edit)
    assert codes(report)[:1] == expected
    assert len(report.findings) == len(expected)
