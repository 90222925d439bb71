"""Dates of sources as days: the first and the last day that a date may mean."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ssdata.values.calendar import days_in_month

# Years in which the Julian calendar has a 29 February and ours has none, while it was in use.
_JULIAN_UNTIL = 1923


class Days(NamedTuple):
    """First and last day (year, month, day), and whether the date names no more than a year."""

    first: tuple[int, int, int]
    last: tuple[int, int, int]
    only_year: bool


def days_of(date: Mapping[str, Any]) -> Days:
    """The days that a date may mean; for a range, from the first of its start on."""
    parts = date["date-parts"]
    start, end = _days(parts[0]), _days(parts[-1])
    return Days(start.first, end.last, start.only_year and end.only_year)


@lru_cache(maxsize=256)
def day(text: str) -> Days:
    """One day, written YYYY-MM-DD."""
    year, month, day = map(int, text.split("-"))
    return Days((year, month, day), (year, month, day), only_year=False)


def fault_of(parts: list[int]) -> str:
    """Why there is no such date; "" if there is."""
    year, month, day = (*parts, 1, 1)[:3]
    if year == 0:
        return "there is no year 0"
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    if not 1 <= day <= _length(year, month):
        return f"that month has no day {day}"
    return ""


@lru_cache(maxsize=8)
def later(today: str, years: int) -> Days:
    """The same day some years later."""
    found = datetime.date.fromisoformat(today)
    length = days_in_month(found.year + years, found.month)
    return day(f"{found.year + years:04d}-{found.month:02d}-{min(found.day, length):02d}")


def written(parts: list[int]) -> str:
    """Year, month and day as people write them in data: 1937-08-21."""
    return "-".join(f"{part:02d}" for part in parts)


def _days(parts: list[int]) -> Days:
    year = parts[0]
    first, last = (*parts, 1, 1)[:3], (*parts, 12, 31)[:3]
    return Days((year, first[1], first[2]), (year, last[1], last[2]), only_year=len(parts) == 1)


def _length(year: int, month: int) -> int:
    return days_in_month(year, month, "julian" if year < _JULIAN_UNTIL else "gregorian")
