import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.values.calendar import (
    check_calendar,
    day_number,
    days_in_month,
    from_day_number,
    is_leap,
    julian_gap,
    julian_gap_at,
)

CALENDAR = st.sampled_from(["gregorian", "julian"])


def test_known_days() -> None:
    assert day_number(2000, 1, 1) == 2451545
    assert day_number(-4712, 1, 1, "julian") == 0
    # The October Revolution: the same day in both calendars.
    assert day_number(1917, 10, 25, "julian") == day_number(1917, 11, 7)
    assert day_number(1582, 10, 4, "julian") + 1 == day_number(1582, 10, 15)


@given(st.dates())
def test_gregorian_days_agree_with_the_standard_library(date: datetime.date) -> None:
    number = day_number(date.year, date.month, date.day)
    assert number == date.toordinal() + 1721425
    assert from_day_number(number) == (date.year, date.month, date.day)


@given(st.integers(-(10**12), 10**12), CALENDAR)
def test_day_numbers_round_trip(number: int, calendar: str) -> None:
    year, month, day = from_day_number(number, calendar)
    assert 1 <= month <= 12
    assert 1 <= day <= days_in_month(year, month, calendar)
    assert day_number(year, month, day, calendar) == number


def test_leap_years() -> None:
    assert [is_leap(y) for y in (1900, 2000, 2004, 2001, 0, -4)] == [
        False, True, True, False, True, True,
    ]  # fmt: skip
    assert is_leap(1900, "julian")
    assert days_in_month(1900, 2, "julian") == 29


@pytest.mark.parametrize(
    ("year", "month", "gap"),
    [(1689, 9, 10), (1727, 6, 11), (1858, 5, 12), (1881, 2, 12), (1900, 2, 12), (1900, 3, 13)],
)
def test_gap_of_the_calendars(year: int, month: int, gap: int) -> None:
    assert julian_gap(year, month) == gap


@given(st.integers(-5000, 5000), st.integers(1, 12), st.integers(1, 28))
def test_the_gap_is_the_difference_of_the_day_numbers(year: int, month: int, day: int) -> None:
    gregorian = day_number(year, month, day)
    gap = julian_gap(year, month)
    assert day_number(year, month, day, "julian") - gregorian == gap
    assert julian_gap_at(gregorian) == gap


def test_other_calendars_are_refused() -> None:
    with pytest.raises(ValueError, match="lunisolar"):
        check_calendar("lunisolar")
