"""Dates with gaps: one-of sets ``[a,b]``, all-of sets ``{a,b}`` and masks ``156X-12-25``.

Helly's theorem does not hold for them, so their pieces are intersected. They are rare.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ssdata.lint.clash.model import Clash
from ssdata.lint.finding import Verdict
from ssdata.values.edtf_model import DAY, Span, merge

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
    """Indexes of the dates that leave no choice which makes all of them true.

    Dates that state their zone are compared in universal time; a date without zone is compared
    with any other as it is written.
    """
    written = {
        one.row.index: _pieces(one, unstated_zone if one.is_day else 0, 0, flags=flags)
        for one in stretches
    }
    universal = {
        one.row.index: _pieces(one, 0, one.zone, flags=flags)
        for one in stretches
        if one.zone is not None
    }
    involved: set[int] = set()
    # Two without gaps agree, else their hulls would not meet.
    for one in (one for one in stretches if len(written[one.row.index]) > 1):
        for other in stretches:
            pieces = written if one.zone is None or other.zone is None else universal
            if not _agrees(one.row, pieces[one.row.index], pieces[other.row.index]):
                involved |= {one.row.index, other.row.index}
    if involved:
        return involved
    # Every two of [1,2], [2,3] and [1,3] agree, all three do not.
    choices = [one for one in stretches if not _is_all(one.row)]
    possible = all(_common(group) for group in _groups(choices, written, universal))
    return set() if possible else {one.row.index for one in choices}


def _groups(
    choices: Sequence[Stretch], written: Mapping[int, Spans], universal: Mapping[int, Spans]
) -> Iterator[list[Spans]]:
    """Dates of which each group must have a minute in common: see ``_involved``."""
    zoned = [one.row.index for one in choices if one.zone is not None]
    bare = [written[one.row.index] for one in choices if one.zone is None]
    if zoned:
        yield [universal[index] for index in zoned]
    if bare:
        yield bare
        for index in zoned:
            yield [*bare, written[index]]


def _pieces(one: Stretch, unstated_zone: int, zone: int, *, flags: bool) -> Spans:
    before, after = one.slack if flags else (0, 0)
    before, after = before + unstated_zone + zone, after + unstated_zone - zone
    spans = one.row.date.spans if one.row.date is not None else ()
    return merge([Span(span.lo - before, span.hi + after) for span in spans])


def _agrees(row: Row, pieces: Spans, others: Spans) -> bool:
    """Whether a date has a minute in common with another; of an all-of set, each member must."""
    if _is_all(row):
        return all(_common([(one,), others]) for one in pieces)
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
