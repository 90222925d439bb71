"""Slots: the claims of one subject and property that may compete (same scope, both live)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from ssdata.lint.clash.decide import judge
from ssdata.lint.clash.model import Clash
from ssdata.lint.finding import Verdict

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class Slot:
    """Rows of one property and scope; ``against`` holds rows whose scope states less."""

    __slots__ = ("_clash", "_judged", "against", "rows")

    def __init__(self, rows: list[Row], against: list[Row] | None = None) -> None:
        self.rows = rows
        self.against = against
        self._judged = False
        self._clash: Clash | None = None

    @property
    def view(self) -> View:
        """The record of the claims."""
        return self.rows[0].view

    def clash(self, facts: Facts) -> Clash | None:
        """The contradiction within the slot, if there is one."""
        if not self._judged:
            self._judged = True
            self._clash = self._judge(facts)
        return self._clash

    def _judge(self, facts: Facts) -> Clash | None:
        if self.against is None:
            return judge(self.rows, facts)
        if judge([*self.rows, *self.against], facts) is None:
            return None
        involved: dict[int, Row] = {}
        for row in self.rows:
            for other in self.against:
                clash = judge([row, other], facts)
                if clash is not None and clash.verdict is not Verdict.UNDECIDABLE:
                    involved |= {row.index: row, other.index: other}
        if not involved:
            return None
        rows = tuple(involved[index] for index in sorted(involved))
        return Clash(rows, Verdict.POSSIBLE, "scope")


def slots(view: View) -> Iterator[Slot]:
    """The slots of a record in which two or more claims may compete."""
    for rows in view.by_property.values():
        if len(rows) > 1:
            yield from slots_among(rows)


def slots_among(rows: list[Row]) -> Iterator[Slot]:
    """The slots of a record's claims of one property."""
    prop = rows[0].prop
    if prop is None or not prop.functional:
        return
    live = [row for row in rows if row.live and row.fault is None and not row.unknown_scope]
    if len(live) < 2:
        return
    groups: dict[object, list[Row]] = {}
    for row in live:
        groups.setdefault(row.scope, []).append(row)
    for group in groups.values():
        if len(group) > 1:
            yield Slot(group)
    if len(groups) > 1:
        yield from _half_stated(live)


def _half_stated(rows: list[Row]) -> Iterator[Slot]:
    """Slots whose scopes agree in what both state, while one of them states less."""
    by_dimensions: dict[frozenset[str], list[Row]] = {}
    for row in rows:
        by_dimensions.setdefault(frozenset(name for name, _ in row.scope), []).append(row)
    prop = rows[0].prop
    totals = prop.totals if prop is not None else frozenset()
    for first, second in combinations(by_dimensions, 2):
        if not totals.isdisjoint(first ^ second):
            # A total and a part: without the dimension all of it is meant, not less stated.
            continue
        common = first & second
        left = _by_common(by_dimensions[first], common)
        right = _by_common(by_dimensions[second], common)
        for key in left.keys() & right.keys():
            yield Slot(left[key], right[key])


def _by_common(rows: Iterable[Row], common: frozenset[str]) -> dict[object, list[Row]]:
    groups: dict[object, list[Row]] = {}
    for row in rows:
        key = frozenset(pair for pair in row.scope if pair[0] in common)
        groups.setdefault(key, []).append(row)
    return groups
