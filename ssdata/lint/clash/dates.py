"""Dates of one slot.

Intervals on a line have a common point if and only if every two of them have one (Helly), so a
slot is decided by its latest beginning and its earliest end, without comparing pairs. A second
look with the intervals widened by what is unstated (zone) or flagged (``?`` ``~``) tells a certain
conflict from a possible one. Dates with gaps (sets, masks) are looked at only if all hulls meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from ssdata.lint.clash.model import Clash
from ssdata.lint.clash.pieces import judge_pieces
from ssdata.lint.clash.stretch import Stretch
from ssdata.lint.finding import Verdict
from ssdata.values import explain, slack
from ssdata.values.edtf_model import DAY, Span

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row

HALF_DAY = DAY // 2
# A calendar tells two days apart; more than these are another matter.
_MAX_SPANS = 4


def judge_dates(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """The contradiction among dates, if there is one."""
    if rows[0].prop is not None and rows[0].prop.extent:
        return _judge_periods(rows, facts)
    if _meet(rows):
        return None
    stretches = [_whole(row) for row in rows]
    clash = _judge_line(stretches, facts)
    if clash is None and any(_has_gaps(row) for row in rows):
        return judge_pieces(stretches)
    return clash


def _meet(rows: Sequence[Row]) -> bool:
    """Whether dates without zone and gaps have a minute in common: then there is no more to see."""
    if any(row.date is None or row.zone is not None or len(row.date.spans) > 1 for row in rows):
        return False
    return max(row.lo for row in rows) <= min(row.hi for row in rows)


def _judge_periods(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """Periods agree if their beginnings agree and their ends agree."""
    known = [(row, row.date, _whole(row)) for row in rows if row.date is not None]
    starts = [
        whole.moved(date.start_lo, date.start_hi)
        for _, date, whole in known
        if not date.unknown_start
    ]
    ends = [
        whole.moved(date.end_lo, date.end_hi) for _, date, whole in known if not date.unknown_end
    ]
    clashes = [
        clash for side in (starts, ends) if side and (clash := _judge_line(side, facts)) is not None
    ]
    if not clashes:
        return None
    worst = min(clashes, key=lambda clash: clash.verdict is Verdict.POSSIBLE)
    involved = {row.index: row for clash in clashes for row in clash.rows}
    return Clash(tuple(involved[index] for index in sorted(involved)), worst.verdict, worst.why)


def _judge_line(stretches: Sequence[Stretch], facts: Facts) -> Clash | None:
    outer = _outer(stretches)
    if not outer:
        return None
    rows = tuple(one.row for one in outer)
    if _outer([one.loosened() for one in stretches], HALF_DAY):
        if _explained_by_calendar(outer, facts):
            return Clash(rows, Verdict.POSSIBLE, "calendar")
        return Clash(rows)
    by_zone = not _outer(stretches, HALF_DAY)
    return Clash(rows, Verdict.POSSIBLE, "zone" if by_zone else "flag")


def _outer(stretches: Sequence[Stretch], unstated_zone: int = 0) -> list[Stretch]:
    """Those that lie apart from another, in their order.

    Dates that all state their zone are compared in universal time. A date without zone is
    compared with the others as it is written, each day wider by ``unstated_zone`` on both sides.
    """
    stated = [one.universal() for one in stretches if one.zone is not None]
    local = [one.of_day(unstated_zone) for one in stretches]
    bare = [one for one in local if one.zone is None]
    zoned = [one for one in local if one.zone is not None]
    apart = _apart(stated, stated) | _apart(bare, bare)
    if zoned and bare:
        apart |= _apart(zoned, bare) | _apart(bare, zoned)
    return [one for one in stretches if one.row.index in apart]


def _apart(ones: Iterable[Stretch], others: Sequence[Stretch]) -> set[int]:
    """Indexes of those that have no point in common with some of the others."""
    if not others:
        return set()
    latest = max(one.lo for one in others)
    earliest = min(one.hi for one in others)
    return {one.row.index for one in ones if one.lo > earliest or one.hi < latest}


def _explained_by_calendar(stretches: Sequence[Stretch], facts: Facts) -> bool:
    """Whether all that lie apart differ just as the calendars do, the earlier stating none."""
    known: dict[tuple[int, int, bool], Stretch] = {}
    for one in stretches:
        known.setdefault((one.lo, one.hi, _states_calendar(one.row)), one)
    if len(known) > _MAX_SPANS:
        return False
    pairs = [(a, b) for a in known.values() for b in known.values() if a.hi < b.lo]
    return bool(pairs) and all(
        not _states_calendar(early.row)
        and early.lo < facts.lexicon.calendar_switch
        and explain.explained_by_calendar(Span(early.lo, early.hi), Span(late.lo, late.hi))
        for early, late in pairs
    )


def _states_calendar(row: Row) -> bool:
    return row.claim["value"].get("calendar") in {"gregorian", "julian"}


def _whole(row: Row) -> Stretch:
    date = row.date
    if date is None:
        return Stretch(row, row.lo, row.hi, row.zone, (0, 0), is_day=False)
    return Stretch(
        row, date.lo, date.hi, row.zone, _flag_slack(row), is_day=date.precision == "day"
    )


def _has_gaps(row: Row) -> bool:
    return row.date is not None and len(row.date.spans) > 1


def _flag_slack(row: Row) -> tuple[int, int]:
    """Minutes by which a flagged date may begin earlier and end later."""
    date = row.date
    if date is None or not (date.uncertain or date.approximate):
        return 0, 0
    declared = row.prop.constraints.get("slack", 1) if row.prop is not None else 1
    before, after = slack.widened(date, int(Fraction(str(declared))))
    return date.lo - before, after - date.hi
