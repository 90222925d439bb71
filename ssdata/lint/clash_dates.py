"""Dates of one slot.

Intervals on a line have a common point if and only if every two of them have one (Helly), so a
slot is decided by its latest beginning and its earliest end, without comparing pairs. A second
look with the intervals widened by what is unstated (zone) or flagged (``?`` ``~``) tells a certain
conflict from a possible one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ssdata.lint.clash_model import Clash
from ssdata.lint.finding import Verdict
from ssdata.values import compare, explain, slack
from ssdata.values.edtf_model import DAY, Span
from ssdata.values.truth import Truth

if TYPE_CHECKING:
    from ssdata.lint.row import Row
    from ssdata.lint.view import Facts

HALF_DAY = DAY // 2
Bounds = Sequence[tuple[int, int]]


def judge_dates(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """The contradiction among dates, if there is one."""
    if rows[0].prop is not None and rows[0].prop.extent:
        return _judge_periods(rows)
    stated = [row for row in rows if row.zone is not None]
    bare = [row for row in rows if row.zone is None]
    if not stated or not bare:
        return _judge_line(rows, facts)
    return _judge_line(stated, facts) or _judge_line(bare, facts) or _judge_mixed(stated, bare)


def _judge_line(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """Dates that all state their zone (compared in universal time), or all leave it out."""
    outer = outermost(rows, [(row.lo, row.hi) for row in rows])
    if outer is None:
        return _judge_pieces(rows)
    if outermost(rows, [_widened(row, flags=True) for row in rows]) is None:
        by_zone = outermost(rows, [_widened(row, flags=False) for row in rows]) is None
        return Clash(outer, Verdict.POSSIBLE, "zone" if by_zone else "flag")
    if explained_by_calendar(outer, facts):
        return Clash(outer, Verdict.POSSIBLE, "calendar")
    return Clash(outer)


def _judge_mixed(stated: Sequence[Row], bare: Sequence[Row]) -> Clash | None:
    """Dates with a zone against dates without: by the days as written, which may be one apart."""
    for one, other in ((stated, bare), (bare, stated)):
        late = max(one, key=_written_lo)
        early = min(other, key=_written_hi)
        apart = _written_lo(late) - _written_hi(early)
        if apart <= 0:
            continue
        rows = tuple(sorted((late, early), key=lambda row: row.index))
        if _is_day(late) and _is_day(early) and apart < DAY:
            return Clash(rows, Verdict.POSSIBLE, "zone")
        possible = apart <= sum(_flag_slack(row) for row in rows)
        return Clash(rows, Verdict.POSSIBLE, "flag") if possible else Clash(rows)
    return None


def outermost(rows: Sequence[Row], bounds: Bounds) -> tuple[Row, ...] | None:
    """The rows that keep the others from having a common point; None if all have one."""
    latest = max(low for low, _ in bounds)
    earliest = min(high for _, high in bounds)
    if latest <= earliest:
        return None
    return tuple(
        row
        for row, (low, high) in zip(rows, bounds, strict=True)
        if low > earliest or high < latest
    )


def explained_by_calendar(rows: Sequence[Row], facts: Facts) -> bool:
    """Whether two dates differ just as the calendars do, while one states no calendar."""
    if len(rows) != 2 or all(_calendar(row) in {"gregorian", "julian"} for row in rows):
        return False
    if min(row.lo for row in rows) >= facts.lexicon.calendar_switch:
        return False
    first, second = (Span(row.lo, row.hi) for row in rows)
    return explain.explained_by_calendar(first, second)


def _calendar(row: Row) -> str | None:
    stated: str | None = row.claim["value"].get("calendar")
    return stated


def _judge_periods(rows: Sequence[Row]) -> Clash | None:
    """Periods agree if their beginnings agree and their ends agree."""
    known = [(row, row.date) for row in rows if row.date is not None]
    starts = [
        (row, (date.start_lo, date.start_hi)) for row, date in known if not date.unknown_start
    ]
    ends = [(row, (date.end_lo, date.end_hi)) for row, date in known if not date.unknown_end]
    for side in (starts, ends):
        if side:
            outer = outermost([row for row, _ in side], [bounds for _, bounds in side])
            if outer is not None:
                return Clash(outer)
    return None


def _judge_pieces(rows: Sequence[Row]) -> Clash | None:
    """Dates with gaps (one-of sets, masks): the hulls meet, the days may still not."""
    for row in rows:
        if row.date is None or len(row.date.spans) < 2:
            continue
        for other in rows:
            if other.date is not None and compare.intersects(row.date, other.date) is Truth.NO:
                return Clash((row, other))
    return None


def _widened(row: Row, *, flags: bool) -> tuple[int, int]:
    width = _flag_slack(row) if flags else 0
    if row.zone is None and _is_day(row):
        width += HALF_DAY
    return row.lo - width, row.hi + width


def _flag_slack(row: Row) -> int:
    """Minutes by which a flagged date may be off."""
    date = row.date
    if date is None or not (date.uncertain or date.approximate):
        return 0
    declared = row.prop.constraints.get("slack", 1) if row.prop is not None else 1
    before, after = slack.widened(date, int(declared))
    return max(date.lo - before, after - date.hi)


def _written_lo(row: Row) -> int:
    return row.lo if row.date is None else row.date.lo


def _written_hi(row: Row) -> int:
    return row.hi if row.date is None else row.date.hi


def _is_day(row: Row) -> bool:
    return row.date is not None and row.date.precision == "day"
