"""C118: differences that a calendar explains, and where it stays silent."""

from typing import Any

from ssdata.lint.finding import Severity, Verdict
from tests.project import codes, lint_claims

Json = dict[str, Any]


def began(date: str, **value: str) -> Json:
    return {
        "property": "began-on",
        "value": {"date": date, **value},
        "references": [{"source": "chronicle", "locator": {"page": date[-2:]}}],
    }


def found(*claims: Json) -> list[str]:
    return codes(lint_claims(*claims, type="event"))


def test_thirteen_days() -> None:
    (finding,) = lint_claims(began("1917-11-07"), began("1917-10-25"), type="event").findings
    assert (finding.code, finding.verdict) == ("C118", Verdict.POSSIBLE)
    assert finding.severity is Severity.WARNING
    assert finding.claims == ("claim-1", "claim-2")
    assert finding.message == (
        "'began on' is 1917-11-07 and 1917-10-25: the calendars are 13 days apart, which would "
        "explain it"
    )
    assert "1917-11-07 in the Gregorian" in finding.help


def test_both_calendars_stated() -> None:
    assert found(began("1917-11-07"), began("1917-10-25", calendar="julian")) == []
    stated = [began(day, calendar="gregorian") for day in ("1917-11-07", "1917-10-25")]
    assert "C101" in found(*stated)
    assert "C118" not in found(*stated)


def test_after_the_change() -> None:
    assert "C118" not in found(began("1920-11-07"), began("1920-10-25"))


def test_other_difference() -> None:
    assert "C118" not in found(began("1917-11-07"), began("1917-10-24"))


def test_dispute_covers_it() -> None:
    dispute = {
        "id": "calendar",
        "claims": ["claim-1", "claim-2"],
        "kind": "reading-uncertain",
        "status": "open",
        "statement": "One source gives the one, another source gives the other; neither says why.",
    }
    claims = began("1917-11-07"), began("1917-10-25")
    report = lint_claims(*claims, type="event", disputes=[dispute])
    assert [one.verdict for one in report.findings] == [Verdict.ACKNOWLEDGED]
