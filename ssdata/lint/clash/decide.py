"""Whether the claims of one slot contradict each other, and how surely.

Claims are consistent if some choice of concrete values makes all of them true: a coarser and a
finer date agree, and so do a range and a figure within it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ssdata.lint.clash.dates import judge_dates
from ssdata.lint.clash.figures import judge_figures
from ssdata.lint.clash.model import Clash
from ssdata.lint.clash.names import judge_entities, judge_points, judge_words
from ssdata.lint.finding import Verdict
from ssdata.values.edtf_model import NEG_INF

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.values.edtf_model import Date

_WEIGHT = {Verdict.CONFLICT: 0, Verdict.POSSIBLE: 1, Verdict.UNDECIDABLE: 2}


def judge(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """The contradiction among claims of one slot, if there is one.

    Claims that need not hold at the same time do not compete: where values clash and any of them
    has a validity, only those are compared that certainly hold at once.
    """
    clash = _judge_values(rows, facts)
    if clash is None or all(row.validity is None for row in rows):
        return clash
    pairs = [pair for both in _at_once(rows) if (pair := _judge_values(both, facts)) is not None]
    if not pairs:
        return None
    worst = min(pairs, key=lambda pair: _WEIGHT[pair.verdict])
    involved = {row.index: row for pair in pairs for row in pair.rows}
    return Clash(tuple(involved[index] for index in sorted(involved)), worst.verdict, worst.why)


def apart_in_time(first: Date | None, second: Date | None) -> bool:
    """Whether two validities need not meet, or meet in an endpoint only."""
    if first is None or second is None or first.bounds == second.bounds:
        return False
    return _ends_before(first, second) or _ends_before(second, first)


def _ends_before(first: Date, second: Date) -> bool:
    return first.end_lo <= second.start_hi


def _at_once(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """The pairs whose validities certainly meet, by a sweep along their beginnings."""
    running: list[Row] = []
    for row in sorted(rows, key=_latest_start):
        start = _latest_start(row)
        running = [other for other in running if _lasts(other, start)]
        for other in running:
            if not apart_in_time(other.validity, row.validity):
                yield (other, row) if other.index < row.index else (row, other)
        running.append(row)


def _latest_start(row: Row) -> int:
    return NEG_INF if row.validity is None else row.validity.start_hi


def _lasts(row: Row, start: int) -> bool:
    validity = row.validity
    return validity is None or validity.end_lo > start or validity.start_hi >= start


def _judge_values(rows: Sequence[Row], facts: Facts) -> Clash | None:
    told = [row for row in rows if row.kind != "unknown"]
    nothing = [row for row in told if row.kind == "none"]
    if nothing and len(nothing) < len(told):
        return Clash(tuple(told), Verdict.CONFLICT, "none")
    if nothing or len(told) < 2:
        return None
    kind = told[0].kind
    same = [row for row in told if row.kind == kind]
    return _JUDGES[kind](same, facts) if len(same) > 1 else None


_JUDGES = {
    "date": judge_dates,
    "quantity": judge_figures,
    "entity": judge_entities,
    "coordinates": judge_points,
    "string": judge_words,
    "text": judge_words,
}
