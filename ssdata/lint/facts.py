"""What is known of the whole project while its records are linted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from ssdata.lint.citation.locator import lacks_locator
from ssdata.lint.citation.provenance import Provenance
from ssdata.store.policy import Policy
from ssdata.wording import suggestion

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

Json = Mapping[str, Any]
# A project with more dangling links than this has another trouble than misspelling.
SUGGESTIONS = 100


class Facts:
    """What is known of the whole project while its records are linted.

    ``topics`` and ``sources`` hold all ids from the start; the records themselves are read one
    after the other and not kept, so whoever needs another one asks ``view`` for it.
    """

    def __init__(self, lexicon: Lexicon, library: Library) -> None:
        self.lexicon = lexicon
        self.library = library
        self.topics: dict[str, str] = {}
        self.paths: dict[str, str] = {}
        self.sources: dict[str, Json] = {}
        self.disputed: list[View] = []
        # Sources with labels of locators, of all records; not all if a record could not be read.
        self.places: set[tuple[str, ...]] = set()
        self.all_read = True
        self.today_is_given = False
        self.policy = Policy()
        self.own: tuple[str, ...] = ()
        self.covered: dict[tuple[str, str], set[str]] = {}
        self._views: dict[str, View | None] = {}
        self._kinds: dict[str, Json | None] = {}
        self._strong: set[str] = set()
        self._near: dict[str, str] = {}
        self._fitting: set[tuple[str, ...]] = set()

    @property
    def today(self) -> str | None:
        """The day that counts as today: the project's, else that of the newest sign-off."""
        return self.library.today

    @property
    def former(self) -> Mapping[str, str]:
        """Earlier ids of records, and the ids that they have now."""
        return self.library.former

    @cached_property
    def provenance(self) -> Provenance:
        """Where the sources come from; to be asked once all sources are read."""
        return Provenance(self.sources, self.own)

    def view(self, record: str) -> View | None:
        """The record of an id; None if there is none that fits its schema."""
        try:
            return self._views[record]
        except KeyError:
            found = self._views[record] = self.library.view(self.canonical(record))
            return found

    def claim(self, view: View, name: str) -> Row | None:
        """The claim of a name: an id within the record, or record#claim; None if there is none."""
        record, mark, id = name.rpartition("#")
        other = self.view(record) if mark else view
        rows = other.rows if other is not None else []
        return next((row for row in rows if row.id == id), None)

    def cited(self) -> set[str]:
        """The sources that the records read so far cite."""
        return {place[0] for place in self.places}

    def kind_of(self, source: str) -> Json | None:
        """What the vocabulary says of the kind of a source; None if one of them does not exist."""
        try:
            return self._kinds[source]
        except KeyError:
            data = self.sources.get(source)
            found = self._kinds[source] = self.lexicon.source_type(data) if data else None
            return found

    def strong(self, sources: frozenset[str]) -> bool:
        """Whether all sources are of a kind that is good enough for every property."""
        if sources <= self._strong:
            return True
        for id in sources - self._strong:
            kind = self.sources.get(id, {}).get("custom", {}).get("kind")
            if kind in self.lexicon.strong_kinds:
                self._strong.add(id)
        return sources <= self._strong

    def all_fit(self, places: frozenset[tuple[str, ...]]) -> bool:
        """Whether all sources exist and all locators are precise and possible for them."""
        if places <= self._fitting:
            return True
        self._fitting.update(place for place in places - self._fitting if self._fits(place))
        return places <= self._fitting

    def _fits(self, place: tuple[str, ...]) -> bool:
        source, *labels = place
        if source not in self.sources:
            return False
        kind = self.kind_of(source)
        if kind is None:
            return True
        unfit = kind.get("unfit", ())
        given = dict.fromkeys(labels)
        return not lacks_locator(given, kind) and not any(label in given for label in unfit)

    def near(self, word: str, known: Iterable[str]) -> str:
        """A suggestion for an id that does not exist; only for the first few, since it is slow."""
        if word not in self._near and len(self._near) >= SUGGESTIONS:
            return ""
        if word not in self._near:
            length, initial = len(word), word[:1]
            likely = [one for one in known if abs(len(one) - length) <= 3 and one[:1] == initial]
            self._near[word] = suggestion(word, likely)
        return self._near[word]

    def canonical(self, entity: str) -> str:
        """The id under which an entity is kept now, if it had another before."""
        return entity if entity in self.topics else self.former.get(entity, entity)

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
            view = self.view(one)
            if view is not None:
                todo.extend(
                    self.canonical(row.entity) for row in view.comparable(property_) if row.entity
                )
        return False


class Library(Protocol):
    """Where records that are needed again come from."""

    @property
    def today(self) -> str | None:
        """The day that counts as today."""

    @property
    def former(self) -> Mapping[str, str]:
        """Earlier ids of records, and the ids that they have now."""

    def view(self, record: str) -> View | None:
        """The record of an id; None if there is none that fits its schema."""
