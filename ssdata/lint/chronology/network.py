"""Simple Temporal Network: points in time with bounds, and what must not come after what.

Every constraint is "one point lies at most so many minutes after another", with no negative number
of minutes, so a contradiction is always a way from a point's earliest time over such constraints
to another one's latest. Bellman-Ford in rounds finds the ways of few steps first: the first
contradiction is the shortest explanation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from ssdata.lint.chronology.moment import Moment
from ssdata.values.edtf_model import NEG_INF, POS_INF

Point = tuple[str, str]


class Order(NamedTuple):
    """The early point lies at most ``spare`` minutes after the late one, as some link says.

    ``record`` and ``claim`` name the link; both empty if it follows from the record alone.
    """

    early: Point
    late: Point
    spare: int = 0
    record: str = ""
    claim: str = ""


class Contradiction(NamedTuple):
    """A point that cannot be so late, the one that it must precede, and the way between them."""

    late: Point
    early: Point
    way: tuple[Order, ...]
    certain: bool


@dataclass
class Network:
    """Points and orders of records that hang together."""

    bounds: dict[Point, tuple[Moment, ...]] = field(default_factory=dict)
    orders: set[Order] = field(default_factory=set)

    def contradictions(self) -> list[Contradiction]:
        """Ways of two steps or more that cannot all be true, the shortest first.

        One step is what other rules compare, so orders that are certainly wrong are left out.
        After each contradiction one of its links is left out, to find the next.
        """
        left = sorted(order for order in self.orders if not self._wrong(order))
        found: list[Contradiction] = []
        while sum(not self._sure(order) for order in left) > 1:
            way = self._shortest(left)
            if not way:
                break
            links = [order for order in way if order.record]
            if links:
                found.append(self._contradiction(way))
            dropped = {(one.record, one.claim) for one in links[:1]}
            left = [
                order
                for order in left
                if (order.record, order.claim) not in dropped and (links or order not in way)
            ]
        return found

    def _shortest(self, orders: Iterable[Order]) -> tuple[Order, ...]:
        """The orders from a point down to one that it cannot precede, or nothing."""
        orders = list(orders)
        latest = {point: self._hi(point) for point in self.bounds}
        ways: dict[Point, tuple[Order, ...]] = {}
        changed = set(latest)
        for _ in range(len({point for order in orders for point in order[:2]})):
            moved: dict[Point, tuple[int, tuple[Order, ...]]] = {}
            for order in orders:
                if order.late not in changed:
                    continue
                limit = latest[order.late] + order.spare
                known = moved[order.early][0] if order.early in moved else None
                if known is None:
                    known = latest.get(order.early, POS_INF)
                if limit < known:
                    moved[order.early] = (limit, (order, *ways.get(order.late, ())))
            wrong = sorted(point for point, (limit, _) in moved.items() if self._lo(point) > limit)
            if wrong:
                return moved[wrong[0]][1]
            if not moved:
                return ()
            changed = set(moved)
            latest |= {point: limit for point, (limit, _) in moved.items()}
            ways |= {point: way for point, (_, way) in moved.items()}
        return ()

    def _contradiction(self, way: tuple[Order, ...]) -> Contradiction:
        late, early = way[0].early, way[-1].late
        limit = max(one.most for one in self.bounds[early]) + sum(order.spare for order in way)
        certain = min(one.least for one in self.bounds[late]) > limit
        return Contradiction(late, early, way, certain)

    def _wrong(self, order: Order) -> bool:
        return self._lo(order.early) > self._hi(order.late) + order.spare

    def _sure(self, order: Order) -> bool:
        return self._hi(order.early) <= self._lo(order.late) + order.spare

    def _lo(self, point: Point) -> int:
        return min((one.lo for one in self.bounds.get(point, ())), default=NEG_INF)

    def _hi(self, point: Point) -> int:
        return max((one.hi for one in self.bounds.get(point, ())), default=POS_INF)


def joined(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The records that hang together by links."""
    above: dict[str, str] = {}

    def top(one: str) -> str:
        while above.setdefault(one, one) != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    for one, other in pairs:
        first, second = top(one), top(other)
        if first != second:
            above[max(first, second)] = min(first, second)
    groups: dict[str, list[str]] = {}
    for one in sorted(above):
        groups.setdefault(top(one), []).append(one)
    return [groups[name] for name in sorted(groups)]
