"""Whether two sources are one work entered twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ssdata.lint.bibliography import (
    IDENTIFIERS,
    first_name,
    identifiers,
    is_supplied,
    misprinted,
    plain,
    year_of,
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


class Entry(NamedTuple):
    """What a source is told apart by; small enough to be kept of every source."""

    id: str
    path: str
    title: str
    whole: str
    name: str
    year: int | None
    date: tuple[int, ...]
    address: str
    is_web: bool
    is_part: bool
    supplied: bool
    derived_from: frozenset[str]
    numbers: tuple[tuple[str, str], ...]
    telling: Mapping[str, str]


def entry_of(id: str, path: str, data: Mapping[str, Any], *, is_web: bool) -> Entry:
    """The entry of a source."""
    date = data.get("issued", {}).get("date-parts", [[]])[0]
    container = data.get("container-title")
    return Entry(
        id=id,
        path=path,
        title=plain(data["title"]),
        whole=plain(container or data["title"]),
        name=first_name(data),
        year=year_of(data),
        date=tuple(date),
        address=normal_address(data["URL"]) if "URL" in data else "",
        is_web=is_web,
        is_part=container is not None,
        supplied=is_supplied(data["title"]),
        derived_from=frozenset(data["custom"].get("derived_from", ())),
        numbers=tuple(_numbers(data)),
        telling={field: _telling(field, data[field]) for field in _TELLING if field in data},
    )


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
