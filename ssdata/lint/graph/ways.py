"""Links and their ways back, kept until both ends are known."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ssdata.lint.graph.links import ids_of, rows_with
from ssdata.lint.kinds import GroupRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon, Property
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

CONSTRAINTS = ("inverse", "symmetric")


class Way(NamedTuple):
    """A claim that links its record to another, where the vocabulary asks for the way back."""

    record: str
    claim: str
    back: str


class Back(NamedTuple):
    """What a record links to, by property: claim and target."""

    record: str
    links: Mapping[str, tuple[tuple[str, str], ...]]


def way_back(prop: Property) -> str | None:
    """The property of the way back, if links must have one."""
    if "inverse" in prop.constraints:
        inverse: str = prop.constraints["inverse"]
        return inverse
    return prop.id if "symmetric" in prop.constraints else None


class WaysRule(GroupRule):
    """Looks at links and their ways back; all such rules see the same groups."""

    keeps_rows = False
    smallest = 1

    def looks_at(self, row: Row) -> bool:
        """Whether a claim is a link that has a way back."""
        return row.entity is not None and row.prop is not None and way_back(row.prop) is not None

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether such records have links with a way back, or links that may be one."""
        paired = [prop.id for prop in lexicon.constrained("paired")]
        wanted = lexicon.two_way.union(lexicon.ways_back, paired)
        return not wanted.isdisjoint(view.by_property)

    def emit(self, view: View, lexicon: Lexicon) -> Iterator[tuple[Hashable, Any]]:
        """Yield links under their targets, and what the record links to under its own ids.

        Links whose ends must give the same figures come once more, under ("paired", target).
        """
        for id in lexicon.two_way.intersection(view.by_property):
            back = way_back(lexicon.properties[id])
            for row in view.comparable(id):
                if row.entity is not None and back is not None:
                    yield row.entity, Way(view.id, row.id, back)
        links = _links(view, lexicon)
        if links:
            for id in ids_of(view):
                yield id, Back(view.id, links)
        targets = {row.entity for _, row in rows_with(view, "paired", lexicon) if row.entity}
        for target in targets:
            yield ("paired", target), view.id


def _links(view: View, lexicon: Lexicon) -> dict[str, tuple[tuple[str, str], ...]]:
    """Live links by property, also those that have other faults: they are there."""
    found = {}
    for id in lexicon.ways_back.intersection(view.by_property):
        rows = view.by_property[id]
        links = tuple((row.id, row.entity) for row in rows if row.live and row.entity is not None)
        if links:
            found[id] = links
    return found


def sorted_out(key: str, items: Iterable[Any], facts: Facts) -> tuple[list[Way], Back | None]:
    """The ways of a group, each once, and the record they lead to if there is exactly one."""
    found = sorted({item for item in items if isinstance(item, Way)})
    backs = [item for item in items if isinstance(item, Back)]
    if found and not backs:  # it has no links, or there is no such record
        target = facts.view(key)
        return found, None if target is None else Back(target.id, {})
    return found, backs[0] if len(backs) == 1 else None
