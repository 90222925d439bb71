"""C108: values outside their range, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Severity, Verdict
from tests.project import flat, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]
HEIGHT = {"elevation": {"constraints": {"range": {"min": -500, "max": 9000}}}}
MORE = {
    "noted": {"label": "noted", "value": "date"},
    "lapsed": {"label": "lapsed", "value": "date", "constraints": {"range": {"max": "1991"}}},
    "copies": {"label": "copies", "value": "quantity", "constraints": {"range": {"min": 1}}},
    "way": {
        "label": "length of the way",
        "value": "quantity",
        "units": ["kilometre", "metre"],
        "constraints": {"range": {"max": 100}},
    },
    "sealed": {
        "label": "sealed",
        "value": "date",
        "constraints": {"range": {"min": "1900-05-01", "max": "1991-05-31"}, "slack": 3},
    },
}
WAR = {
    "war": {
        "label": "war",
        "value": "date",
        "reading": "extent",
        "constraints": {"range": {"min": "1900", "max": "1991"}},
    }
}


def findings(*claims: Json, today: str | None = None, type: str = "treaty") -> list[Finding]:
    properties = {**HEIGHT, **MORE, **WAR}
    words = merged(shipped_vocabulary(), {"dates": {"level": 2}, "properties": properties})
    report = lint_records([{"type": type, "claims": list(claims)}], [], words, today=today)
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
        ("1850-01-01T00:00:00", False),
        ("1849-12-31T23:59:00", True),
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
        "digest": "000000000000.0000.0000.0000",
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


def sealed(date: str) -> list[str]:
    return [one.verdict.value for one in findings({"property": "sealed", "value": {"date": date}})]


def test_first_and_last_minute_of_a_range() -> None:
    assert sealed("1900-05-01T00:00:00") == []
    assert sealed("1900-04-30T23:59:00") == ["CONFLICT"]
    assert sealed("1991-05-31T23:59:00") == []
    assert sealed("1991-06-01T00:00:00") == ["CONFLICT"]


def test_slack_of_the_property() -> None:
    assert sealed("1897~") == ["POSSIBLE"]
    assert sealed("1896~") == ["CONFLICT"]
    assert sealed("1994~") == ["POSSIBLE"]
    assert sealed("1995~") == ["CONFLICT"]
    assert sealed("1897") == sealed("1994") == ["CONFLICT"]


def test_slack_of_a_period() -> None:
    def war(period: str) -> list[str]:
        claim = {"property": "war", "value": {"date": period}}
        return [one.verdict.value for one in findings(claim)]

    assert war("1899~/1945") == ["POSSIBLE"]
    assert war("1898~/1945") == ["CONFLICT"]
    assert war("1937/1992~") == ["POSSIBLE"]
    assert war("1937/1993~") == ["CONFLICT"]


def test_claims_after_those_that_are_passed_over() -> None:
    unread = {"property": "signed-on", "value": {"date": "1737-02-30"}, "id": "unread"}
    within = {**signed("1937"), "id": "within"}
    other = {"property": "signed-at", "value": {"entity": "nanjing"}, "id": "other"}
    wrong = {**signed("1737"), "id": "wrong"}
    unknown = {"property": "signed-on", "value": {"unknown": True}, "id": "unknown"}
    noted = {"property": "noted", "value": {"date": "1737"}, "id": "noted"}
    (finding,) = findings(other, unknown, unread, within, noted, wrong)
    assert finding.claims == ("wrong",)


def test_limit_is_in_the_first_unit_of_the_property() -> None:
    def way(unit: str, amount: int) -> bool:
        figure = {"amount": amount, "unit": unit}
        return outside({"property": "way", "value": {"quantity": figure}}, type="event")

    assert way("kilometre", 101)
    assert not way("kilometre", 100)
    assert way("metre", 100_001)
    assert not way("metre", 100_000)
    half = {"min": 50, "unit": "kilometre"}
    assert not outside({"property": "way", "value": {"quantity": half}}, type="event")


def test_limit_of_a_bare_number() -> None:
    assert outside({"property": "copies", "value": {"quantity": {"amount": 0}}})
    assert not outside({"property": "copies", "value": {"quantity": {"amount": 1}}})


def test_range_without_beginning() -> None:
    assert outside({"property": "lapsed", "value": {"date": "1992"}})
    assert not outside({"property": "lapsed", "value": {"date": "0900"}})


def test_date_before_the_sign_off_of_its_claim_is_past() -> None:
    sign_off = {
        "level": "source-read",
        "on": "2026-11-21",
        "by": "ssdata editors",
        "digest": "000000000000.0000.0000.0000",
    }
    for date in ("2026", "2026-05-05", "2026-11-21"):
        assert outside(signed(date), today="2025-06-01")
        assert not outside(signed(date, verified=sign_off), today="2025-06-01")
    assert outside(signed("2026-11-22", verified=sign_off), today="2025-06-01")


def test_last_minute_of_today() -> None:
    assert not outside(signed("2026-11-21T23:59:00"), today="2026-11-21")
    assert outside(signed("2026-11-22T00:00:00"), today="2026-11-21")


def test_what_it_says() -> None:
    def told(claim: Json, **more: Any) -> tuple[str, str]:
        (finding,) = findings(claim, **more)
        assert finding.verdict is Verdict.CONFLICT
        return finding.message, finding.help

    limit = "the limit for this property"
    widen = "compare it with the source; if it is true, widen the range in the vocabulary"
    assert told(signed("1737"))[0] == f"'signed on' '1737' lies before 1850, {limit}"
    assert told(signed("2026-11-22"), today="2026-11-21")[0] == (
        f"'signed on' '2026-11-22' lies after 2026-11-21, {limit}"
    )
    low, high = (
        {"property": "elevation", "value": {"quantity": {"unit": "metre", "amount": amount}}}
        for amount in (-501, 9001)
    )
    assert told(low, type="place") == (f"'elevation' '-501 metre' is below -500, {limit}", widen)
    assert told(high, type="place") == (f"'elevation' '9001 metre' is above 9000, {limit}", widen)
