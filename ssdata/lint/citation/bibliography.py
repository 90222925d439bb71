"""What the rules about sources share: identifiers, words of fields, titles made alike, years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from ssdata.lint.tables import table
from ssdata.lint.text.unmarked import unmarked
from ssdata.values import identifier

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon

Json = Mapping[str, Any]
NAME_FIELDS = ("author", "editor", "translator", "recipient")
# What is written in brackets was supplied by whoever made the entry, as libraries do.
_SUPPLIED = re.compile(r"\[.{1,2000}\]\.?", re.DOTALL)
_MARKS = re.compile(r"[^\w]+")


class Identifier(NamedTuple):
    """An identifier of a source: its field, where it stands, how it is written."""

    field: str
    pointer: str
    text: str


CHECKED: dict[str, Callable[[str], str]] = {
    "ISBN": identifier.isbn_fault,
    "ISSN": identifier.issn_fault,
}
FORMED: dict[str, Callable[[str], str]] = {
    "DOI": identifier.doi_fault,
    "oclc": identifier.oclc_fault,
    "jstor": identifier.jstor_fault,
    "lccn": identifier.lccn_fault,
}
IDENTIFIERS = {**CHECKED, **FORMED}


def identifiers(source: Json) -> Iterator[Identifier]:
    """The identifiers of a source, in the order of ``IDENTIFIERS``."""
    custom = source["custom"]
    for field in IDENTIFIERS:
        if field in source:
            yield Identifier(field, f"/{field}", source[field])
        elif field in custom:
            yield Identifier(field, f"/custom/{field}", custom[field])


def misprinted(source: Json) -> set[str]:
    """The fields that stand as the source itself misprints them."""
    return {one["field"].removeprefix("custom.") for one in source["custom"].get("misprinted", ())}


def is_supplied(title: str) -> bool:
    """Whether a title is in brackets, because the source has none and the entry describes it."""
    return _SUPPLIED.fullmatch(title) is not None


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """A text in small letters, without accents and marks, for comparing titles and names."""
    return _MARKS.sub(" ", unmarked(text.casefold())).strip().replace("_", " ")


def year_of(source: Json, field: str = "issued") -> int | None:
    """The year of a date of a source."""
    date = source.get(field)
    return date["date-parts"][0][0] if date else None


def first_name(source: Json) -> str:
    """The family name, or the body, that stands first, made alike; "" if there is none."""
    for field in NAME_FIELDS[:2]:
        for name in source.get(field, ()):
            return plain(name.get("family") or name.get("literal") or name.get("given") or "")
    return ""


def is_page_on_the_web(source: Json, lexicon: Lexicon) -> bool:
    """Whether a source is of a kind that has an address before all: the vocabulary requires it."""
    kind = lexicon.source_type(source)
    return kind is not None and ["URL"] in kind.get("required", ())


@cache
def words(name: str) -> frozenset[str]:
    """A list of words of ``ssdata/data/citation.json``, in small letters."""
    return frozenset(word.casefold() for word in table("citation")[name])
