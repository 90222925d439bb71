"""B101."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import SourceRule
from ssdata.wording import article, listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView


class IncompleteSource(SourceRule):
    """A source lacks what one needs to find it.

    What it does:
        Asks for the fields that the vocabulary requires of the kind of source: author, title,
        year and publisher of a book, journal and pages of an article.

    Why is this bad:
        A reader who wants to check a claim cannot order "Handbook".

    Example:
        ```json
        {"source": {"type": "book", "title": "A Handbook", "language": "en",
                    "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "book", "title": "A Handbook", "author": [{"family": "Writer"}],
                    "publisher": "Press", "issued": {"date-parts": [[1956]]}, "language": "en",
                    "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        Kinds of source that the vocabulary does not have; fields that are only nice to have.

    References:
        BibLaTeX: mandatory fields of entry types · JabRef: required fields
    """

    code = "B101"
    name = "incomplete-source"
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each field that is missing."""
        kind = facts.lexicon.source_type(source.data)
        if kind is None:
            return
        for fields in kind.get("required", ()):
            if not any(field in source.data for field in fields):
                yield self.report(
                    Place(source.path),
                    f"{article(kind['label'])} {kind['label']} needs {listing(fields, 'or')}",
                    help="add it as the source prints it; if the source has none, say so in the "
                    "vocabulary",
                    record=source.id,
                )
