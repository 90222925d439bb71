"""Links and their ways back, kept until both ends are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ssdata.lint.links import ids_of, rows_with

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon, Property
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


def ways(view: View, lexicon: Lexicon) -> Iterator[tuple[str, Any]]:
    """The links of a record under their targets, and what it links to under its own ids."""
    for constraint in CONSTRAINTS:
        for prop, row in rows_with(view, constraint, lexicon):
            back = way_back(prop)
            if row.entity is not None and back is not None:
                yield row.entity, Way(view.id, row.id, back)
    if any(lexicon.is_target(view.type, constraint) for constraint in CONSTRAINTS):
        stated = Back(view.id, _links(view, lexicon))
        for id in ids_of(view):
            yield id, stated


def _links(view: View, lexicon: Lexicon) -> dict[str, tuple[tuple[str, str], ...]]:
    """Live links by property, also those that have other faults: they are there."""
    found = {}
    for id in lexicon.ways_back:
        rows = view.by_property.get(id, ())
        links = tuple((row.id, row.entity) for row in rows if row.live and row.entity is not None)
        if links:
            found[id] = links
    return found


def sorted_out(items: Iterable[Any]) -> tuple[list[Way], Back | None]:
    """The ways of a group, each once, and the record they lead to if there is exactly one."""
    found = sorted({item for item in items if isinstance(item, Way)})
    backs = [item for item in items if isinstance(item, Back)]
    return found, backs[0] if len(backs) == 1 else None
