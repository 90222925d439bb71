"""B103."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule
from ssdata.lint.tables import table
from ssdata.wording import article, listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView


class MisplacedField(SourceRule):
    """A source has a field that works of its type do not have.

    What it does:
        Looks up which fields a CSL type does not have: the page of a book, the issue of a chapter,
        the ISBN of an article. It also asks for the field without which another one says nothing:
        an address for the day on which it was read, a series for the number within it.

    Why is this bad:
        Programs that write citations leave such a field out, or print it in the wrong place. Mostly
        the type is wrong, or the page belongs into the locator of a reference.

    Example:
        ```json
        {"source": {"type": "book", "title": "A Handbook", "author": [{"family": "Writer"}],
                    "publisher": "Press", "issued": {"date-parts": [[1956]]}, "language": "en",
                    "page": "74", "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "chapter", "title": "A Part", "author": [{"family": "Writer"}],
                    "container-title": "A Handbook", "publisher": "Press", "page": "74-90",
                    "issued": {"date-parts": [[1956]]}, "language": "en",
                    "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        Fields that such a work may have, whether or not they are usual; types that
        `ssdata/data/csl.json` does not list, such as `document`. Fields that CSL does not know at
        all are the schema's business (`schema-violation` names the one that is meant).

    References:
        Citation Style Language 1.0.2, appendix IV · the schema of Zotero (fields of item types)
    """

    code = "B103"
    name = "misplaced-field"
    severity = Severity.WARNING
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each field that does not belong."""
        data, csl = source.data, table("csl")
        without = csl["without"].get(data["type"], {})
        for field in without.keys() & data.keys():
            kind = facts.lexicon.source_type(data)
            label = kind["label"] if kind else data["type"]
            yield self.report(
                Place(source.path, f"/{field}", key=True),
                f"{article(label)} {label} has no {field}",
                help=csl["instead"][without[field]],
                record=source.id,
            )
        for field, companions in csl["companions"].items():
            if field in data and not any(one in data for one in companions):
                yield self.report(
                    Place(source.path, f"/{field}", key=True),
                    f"{field} says nothing without {listing(companions, 'or')}",
                    help=f"add {listing(companions, 'or')}, or leave {field} out",
                    record=source.id,
                )
