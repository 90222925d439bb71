"""R112: contradictions without a word about them, and where it stays silent."""

from typing import Any

from ssdata.lint.finding import Severity
from tests.lint.rules.cited import day, findings, reference

Json = dict[str, Any]
AGAINST = reference("chronicle", stance="contradicts", as_printed="August 29")


def found(against: Json = AGAINST, **more: Any) -> list[str]:
    claim = day(reference("handbook"), against, **more)
    return [one.message for one in findings("R112", claim)]


def test_nothing_says_why() -> None:
    (one,) = findings("R112", day(reference("handbook"), AGAINST), strict=True)
    assert one.severity is Severity.INFO
    assert "'chronicle' contradicts claim 'signed' ('August 29')" in one.message


def test_without_what_it_prints() -> None:
    (message,) = found(reference("chronicle", stance="contradicts"))
    assert message.startswith("'chronicle' contradicts claim 'signed', and")


def test_a_note() -> None:
    assert found({**AGAINST, "note": "The day of the announcement."}) == []
    assert found(note="Others count from the announcement.") == []


def test_a_deprecated_claim() -> None:
    assert found(rank="deprecated", reason="a misprint") == []


def test_a_dispute() -> None:
    other = {**day(reference("almanac"), date="1937-08-29"), "id": "other"}
    dispute = {
        "id": "why",
        "claims": ["signed", "other"],
        "kind": "sources-disagree",
        "statement": "The chronicle gives the day of the announcement.",
    }
    claims = [day(reference("handbook"), AGAINST), other]
    for status in ("open", "resolved"):
        assert findings("R112", claims, disputes=[{**dispute, "status": status}]) == []
    assert len(findings("R112", claims)) == 1


def test_support() -> None:
    assert found(reference("chronicle", stance="supports")) == []
