"""Dates with gaps: one-of sets ``[a,b]``, all-of sets ``{a,b}`` and masks ``156X-12-25``.

Helly's theorem does not hold for them, so their pieces are intersected. They are rare.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ssdata.lint.clash.model import Clash
from ssdata.lint.finding import Verdict
from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF, Span, merge

if TYPE_CHECKING:
    from ssdata.lint.clash.stretch import Stretch
    from ssdata.lint.row import Row

HALF_DAY = DAY // 2
Spans = tuple[Span, ...]


def judge_pieces(stretches: Sequence[Stretch]) -> Clash | None:
    """The contradiction among dates whose hulls all meet, if there is one."""
    involved = _involved(stretches, flags=False, unstated_zone=0)
    if not involved:
        return None
    rows = tuple(one.row for one in stretches if one.row.index in involved)
    if not _involved(stretches, flags=False, unstated_zone=HALF_DAY):
        return Clash(rows, Verdict.POSSIBLE, "zone")
    if not _involved(stretches, flags=True, unstated_zone=HALF_DAY):
        return Clash(rows, Verdict.POSSIBLE, "flag")
    return Clash(rows)


def _involved(stretches: Sequence[Stretch], *, flags: bool, unstated_zone: int) -> set[int]:
    """Indexes of the dates that leave no choice which makes all of them true."""
    zoned = all(one.zone is not None for one in stretches)
    pieces = {
        one.row.index: _pieces(
            one,
            0 if zoned or not one.is_day else unstated_zone,
            one.zone or 0 if zoned else 0,
            flags=flags,
        )
        for one in stretches
    }
    members = [one for one in stretches if _is_all(one.row)]
    choices = [one for one in stretches if not _is_all(one.row)]
    possible = not choices or bool(_common([pieces[one.row.index] for one in choices]))
    gapped = members if possible else [one for one in stretches if len(pieces[one.row.index]) > 1]
    involved: set[int] = set()
    for one in gapped:
        for other in stretches:
            if one is not other and not _agree(
                one.row, pieces[one.row.index], other.row, pieces[other.row.index]
            ):
                involved |= {one.row.index, other.row.index}
    # Every two of [1,2], [2,3] and [1,3] agree, all three do not.
    return involved if possible or involved else {one.row.index for one in choices}


def _pieces(one: Stretch, unstated_zone: int, zone: int, *, flags: bool) -> Spans:
    before, after = one.slack if flags else (0, 0)
    before, after = before + unstated_zone + zone, after + unstated_zone - zone
    spans = one.row.date.spans if one.row.date is not None else ()
    return merge(
        [
            Span(
                span.lo if span.lo == NEG_INF else span.lo - before,
                span.hi if span.hi == POS_INF else span.hi + after,
            )
            for span in spans
        ]
    )


def _agree(row: Row, pieces: Spans, other: Row, others: Spans) -> bool:
    """Whether two dates have a minute in common; of an all-of set, each member must."""
    if _is_all(row) and not all(_common([(one,), others]) for one in pieces):
        return False
    if _is_all(other) and not all(_common([(one,), pieces]) for one in others):
        return False
    return bool(_common([pieces, others]))


def _is_all(row: Row) -> bool:
    return row.date is not None and row.date.kind == "all-of"


def _common(choices: Sequence[Spans]) -> Spans:
    """The minutes that lie in all of them; each is sorted and without overlaps."""
    found = choices[0]
    for other in choices[1:]:
        shared = []
        i = j = 0
        while i < len(found) and j < len(other):
            lo = max(found[i].lo, other[j].lo)
            hi = min(found[i].hi, other[j].hi)
            if lo <= hi:
                shared.append(Span(lo, hi))
            if found[i].hi < other[j].hi:
                i += 1
            else:
                j += 1
        found = tuple(shared)
    return found
