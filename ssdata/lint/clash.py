"""Whether the claims of one slot contradict each other, and how surely.

Claims are consistent if some choice of concrete values makes all of them true: a coarser and a
finer date agree, and so do a range and a figure within it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from ssdata.lint.clash_dates import judge_dates
from ssdata.lint.clash_figures import judge_figures
from ssdata.lint.clash_model import Clash
from ssdata.lint.clash_names import judge_entities, judge_points, judge_words
from ssdata.lint.finding import Verdict

if TYPE_CHECKING:
    from ssdata.lint.row import Row
    from ssdata.lint.view import Facts
    from ssdata.values.edtf_model import Date

_WEIGHT = {Verdict.CONFLICT: 0, Verdict.POSSIBLE: 1, Verdict.UNDECIDABLE: 2}


def judge(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """The contradiction among claims of one slot, if there is one.

    Claims that certainly hold at different times do not compete: where values clash and any of
    them has a validity, the claims are compared two by two.
    """
    clash = _judge_values(rows, facts)
    if clash is None or all(row.validity is None for row in rows):
        return clash
    pairs = [
        pair
        for one, other in combinations(rows, 2)
        if not apart_in_time(one.validity, other.validity)
        and (pair := _judge_values((one, other), facts)) is not None
    ]
    if not pairs:
        return None
    worst = min(pairs, key=lambda pair: _WEIGHT[pair.verdict])
    involved = {row.index: row for pair in pairs for row in pair.rows}
    return Clash(tuple(involved[index] for index in sorted(involved)), worst.verdict, worst.why)


def apart_in_time(first: Date | None, second: Date | None) -> bool:
    """Whether two validities certainly do not meet, or meet in an endpoint only."""
    if first is None or second is None:
        return False
    return _ends_before(first, second) or _ends_before(second, first)


def _ends_before(first: Date, second: Date) -> bool:
    if first.unknown_end or second.unknown_start:
        return False
    return first.end_lo <= second.start_hi


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
