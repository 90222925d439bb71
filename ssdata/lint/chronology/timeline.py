"""From records and their links to a temporal network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ssdata.lint.chronology.life import life_of
from ssdata.lint.chronology.moment import moments, validity_moments
from ssdata.lint.chronology.network import Network, Order, Point
from ssdata.values.edtf_model import DAY

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

CONSTRAINTS = ("contemporary", "inside_parent", "lifespan", "succession")


def network_of(views: Mapping[str, View], links: Iterable[Row], facts: Facts) -> Network:
    """The points in time of some records, and what their links and chains say of their order."""
    network = Network()
    for id in sorted(views):
        _add_record(network, views[id], facts)
    for row in links:
        target = views.get(facts.canonical(row.entity or ""))
        if target is not None:
            network.orders.update(_orders(network, row, target, facts))
    return network


def _add_record(network: Network, view: View, facts: Facts) -> None:
    """The beginning and the end of a record, and the dates of its chains."""
    life = life_of(view, facts.lexicon)
    start, end = (view.id, "start"), (view.id, "end")
    if life is not None and not life.reversed:
        network.bounds |= {
            point: found for point, found in ((start, life.starts), (end, life.ends)) if found
        }
    network.orders.add(Order(start, end))
    for chain, steps in facts.lexicon.chains_in(view.type, view.by_property):
        dated = [step for step in steps if _plain(view, step, chain)]
        points = [_point(network, view, step, facts) for step in dated]
        network.orders.update(Order(one, other) for one, other in pairwise(points) if one != other)


def _plain(view: View, step: str, chain: Mapping[str, Any]) -> bool:
    """Whether a step of a chain holds for all of a record, without scope or exception."""
    rows = view.comparable(step)
    dimensions = set(chain.get("scope", ()))
    return not any(
        row.claim.get("retroactive") or not dimensions.isdisjoint(name for name, _ in row.scope)
        for row in rows
    )


def _point(network: Network, view: View, property_: str, facts: Facts) -> Point:
    """The point of a date property: that of the beginning or end, if it is one of these."""
    starts: set[str] = set()
    ends: set[str] = set()
    for lifetime in facts.lexicon.lifetimes_of(view.type):
        starts.update(lifetime["start"])
        ends.update(lifetime["end"])
    if (property_ in starts) != (property_ in ends):
        return view.id, "start" if property_ in starts else "end"
    point = (view.id, f"on {property_}")
    if point not in network.bounds:
        rows = view.comparable(property_)
        found = moments(rows, "start", facts.lexicon)
        if found:
            network.bounds[point] = found
        if property_ in starts:
            network.orders |= {
                Order((view.id, "start"), point),
                Order(point, (view.id, "end")),
            }
    return point


def _orders(network: Network, row: Row, target: View, facts: Facts) -> Iterator[Order]:
    """What a link says about the order of points of its two ends."""
    constraints = row.prop.constraints if row.prop is not None else {}
    own, other, name = row.view.id, target.id, (row.view.id, row.id)
    if own == other:
        return
    if "contemporary" in constraints:
        yield Order((own, "start"), (other, "end"), 0, *name)
        yield Order((other, "start"), (own, "end"), 0, *name)
    if "inside_parent" in constraints and row.validity is None:
        yield Order((other, "start"), (own, "start"), 0, *name)
        yield Order((own, "end"), (other, "end"), 0, *name)
    if "succession" in constraints:
        yield Order((own, "end"), (other, "start"), 0, *name)
    spec = constraints.get("lifespan")
    if spec is not None:
        of_target = spec["of"] == "object"
        person, dated = (other, row.view) if of_target else (own, target)
        spare = spec.get("after_death", 0) * DAY
        for begin, finish in _times(network, row, dated, spec, facts):
            yield Order((person, "start"), begin, 0, *name)
            yield Order(finish, (person, "end"), spare, *name)


def _times(
    network: Network, row: Row, dated: View, spec: Mapping[str, Any], facts: Facts
) -> Iterator[tuple[Point, Point]]:
    """The beginning and end of a link, by its validity, else by dates of the other end."""
    if row.validity is not None:
        begin, finish = ((row.view.id, f"{side} of {row.id}") for side in ("start", "end"))
        for point, found in zip((begin, finish), validity_moments(row), strict=True):
            if found:
                network.bounds[point] = found
        yield begin, finish
        return
    for id in spec.get("at", ()):
        rows = dated.comparable(id)
        if any(one.prop is not None and one.prop.extent for one in rows):
            # Of a period, the life need only reach into it.
            first, last = (dated.id, f"start of {id}"), (dated.id, f"end of {id}")
            for point, found in (
                (first, moments(rows, "start", facts.lexicon)),
                (last, moments(rows, "end", facts.lexicon)),
            ):
                if found:
                    network.bounds[point] = found
            yield last, first
        else:
            point = _point(network, dated, id, facts)
            yield point, point
