"""B113."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from ssdata.lint.citation.bibliography import is_page_on_the_web, misprinted, words, year_of
from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule
from ssdata.lint.tables import table
from ssdata.values import identifier

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView

FIELDS = ("title", "edition", "genre", "collection-title")
_LONGEST = 500
_HELP = (
    "put the year of this edition into 'issued' and that of the first into 'original-date'; if the "
    "first one is a source here, 'derived_from' names it"
)


class UndatedReprint(SourceRule):
    """A reprint does not say when the work was first published.

    What it does:
        Looks for sources that are certainly reprints: title, edition, genre or series calls them
        so, the note begins with "Reprint of", or they have an ISBN and a year in which there was
        none. These need an `original-date`.

    Why is this bad:
        A reprint of 1975 of a book of 1933 is no witness of 1975. What it could know, and whether
        it is older or younger than another source, is told by the first publication alone.

    Example:
        ```json
        {"source": {"type": "book", "title": "A Regional Handbook", "edition": "Reprint",
                    "author": [{"family": "Writer"}], "publisher": "Press", "language": "en",
                    "issued": {"date-parts": [[1975]]}, "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "book", "title": "A Regional Handbook", "edition": "Reprint",
                    "author": [{"family": "Writer"}], "publisher": "Press", "language": "en",
                    "original-date": {"date-parts": [[1956]]},
                    "issued": {"date-parts": [[1975]]}, "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        A second or later edition, which has a text of its own; a work of which the note says that
        it was reprinted elsewhere; the note of a page on the web, since it is mostly unknown when
        that stood where first; a source with `derived_from`, which names where it was taken
        from; a faulty or misprinted ISBN.

    References:
        Citation Style Language 1.0.2: original-date · semantics C34 · The Chicago Manual of Style,
        14.114
    """

    code = "B113"
    name = "undated-reprint"
    severity = Severity.WARNING
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the source is a reprint and does not say of what year."""
        data = source.data
        if "original-date" in data or "derived_from" in data["custom"]:
            return
        for field in FIELDS if _is_likely(data) else ():
            found = _pattern().search(data.get(field, "")[:_LONGEST])
            if found is not None:
                yield self._finding(source, f"/{field}", f"{field} calls it a {found.group()!r}")
                return
        note = data.get("note", "").casefold()
        if note.startswith(tuple(words("reprint_beginnings"))) and not is_page_on_the_web(
            data, facts.lexicon
        ):
            yield self._finding(source, "/note", "the note calls it a reprint")
        elif _is_older_than_its_isbn(data):
            yield self._finding(
                source,
                "/issued",
                f"no book of {year_of(data)} has an ISBN: this is a later edition",
            )

    def _finding(self, source: SourceView, pointer: str, message: str) -> Finding:
        return self.report(
            Place(source.path, pointer),
            f"{message}, and original-date is missing",
            help=_HELP,
            record=source.id,
        )


def _is_older_than_its_isbn(data: Any) -> bool:
    isbn, year = data.get("ISBN"), year_of(data)
    if isbn is None or year is None or year > table("citation")["first_isbn"]:
        return False
    return not identifier.isbn_fault(isbn) and "ISBN" not in misprinted(data)


def _is_likely(data: Any) -> bool:
    folded = " ".join([data[field] for field in FIELDS if field in data]).casefold()
    return any([word in folded for word in words("reprint_words")])


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        "|".join(
            rf"(?<!\w){re.escape(word)}(?!\w)" if word.isascii() else re.escape(word)
            for word in sorted(words("reprint_words"), key=len, reverse=True)
        ),
        re.IGNORECASE,
    )
