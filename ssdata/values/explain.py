"""Innocent explanations of two dates that disagree: calendar, zone, slip of the pen."""

from collections.abc import Iterator

from ssdata.values.calendar import (
    day_number,
    days_in_month,
    from_day_number,
    julian_gap_at,
)
from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF, Date, Span


def explained_by_calendar(a: Span, b: Span) -> bool:
    """Whether the two agree if one of them was written in the Julian calendar (C18).

    Both spans are taken as computed by the Gregorian calendar. At least one must be a day or
    less, and after moving the other reading by the gap of the calendars it must lie within the
    other: coarser dates never differ by exactly the gap.
    """
    if NEG_INF in (a.lo, b.lo) or POS_INF in (a.hi, b.hi):
        return False
    fine, coarse = (a, b) if a.hi - a.lo <= b.hi - b.lo else (b, a)
    if fine.hi - fine.lo >= DAY or _within(fine, coarse):
        return False
    return _within(_as_julian(fine), coarse) or _within(fine, _as_julian(coarse))


def explained_by_zone(a: Span, b: Span) -> bool:
    """Whether the two are days next to each other, as one moment is in two zones (C19).

    At least one must be a day or less; the other may be longer and end or begin next to it.
    """
    if min(a.hi - a.lo, b.hi - b.lo) >= DAY:
        return False
    first, second = (a, b) if a.lo <= b.lo else (b, a)
    return second.lo // DAY - first.hi // DAY == 1


def day_month_swapped(a: Date, b: Date) -> bool:
    """Whether two days have the same year, and each the day of the other for its month (C20)."""
    if not (_is_day(a) and _is_day(b)):
        return False
    year, month, day = _parts(a)
    return month != day and _parts(b) == (year, day, month)


def typo_hints(a: Date, b: Date) -> list[str]:
    """Sentences on slips that would make two dates agree; empty if they agree or none would.

    Tried are: day and month exchanged, the century one off, two neighbouring digits exchanged,
    one day off. Only for single years, months and days without ``X``.
    """
    if _share(a.spans, b.spans):
        return []
    hints: dict[str, str] = {}
    for first, second in ((a, b), (b, a)):
        for slip, text, span in readings(first):
            if slip not in hints and _share((span,), second.spans):
                hints[slip] = f"{first.text} agrees with {second.text} if {slip}: {text}."
    return list(hints.values())


def readings(date: Date) -> Iterator[tuple[str, str, Span]]:
    """What a year, month or day could have been before a slip.

    Yields the slip ("day and month are exchanged"), the date as EDTF, and its minutes. Yields
    nothing for intervals, sets, seasons, masks and times of day.
    """
    if date.kind != "point" or date.masked or not _is_whole(date):
        return
    parts = _parts(date)
    seen = {parts}
    for slip, candidate in _slips(parts):
        if candidate in seen or not _exists(candidate, date.calendar):
            continue
        seen.add(candidate)
        yield slip, _written(candidate), _span(candidate, date.calendar)
    if _is_day(date):
        for by in (-1, 1):
            lo = date.lo + by * DAY
            text = _written(from_day_number(lo // DAY, date.calendar))
            yield "it is one day off", text, Span(lo, lo + DAY - 1)


def _slips(parts: tuple[int, ...]) -> Iterator[tuple[str, tuple[int, ...]]]:
    year, *rest = parts
    if len(rest) == 2:
        yield "day and month are exchanged", (year, rest[1], rest[0])
    yield "the century is one off", (year - 100, *rest)
    yield "the century is one off", (year + 100, *rest)
    if 0 <= year <= 9999:
        for swapped in _exchanges(f"{year:04}"):
            yield "two digits are exchanged", (swapped, *rest)
    for index, part in enumerate(rest):
        for swapped in _exchanges(f"{part:02}"):
            yield "two digits are exchanged", (year, *rest[:index], swapped, *rest[index + 1 :])


def _exchanges(digits: str) -> Iterator[int]:
    for i in range(len(digits) - 1):
        yield int(digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :])


def _exists(parts: tuple[int, ...], calendar: str) -> bool:
    if len(parts) > 1 and not 1 <= parts[1] <= 12:
        return False
    return len(parts) < 3 or 1 <= parts[2] <= days_in_month(parts[0], parts[1], calendar)


def _written(parts: tuple[int, ...]) -> str:
    year, *rest = parts
    start = f"-{-year:04}" if year < 0 else f"{year:04}"
    if abs(year) > 9999:
        start = f"Y{year}"
    return start + "".join(f"-{part:02}" for part in rest)


def _span(parts: tuple[int, ...], calendar: str) -> Span:
    year = parts[0]
    first = parts[1] if len(parts) > 1 else 1
    last = parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else days_in_month(year, last, calendar)
    lo = day_number(year, first, parts[2] if len(parts) > 2 else 1, calendar)
    return Span(lo * DAY, day_number(year, last, day, calendar) * DAY + DAY - 1)


def _parts(date: Date) -> tuple[int, ...]:
    """Year, month and day as written, as far as the precision goes."""
    parts = from_day_number(date.lo // DAY, date.calendar)
    return parts[: {"year": 1, "month": 2}.get(date.precision, 3)]


def _is_day(date: Date) -> bool:
    return date.kind == "point" and date.precision == "day" and not date.masked


def _is_whole(date: Date) -> bool:
    return date.precision in ("year", "month", "day")


def _as_julian(span: Span) -> Span:
    """The minutes that the same written date has in the Julian calendar."""
    return Span(
        span.lo + julian_gap_at(span.lo // DAY) * DAY,
        span.hi + julian_gap_at(span.hi // DAY) * DAY,
    )


def _within(inner: Span, outer: Span) -> bool:
    return outer.lo <= inner.lo and inner.hi <= outer.hi


def _share(a: tuple[Span, ...], b: tuple[Span, ...]) -> bool:
    return any(x.lo <= y.hi and y.lo <= x.hi for x in a for y in b)
