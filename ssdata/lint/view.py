"""What rules see: one record with its rows, one source, and what is known of the whole project."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ssdata.lint.lexicon import Lexicon
from ssdata.lint.row import Row

Json = Mapping[str, Any]


class View:
    """A record that fits its schema, with its claims as rows."""

    __slots__ = ("by_property", "data", "id", "path", "rows", "type")

    def __init__(self, path: str, data: Json, lexicon: Lexicon) -> None:
        self.path = path
        self.data = data
        self.id: str = data["id"]
        self.type: str = data["type"]
        self.rows = [Row(self, index, claim, lexicon) for index, claim in enumerate(data["claims"])]
        by_property: dict[str, list[Row]] = {}
        for row in self.rows:
            if row.prop is not None:
                by_property.setdefault(row.prop.id, []).append(row)
        self.by_property = by_property

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


class Facts:
    """What is known of the whole project while its records are linted."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.topics: dict[str, str] = {}
        self.sources: dict[str, Json] = {}
        self.views: dict[str, View] = {}
        self.records: list[View] = []
        self.covered: dict[tuple[str, str], set[str]] = {}
        self.former: dict[str, str] = {}
        self.today: str | None = None

    def canonical(self, entity: str) -> str:
        """The id under which an entity is kept now, if it had another before."""
        return self.former.get(entity, entity)

    def leads_to(self, property_: str, start: str, goal: str) -> bool:
        """Whether links of a property lead from one entity to another."""
        seen: set[str] = set()
        todo = [start]
        while todo:
            one = todo.pop()
            if one == goal:
                return True
            if one in seen:
                continue
            seen.add(one)
            view = self.views.get(one)
            if view is not None:
                todo.extend(row.entity for row in view.comparable(property_) if row.entity)
        return False
