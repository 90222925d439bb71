"""C108: values outside their range, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Severity, Verdict
from tests.project import flat, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]
HEIGHT = {"elevation": {"constraints": {"range": {"min": -500, "max": 9000}}}}
WAR = {
    "war": {
        "label": "war",
        "value": "date",
        "reading": "extent",
        "constraints": {"range": {"min": "1900", "max": "1991"}},
    }
}


def findings(claim: Json, today: str | None = None, type: str = "treaty") -> list[Finding]:
    words = merged(shipped_vocabulary(), {"dates": {"level": 2}, "properties": {**HEIGHT, **WAR}})
    report = lint_records([{"type": type, "claims": [claim]}], [], words, today=today)
    return [one for one in flat(report.findings) if one.code == "C108"]


def signed(date: str, **more: Any) -> Json:
    return {"property": "signed-on", "value": {"date": date}, **more}


def outside(claim: Json, **more: Any) -> bool:
    return bool(findings(claim, **more))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1737-08-21", True),
        ("1849", True),
        ("1850", False),
        ("18XX", False),
        ("1849/1850", False),
        ("../1849", True),
        ("1849/..", False),
        ("1849/", False),
        ("[1749,1949]", False),
    ],
)
def test_least(date: str, expected: bool) -> None:
    assert outside(signed(date)) is expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2038", True), ("2026-11-22", True), ("2026-11-21", False), ("2026", False)],
)
def test_today_is_what_the_project_says(date: str, expected: bool) -> None:
    assert outside(signed(date), today="2026-11-21") is expected


def test_today_is_the_newest_sign_off() -> None:
    sign_off = {
        "level": "source-read",
        "on": "2026-11-21",
        "by": "ssdata editors",
        "digest": "000000000000.000000000000.000000000000",
    }
    assert outside(signed("2038", verified=sign_off))
    assert outside(signed("2026-11-22", verified=sign_off))
    assert not outside(signed("2026-11-20", verified=sign_off))


def test_without_sign_off_nothing_lies_in_the_future() -> None:
    assert not outside(signed("2038"))


def test_century_is_hinted_at() -> None:
    (finding,) = findings(signed("2038-08-21"), today="2026-11-21")
    assert "the century is one off: 1938-08-21" in finding.help


@pytest.mark.parametrize("modality", ["planned", "alleged", "denied", "quoted"])
def test_modality(modality: str) -> None:
    assert not outside(signed("1737", modality=modality))


def test_deprecated() -> None:
    assert not outside(signed("1737", rank="deprecated", reason="a slip"))


def test_flag_within_its_slack() -> None:
    (finding,) = findings(signed("1849~"))
    assert (finding.verdict, finding.severity) == (Verdict.POSSIBLE, Severity.WARNING)
    (finding,) = findings(signed("1848~"))
    assert finding.verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("1937/1945", False),
        ("1899/1945", True),
        ("1937/1992", True),
        ("1937/..", False),
        ("1937/", False),
        ("../1945", False),
        ("/1945", False),
        ("1992/..", True),
    ],
)
def test_all_of_a_period_lies_within(period: str, expected: bool) -> None:
    assert outside({"property": "war", "value": {"date": period}}) is expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ({"amount": -501}, True),
        ({"amount": -500}, False),
        ({"amount": 9001}, True),
        ({"min": 9001}, True),
        ({"min": 8000}, False),
        ({"max": 9999}, False),
        ({"amount": 10, "unit": "kilometre"}, True),
        ({"amount": 8, "unit": "kilometre"}, False),
        ({"amount": 99999, "unit": "person"}, False),
    ],
)
def test_figures(figure: Json, expected: bool) -> None:
    claim = {"property": "elevation", "value": {"quantity": {"unit": "metre", **figure}}}
    assert outside(claim, type="place") is expected
