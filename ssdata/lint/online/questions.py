"""What a source gives reason to ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.bibliography import is_page_on_the_web, misprinted
from ssdata.lint.tables import table
from ssdata.online.answer import State
from ssdata.online.question import Asked, Question
from ssdata.values.address import address_fault, hostname, split
from ssdata.values.identifier import doi_fault

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView
    from ssdata.online.answer import Answers

_KEPT = "/custom/archived/url"


def page(source: SourceView) -> Iterator[Asked]:
    """Is the page of the source there?"""
    yield from _page("/URL", source.data.get("URL"))


def kept_copy(source: SourceView) -> Iterator[Asked]:
    """Is the kept copy of the page there?"""
    yield from _page(_KEPT, source.data["custom"].get("archived", {}).get("url"))


def doi(source: SourceView) -> Iterator[Asked]:
    """What is the DOI of the source registered for? Not asked if its form is wrong."""
    number = source.data.get("DOI")
    if number and not doi_fault(number) and "DOI" not in misprinted(source.data):
        yield Asked("/DOI", Question("doi", number))


def copy(source: SourceView, facts: Facts) -> Iterator[Asked]:
    """Does the archive have a copy of a page on the web for which the source names none?"""
    data = source.data
    if "archived" in data["custom"] or not is_page_on_the_web(data, facts.lexicon):
        return
    for asked in page(source):
        if not _is_kept_for_good(asked.question.about):
            yield Asked("/URL", Question("copy", asked.question.about, _day_read(source)))


def with_page(wanted: Iterator[Asked], source: SourceView) -> Iterator[Asked]:
    """Some questions, and if there are any, whether the page itself is there."""
    asked = list(wanted)
    yield from asked
    if asked:
        yield from page(source)


def is_gone(source: SourceView, answers: Answers) -> bool:
    """Whether the page of the source is not there any more."""
    return any(answers[one.question].state is State.NO for one in page(source))


def _page(pointer: str, url: str | None) -> Iterator[Asked]:
    if url is not None and not address_fault(url):
        parts = split(url)
        if parts is not None and parts.scheme in {"http", "https"}:
            yield Asked(pointer, Question("page", url))


def _is_kept_for_good(url: str) -> bool:
    parts = split(url)
    host = f".{hostname(parts)}" if parts is not None else ""
    return host.endswith(tuple(f".{one}" for one in table("online")["archives"]))


def _day_read(source: SourceView) -> str:
    parts = source.data.get("accessed", {}).get("date-parts", [[]])[0]
    return "-".join(f"{part:02d}" for part in parts) if len(parts) == 3 else ""
