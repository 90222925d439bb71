"""How far a printed date lies from the date of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ssdata.lint.printed.dates import Printed
from ssdata.lint.printed.forms import Stamp
from ssdata.values.calendar import day_number, days_in_month, from_day_number
from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF

Bounds = tuple[int, int]
# A longer stretch of time has every day of the year in it.
_MANY_DAYS = 800


def distance(printed: Printed, lo: int, hi: int, calendars: Iterable[str]) -> int | None:
    """Days between a printed date and the minutes of a claim; 0 if they meet.

    Of several dates in a text the nearest counts, and a range holds all days between its ends.
    None if no printed date exists.
    """
    if lo <= NEG_INF or hi >= POS_INF:
        return 0
    first, last = lo // DAY, hi // DAY
    found: list[int] = []
    for calendar in calendars:
        for year in _years(printed, first, last):
            for low, high in _all_bounds(printed, year, calendar):
                found.append(max(low - last, first - high, 0))
    return min(found, default=None)


def _all_bounds(printed: Printed, year: int, calendar: str) -> Iterator[Bounds]:
    for stamp in printed.stamps:
        yield from _bounds(stamp, year, calendar)
    for start, end in printed.ranges:
        if start.year is None:
            start = start._replace(year=end.year)
        for low, _ in _bounds(start, year, calendar):
            for _, high in _bounds(end, year, calendar):
                if low <= high:
                    yield low, high


def _years(printed: Printed, first: int, last: int) -> Iterable[int]:
    """The years to try for printed days that have none."""
    if all(stamp.year is not None for stamp in printed.stamps):
        return (0,)
    earliest, latest = from_day_number(first)[0], from_day_number(last)[0]
    if last - first > _MANY_DAYS:
        latest = earliest + 1
    return range(earliest - 1, latest + 2)


def _bounds(stamp: Stamp, year: int, calendar: str) -> Iterator[Bounds]:
    if stamp.year is not None:
        year = stamp.year
    if stamp.month is None:
        yield (
            day_number(year - stamp.years, 1, 1, calendar),
            day_number(year + stamp.years, 12, 31, calendar),
        )
        return
    length = days_in_month(year, stamp.month, calendar)
    if stamp.day is None:
        yield (
            day_number(year, stamp.month, 1, calendar),
            day_number(year, stamp.month, length, calendar),
        )
    elif stamp.day <= length:
        number = day_number(year, stamp.month, stamp.day, calendar)
        yield number, number
