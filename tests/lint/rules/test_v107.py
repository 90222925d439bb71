"""V107: disputes that explain nothing, and where it stays silent."""

import pytest

from ssdata.lint.finding import Severity
from tests.lint.rules.cited import Json, day, findings, reference

GOOD = "The chronicle gives the day of the announcement."


def found(
    statement: str = GOOD,
    kind: str = "sources-disagree",
    first: str = "handbook",
    second: str = "chronicle",
    **more: list[Json],
) -> list[str]:
    other = {**day(reference(second), date="1937-08-29"), "id": "other"}
    dispute = {"id": "why", "claims": ["signed", "other"], "kind": kind, "status": "open"}
    claims = [day(reference(first)), other]
    hits = findings("V107", claims, disputes=[{**dispute, "statement": statement, **more}])
    assert {one.severity for one in hits} <= {Severity.INFO}
    return [one.place.pointer for one in hits]


@pytest.mark.parametrize(
    "statement", ["Sources differ.", "?", "Unclear", "史料不一", "Источники расходятся."]
)
def test_too_short(statement: str) -> None:
    assert found(statement) == ["/disputes/0/statement"]


@pytest.mark.parametrize(
    "statement",
    [
        GOOD,
        "One counts the sick too.",
        "俄文本记签字之日，中文本记公布之日。",
        "Газета называет день обнародования договора.",
    ],
)
def test_long_enough(statement: str) -> None:
    assert found(statement) == []


def test_one_source_cannot_disagree() -> None:
    assert found(second="handbook") == ["/disputes/0/kind"]
    both = found("Unclear.", second="handbook")
    assert sorted(both) == ["/disputes/0/kind", "/disputes/0/statement"]


def test_one_source_may_be_unclear() -> None:
    for kind in ("reading-uncertain", "definitions-differ", "translation", "calendar-or-zone"):
        assert found(kind=kind, second="handbook") == []


def test_a_source_on_the_dispute() -> None:
    assert found(second="handbook", references=[reference("almanac")]) == []


def test_documents_of_one_edition() -> None:
    claims = [
        {**day({"source": "handbook", "locator": {"document": one, "page": "3"}}, date=date), "id": f"c-{one}"}
        for one, date in (("1", "1937-08-21"), ("2", "1937-08-29"))
    ]  # fmt: skip
    dispute = {"id": "why", "claims": ["c-1", "c-2"], "kind": "sources-disagree"}
    dispute |= {"status": "open", "statement": GOOD}
    assert findings("V107", claims, disputes=[dispute]) == []


def test_claims_that_do_not_exist() -> None:
    dispute = {"id": "why", "claims": ["signed", "missing"], "kind": "sources-disagree"}
    dispute |= {"status": "open", "statement": GOOD}
    assert findings("V107", day(), disputes=[dispute]) == []


def test_no_disputes() -> None:
    assert findings("V107", day()) == []
