"""What a claim says of a person's life: when it was, and whose life it must lie within."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ssdata.lint.chronology.life import Life, life_of
from ssdata.lint.chronology.moment import Moment, moments, validity_moments
from ssdata.lint.graph.links import rows_with

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class Times(NamedTuple):
    """By when a person must have been born, and when still alive: claims that are alternatives.

    An office is held from its start to its end; of a war one may see the last day, or the first.
    """

    record: str
    born: tuple[Moment, ...]
    alive: tuple[Moment, ...]


class Stay(NamedTuple):
    """A claim that needs a living person; ``times`` or ``life`` is None if the target states it."""

    record: str
    claim: str
    spec: Mapping[str, Any]
    times: tuple[Times, ...] | None
    life: Life | None


def stays(view: View, lexicon: Lexicon) -> Iterator[tuple[str, Stay]]:
    """The claims of a record that need a living person, under the record that has the rest."""
    own: Life | None = None
    for prop, row in rows_with(view, "lifespan", lexicon):
        spec = prop.constraints["lifespan"]
        at = spec.get("at", ())
        if spec["of"] == "object":
            if row.entity is not None:
                times = _times_of(view, row, at, lexicon)
                if times:
                    yield row.entity, Stay(view.id, row.id, spec, times, None)
            continue
        own = own or life_of(view, lexicon)
        if own is None:
            return
        if row.validity is not None:
            times = _times_of(view, row, (), lexicon)
            yield view.id, Stay(view.id, row.id, spec, times, own)
        elif at and row.entity is not None:
            yield row.entity, Stay(view.id, row.id, spec, None, own)


def times_at(view: View, properties: Sequence[str], lexicon: Lexicon) -> tuple[Times, ...]:
    """The dates of a record to which links lead."""
    return tuple(_dates(view, id, lexicon) for id in properties if id in view.by_property)


def _times_of(
    view: View, row: Row, properties: Sequence[str], lexicon: Lexicon
) -> tuple[Times, ...]:
    """When a link held: by its own validity, else by dates of its record."""
    if row.validity is not None:
        return (Times(view.id, *validity_moments(row)),)
    return times_at(view, properties, lexicon)


def _dates(view: View, property_: str, lexicon: Lexicon) -> Times:
    rows = view.comparable(property_)
    return Times(view.id, moments(rows, "end", lexicon), moments(rows, "start", lexicon))
