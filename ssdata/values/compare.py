"""Relations between two dates, with an answer over all concrete times that they allow.

Two readings, and the property of a claim says which one applies:

* extent (``before`` … ``equals``, Allen's relations): the date lasts from its start to its end;
* instant (``lt`` … ``ge``, ``intersects``): something happened at one time within the date. The
  unit is the day, or the minute if both sides state a time of day.

An unknown endpoint (``1985/``) makes an answer UNKNOWN unless every endpoint gives the same. The
same holds for two times of day of which only one states its zone; a day without a zone is
compared with the local day of the other side.
"""

from dataclasses import replace

from ssdata.values.allen import Relation, allen
from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF, Date, Span
from ssdata.values.explain import (
    day_month_swapped,
    explained_by_calendar,
    explained_by_zone,
    readings,
    typo_hints,
)
from ssdata.values.truth import Truth, not_

__all__ = [
    "after",
    "allen",
    "before",
    "contains",
    "covers",
    "day_month_swapped",
    "during",
    "equals",
    "explained_by_calendar",
    "explained_by_zone",
    "ge",
    "gt",
    "intersects",
    "le",
    "lt",
    "overlaps",
    "readings",
    "subset_of",
    "typo_hints",
    "zone_shift",
]

# A zone lies between -12:00 and +14:00, so a local time is that far from UTC at most.
_WEST, _EAST = 12 * 60, 14 * 60


def before(a: Date, b: Date) -> Truth:
    """Whether a ends before b starts. A year is before the next one: they share no minute."""
    return _relation("before", a, b)


def after(a: Date, b: Date) -> Truth:
    """Whether a starts after b ends."""
    return _relation("before", b, a)


def overlaps(a: Date, b: Date) -> Truth:
    """Whether a starts before b and ends within b (Allen); for a common point ``intersects``."""
    return _relation("overlaps", a, b)


def contains(a: Date, b: Date) -> Truth:
    """Whether a reaches beyond b on both sides."""
    return _relation("during", b, a)


def during(a: Date, b: Date) -> Truth:
    """Whether b reaches beyond a on both sides."""
    return _relation("during", a, b)


def equals(a: Date, b: Date) -> Truth:
    """Whether a and b start and end together."""
    return _relation("equals", a, b)


def lt(a: Date, b: Date) -> Truth:
    """Whether the time of a is earlier than the time of b."""
    return not_(le(b, a))


def le(a: Date, b: Date) -> Truth:
    """Whether the time of a is not later than the time of b."""
    first, second, zones_known = _aligned(a, b)
    unit = 1 if first.precision == second.precision == "minute" else DAY
    if first.hi // unit <= second.lo // unit:
        return Truth.YES
    if first.lo // unit > second.hi // unit:
        return Truth.NO
    return Truth.MAYBE if zones_known and not (a.unknown or b.unknown) else Truth.UNKNOWN


def gt(a: Date, b: Date) -> Truth:
    """Whether the time of a is later than the time of b."""
    return lt(b, a)


def ge(a: Date, b: Date) -> Truth:
    """Whether the time of a is not earlier than the time of b."""
    return le(b, a)


def intersects(a: Date, b: Date) -> Truth:
    """Whether some minute is allowed by both: YES or NO, exact for sets and masks.

    UNKNOWN only if they can meet solely within the range of an unknown endpoint, or if one of two
    times of day has no zone and some zone would make them meet.
    """
    first, second, zones_known = _aligned(a, b)
    if not _meet(first.spans, second.spans):
        return Truth.NO
    if not zones_known:
        return Truth.UNKNOWN
    if not (a.unknown or b.unknown) or _meet(_known_part(first), _known_part(second)):
        return Truth.YES
    return Truth.UNKNOWN


def covers(a: Date, b: Date) -> bool:
    """Whether b lies within a, ends included, going by the first and last minute of each."""
    first, second, _ = _aligned(a, b)
    return first.lo <= second.lo and second.hi <= first.hi


def subset_of(a: Date, b: Date) -> bool:
    """Whether a lies within b, ends included, going by the first and last minute of each."""
    return covers(b, a)


def zone_shift(date: Date, offset: int) -> Date:
    """The date in UTC, for a place ``offset`` minutes east of UTC.

    A local day d becomes the minutes of [d - offset, d + 1 - offset). A zone that the date states
    itself goes before ``offset``. The result has the offset 0; compare it with shifted dates only.
    """
    east = offset if date.offset is None else date.offset
    return _moved(date, -east, -east)


def _moved(date: Date, by_lo: int, by_hi: int) -> Date:
    """The date with its lower bounds moved by one number of minutes and its upper by another."""
    return replace(
        date,
        start_lo=_move(date.start_lo, by_lo),
        start_hi=_move(date.start_hi, by_hi),
        end_lo=_move(date.end_lo, by_lo),
        end_hi=_move(date.end_hi, by_hi),
        spans=tuple(Span(_move(span.lo, by_lo), _move(span.hi, by_hi)) for span in date.spans),
        offset=0,
    )


def _move(minute: int, by: int) -> int:
    return minute if minute in (NEG_INF, POS_INF) else minute + by


def _aligned(a: Date, b: Date) -> tuple[Date, Date, bool]:
    """Both dates on one axis, and False if an unstated zone had to be left open."""
    if a.offset == b.offset:
        return a, b, True
    if a.offset is not None and b.offset is not None:
        return zone_shift(a, 0), zone_shift(b, 0), True
    if a.precision != "minute" or b.precision != "minute":
        # A civil day and a time with its zone: both are local.
        return a, b, True
    if a.offset is None:
        return _moved(a, -_EAST, _WEST), zone_shift(b, 0), False
    return zone_shift(a, 0), _moved(b, -_EAST, _WEST), False


def _relation(relation: Relation, a: Date, b: Date) -> Truth:
    first, second, zones_known = _aligned(a, b)
    truth = allen(relation, first.bounds, second.bounds)
    if truth is Truth.MAYBE and (a.unknown or b.unknown or not zones_known):
        return Truth.UNKNOWN
    return truth


def _known_part(date: Date) -> tuple[Span, ...]:
    """The spans without the range of an unknown endpoint."""
    if date.unknown_end:
        return (Span(date.start_lo, date.start_hi),)
    if date.unknown_start:
        return (Span(date.end_lo, date.end_hi),)
    return date.spans


def _meet(a: tuple[Span, ...], b: tuple[Span, ...]) -> bool:
    """Whether two sorted rows of spans have a minute in common."""
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i].hi < b[j].lo:
            i += 1
        elif b[j].hi < a[i].lo:
            j += 1
        else:
            return True
    return False
