"""Dates with ``X`` for a digit: every completion is possible, exactly one is meant.

``156X-12-25`` denotes ten days, not ten years. A mask is valid if at least one completion is a
day that exists (``200X-02-29`` is, ``156X-09-31`` is not).
"""

from collections.abc import Iterator

from ssdata.values.calendar import day_number, days_in_month
from ssdata.values.edtf_model import DAY, RefusedError, Span, merge

# Above this number of pieces only the hull is kept: "XXXX-XX-23" would have 120,000.
MAX_PIECES = 4096

Bounds = tuple[int, int, int, int]


def complete(pattern: str) -> list[int]:
    """All numbers that a string of digits and ``X`` stands for, ascending."""
    numbers = [0]
    for char in pattern:
        digits = range(10) if char == "X" else (int(char),)
        numbers = [number * 10 + digit for number in numbers for digit in digits]
    return numbers


def masked_bounds(
    years: list[int], months: list[int] | None, days: list[int] | None, calendar: str
) -> tuple[Bounds, tuple[Span, ...]]:
    """The four bounds and the spans of a mask, from the candidates of each part.

    ``months`` is None for a mask of a year only, ``days`` for one without a day. Candidates are
    ascending and in range, but a day may not exist in a month. Raises RefusedError if none exists.
    """
    first = next((y for y in years if _has_day(y, months, days, calendar)), None)
    if first is None:
        raise RefusedError(0, "No completion of this mask is a day that exists.")
    last = next(y for y in reversed(years) if _has_day(y, months, days, calendar))
    opening = next(_units(first, months, days, calendar))
    closing = next(_units(last, months, days, calendar, backwards=True))
    bounds = (opening.lo, closing.lo, opening.hi, closing.hi)
    every_month = months is None or len(months) == 12
    every_day = days is None or len(days) == 31
    if every_month and every_day:
        return bounds, _year_runs(years, calendar)
    per_year = (1 if months is None else len(months)) * (1 if every_day else len(days or ()))
    if len(years) * per_year > MAX_PIECES:
        return bounds, (Span(opening.lo, closing.hi),)
    return bounds, merge([unit for y in years for unit in _units(y, months, days, calendar)])


def _year_runs(years: list[int], calendar: str) -> tuple[Span, ...]:
    """Spans of whole years, one for each run of consecutive years."""
    starts = [y for i, y in enumerate(years) if i == 0 or years[i - 1] != y - 1]
    ends = [y for i, y in enumerate(years) if i == len(years) - 1 or years[i + 1] != y + 1]
    return tuple(
        Span(_months(first, 1, 1, calendar).lo, _months(last, 12, 12, calendar).hi)
        for first, last in zip(starts, ends, strict=True)
    )


def _has_day(year: int, months: list[int] | None, days: list[int] | None, calendar: str) -> bool:
    if months is None or days is None:
        return True
    return any(days[0] <= days_in_month(year, month, calendar) for month in months)


def _units(
    year: int,
    months: list[int] | None,
    days: list[int] | None,
    calendar: str,
    *,
    backwards: bool = False,
) -> Iterator[Span]:
    """The completions within one year, in order: days, or months, or the year itself."""
    if months is None:
        yield _months(year, 1, 12, calendar)
        return
    for month in reversed(months) if backwards else months:
        if days is None:
            yield _months(year, month, month, calendar)
            continue
        length = days_in_month(year, month, calendar)
        for day in reversed(days) if backwards else days:
            if day <= length:
                lo = day_number(year, month, day, calendar) * DAY
                yield Span(lo, lo + DAY - 1)


def _months(year: int, first: int, last: int, calendar: str) -> Span:
    end = day_number(year, last, days_in_month(year, last, calendar), calendar)
    return Span(day_number(year, first, 1, calendar) * DAY, end * DAY + DAY - 1)
