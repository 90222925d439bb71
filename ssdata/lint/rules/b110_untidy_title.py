"""B110."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.bibliography import words
from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView

FIELDS = ("title", "title-short", "container-title", "collection-title")
_LONGEST = 1_000
# Shorter ones are mostly abbreviations, numerals and names of papers.
_LETTERS, _WORDS = 12, 2
_CAPITALS = re.compile(r"[^\W\d_]{2,}")
_LAST_WORD = re.compile(r"([^\W\d_]{1,40})\.$")
_YEARS = re.compile(r"(?<![0-9])(1[0-9]{3}|20[0-9]{2}) (1[0-9]{3}|20[0-9]{2})(?![0-9])")
_CUT = re.compile(r" ?[,;:]$|[,.:;] in:?$| [-–—]$", re.IGNORECASE)
_GLUED = re.compile(r"[^\W\d_A-ZА-Я]{3}([.:;,?!])[A-ZА-ЯЁ][^\W\d_A-ZА-Я]{2}")


class UntidyTitle(SourceRule):
    """A title is in capitals, ends with a full stop, or has lost a dash or a blank.

    What it does:
        Looks at the titles of a source and of what it stands in: all letters capital, a full stop
        at the end, a comma, a colon or an "in" that leads over to what follows, two years side by
        side without a dash, no blank after a mark within the title.

    Why is this bad:
        Capitals and full stops belong to a title page or to a style of citing, not to the data:
        every style sets its own, and prints two full stops or none. "1922 1945" is no title that
        a catalogue finds.

    Example:
        ```json
        {"source": {"type": "book", "title": "REVOLUTIONARY STRUGGLE IN MANCHURIA, 1922 1945.",
                    "author": [{"family": "Lee", "given": "Chong-Sik"}], "language": "en",
                    "publisher": "University of California Press",
                    "issued": {"date-parts": [[1983]]}, "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "book", "title": "Revolutionary Struggle in Manchuria, 1922-1945",
                    "author": [{"family": "Lee", "given": "Chong-Sik"}], "language": "en",
                    "publisher": "University of California Press",
                    "issued": {"date-parts": [[1983]]}, "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        Short titles and abbreviations in capitals ("TASS", "FRUS 1937 III"); scripts without
        capitals; a full stop after an abbreviation ("Co.", "U.S.S.R.", "1941 г."), three dots, a
        question mark; titles that the entry supplied, in brackets; addresses as titles
        ("Airforce.ru").

    References:
        Help:CS1 errors (extra punctuation) · BibLaTeX: title casing is the style's business
    """

    code = "B110"
    name = "untidy-title"
    severity = Severity.WARNING
    fix = "suggestion"
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each fault of each title."""
        for field in FIELDS:
            title = source.data.get(field)
            if title is None or len(title) > _LONGEST:
                continue
            for message, help in _faults(title):
                yield self.report(
                    Place(source.path, f"/{field}"), message, help=help, record=source.id
                )


def _faults(title: str) -> Iterator[tuple[str, str]]:
    if title.isupper():
        found = [word for word in _CAPITALS.findall(title) if word.isupper()]
        if len(found) >= _WORDS and sum(map(len, found)) >= _LETTERS:
            yield f"{title!r} is all in capitals", "write it as in a sentence or a headline"
    if title.endswith((".", "。")) and not title.endswith("..") and not _is_abbreviated(title):
        yield f"{title!r} ends with a full stop", f"write {title[:-1]!r}"
    cut = _CUT.search(title)
    if cut is not None:
        yield f"{title!r} ends with {cut.group().strip()!r}", "write the title as far as it goes"
    years = _YEARS.search(title)
    if years is not None and int(years[1]) < int(years[2]):
        yield (
            f"{title!r} has two years side by side",
            f"if a dash was lost, write '{years[1]}-{years[2]}'",
        )
    glued = _GLUED.search(title)
    if glued is not None:
        yield f"{title!r} has no blank after {glued[1]!r}", "put a blank there"


def _is_abbreviated(title: str) -> bool:
    """Whether the full stop at the end is that of an abbreviation, or of a bracketed title."""
    last = title.rpartition(" ")[2]
    if "." in last[:-1] or last.endswith("]."):
        return True
    found = _LAST_WORD.search(last)
    return found is not None and (
        len(found[1]) == 1 or found[1].casefold() in words("abbreviations")
    )
