"""Where sources come from: which are none at all, which are copies, how many are witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from ssdata.lint.citation.page_numbers import Pages, pages
from ssdata.lint.citation.published import last_minute
from ssdata.lint.tables import table

Json = Mapping[str, Any]
_EXTENSION = re.compile(r"\.[a-z]{2,8}$")
_LONGEST = 2_000
WEB_PAGES = frozenset({"webpage", "post", "post-weblog"})
SEARCH = "is a page of search results"


class Provenance:
    """What ``derived_from``, titles and addresses of the sources say of where they come from."""

    def __init__(self, sources: Mapping[str, Json], own: Iterable[str] = ()) -> None:
        self._sources = sources
        self._own = tuple(_place(one) for one in own)
        self._own_ids = frozenset(own)
        self._ancestors: dict[str, frozenset[str]] = {}
        self._published: dict[str, int | None] = {}

    @cached_property
    def pseudo(self) -> Mapping[str, str]:
        """The sources that show nobody where anything comes from, and why not."""
        found: dict[str, str] = {}
        for id, source in self._sources.items():
            reason = self._why_pseudo(id, source)
            if reason:
                found[id] = reason
        return found

    @cached_property
    def _derived(self) -> frozenset[str]:
        return frozenset(id for id in self._sources if self.parents(id))

    @cached_property
    def paged(self) -> Mapping[str, tuple[Pages, ...]]:
        """The sources that give their first and last page, as articles and chapters do."""
        found = {id: pages(one["page"]) for id, one in self._sources.items() if "page" in one}
        return {id: numbers for id, numbers in found.items() if numbers}

    @cached_property
    def undated_pages(self) -> frozenset[str]:
        """The pages on the web of which the source itself does not say when they were read."""
        return frozenset(
            id
            for id, source in self._sources.items()
            if source.get("type") in WEB_PAGES
            and "accessed" not in source
            and "archived" not in source.get("custom", {})
        )

    def published(self, id: str) -> int | None:
        """The last minute at which a source may have come out; None if nobody knows."""
        try:
            return self._published[id]
        except KeyError:
            found = self._published[id] = last_minute(self._sources.get(id, {}))
            return found

    def is_own(self, id: str) -> bool:
        """Whether a source is this dataset, or a mirror of it."""
        if id in self._own_ids:
            return True
        source = self._sources.get(id, {})
        addresses = [source["URL"]] if "URL" in source else []
        archived = source.get("custom", {}).get("archived")
        addresses += [archived["url"]] if archived else []
        return any(_lies_in(_place(address), own) for address in addresses for own in self._own)

    def parents(self, id: str) -> list[str]:
        """The sources that a source says it was taken from."""
        custom = self._sources.get(id, {}).get("custom", {})
        found: list[str] = custom.get("derived_from", [])
        return found

    def ancestors(self, id: str) -> frozenset[str]:
        """A source and all that it was taken from."""
        found = self._ancestors.get(id)
        if found is None:
            seen: set[str] = set()
            todo = [id]
            while todo:
                one = todo.pop()
                if one not in seen:
                    seen.add(one)
                    todo += self.parents(one)
            found = self._ancestors[id] = frozenset(seen)
        return found

    def witnesses(self, ids: Iterable[str]) -> list[str]:
        """Sources of which no two have an ancestor in common; those that are no source are out.

        The ones taken from the fewest others come first, so that a text that was put together
        from two others does not make these two one.
        """
        real = {id for id in ids if id not in self.pseudo}
        if real.isdisjoint(self._derived):
            return sorted(real)
        chosen: list[str] = []
        taken: set[str] = set()
        for id in sorted(real, key=lambda id: (len(self.ancestors(id)), id)):
            if taken.isdisjoint(self.ancestors(id)):
                chosen.append(id)
                taken |= self.ancestors(id)
        return sorted(chosen)

    def _why_pseudo(self, id: str, source: Json) -> str:
        if self._own and self.is_own(id):
            return "is this dataset, or a mirror of it"
        if source.get("title", "").casefold().startswith(import_notes()):
            return "is a note that it was imported, not a source"
        if is_search(source.get("URL", "")):
            return SEARCH
        if self._own and self.parents(id):
            copied = next((one for one in sorted(self.ancestors(id)) if self.is_own(one)), None)
            if copied is not None:
                return "was taken from this dataset"
        return ""


@cache
def import_notes() -> tuple[str, ...]:
    """How notes of an import begin, in small letters."""
    return tuple(note.casefold() for note in table("pseudo_citations")["import_notes"])


def is_search(address: str) -> bool:
    """Whether an address is that of a page that lists what a search found."""
    if "?" not in address or len(address) > _LONGEST:
        return False
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return False
    words = table("pseudo_citations")
    query = parse_qs(parts.query, max_num_fields=None)
    given = {name.casefold() for name in query}
    for engine, parameters in words["search_hosts"].items():
        if host == engine or host.endswith(f".{engine}"):
            return not given.isdisjoint(parameters)
    segments = [_EXTENSION.sub("", one.casefold()) for one in unquote(parts.path).split("/") if one]
    named = [one in words["search_words"] for one in segments]
    if any(named):
        return named[-1] or not given.isdisjoint(words["search_parameters"])
    title = query.get("title", [""])[0].casefold()
    return title in words["search_words"]


def _place(address: str) -> str:
    """An address without what does not matter for where it leads: ``example.org/data``."""
    bare = re.sub(r"^https?://", "", address.strip().casefold())
    return bare.removeprefix("www.").split("?")[0].split("#")[0].rstrip("/")


def _lies_in(place: str, own: str) -> bool:
    host = own.split("/")[0]
    if "." not in host:
        return False
    if "/" not in own and place.split("/")[0].split(":")[0].endswith(f".{own}"):
        return True
    return place == own or place.startswith(f"{own}/")
