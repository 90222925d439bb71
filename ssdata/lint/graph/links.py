"""Links of one record to another, kept until both ends are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ssdata.lint.chronology.life import Life, life_of
from ssdata.lint.kinds import GroupRule

if TYPE_CHECKING:
    from ssdata.lint.chronology.moment import Moment
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon, Property
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class LinkRule(GroupRule):
    """Looks at links together with what the records at their ends say.

    Every record may be the end of a link, so all are asked; nothing that is emitted holds rows.
    """

    keeps_rows = False

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether such records have links that matter, or may be the target of any."""
        if self.constraint is None or lexicon.is_target(view.type, self.constraint):
            return True
        return super().looks_into(view, lexicon)


class Link(NamedTuple):
    """A claim that links its record to another, with the life of its own record."""

    record: str
    claim: str
    property: str
    life: Life


def rows_with(view: View, constraint: str, lexicon: Lexicon) -> Iterator[tuple[Property, Row]]:
    """The comparable claims of a record whose properties have a constraint."""
    for prop in lexicon.constrained(constraint):
        if prop.id in view.by_property:
            for row in view.comparable(prop.id):
                yield prop, row


def ids_of(view: View) -> tuple[str, ...]:
    """All ids under which others may link to a record."""
    return (view.id, *view.data.get("former_ids", ()))


def with_lives(
    view: View, constraint: str, lexicon: Lexicon, *, timeless: bool = False
) -> Iterator[tuple[str, Any]]:
    """What a comparison of lives needs: links under their target, a life under its own ids.

    With ``timeless``, links that hold for some time only are left out.
    """
    linked = [
        (prop, row)
        for prop, row in rows_with(view, constraint, lexicon)
        if row.entity is not None and not (timeless and row.validity is not None)
    ]
    target = lexicon.is_target(view.type, constraint)
    life = life_of(view, lexicon) if linked or target else None
    if life is None or life.reversed:
        return
    for prop, row in linked:
        if row.entity is not None:
            yield row.entity, Link(view.id, row.id, prop.id, life)
    if target:
        for id in ids_of(view):
            yield id, life


def both_ends(items: Iterable[Any]) -> tuple[list[Link], Life | None]:
    """The links of a group, in order, and the life they lead to if there is exactly one."""
    links = sorted(item for item in items if isinstance(item, Link))
    lives = [item for item in items if isinstance(item, Life)]
    return links, lives[0] if len(lives) == 1 else None


def row_of(facts: Facts, record: str, claim: str) -> Row | None:
    """A claim, from its record once more."""
    view = facts.view(record)
    if view is None:
        return None
    return next((row for row in view.rows if row.id == claim), None)


def rows_of(facts: Facts, record: str, moments: Iterable[Moment]) -> list[Row]:
    """The claims that moments were taken from."""
    found = (row_of(facts, record, one.claim) for one in moments)
    return [row for row in found if row is not None]


def said(rows: Iterable[Row]) -> str:
    """Dates with the names of their properties, for a message."""
    return " or ".join(f"{row.label!r} {row.written()}" for row in rows)
