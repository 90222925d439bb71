"""B112."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from ssdata.lint.citation.bibliography import first_name, plain, year_of
from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule
from ssdata.lint.tables import table
from ssdata.values.address import hostname, split

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView

_LONGEST = 1_000
_SHORT_REFERENCE = re.compile(
    r"(?P<name>[^\W\d_][\w'’-]{0,40}(?: (?:and|&|et|и) [^\W\d_][\w'’-]{0,40}| et al\.)?),? "
    r"\(?(?P<year>[0-9]{4})[a-z]?\)?(?P<page>[,:] ?(?:pp?\. ?|с\. ?|S\. ?)?[0-9]{1,5}"
    r"(?:[-–][0-9]{1,5})?)?\.?"
)
_NUMBER = re.compile(r"\b[0-9ivxlc]{1,8}\b")


class GenericTitle(SourceRule):
    """A title says nothing of the work: "Untitled", "Home", the name of the site or journal.

    What it does:
        Compares the title with a list of titles that pages and programs give where they have none,
        with the name of what the work stands in, with or without its volume, and with the host of
        its address. A short reference ("Writer 2004, p. 27") and marks without a word are no titles
        either.

    Why is this bad:
        Nobody finds the article "Asia, volume 40" in volume 40 of "Asia". Such titles show that an
        address was copied and the work not looked at.

    Example:
        ```json
        {"source": {"type": "webpage", "title": "Page not found", "language": "en",
                    "URL": "https://example.org/pact", "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "webpage", "title": "The Pact of 1937", "language": "en",
                    "URL": "https://example.org/pact", "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        A word of the list within a longer title ("Home Rule", "The Error of 1941"); an article
        that names its journal and says more; a name and a year ("Nomonhan 1939") that are not the
        author and the year of the source.

    References:
        Help:CS1 errors (generic title, archived copy as title)
    """

    code = "B112"
    name = "generic-title"
    severity = Severity.WARNING
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the title is generic."""
        data = source.data
        title = data["title"][:_LONGEST]
        why = _why(title, data.get("container-title", ""), data.get("URL", ""))
        why = why or ("a short reference to a work" if _is_short_reference(title, data) else "")
        if why:
            yield self.report(
                Place(source.path, "/title"),
                f"{title!r} is {why}",
                help="write the title that the work itself bears, or in brackets what it is",
                record=source.id,
            )


def _why(title: str, container: str, url: str) -> str:
    folded = plain(title)
    if not folded:
        return "what is left of a title when its words are lost"
    if folded in _titles() or f"{folded} ".startswith(_beginnings()):
        return "no title of a work, but what pages show where there is none"
    alike = container[:1].casefold() == title[:1].casefold()
    if container and alike and _bare(folded) in {plain(container), _bare(plain(container))}:
        return "the name of what the work stands in"
    parts = split(url) if url and " " not in title and "." in title else None
    if parts is not None and title.casefold().strip("/").removeprefix("www.") == hostname(parts):
        return "the host of its address"
    return ""


def _is_short_reference(title: str, data: Mapping[str, Any]) -> bool:
    """Whether a title is a name and a year: with a page, or those of the source itself."""
    found = _SHORT_REFERENCE.fullmatch(title)
    if found is None:
        return False
    own = first_name(data) == plain(found["name"]) and year_of(data) == int(found["year"])
    return found["page"] is not None or own


def _bare(title: str) -> str:
    """A title without volume and year: "asia volume 40" is "asia"."""
    kept = [word for word in _NUMBER.sub(" ", title).split() if word not in _volumes()]
    return " ".join(kept)


@cache
def _titles() -> frozenset[str]:
    return frozenset(map(plain, table("citation")["generic_titles"]))


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(table("citation")["beginnings"])


@cache
def _volumes() -> frozenset[str]:
    extra = table("citation")["extra_words"]
    return frozenset(
        plain(word) for field in ("volume", "issue") for word in extra[field]["before"]
    )
