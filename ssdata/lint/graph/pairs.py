"""Figures that two linked records give of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.graph.links import rows_with

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row, Scope
    from ssdata.lint.view import View


def paired(record: str, target: str, facts: Facts) -> Iterator[tuple[list[Row], list[Row]]]:
    """The claims of both ends that must agree, by property and scope.

    Only where the record has one link of the property: else its figures may mean any of them.
    """
    view, other = facts.view(record), facts.view(target)
    if view is None or other is None:
        return
    targets: dict[str, set[str]] = {}
    for prop, row in rows_with(view, "paired", facts.lexicon):
        if row.entity is not None:
            targets.setdefault(prop.id, set()).add(facts.canonical(row.entity))
    for id, linked in targets.items():
        if linked != {other.id}:
            continue
        for pair in facts.lexicon.properties[id].constraints["paired"]:
            here = _by_scope(view, pair["here"])
            there = _by_scope(other, pair["there"])
            for scope in here:
                if scope in there:
                    yield here[scope], there[scope]


def _by_scope(view: View, property_: str) -> dict[Scope, list[Row]]:
    found: dict[Scope, list[Row]] = {}
    for row in view.comparable(property_):
        if row.kind not in {"none", "unknown"} and not row.unknown_scope:
            found.setdefault(row.scope, []).append(row)
    return found
