"""C119: a day apart, and no zone."""

from typing import Any

from ssdata.lint.finding import Finding, Severity, Verdict
from tests.project import flat, lint_claims

Json = dict[str, Any]


def found(*values: str | Json) -> list[Finding]:
    claims = [
        {
            "id": f"c{number}",
            "property": "began-on",
            "value": {"date": value} if isinstance(value, str) else value,
            "references": [{"source": source, "locator": {"page": "3"}}],
        }
        for number, (value, source) in enumerate(
            zip(values, ("handbook", "chronicle", "almanac"), strict=False), start=1
        )
    ]
    report = lint_claims(*claims, type="battle")
    return [one for one in flat(report.findings) if one.code == "C119"]


def zoned(day: str, zone: str) -> Json:
    return {"date": day, "zone": zone}


def test_a_day_apart_without_zone_is_a_warning() -> None:
    (finding,) = found("1945-08-09", "1945-08-08", "1945-08-09")
    assert (finding.verdict, finding.severity) == (Verdict.POSSIBLE, Severity.WARNING)
    assert finding.claims == ("c1", "c2", "c3")
    assert "1945-08-09, 1945-08-08" in finding.message
    assert "zone" in finding.help


def test_one_zone_stated_is_still_a_warning() -> None:
    assert len(found(zoned("1945-08-09", "+09:00"), "1945-08-08")) == 1


def test_silent() -> None:
    assert found("1945-08-09", "1945-08-09") == []
    assert found(zoned("1945-08-09", "+09:00"), zoned("1945-08-08", "+03:00")) == []
    assert found(zoned("1945-08-09", "+09:00"), zoned("1945-08-08", "+09:00")) == []  # C101
    assert found("1945-08-09", "1945-08-07") == []  # C101
    assert found("1945-08", "1945-09") == []  # C101
    assert found("1945~", "1946") == []  # C101, possible
