from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.values import compare
from ssdata.values.edtf import DAY, NEG_INF, POS_INF, Date, parse
from ssdata.values.truth import Truth, not_
from tests.values.strategies import EXPRESSIONS, MASKS, PLAIN, SETS

YES, NO, MAYBE, UNKNOWN = Truth.YES, Truth.NO, Truth.MAYBE, Truth.UNKNOWN
SMALL = st.one_of(PLAIN, SETS, MASKS).filter(lambda text: ".." not in text)


def days(date: Date) -> set[int]:
    return {day for span in date.spans for day in range(span.lo // DAY, span.hi // DAY + 1)}


def dates(a: str, b: str) -> tuple[Date, Date] | None:
    try:
        return parse(a), parse(b)
    except ValueError:
        return None


@given(SMALL, SMALL)
def test_instants_agree_with_all_pairs_of_days(a: str, b: str) -> None:
    pair = dates(a, b)
    if pair is None:
        return
    first, second = days(pair[0]), days(pair[1])
    less = {x < y for x, y in product(first, (min(second), max(second)))}
    if len(less) == 1:
        less = {x < y for x, y in product((min(first), max(first)), second)}
    expected = MAYBE if len(less) == 2 else YES if less == {True} else NO
    assert compare.lt(*pair) is expected
    assert compare.gt(pair[1], pair[0]) is expected
    assert compare.intersects(*pair) is (YES if first & second else NO)
    assert compare.covers(*pair) is (min(first) <= min(second) and max(second) <= max(first))
    assert compare.subset_of(pair[1], pair[0]) is compare.covers(*pair)


@given(EXPRESSIONS, EXPRESSIONS)
def test_laws(a: str, b: str) -> None:
    x, y = parse(a), parse(b)
    assert compare.intersects(x, y) is compare.intersects(y, x)
    assert compare.ge(x, y) is not_(compare.lt(x, y))
    assert compare.after(x, y) is compare.before(y, x)
    assert compare.contains(x, y) is compare.during(y, x)
    assert compare.equals(x, y) is compare.equals(y, x)
    if compare.before(x, y) is YES and not (x.unknown or y.unknown):
        assert compare.intersects(x, y) is NO
    if compare.lt(x, y) is YES:
        assert compare.intersects(x, y) is NO
    assert compare.intersects(x, x) is YES
    assert compare.covers(x, x)


@pytest.mark.parametrize(
    ("operator", "a", "b", "answer"),
    [
        (compare.before, "1985/", "1990", UNKNOWN),
        (compare.before, "1995/", "1990", NO),
        (compare.before, "/1985", "1990", YES),
        (compare.overlaps, "/1985", "1980/1990", UNKNOWN),
        (compare.lt, "1985/", "1990", UNKNOWN),
        (compare.lt, "1985/..", "1990", MAYBE),
        (compare.intersects, "/2006", "1990", UNKNOWN),
        (compare.intersects, "/2006", "2006-05", YES),
        (compare.intersects, "/2006", "2007", NO),
        (compare.intersects, "156X-12-25", "1563", YES),
        (compare.intersects, "156X-12-25", "1563-12-24", NO),
        (compare.intersects, "1969-24", "1969-01-15", YES),
        (compare.intersects, "1969-24", "1969-07", NO),
        (compare.during, "1937-08", "1937", YES),
    ],
)
def test_unknown_open_and_masked(
    operator: Callable[[Date, Date], Truth], a: str, b: str, answer: Truth
) -> None:
    assert operator(parse(a), parse(b)) is answer


@pytest.mark.parametrize(
    ("operator", "a", "b", "answer"),
    [
        (compare.equals, "T12:00:00+02:30", "T09:30:00Z", YES),
        (compare.equals, "T12:00:00+02:30", "T09:30:00", UNKNOWN),
        (compare.intersects, "T12:00:00+02:30", "T12:00:00", UNKNOWN),
        (compare.lt, "T12:00:00+09:00", "T12:00:00+03:00", YES),
        (compare.lt, "T12:00:00+09:00", "T12:00:00", UNKNOWN),
        (compare.lt, "T12:00:00", "T12:00:00", NO),
        (compare.le, "T23:00:00-05:00", "", YES),
        (compare.intersects, "T02:00:00+05:00", "", YES),
    ],
)
def test_zones(operator: Callable[[Date, Date], Truth], a: str, b: str, answer: Truth) -> None:
    assert operator(parse(f"1969-03-02{a}"), parse(f"1969-03-02{b}")) is answer


def test_distant_times_need_no_zone() -> None:
    a, b = parse("1969-03-02T12:00:00+02:30"), parse("1969-03-05T12:00:00")
    assert compare.before(a, b) is YES
    assert compare.intersects(b, a) is NO


def test_local_days_meet_across_zones() -> None:
    there = compare.zone_shift(parse("1945-08-09"), 540)
    moscow = compare.zone_shift(parse("1945-08-08"), 180)
    assert compare.intersects(there, moscow) is YES
    assert there.lo == parse("1945-08-09").lo - 540
    assert compare.intersects(there, compare.zone_shift(parse("1945-08-07"), 180)) is NO


def test_a_stated_zone_goes_before_the_zone_of_the_place() -> None:
    date = compare.zone_shift(parse("1945-08-09T01:00:00Z"), 540)
    assert date.spans == parse("1945-08-09T01:00:00").spans
    open_end = compare.zone_shift(parse("1945/.."), 540)
    assert open_end.hi == POS_INF
    assert compare.zone_shift(parse("../1945"), 540).lo == NEG_INF
