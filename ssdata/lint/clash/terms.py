"""Terms: claims of one property of which only one can hold at a time."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ssdata.lint.chronology.moment import validity_bounds
from ssdata.lint.clash.decide import judge
from ssdata.lint.clash.same import value_key
from ssdata.lint.finding import Verdict
from ssdata.lint.row import NO_SCOPE

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row


Lasting = tuple[int, Hashable, "Row"]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two claims of different values that hold at the same time."""

    rows: tuple[Row, Row]
    verdict: Verdict = Verdict.CONFLICT
    why: Literal["", "scope", "flag"] = ""


def overlaps(rows: Iterable[Row], facts: Facts) -> Iterator[Overlap]:
    """The overlaps among claims of one property, each claim with one earlier one at most."""
    exclusive = [row for row in rows if _counts(row)]
    groups: dict[object, list[Row]] = {}
    for row in exclusive:
        groups.setdefault(row.scope, []).append(row)
    for group in groups.values():
        for early, late in _sweep(group, facts):
            if _meet(early, late, doubts=True):
                yield Overlap((early, late))
            else:
                yield Overlap((early, late), Verdict.POSSIBLE, "flag")
    if NO_SCOPE in groups and len(groups) > 1:
        for early, late in _sweep(exclusive, facts, across=True):
            yield Overlap((early, late), Verdict.POSSIBLE, "scope")


def stands_beside(row: Row) -> bool:
    """Whether the scope of a claim says that it does not keep out others: an acting holder."""
    if row.prop is None:
        return False
    allowed = row.prop.constraints.get("beside", {})
    scope = row.claim.get("scope", {})
    for dimension, terms in allowed.items():
        stated = scope.get(dimension)
        for term in stated if isinstance(stated, list) else [stated]:
            if isinstance(term, str) and term in terms:
                return True
    return False


def _counts(row: Row) -> bool:
    return row.kind != "unknown" and not row.unknown_scope and not stands_beside(row)


def _sweep(rows: Sequence[Row], facts: Facts, *, across: bool = False) -> Iterator[tuple[Row, Row]]:
    """Pairs of different values whose times certainly overlap, in order of their beginnings.

    Of the claims that began before, only the one that lasts longest counts, and the longest of
    another value than that: if the next one overlaps any, it overlaps one of these. With
    ``across``, only claims without scope are compared with claims that have one.
    """
    longest: dict[bool, list[Lasting]] = {True: [], False: []}
    for row in sorted(rows, key=lambda one: (validity_bounds(one), one.index)):
        start, end = validity_bounds(row)
        key = facts.canonical(row.entity) if row.entity is not None else value_key(row)
        side = bool(row.scope) if across else True
        for lasting, other_key, other in longest[not side if across else side]:
            if other_key != key and min(lasting, end) > start and _differ(other, row, facts):
                yield other, row
                break
        by_end = sorted([*longest[side], (end, key, row)], key=lambda one: -one[0])
        others = [one for one in by_end if one[1] != by_end[0][1]]
        longest[side] = [by_end[0], *others[:1]]


def _differ(one: Row, other: Row, facts: Facts) -> bool:
    clash = judge((one, other), facts)
    return clash is not None and clash.verdict is not Verdict.UNDECIDABLE


def _meet(one: Row, other: Row, *, doubts: bool) -> bool:
    first, second = (validity_bounds(row, doubts=doubts) for row in (one, other))
    return min(first[1], second[1]) > max(first[0], second[0])
