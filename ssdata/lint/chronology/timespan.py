"""How long something can have lasted, from the dates of its beginning and its end."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from ssdata.values import slack
from ssdata.values.calendar import from_day_number
from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF

if TYPE_CHECKING:
    from ssdata.lint.row import Row


@dataclass(frozen=True, slots=True)
class Ends:
    """In which minutes something began and ended."""

    start_lo: int
    start_hi: int
    end_lo: int
    end_hi: int

    @classmethod
    def of(cls, start: Row, end: Row, *, flags: bool) -> Ends | None:
        """The ends by two dates; None if one of them has no limit."""
        found = (*_bounds(start, flags=flags), *_bounds(end, flags=flags))
        return None if NEG_INF in found or POS_INF in found else cls(*found)

    @property
    def reversed(self) -> bool:
        """Whether it certainly ended before it began."""
        return self.end_hi < self.start_lo

    def in_unit(self, time: str, factor: Fraction) -> tuple[Fraction, Fraction]:
        """The least and the most that it lasted, in base units: minute, hour, day or month.

        The first day is left out at the least and counted at the most; units of ``factor`` base
        units are whole ones at the least and begun ones at the most.
        """
        low, high = _COUNTS[time](self)
        return max(low // factor, 0) * factor, -(-high // factor) * factor


def _bounds(row: Row, *, flags: bool) -> tuple[int, int]:
    date = row.date
    if date is None or date.unknown:
        return NEG_INF, POS_INF
    if flags and row.prop is not None and (date.uncertain or date.approximate):
        return slack.widened(date, int(Fraction(str(row.prop.constraints.get("slack", 1)))))
    return date.lo, date.hi


def _minutes(ends: Ends) -> tuple[int, int]:
    return ends.end_lo - ends.start_hi, ends.end_hi - ends.start_lo + 1


def _hours(ends: Ends) -> tuple[int, int]:
    low, high = _minutes(ends)
    return low // 60, -(-high // 60)


def _days(ends: Ends) -> tuple[int, int]:
    return (
        ends.end_lo // DAY - ends.start_hi // DAY,
        ends.end_hi // DAY - ends.start_lo // DAY + 1,
    )


def _months(ends: Ends) -> tuple[int, int]:
    late, day = _month(ends.start_hi)
    end, last = _month(ends.end_lo)
    whole = end - late - (last < day)
    return whole, _month(ends.end_hi)[0] - _month(ends.start_lo)[0] + 1


def _month(minute: int) -> tuple[int, int]:
    """The number of a month, and the day in it."""
    year, month, day = from_day_number(minute // DAY)
    return year * 12 + month, day


_COUNTS = {"minute": _minutes, "hour": _hours, "day": _days, "month": _months}
