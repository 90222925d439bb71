"""A genealogy of royal families: twenty contradictions, and nothing else in 1,685 persons."""

import csv
from collections import Counter
from functools import cache

import pytest

from ssdata.lint.finding import Finding, Verdict
from tests.conform.memory import Json, Linted, lint_values, record, vocabulary
from tests.conformance import folder

# "About" is taken for six years either way, as the list of what is expected does.
ABOUT = {"slack": 6}
WORDS = vocabulary(
    {
        "born": {"value": "date", "constraints": {"functional": True, **ABOUT}},
        "died": {"value": "date", "constraints": {"functional": True, **ABOUT}},
        "married": {"value": "date", "constraints": {"functional": True, **ABOUT}},
        "father": {
            "value": "entity",
            "constraints": {
                "functional": True,
                "acyclic": True,
                "lifespan": {"of": "object", "at": ["born"], "after_death": 365},
            },
        },
        "mother": {
            "value": "entity",
            "constraints": {
                "functional": True,
                "acyclic": True,
                "lifespan": {"of": "object", "at": ["born"]},
            },
        },
        **{
            side: {
                "value": "entity",
                "constraints": {"lifespan": {"of": "object", "at": ["married"]}},
            }
            for side in ("husband", "wife")
        },
    },
    record_types={"person": {}, "marriage": {}},
    lifetimes=[{"label": "life", "types": ["person"], "start": ["born"], "end": ["died"]}],
    chains=[{"label": "life", "types": ["person"], "steps": ["born", "died"]}],
)
DATES = ("born", "died", "married")


@cache
def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table."""
    path = folder("genealogy") / f"royal92_{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def claims_of(row: dict[str, str], columns: dict[str, str]) -> list[Json]:
    """A claim for each column that is not empty."""
    return [
        {
            "id": property_,
            "property": property_,
            "value": (
                {"date": row[column]} if property_ in DATES else {"entity": row[column].lower()}
            ),
        }
        for property_, column in columns.items()
        if row[column]
    ]


@cache
def records() -> list[Json]:
    """Persons with their parents, and marriages."""
    person = {"born": "birth", "died": "death", "father": "father", "mother": "mother"}
    marriage = {"husband": "husband", "wife": "wife", "married": "married"}
    return [
        *(
            record(row["id"].lower(), claims_of(row, person), type="person")
            for row in rows("persons")
        ),
        *(
            record(row["id"].lower(), claims_of(row, marriage), type="marriage")
            for row in rows("marriages")
        ),
    ]


@pytest.fixture(scope="module")
def linted() -> Linted:
    """All records under all rules."""
    return lint_values(records(), WORDS)


def test_counts() -> None:
    edges = [row[side] for row in rows("persons") for side in ("father", "mother") if row[side]]
    assert (len(rows("persons")), len(rows("marriages")), len(rows("expected"))) == (1685, 302, 20)
    assert len(edges) == 2026


def other_of(linted: Linted, found: Finding) -> str:
    """The person whose life a link contradicts; nobody for a person's own dates."""
    assert found.record is not None
    view = linted.view(found.record)
    (other,) = {
        row.entity for row in view.rows if row.id in found.claims and row.entity is not None
    } or {""}
    return other or ""


def told(linted: Linted, semantics: str) -> Counter[tuple[str, str, str, str]]:
    """Rule, subject, other person and verdict of all findings."""
    return Counter(
        (semantics, found.record or "", other_of(linted, found), found.verdict.value)
        for found in linted.by(semantics)
    )


@pytest.mark.parametrize("semantics", ["C11", "C14"])
def test_expected(linted: Linted, semantics: str) -> None:
    expected = Counter(
        (row["rule"], row["subject"].lower(), row["other"].lower(), row["verdict"])
        for row in rows("expected")
        if row["rule"] == semantics
    )
    assert told(linted, semantics) == expected


def test_default_slack_makes_the_doubtful_one_certain() -> None:
    """1520 or a year off is certainly too late for a father who died in 1513."""
    properties = {
        id: {
            **property_,
            "constraints": {k: v for k, v in property_["constraints"].items() if k != "slack"},
        }
        for id, property_ in WORDS["properties"].items()
    }
    linted = lint_values(records(), {**WORDS, "properties": properties})
    assert told(linted, "C14")["C14", "i856", "i857", "CONFLICT"] == 1
    assert sum(told(linted, "C14").values()) == 19


def test_nothing_else(linted: Linted) -> None:
    others = [
        (one.code, one.record, one.message)
        for one in linted.findings
        if one not in linted.by("C11") and one not in linted.by("C14")
    ]
    assert others == []
    assert linted.by("C24") == []
    assert all(one.verdict in {Verdict.CONFLICT, Verdict.POSSIBLE} for one in linted.findings)
