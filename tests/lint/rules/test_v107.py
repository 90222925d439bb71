"""V107: disputes that explain nothing, and where it stays silent."""

import pytest

from ssdata.lint.finding import Severity
from ssdata.lint.rules.v107_dispute_without_explanation import WORDS
from tests.lint.rules.cited import Json, day, findings, page, reference

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
    hits = findings(
        "V107", claims, disputes=[{**dispute, "statement": statement, **more}], sources=[NOTE]
    )
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


NOTE = page("note", title="Imported from a wiki")


def test_a_side_that_nobody_holds() -> None:
    assert found(second="note") == ["/disputes/0/claims"]
    both = found("Unclear.", second="note")
    assert sorted(both) == ["/disputes/0/claims", "/disputes/0/statement"]
    claims = [
        day(reference("handbook")),
        {**day(reference("chronicle", stance="contradicts")), "id": "b"},
    ]
    dispute = {"id": "why", "claims": ["signed", "b"], "kind": "sources-disagree"}
    dispute |= {"status": "open", "statement": GOOD}
    (one,) = findings("V107", claims, disputes=[dispute])
    assert "has a side that no source is cited for: 'b'" in one.message


def test_sides_that_one_source_holds() -> None:
    assert found(second="handbook") == []


def test_a_source_on_the_dispute() -> None:
    assert found(second="note", references=[reference("almanac")]) == []


def test_claims_that_do_not_exist() -> None:
    dispute = {"id": "why", "claims": ["signed", "missing"], "kind": "sources-disagree"}
    dispute |= {"status": "open", "statement": GOOD}
    assert findings("V107", day(), disputes=[dispute]) == []


def test_no_disputes() -> None:
    assert findings("V107", day()) == []


def test_a_word_more_or_less() -> None:
    assert found(" ".join(["word"] * WORDS)) == []
    assert found(" ".join(["word"] * (WORDS - 1))) == ["/disputes/0/statement"]
    # Two signs of Chinese count as a word.
    assert found("記" * (2 * WORDS)) == []
    assert found("記" * (2 * WORDS - 1)) == ["/disputes/0/statement"]


def test_what_it_says() -> None:
    other = {**day(reference("note"), date="1937-08-29"), "id": "other"}
    dispute = {"id": "why", "claims": ["signed", "other"], "kind": "sources-disagree"}
    dispute |= {"status": "open", "statement": "Unclear."}
    claims = [day(reference("handbook")), other]
    hits = findings("V107", claims, disputes=[dispute], sources=[NOTE])
    assert {(one.message, one.help) for one in hits} == {
        (
            "dispute 'why' does not say why the claims differ: 'Unclear.'",
            "say in a sentence what the sources mean or where one of them errs",
        ),
        (
            "dispute 'why' has a side that no source is cited for: 'other'",
            "cite who holds that view, on the claim or on the dispute",
        ),
    }
    assert {(one.record, one.claims) for one in hits} == {("example", ("signed", "other"))}
