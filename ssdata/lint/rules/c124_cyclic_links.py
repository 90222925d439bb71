"""C124."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ssdata.lint.chronology.moment import validity_bounds
from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.graph.cycles import components, shortest_cycle
from ssdata.lint.kinds import GraphRule
from ssdata.values.edtf_model import NEG_INF

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Property
    from ssdata.lint.row import Row

Edge = tuple[str, str]
_CONSTRAINTS = ("acyclic", "irreflexive", "asymmetric")


class CyclicLinks(GraphRule):
    """Links lead back to where they began, though their property cannot.

    What it does:
        Looks for ways along links of a property that is `acyclic` (part of, located in, replaces)
        that come back to their beginning, for links of an `irreflexive` one to the record itself,
        and for links both ways of an `asymmetric` one. A property and its inverse count as one.
        Of each tangle one shortest cycle is shown.

    Why is this bad:
        Nothing is a part of its own part. Programs that follow the links never end.

    Example:
        ```json
        {"records": [
          {"id": "delta", "type": "place", "claims": [
            {"id": "in", "property": "located-in", "value": {"entity": "lowland"}}]},
          {"id": "lowland", "type": "place", "claims": [
            {"id": "in", "property": "located-in", "value": {"entity": "delta"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"records": [
          {"id": "delta", "type": "place", "claims": [
            {"id": "in", "property": "located-in", "value": {"entity": "lowland"}}]},
          {"id": "lowland", "type": "place", "claims": [
            {"id": "in", "property": "located-in", "value": {"entity": "china"}}]}
        ]}
        ```

    When it stays silent:
        Deprecated links; links whose `validity` does not certainly meet that of the others; two
        ways to one record that do not close a circle. A dispute never covers a cycle.

    References:
        semantics C24 · Tarjan, Depth-first search and linear graph algorithms (1972)
    """

    code = "C124"
    name = "cyclic-links"
    since = "0.1"
    semantics = "C24"
    verdict = Verdict.CONFLICT
    hangs = True
    stage = 70
    kinds = frozenset({"entity"})

    def wants(self, prop: Property) -> bool:
        """Whether links of a property must not lead back."""
        return any(name in prop.constraints for name in _CONSTRAINTS)

    def check(self, edges: list[Row], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each link to itself and each tangle of links."""
        relations: dict[str, list[tuple[Edge, Row]]] = {}
        for row in edges:
            if row.prop is not None and row.entity is not None:
                edge = (row.view.id, facts.canonical(row.entity))
                name, forward = _relation(row.prop, facts)
                relations.setdefault(name, []).append((edge if forward else edge[::-1], row))
        for name in sorted(relations):
            yield from self._relation(relations[name])

    def _relation(self, links: list[tuple[Edge, Row]]) -> Iterator[Finding]:
        by_edge: dict[Edge, list[Row]] = {}
        for edge, row in sorted(links, key=lambda one: (one[0], one[1].name)):
            if edge[0] == edge[1]:
                yield self._loop(row)
            else:
                by_edge.setdefault(edge, []).append(row)
        rows = [row for _, row in links]
        if _any_with("acyclic", rows):
            for cycle in _cycles(by_edge):
                yield self._cycle(cycle)
        elif _any_with("asymmetric", rows):
            for one, other in sorted(by_edge):
                if one < other and (other, one) in by_edge:
                    both = {edge: by_edge[edge] for edge in ((one, other), (other, one))}
                    for cycle in _cycles(both):
                        yield self._cycle(cycle)

    def _loop(self, row: Row) -> Finding:
        return self.at(
            row.view,
            row,
            "/value",
            f"{row.label!r} of {row.view.id!r} is the record itself",
            help="name the record that is meant, or remove the claim",
        )

    def _cycle(self, rows: list[Row]) -> Finding:
        first, *others = rows
        steps = ", ".join(f"{row.view.id!r} {row.label!r} {row.written()!r}" for row in rows)
        return self.at(
            first.view,
            first,
            "/value",
            f"the links lead in a circle: {steps}",
            others=others,
            help="remove the link that points the wrong way, or state the validity of those that "
            "did not hold at the same time",
        )


def _any_with(constraint: str, rows: Iterable[Row]) -> bool:
    return any(row.prop is not None and constraint in row.prop.constraints for row in rows)


def _relation(prop: Property, facts: Facts) -> tuple[str, bool]:
    """The name that a property shares with its inverse, and whether it is the one named."""
    inverse = facts.lexicon.properties.get(prop.constraints.get("inverse", ""))
    if inverse is None or inverse.id == prop.id:
        return prop.id, True
    name = max(prop.id, inverse.id)
    return name, name == prop.id


def _cycles(edges: dict[Edge, list[Row]]) -> Iterator[list[Row]]:
    """Of each tangle the links of a shortest cycle that certainly hold at the same time."""
    for members in components(_graph(edges)):
        inside = _within(edges, members)
        rows = _timeless(inside) or next(_at_once(inside), None)
        if rows:
            yield rows


def _graph(edges: Iterable[Edge]) -> dict[str, list[str]]:
    graph: dict[str, list[str]] = {}
    for start, end in edges:
        graph.setdefault(start, []).append(end)
    return graph


def _within(edges: dict[Edge, list[Row]], members: Iterable[str]) -> dict[Edge, list[Row]]:
    known = set(members)
    return {edge: rows for edge, rows in edges.items() if known.issuperset(edge)}


def _timeless(edges: dict[Edge, list[Row]]) -> list[Row] | None:
    """A shortest cycle, if no link of the tangle states a validity."""
    if any(row.validity is not None for rows in edges.values() for row in rows):
        return None
    return _shortest(edges)


def _at_once(edges: dict[Edge, list[Row]]) -> Iterator[list[Row]]:
    """Shortest cycles of links that hold at once: if any do, then when the last of them begins."""
    bounds = {row.name: validity_bounds(row) for rows in edges.values() for row in rows}
    for moment in sorted({NEG_INF, *(start for start, _ in bounds.values())}):
        holding = {
            edge: kept
            for edge, rows in edges.items()
            if (kept := [r for r in rows if bounds[r.name][0] <= moment < bounds[r.name][1]])
        }
        for members in components(_graph(holding)):
            yield _shortest(_within(holding, members))


def _shortest(edges: dict[Edge, list[Row]]) -> list[Row]:
    graph = _graph(edges)
    nodes = shortest_cycle(graph, graph)
    return [edges[one, other][0] for one, other in zip(nodes, nodes[1:] + nodes[:1], strict=True)]
