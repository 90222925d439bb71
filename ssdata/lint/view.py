"""What rules see: one record with its rows, or one source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from ssdata.lint.lexicon import Lexicon
from ssdata.lint.row import Row

if TYPE_CHECKING:
    from ssdata.lint.text.gathered import Text

Json = Mapping[str, Any]

REFERENCES = itemgetter("references")
VALUE = itemgetter("value")


class View:
    """A record that fits its schema, with its claims as rows."""

    __slots__ = (
        "_keys",
        "by_id",
        "by_property",
        "data",
        "id",
        "path",
        "rows",
        "texts",
        "type",
    )

    def __init__(self, path: str, data: Json, lexicon: Lexicon) -> None:
        self.path = path
        self.data = data
        self.id: str = data["id"]
        self.type: str = data["type"]
        claims = data["claims"]
        self.rows = [Row(self, index, claim, lexicon) for index, claim in enumerate(claims)]
        self.by_id = {row.id: row for row in self.rows}
        by_property: dict[str, list[Row]] = {}
        for row in self.rows:
            if row.prop is not None:
                by_property.setdefault(row.prop.id, []).append(row)
        self.by_property = by_property
        self._keys: frozenset[str] | None = None
        # Gathered by the first rule that reads them (ssdata.lint.text.gathered).
        self.texts: list[Text] | None = None

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the record, its claims, their values and references: what occurs at all."""
        if self._keys is None:
            claims = self.data["claims"]
            references = chain.from_iterable(map(REFERENCES, claims))
            self._keys = frozenset().union(self.data, *claims, *map(VALUE, claims), *references)
        return self._keys

    def forget(self) -> None:
        """Let go of the rows, which hold on to their record, so that both can be freed at once."""
        self.rows.clear()
        self.by_id.clear()
        self.by_property.clear()
        self.texts = None

    def named(self, ids: Iterable[str]) -> list[Row]:
        """The claims that a sentence or a dispute names; what the record has not is left out."""
        return [self.by_id[id] for id in ids if id in self.by_id]

    def comparable(self, property_: str) -> list[Row]:
        """Live claims of a property whose values can be compared."""
        rows = self.by_property.get(property_)
        return [row for row in rows if row.live and row.fault is None] if rows else []


class SourceView:
    """A source that fits its schema."""

    __slots__ = ("data", "id", "path")

    def __init__(self, path: str, data: Json) -> None:
        self.path = path
        self.data = data
        self.id: str = data["id"]
