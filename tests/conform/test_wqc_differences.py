"""Comparing and subtracting (C08, C11, C14, C16, C30, C31) as Wikibase QualityConstraints does.

There every comparison looks at the lower bound only; all values of these cases are exact, so that
the answers can be the same.
"""

from fractions import Fraction
from typing import Any

import pytest

from ssdata.values import edtf, quantity
from ssdata.values.quantity import Unit
from tests.conform.memory import Json, Linted, Outcome, lint_values, record, vocabulary
from tests.conform.wqc import day, number, value_of
from tests.conform.wqc_cases import agree, group

UNITS = {
    "d": {"dimension": "days", "factor": "1", "time": "day"},
    "a": {"dimension": "days", "factor": "365.2425", "time": "day"},
    "year": {"dimension": "months", "factor": "12", "time": "month"},
    "g": {"dimension": "mass", "factor": "0.001"},
    "kg": {"dimension": "mass", "factor": "1"},
    "t": {"dimension": "mass", "factor": "1000"},
}
EXACT = {id: Unit(id, unit["dimension"], Fraction(unit["factor"])) for id, unit in UNITS.items()}


def ordered(first: Json, second: Json) -> Outcome:
    """What is said of the first being at most the second: dates in a chain, or figures."""
    dates = "date" in first or "string" in first
    words = vocabulary(
        {id: {"value": "date" if dates else "quantity"} for id in ("p1", "p2")},
        units=UNITS,
        **(
            {"chains": [{"label": "order", "steps": ["p1", "p2"]}]}
            if dates
            else {"monotone": [{"label": "order", "part": "p1", "whole": "p2"}]}
        ),
    )
    claims = [{"property": "p1", "value": first}, {"property": "p2", "value": second}]
    return lint_values([record("q1", claims)], words).outcome("C11", "C30")


@pytest.mark.parametrize("case", group("compare_values"))
def test_compare_values(case: Json) -> None:
    """Greater is what cannot come first, less what cannot come second; the rest says nothing."""
    first, second = value_of(case["a"]), value_of(case["b"])
    known = case["cmp"] != "error"
    assert ordered(first, second) in (
        {"violation"} if case["cmp"] == 1 else {"silent", "undecidable"}
    )
    assert ordered(second, first) in (
        {"violation"} if known and case["cmp"] == -1 else {"silent", "undecidable"}
    )


@pytest.mark.parametrize("case", group("difference"))
def test_difference_of_values(case: Json) -> None:
    if "seconds" in case:
        first, second = (edtf.parse(day(case[side])) for side in ("a", "b"))
        assert (first.lo - second.lo) * 60 == case["seconds"]
        return
    first, second = (
        quantity.parse(value_of(case[side])["quantity"], units=EXACT) for side in ("a", "b")
    )
    found = quantity.sub(first, second)
    assert found.lo == found.hi == Fraction(str(case["difference"]))


SPAN = vocabulary(
    {
        "start": {"value": "date"},
        "end": {"value": "date"},
        "lasted": {"value": "quantity", "units": ["d", "a", "year"]},
    },
    units=UNITS,
    chains=[{"label": "order", "steps": ["start", "end"]}],
    durations=[{"label": "span", "duration": "lasted", "start": "start", "end": "end"}],
)
BALANCE = vocabulary(
    {id: {"value": "quantity", "units": ["kg", "year"]} for id in ("left", "plus", "minus")},
    units=UNITS,
    balances=[{"label": "balance", "left": "left", "plus": ["plus"], "minus": ["minus"]}],
)


def lasting(start: Json, end: Json, days: int) -> Outcome:
    """What is said of a stated number of days between two dates."""
    lasted = {"quantity": {"amount": days, "unit": "d"}}
    claims = [("start", start), ("end", end), ("lasted", lasted)]
    made = record("q1", [{"property": id, "value": value} for id, value in claims])
    return lint_values([made], SPAN).outcome("C16")


@pytest.mark.parametrize("case", group("difference"))
def test_difference(case: Json) -> None:
    """A stated difference agrees with the true one, and another does not."""
    first, second = value_of(case["a"]), value_of(case["b"])
    if "seconds" in case:
        days = abs(case["seconds"]) // 86400
        start, end = (second, first) if case["seconds"] > 0 else (first, second)
        assert lasting(start, end, days) == "silent"
        assert lasting(start, end, days - 1) == "violation"
        assert lasting(start, end, days + 1) == "silent"  # both days counted
        assert lasting(start, end, days + 2) == "violation"
        return
    unit = {"unit": case["unit"]} if "unit" in case else {}
    for off, expected in ((0, "silent"), (1, "violation"), (-1, "violation")):
        stated = {"amount": number(case["difference"] + off), **unit}
        assert balanced(first, [second], stated) == expected


def balanced(plus: Json, minus: list[Json], left: Json) -> Outcome:
    """What is said of a stated difference of figures."""
    claims: list[Json] = [
        {"property": "left", "value": {"quantity": left}},
        {"property": "plus", "value": plus},
        *({"property": "minus", "value": value} for value in minus),
    ]
    words = BALANCE if _unit(left) else vocabulary_without_units()
    return lint_values([record("q1", claims)], words).outcome("C31")


def _unit(figure: Json) -> Any:
    return figure.get("unit")


def vocabulary_without_units() -> Json:
    """The balance of bare numbers."""
    return vocabulary(
        {id: {"value": "quantity"} for id in ("left", "plus", "minus")},
        balances=BALANCE["balances"],
    )


def aged(start: str, end: str, least: int) -> Linted:
    """A person born at the start who does at the end what takes a least age."""
    of_age = {"lifespan": {"of": "object", "at": ["done"], "min_age": least}}
    words = vocabulary(
        {
            "born": {"value": "date"},
            "died": {"value": "date"},
            "done": {"value": "date"},
            "by": {"value": "entity", "constraints": of_age},
        },
        lifetimes=[{"label": "life", "types": ["person"], "start": ["born"], "end": ["died"]}],
        record_types={"thing": {}, "person": {}},
    )
    born = record("q1", [{"property": "born", "value": {"date": start}}], type="person")
    done = record(
        "q2",
        [
            {"property": "done", "value": {"date": end}},
            {"property": "by", "value": {"entity": "q1"}},
        ],
    )
    return lint_values([born, done], words)


@pytest.mark.parametrize("case", group("difference_in_years"))
def test_difference_in_years(case: Json) -> None:
    """Who is n years and a bit old is old enough for n years, and too young for n + 1."""
    start, end = day(case["start"]), day(case["end"])
    if case["max"] < 0:
        assert aged(start, end, 0).outcome("C14") == "violation"
        return
    whole = int(case["min"])
    assert aged(start, end, whole).outcome("C14") == "silent"
    assert aged(start, end, whole + 1).outcome("C14") != "silent"


def within(case: Json) -> Linted:
    """A difference with a least and a most: how long it lasted, or a balance of figures."""
    least, most, unit = case["range"] or (None, None, "d")
    rank = {"rank": "deprecated", "reason": "wrong"} if "deprecated" in case["minuend"] else {}
    minuend = value_of(case["minuend"])
    figures = "quantity" in minuend
    names = ("minus", "plus", "left") if figures else ("start", "end", "lasted")
    claims: list[Json] = [{"property": names[1], "value": minuend, **rank}]
    for other in case["other"]:
        plain = isinstance(other, str)
        claim = {"property": names[0], "value": value_of(other if plain else other["value"])}
        if not plain:
            claim |= {"rank": other["rank"], "reason": "wrong"}
        claims.append(claim)
    limits = {
        key: number(limit) for key, limit in (("min", least), ("max", most)) if limit is not None
    }
    if limits:
        stated = {**limits, "unit": unit or "d"}
        claims.append({"property": names[2], "value": {"quantity": stated}})
    return lint_values([record("q1", claims)], BALANCE if figures else SPAN)


@pytest.mark.parametrize("case", group("difference_within_range"))
def test_difference_within_range(case: Json) -> None:
    linted = within(case)
    outcome = linted.outcome("C11", "C16", "C31")
    agree("difference_within_range", case["id"], case["expect"], outcome)
    assert bool(linted.coded("S108")) == ("must-have-equal-types" in case.get("message", ""))


def test_second_of_two_is_looked_at_too() -> None:
    """Two beginnings, of which none, one or both fit: the material looks at the first only."""
    case: Json = {"minuend": "1970-01-01", "range": [0, 150, "a"]}
    fits, does_not = "1900-01-01", "1700-01-01"
    both = {
        others: within({**case, "other": list(others)}).outcome("C16")
        for others in ((fits, fits), (does_not, does_not), (fits, does_not), (does_not, fits))
    }
    assert both[fits, fits] == "silent"
    assert both[does_not, does_not] == "violation"
    assert both[fits, does_not] == both[does_not, fits]
