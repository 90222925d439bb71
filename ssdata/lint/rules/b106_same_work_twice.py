"""B106."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ssdata.lint.citation.bibliography import first_name, is_page_on_the_web, year_of
from ssdata.lint.citation.same_work import Entry, alike, in_order, other_volume, told_apart
from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceGroupRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.view import SourceView

# Of a whole book: its chapters have them too. A DOI or a number of JSTOR is of the part itself.
_OF_THE_WHOLE = frozenset({"ISBN", "oclc", "lccn"})
_CUSTOM = frozenset({"oclc", "lccn", "jstor"})


class SameWorkTwice(SourceGroupRule):
    """One work stands in two files, or two works share one identifier.

    What it does:
        Compares all sources by their identifiers (an ISBN-10 and its ISBN-13 are one number, a DOI
        in capitals and one with its resolver are one), by address (with `http` or `https`, with a
        final slash or not) and by title, year and author without accents and marks. If the titles
        agree the work was entered twice; if they do not, one of them has the other's identifier.

    Why is this bad:
        Two references to one book look like two witnesses. And what is mended in one file stays
        wrong in the other.

    Example:
        ```json
        {"sources": [
          {"id": "coox", "type": "book", "title": "Nomonhan: Japan Against Russia, 1939",
           "author": [{"family": "Coox", "given": "Alvin D."}], "publisher": "Stanford UP",
           "issued": {"date-parts": [[1985]]}, "language": "en", "ISBN": "0-8047-1160-7",
           "custom": {"kind": "secondary"}},
          {"id": "nomonhan", "type": "book", "title": "Nomonhan",
           "author": [{"family": "Coox", "given": "A."}], "publisher": "Stanford UP",
           "issued": {"date-parts": [[1985]]}, "language": "en", "ISBN": "9780804711609",
           "custom": {"kind": "secondary"}}
        ]}
        ```

    Use instead:
        ```json
        {"sources": [
          {"id": "coox", "type": "book", "title": "Nomonhan: Japan Against Russia, 1939",
           "author": [{"family": "Coox", "given": "Alvin D."}], "publisher": "Stanford UP",
           "issued": {"date-parts": [[1985]]}, "language": "en", "ISBN": "0-8047-1160-7",
           "custom": {"kind": "secondary"}}
        ]}
        ```

    When it stays silent:
        Chapters of one book, which share its ISBN; volumes and editions of one work; a source that
        is said to be a copy of the other (`derived_from`); works of one title and year that differ
        in day, volume, issue, page, number, language or the periodical they are in; pages on the
        web at two addresses; one address for two works of different titles; numbers that
        `custom.misprinted` calls wrong; titles that the entry supplied, in brackets.

    References:
        semantics C36 · JabRef: DOI duplication checker, duplicate search
    """

    code = "B106"
    name = "same-work-twice"
    since = "0.1"
    semantics = "C36"
    stage = 90

    def emit(self, source: SourceView, lexicon: Lexicon) -> Iterator[tuple[Hashable, Entry]]:
        """Yield the source under each of its identifiers, its address, and its title and year."""
        data = source.data
        entry = Entry(source.id, source.path, data, is_page_on_the_web(data, lexicon))
        for key in entry.numbers:
            yield key, entry
        if entry.supplied:
            return
        if entry.address:
            yield ("URL", entry.address, entry.title), entry
        year, name = year_of(data), first_name(data)
        if year is not None and name:
            yield ("title", entry.title, year, name), entry

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each source that is the one before it once more."""
        field = key[0]
        by_number = field not in {"URL", "title"}
        entries = sorted(items, key=lambda one: one.path) if by_number else in_order(items)
        for one, other in pairwise(entries):
            if one.is_copy_of(other) or other.is_copy_of(one):
                continue
            shared = [number for number in one.numbers if number in other.numbers]
            if by_number:
                if key == shared[0]:
                    yield from self._shared(field, key[1], one, other)
                continue
            # Once is enough: the identifier goes before the address, and that before the title.
            by_address = field == "title" and one.address and one.address == other.address
            if not shared and not by_address and not told_apart(one, other):
                same = "address and title" if field == "URL" else "title, year and author"
                yield self._twice(one, other, "/title", f"the same {same}", Severity.WARNING)

    def _shared(self, field: str, number: str, one: Entry, other: Entry) -> Iterator[Finding]:
        pointer = f"/custom/{field}" if field in _CUSTOM else f"/{field}"
        whole = field in _OF_THE_WHOLE
        if whole and other_volume(one, other):
            return
        titles = (one.whole, other.whole) if whole else (one.title, other.title)
        if not (alike(*titles) or one.supplied or other.supplied):
            yield self.report(
                Place(other.path, pointer),
                f"{field} {number} is that of {one.id!r} too, which has another title",
                help="see on the title pages whose number it is",
                record=other.id,
                related=[Place(one.path, pointer, message=one.id)],
            )
        elif not (whole and (one.is_part or other.is_part)) or one.title == other.title:
            yield self._twice(one, other, pointer, f"the same {field} {number}", Severity.ERROR)

    def _twice(
        self, one: Entry, other: Entry, pointer: str, same: str, severity: Severity
    ) -> Finding:
        return self.report(
            Place(other.path, pointer),
            f"{other.id!r} is {one.id!r} once more: {same}",
            help="keep one of them, or say what tells them apart: the volume, the edition, the "
            "page, or by derived_from that one is a copy of the other",
            record=other.id,
            related=[Place(one.path, pointer, message=one.id)],
            severity=severity,
        )
