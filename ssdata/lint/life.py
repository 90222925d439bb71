"""The time in which an entity existed, by its own claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


@dataclass(frozen=True, slots=True)
class Life:
    """The claims of an entity's beginning and of its end; empty where none is known.

    ``start_lo`` … ``end_hi`` are minutes over all live claims together: the earliest lower bound
    of a beginning, the latest upper bound of an end, and so on; None where nothing is known.
    """

    view: View
    starts: tuple[Row, ...]
    ends: tuple[Row, ...]

    @property
    def start_lo(self) -> int | None:
        """The earliest possible beginning."""
        return min((row.lo for row in self.starts), default=None)

    @property
    def start_hi(self) -> int | None:
        """The latest possible beginning."""
        return max((row.hi for row in self.starts), default=None)

    @property
    def end_lo(self) -> int | None:
        """The earliest possible end."""
        return min((row.lo for row in self.ends), default=None)

    @property
    def end_hi(self) -> int | None:
        """The latest possible end."""
        return max((row.hi for row in self.ends), default=None)


def life_of(view: View, lexicon: Lexicon) -> Life | None:
    """The life of a record's subject by the lifetimes of the vocabulary; None without any."""
    starts: list[Row] = []
    ends: list[Row] = []
    for lifetime in lexicon.lifetimes_of(view.type):
        starts += [row for id in lifetime["start"] for row in view.comparable(id) if row.date]
        ends += [row for id in lifetime["end"] for row in view.comparable(id) if row.date]
    return Life(view, tuple(starts), tuple(ends)) if starts or ends else None
