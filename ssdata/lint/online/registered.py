"""A source beside what its DOI is registered for: where they disagree, and what was taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ssdata.lint.citation.bibliography import NAME_FIELDS, is_supplied, plain
from ssdata.lint.citation.same_work import alike
from ssdata.lint.tables import table
from ssdata.online.answer import Name, Notice, Work
from ssdata.wording import listing

Json = Mapping[str, Any]


class Difference(NamedTuple):
    """What differs: its name, where it stands in the source, the value here and the one there."""

    what: str
    pointer: str
    here: str
    there: str


def differences(source: Json, work: Work) -> Iterator[Difference]:
    """Where a source says something else than the agency; what one of them lacks is no difference."""
    yield from _title(source, work)
    yield from _year(source, work)
    yield from _name(source, work)


def _title(source: Json, work: Work) -> Iterator[Difference]:
    title = source["title"]
    if not work.titles or is_supplied(title):
        return
    ours = [plain(source[field]) for field in ("title", "title-short") if field in source]
    if not any(alike(one, plain(other)) for one in ours for other in work.titles):
        yield Difference("title", "/title", repr(title), repr(work.titles[0]))


def _year(source: Json, work: Work) -> Iterator[Difference]:
    slack = 0 if work.printed else table("online")["years_apart"]
    spans = [
        (date["date-parts"][0][0], date["date-parts"][-1][0])
        for field in ("issued", "original-date")
        if (date := source.get(field)) is not None
    ]
    if "issued" not in source or not work.years:
        return
    if not any(
        first - slack <= year <= last + slack for first, last in spans for year in work.years
    ):
        there = listing(map(str, sorted(work.years)), "or")
        yield Difference("year", "/issued", str(spans[0][0]), there)


def _name(source: Json, work: Work) -> Iterator[Difference]:
    """The first name, which may stand anywhere in the list of the agency."""
    field = next((one for one in NAME_FIELDS[:2] if source.get(one)), None)
    if field is None or not work.names:
        return
    name = source[field][0]
    family = name.get("family")
    if not family:
        return
    ours = _words(name.get("non-dropping-particle", ""), family)
    if not any(_same(ours, _words(other.family, other.given)) for other in work.names):
        yield Difference(field, f"/{field}/0", repr(family), repr(_written(work.names[0])))


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in plain(text).split())


def _same(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two names can be one: they share a word, or are written in two scripts."""
    return bool(ours & theirs) or _is_latin(ours) != _is_latin(theirs)


def _is_latin(words: frozenset[str]) -> bool:
    return all(word.isascii() for word in words)


def _written(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.given else name.family


def taken_back(work: Work) -> Notice | None:
    """The notice by which a work was retracted, or such a mark in its title."""
    words = table("online")
    for notice in work.notices:
        if notice.kind in words["retractions"]:
            return notice
    beginnings = tuple(words["retracted_beginnings"])
    if any(title.casefold().startswith(beginnings) for title in work.titles):
        return Notice("retraction")
    return None


def doubted(work: Work) -> Notice | None:
    """The notice by which a part of a work was retracted, or doubts about it made known."""
    kinds = table("online")["doubts"]
    return next((notice for notice in work.notices if notice.kind in kinds), None)


def says_so_itself(source: Json) -> bool:
    """Whether a source says in its title or its note that it was taken back."""
    text = f"{source['title']} {source.get('note', '')}".casefold()
    return any(word in text for word in table("online")["own_words"])
