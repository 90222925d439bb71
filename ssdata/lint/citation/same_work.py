"""Whether two sources are one work entered twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ssdata.lint.citation.bibliography import (
    IDENTIFIERS,
    identifiers,
    is_supplied,
    misprinted,
    plain,
)
from ssdata.values.address import normal_address
from ssdata.values.identifier import normal

# Fields that, where both have them and they differ, tell two works apart.
_TELLING = (
    "volume", "issue", "number", "edition", "page", "container-title", "collection-number",
    "language", "archive_location",
)  # fmt: skip
# Of titles that share fewer of their words, one is not a longer form of the other.
_SHARED_WORDS = 0.5


@dataclass(frozen=True)
class Entry:
    """A source as it is compared; what only a shared key asks for is made when it is asked for."""

    id: str
    path: str
    data: Mapping[str, Any]
    is_web: bool

    @cached_property
    def title(self) -> str:
        """The title, made alike."""
        return plain(self.data["title"])

    @cached_property
    def whole(self) -> str:
        """The title of what it is a part of, else its own, made alike."""
        return plain(self.data.get("container-title") or self.data["title"])

    @cached_property
    def address(self) -> str:
        """The address in its normal form; "" without one."""
        return normal_address(self.data["URL"]) if "URL" in self.data else ""

    @cached_property
    def numbers(self) -> tuple[tuple[str, str], ...]:
        """Its identifiers in their normal form, by field."""
        return tuple(_numbers(self.data))

    @cached_property
    def telling(self) -> Mapping[str, str]:
        """What tells it apart from works of the same title."""
        data = self.data
        return {field: _telling(field, data[field]) for field in _TELLING if field in data}

    @property
    def date(self) -> list[int]:
        """Year, month and day of publication, as far as known."""
        found: list[int] = self.data.get("issued", {}).get("date-parts", [[]])[0]
        return found

    @property
    def is_part(self) -> bool:
        """Whether it stands in another work."""
        return "container-title" in self.data

    @property
    def supplied(self) -> bool:
        """Whether the title is not the work's own."""
        return is_supplied(self.data["title"])

    def is_copy_of(self, other: Entry) -> bool:
        """Whether it is said to be taken from the other."""
        return other.id in self.data["custom"].get("derived_from", ())


def _numbers(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    wrong = misprinted(data)
    for one in identifiers(data):
        # A faulty number is reported as such, and an ISSN belongs to many articles.
        if one.field != "ISSN" and one.field not in wrong and not IDENTIFIERS[one.field](one.text):
            kind = one.field.casefold() if one.field in {"ISBN", "DOI"} else None
            yield one.field, normal(kind, one.text)


def _telling(field: str, text: str) -> str:
    alike = plain(text)
    # "201-217" and "201-17" are one article: it begins on one page.
    return alike.partition(" ")[0] if field == "page" else alike


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Entries so that those that nothing tells apart are neighbours."""
    return sorted(entries, key=lambda one: (one.date, sorted(one.telling.items()), one.path))


def told_apart(one: Entry, other: Entry) -> bool:
    """Whether something says that they are two: another volume, day, page."""
    if one.date[: len(other.date)] != other.date[: len(one.date)]:
        return True
    if one.is_web and other.is_web and one.address != other.address:
        return True
    second = other.telling
    return any(second.get(field, value) != value for field, value in one.telling.items())


def other_volume(one: Entry, other: Entry) -> bool:
    """Whether they are volumes or editions of one work, which may share a number."""
    return any(
        one.telling.get(field) != other.telling.get(field) for field in ("volume", "edition")
    )


def alike(one: str, other: str) -> bool:
    """Whether two titles, made alike, can be those of one work: one may have a subtitle."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return True
    first, second = set(short.split()), set(long.split())
    if one.isascii() != other.isascii():  # one of them may be a translation
        return True
    return len(first & second) >= _SHARED_WORDS * min(len(first), len(second))
