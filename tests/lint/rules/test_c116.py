"""C116: durations and their dates, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Severity, Verdict
from tests.project import flat, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]
WORDS = merged(
    shipped_vocabulary(),
    {
        "dates": {"level": 2},
        "units": {
            "day": {"time": "day"},
            "month": {"time": "month"},
            "year": {"time": "month"},
            "hour": {"time": "hour"},
        },
        "properties": {
            "duration": {"units": ["hour"], "constraints": {"scope": ["counting"]}},
            "began-on": {"constraints": {"scope": ["phase"]}},
        },
    },
)


def findings(*claims: Json, words: Json = WORDS) -> list[Finding]:
    report = lint_records([{"type": "battle", "claims": list(claims)}], [], words)
    return [one for one in flat(report.findings) if one.code == "C116"]


def began(date: str, **more: Any) -> Json:
    return {"property": "began-on", "value": {"date": date}, **more}


def ended(date: str, **more: Any) -> Json:
    return {"property": "ended-on", "value": {"date": date}, **more}


def lasted(unit: str = "day", amount: int | None = None, **more: Any) -> Json:
    rest = {key: more.pop(key) for key in ("scope", "rank", "reason") if key in more}
    figure = {"unit": unit, **({} if amount is None else {"amount": amount}), **more}
    return {"property": "duration", "value": {"quantity": figure}, **rest}


def wrong(start: str, end: str, unit: str, amount: int) -> bool:
    return bool(findings(began(start), ended(end), lasted(unit, amount)))


@pytest.mark.parametrize(
    ("unit", "fits"),
    [
        ("day", range(13, 15)),
        ("month", range(3)),  # July and August were begun
        ("year", range(2)),
        ("hour", range(288, 337)),
    ],
)
def test_with_and_without_the_first_day(unit: str, fits: range) -> None:
    start, end = "1938-07-29", "1938-08-11"
    assert not wrong(start, end, unit, fits.start)
    assert not wrong(start, end, unit, fits.stop - 1)
    assert wrong(start, end, unit, fits.stop)
    if fits.start:
        assert wrong(start, end, unit, fits.start - 1)


def test_imprecise_dates_cover_the_duration() -> None:
    assert not wrong("1938-07", "1938-08", "day", 13)
    assert not wrong("1938-07", "1938-08", "day", 62)
    assert wrong("1938-07", "1938-08", "day", 63)
    assert not wrong("1937", "1945", "year", 8)
    assert wrong("1937", "1945", "year", 10)


def test_bounds_are_meant_as_they_stand() -> None:
    dates = began("1820-03-01"), ended("1970-09-01")
    assert findings(*dates, lasted("year", max=150))
    assert not findings(*dates, lasted("year", 150))
    assert not findings(*dates, lasted("year", min=100))


def test_approximate_duration() -> None:
    dates = began("1938-07-29"), ended("1938-08-11")
    assert not findings(*dates, lasted("day", 10, approximate=True))
    assert findings(*dates, lasted("day", 30, approximate=True))


@pytest.mark.parametrize(
    ("start", "end"),
    [("../1938", "1938-08-11"), ("1938-07-29", "1938/.."), ("1938-07-29", "1938/")],
)
def test_open_and_unknown_ends(start: str, end: str) -> None:
    assert not wrong(start, end, "day", 9999)


def test_unknown_dates() -> None:
    unknown = {"property": "ended-on", "value": {"unknown": True}}
    assert not findings(began("1938-07-29"), unknown, lasted("day", 99))
    assert not findings(began("1938-07-29"), lasted("day", 99))


def test_end_before_the_beginning() -> None:
    assert not wrong("1938-08-11", "1938-07-29", "day", 13)


def test_one_of_several_dates_fits() -> None:
    dates = began("1938-07-29"), began("1938-07-11"), ended("1938-08-11")
    assert not findings(*dates, lasted("day", 13))
    assert not findings(*dates, lasted("day", 31))
    assert findings(*dates, lasted("day", 20))


def test_definition_that_the_dates_do_not_have() -> None:
    active = lasted("day", 5, scope={"counting": "engaged"})
    assert not findings(began("1938-07-29"), ended("1938-08-11"), active)


def test_scope() -> None:
    fighting = {"event-definition": "fighting"}
    other = {"event-definition": "declaration"}
    start, end = began("1938-07-29", scope=fighting), ended("1938-08-11", scope=fighting)
    (finding,) = findings(start, end, lasted("day", 31, scope=fighting))
    assert finding.verdict is Verdict.CONFLICT
    assert not findings(start, end, lasted("day", 31, scope=other))
    (finding,) = findings(start, end, lasted("day", 31))
    assert (finding.verdict, finding.severity) == (Verdict.POSSIBLE, Severity.WARNING)


def test_flag_within_its_slack() -> None:
    (finding,) = findings(began("1938-07-29~"), ended("1938-08-11"), lasted("day", 15))
    assert finding.verdict is Verdict.POSSIBLE
    (finding,) = findings(began("1938-07-29~"), ended("1938-08-11"), lasted("day", 16))
    assert finding.verdict is Verdict.CONFLICT


def test_unit_of_which_nobody_says_what_it_counts() -> None:
    claims = began("1938-07-29"), ended("1938-08-11"), lasted("day", 31)
    plain = merged(WORDS, {})
    plain["units"] = {**WORDS["units"], "day": {"label": "day", "dimension": "days", "factor": "1"}}
    assert findings(*claims)
    assert not findings(*claims, words=plain)


def test_deprecated() -> None:
    dead = lasted("day", 31, rank="deprecated", reason="a slip")
    assert not findings(began("1938-07-29"), ended("1938-08-11"), dead)


def test_limits_need_not_be_whole_units_of_two() -> None:
    dates = began("1938-07-29"), ended("1938-08-11")  # 13 or 14 days
    assert findings(*dates, lasted("day", max=12))
    assert not findings(*dates, lasted("day", max=13))
    assert findings(*dates, lasted("day", min=15))
    assert not findings(*dates, lasted("day", min=14))


def test_unit_that_is_not_known() -> None:
    assert not findings(began("1938-07-29"), ended("1938-08-11"), lasted("fortnight", 99))
    assert not findings(began("1938-07-29"), ended("1938-08-11"), lasted(amount=99, unit=""))


def test_what_it_says() -> None:
    def told(start: str, end: str, *figure: Any) -> str:
        (finding,) = findings(began(start), ended(end), lasted(*figure))
        assert finding.claims == ("claim-3", "claim-1", "claim-2")
        return finding.message

    assert told("1938-07-29", "1938-08-11", "day", 31) == (
        "'duration' is '31 day', but 1938-07-29 and 1938-08-11 are 13 to 14 day apart"
    )
    assert told("1938-07-29~", "1938-08-11", "day", 31) == (
        "'duration' is '31 day', but 1938-07-29~ and 1938-08-11 are 13 to 14 day apart"
    )
    assert told("1937-07-07~", "1945-09-02", "year", 30) == (
        "'duration' is '30 year', but 1937-07-07~ and 1945-09-02 are 8 to 9 year apart"
    )


def test_side_without_limit_says_nothing() -> None:
    assert wrong("1938-07-29", "1938-08-11", "day", 5)
    assert not wrong("../1938-07-29", "1938-08-11", "day", 5)
    assert not wrong("1938-07-29", "1938-08-11/..", "day", 5)


def test_slack_of_the_date() -> None:
    words = merged(WORDS, {"properties": {"began-on": {"constraints": {"slack": 3}}}})
    claims = began("1938-07-29~"), ended("1938-08-11")
    (finding,) = findings(*claims, lasted("day", 17), words=words)
    assert finding.verdict is Verdict.POSSIBLE
    (finding,) = findings(*claims, lasted("day", 18), words=words)
    assert finding.verdict is Verdict.CONFLICT


def test_flag_of_the_end() -> None:
    (finding,) = findings(began("1938-07-29"), ended("1938-08-11~"), lasted("day", 15))
    assert finding.verdict is Verdict.POSSIBLE
    (finding,) = findings(began("1938-07-29"), ended("1938-08-11"), lasted("day", 15))
    assert finding.verdict is Verdict.CONFLICT


def test_whole_months_and_years() -> None:
    assert wrong("1937-07-07", "1945-07-07", "year", 7)
    assert not wrong("1937-07-07", "1945-07-06", "year", 7)
    assert not wrong("1937-07-07", "1945-07-07", "year", 9)
    assert wrong("1937-07-07", "1945-07-07", "year", 10)


def test_minutes_and_hours_of_the_day() -> None:
    minute = {"label": "minute", "dimension": "duration", "factor": "1", "time": "minute"}
    words = merged(WORDS, {"units": {"minute": minute}})
    words["properties"]["duration"]["units"].append("minute")
    times = began("1938-07-29T10:45:00"), ended("1938-07-29T12:15:00")

    def fits(unit: str, amount: int) -> bool:
        return not findings(*times, lasted(unit, amount), words=words)

    assert [amount for amount in range(88, 94) if fits("minute", amount)] == [90, 91]
    assert [amount for amount in range(5) if fits("hour", amount)] == [1, 2]
