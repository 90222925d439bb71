"""B114."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.field_words import bare_number, number_in_title, volumes_in_title
from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule
from ssdata.lint.tables import table

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView

# A periodical that counts its issues through the year has no more of them than a month has days.
_MOST_ISSUES_ALIKE = 31


class ExtraWords(SourceRule):
    """A field for a number has words in it: "vol. 3", "2nd ed.", "pp. 201-217".

    What it does:
        Looks for "vol.", "no.", "pp.", "ed." and their like, in several languages, beside the
        number in volume, issue, number, edition, page and series, and for the volume of a book at
        the end of its title while the field for it is empty. Tells where issue and volume are the
        same high number, which mostly means that one was copied into both.

    Why is this bad:
        The style of a citation writes these words itself: "Vol. vol. 3". And two sources that
        differ in them only are not seen to be one.

    Example:
        ```json
        {"source": {"type": "book", "title": "A Handbook", "author": [{"family": "Writer"}],
                    "publisher": "Press", "issued": {"date-parts": [[1956]]}, "language": "en",
                    "volume": "vol. 1", "edition": "2nd ed.", "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "book", "title": "A Handbook", "author": [{"family": "Writer"}],
                    "publisher": "Press", "issued": {"date-parts": [[1956]]}, "language": "en",
                    "volume": "1", "edition": "2", "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        Roman numerals, double issues ("1-2", "15(344)"), pages with letters; names of treaties and
        reports in `number` ("條約第六號"); editions without a number ("Revised"); a volume named
        in the title of the series or journal; equal numbers up to 31.

    References:
        Help:CS1 errors (extra text) · Citation Style Language 1.0.2: number variables
    """

    code = "B114"
    name = "extra-words"
    severity = Severity.WARNING
    fix = "suggestion"
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each field with words in it, and for equal numbers."""
        data = source.data
        for field in table("citation")["extra_words"]:
            if field in data:
                number = bare_number(field, data[field])
                if number is not None:
                    yield self.report(
                        Place(source.path, f"/{field}"),
                        f"{field} {data[field]!r} has words in it",
                        help=f"write {number!r}",
                        record=source.id,
                    )
        if "volume" not in data and data["type"] in {"book", "collection", "report"}:
            found = number_in_title(data["title"])
            if found is not None:
                title, number = found
                yield self.report(
                    Place(source.path, "/title"),
                    f"{data['title']!r} has the volume in it",
                    help=f"write volume {number!r}; the title alone is {title!r}",
                    record=source.id,
                )
        number = volumes_in_title(data["title"])
        if number is not None:
            yield self.report(
                Place(source.path, "/title"),
                f"{data['title']!r} has the number of volumes in it",
                help=f"write number-of-volumes {number!r}",
                record=source.id,
            )
        yield from self._equal(source)

    def _equal(self, source: SourceView) -> Iterator[Finding]:
        volume, issue = (
            bare_number(field, source.data[field]) or source.data[field]
            if field in source.data
            else ""
            for field in ("volume", "issue")
        )
        if issue == volume and issue.isdecimal() and int(issue[:9]) > _MOST_ISSUES_ALIKE:
            yield self.report(
                Place(source.path, "/issue"),
                f"issue {issue!r} is the number of the volume too",
                help="look it up; if no issue number is known, leave it out",
                record=source.id,
                severity=Severity.INFO,
            )
