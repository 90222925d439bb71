"""Places that lie in one another, as far as the records say."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ssdata.lint.chronology.moment import precede, validity_moments

if TYPE_CHECKING:
    from ssdata.lint.chronology.life import Life
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Property
    from ssdata.lint.row import Row


class Chain(NamedTuple):
    """A place and all that contain it, from the inside; ``closed`` if nothing can contain the last."""

    places: tuple[str, ...]
    closed: bool


def chain_of(place: str, tree: Property, when: Life | None, facts: Facts) -> Chain | None:
    """The places that contain a place at a time; None if it lies in two at once, or in itself."""
    places: list[str] = []
    here: str | None = facts.canonical(place)
    while here is not None:
        if here in places:
            return None
        places.append(here)
        view = facts.view(here)
        if view is None:
            return Chain(tuple(places), closed=False)
        above = {
            facts.canonical(row.entity)
            for row in view.comparable(tree.id)
            if row.entity is not None and _held(row, when)
        }
        if len(above) > 1:
            return None
        if not above:
            topmost = tree.subjects is not None and not facts.lexicon.is_a(view.type, tree.subjects)
            return Chain(tuple(places), closed=topmost)
        (here,) = above
    return None


def outside(place: str, whole: str, tree: Property, when: Life | None, facts: Facts) -> bool:
    """Whether a place certainly does not lie in another, nor contain it.

    Certain only if the ways up from both end at one place, or at two that nothing contains: a tree
    that is not complete says nothing.
    """
    own, other = (chain_of(one, tree, when, facts) for one in (place, whole))
    if own is None or other is None:
        return False
    if other.places[0] in own.places or own.places[0] in other.places:
        return False
    return own.places[-1] == other.places[-1] or (own.closed and other.closed)


def _held(row: Row, when: Life | None) -> bool:
    """Whether a claim may have held at a time."""
    if row.validity is None or when is None:
        return True
    starts, ends = validity_moments(row)
    date = row.validity
    gone = not (date.open_end or date.unknown_end) and precede(ends, when.first) is not None
    ahead = not (date.open_start or date.unknown_start) and precede(when.last, starts) is not None
    return not gone and not ahead


def beyond(point: Row, south_west: Sequence[Row], north_east: Sequence[Row]) -> bool:
    """Whether a point lies outside a box by more than its digits say; several corners, all boxes."""
    if not south_west or not north_east:
        return False
    low = [_corner(row) for row in south_west]
    high = [_corner(row) for row in north_east]
    if any(one[1] > other[1] for one in low for other in high):
        return False  # the box spans the date line
    for axis, written in enumerate(point.claim["value"]["coordinates"]):
        width = Fraction(1, 2 * 10 ** len(written.partition(".")[2]))
        least = min(corner[axis] for corner in low) - width
        most = max(corner[axis] for corner in high) + width
        if not least <= Fraction(written) <= most:
            return True
    return False


def _corner(row: Row) -> list[Fraction]:
    return [Fraction(part) for part in row.claim["value"]["coordinates"]]
