"""The time in which an entity existed, by its own claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ssdata.lint.chronology.moment import Moment, Side, moments

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.view import View


class Life(NamedTuple):
    """When an entity began and ended by its live claims; empty where nothing is known.

    Several claims of a beginning are alternatives. Holds no rows, so that it can be kept.
    """

    record: str
    starts: tuple[Moment, ...]
    ends: tuple[Moment, ...]

    @property
    def reversed(self) -> bool:
        """Whether the end certainly lies before the beginning: then nothing follows from it."""
        if not self.starts or not self.ends:
            return False
        return max(one.hi for one in self.ends) < min(one.lo for one in self.starts)

    @property
    def first(self) -> tuple[Moment, ...]:
        """Moments of which it is certain that the entity had begun: those of its end at the latest."""
        return self.starts or self.ends

    @property
    def last(self) -> tuple[Moment, ...]:
        """Moments of which it is certain that the entity had not ended."""
        return self.ends or self.starts


def life_of(view: View, lexicon: Lexicon) -> Life | None:
    """The life of a record's subject by the lifetimes of the vocabulary; None without any."""
    starts: list[Moment] = []
    ends: list[Moment] = []
    for lifetime in lexicon.lifetimes_of(view.type):
        starts += _of(view, lifetime["start"], "start", lexicon)
        ends += _of(view, lifetime["end"], "end", lexicon)
    return Life(view.id, tuple(starts), tuple(ends)) if starts or ends else None


def _of(view: View, properties: list[str], side: Side, lexicon: Lexicon) -> tuple[Moment, ...]:
    """The moments of some properties; none where a claim says that there is no such day."""
    rows = [row for id in properties if id in view.by_property for row in view.comparable(id)]
    if any(row.kind == "none" for row in rows):
        return ()
    return moments(rows, side, lexicon)
