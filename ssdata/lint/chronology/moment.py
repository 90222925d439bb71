"""Points in time of several records, for saying that one certainly lies before another.

Each is four minutes: the earliest and the latest that the claim allows, and the same if every doubt
is granted (a flag, an unstated zone of a day, an unstated calendar before the switch).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from ssdata.lint.finding import Verdict
from ssdata.values import slack
from ssdata.values.calendar import day_number, days_in_month, from_day_number, julian_gap_at
from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.values.edtf_model import Date

Side = Literal["start", "end"]
HALF_DAY = DAY // 2


class Moment(NamedTuple):
    """When something was by one claim, with the claim's id."""

    claim: str
    lo: int
    hi: int
    least: int
    most: int


def moment(row: Row, side: Side, lexicon: Lexicon) -> Moment | None:
    """When the date of a claim is, or begins or ends if it is read as an extent."""
    date = row.date
    if date is None:
        return None
    lo, hi = row.lo, row.hi
    if row.prop is not None and row.prop.extent:
        if date.unknown_start if side == "start" else date.unknown_end:
            return None
        shift = row.zone or 0
        lo, hi = _side(date, side)
        lo, hi = _moved(lo, -shift), _moved(hi, -shift)
    declared = row.prop.constraints.get("slack", 1) if row.prop is not None else 1
    before, after = _doubt(date, int(Fraction(str(declared))))
    if row.zone is None and date.precision == "day":
        before, after = before + HALF_DAY, after + HALF_DAY
    stated = row.claim["value"].get("calendar") in {"gregorian", "julian"}
    if not stated and date.precision == "day" and NEG_INF < hi < lexicon.calendar_switch:
        after += max(0, julian_gap_at(hi // DAY)) * DAY
    return Moment(row.id, lo, hi, _moved(lo, -before), _moved(hi, after))


def moments(rows: Sequence[Row], side: Side, lexicon: Lexicon) -> tuple[Moment, ...]:
    """The moments of several claims, those without a date left out."""
    found = (moment(row, side, lexicon) for row in rows)
    return tuple(one for one in found if one is not None)


def validity_moments(row: Row) -> tuple[tuple[Moment, ...], tuple[Moment, ...]]:
    """When the validity of a claim begins and ends; an open or unknown side counts as the other."""
    date = row.validity
    if date is None:
        return (), ()
    start = None if date.unknown_start or date.open_start else _of_validity(row, date, "start")
    end = None if date.unknown_end or date.open_end else _of_validity(row, date, "end")
    start, end = start or end, end or start
    return (start,) if start else (), (end,) if end else ()


def validity_bounds(row: Row, *, doubts: bool = False) -> tuple[int, int]:
    """The time in which a claim certainly holds: from its latest start to its earliest end.

    Always, if it states no validity; shorter by what its flags allow, with ``doubts``.
    """
    date = row.validity
    if date is None:
        return NEG_INF, POS_INF
    before, after = _doubt(date, 1) if doubts else (0, 0)
    return _moved(date.start_hi, after), _moved(date.end_lo, -before)


def precede(ends: Sequence[Moment], starts: Sequence[Moment], allowance: int = 0) -> Verdict | None:
    """Whether all ends certainly lie before all starts, by more than an allowance of minutes.

    Several claims of one thing are alternatives, so each of them must. None if some choice of
    values says otherwise or nothing is known; POSSIBLE if some doubt does.
    """
    if not ends or not starts:
        return None
    if max(one.hi for one in ends) + allowance >= min(one.lo for one in starts):
        return None
    doubtful = max(one.most for one in ends) + allowance >= min(one.least for one in starts)
    return Verdict.POSSIBLE if doubtful else Verdict.CONFLICT


def years_later(minute: int, years: int) -> int:
    """The minute so many years later; 29 February becomes the 28th where there is none."""
    if not NEG_INF < minute < POS_INF:
        return minute
    number, rest = divmod(minute, DAY)
    year, month, day = from_day_number(number)
    day = min(day, days_in_month(year + years, month))
    return day_number(year + years, month, day) * DAY + rest


def _of_validity(row: Row, date: Date, side: Side) -> Moment:
    lo, hi = _side(date, side)
    before, after = _doubt(date, 1)
    fine = HALF_DAY if hi - lo < DAY else 0
    return Moment(row.id, lo, hi, _moved(lo, -before - fine), _moved(hi, after + fine))


def _side(date: Date, side: Side) -> tuple[int, int]:
    if side == "start":
        return date.start_lo, date.start_hi
    return date.end_lo, date.end_hi


def _doubt(date: Date, units: int) -> tuple[int, int]:
    """Minutes by which a flagged date may lie earlier and later."""
    if not (date.uncertain or date.approximate):
        return 0, 0
    earliest, latest = slack.widened(date, units)
    width = max(date.lo - earliest, latest - date.hi)
    return width, width


def _moved(minute: int, by: int) -> int:
    return minute + by if NEG_INF < minute < POS_INF else minute
