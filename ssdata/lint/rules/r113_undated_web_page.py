"""R113."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class UndatedWebPage(RecordRule):
    """A page on the web is cited without the day on which it was read.

    What it does:
        Asks every reference to a page on the web for a day of access, on the reference or on the
        source, or for a kept copy of the page (`custom.archived`).

    Why is this bad:
        Pages change and vanish. Without a day nobody knows which text was read, nor which copy in
        a web archive to look for.

    Example:
        ```json
        {"sources": [{"id": "page", "type": "webpage", "title": "The Pact",
                      "URL": "https://example.org/pact", "language": "en",
                      "custom": {"kind": "secondary"}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "page", "locator": {"section": "Text"}}]}]}
        ```

    Use instead:
        ```json
        {"sources": [{"id": "page", "type": "webpage", "title": "The Pact",
                      "URL": "https://example.org/pact", "language": "en",
                      "custom": {"kind": "secondary"}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "page", "locator": {"section": "Text"}, "accessed": "2026-11-21"}]}]}
        ```

    When it stays silent:
        A day on the reference or on the source; a kept copy, which has a day of its own; books,
        articles and documents that were merely read on the web.

    References:
        Citation Style Language 1.0.2: accessed · Chicago Manual of Style, 14.12 · CS1: access-date
    """

    code = "R113"
    name = "undated-web-page"
    severity = Severity.WARNING
    since = "0.1"
    stage = 92

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether of all pages it is known when they were read."""
        return facts.provenance.undated_pages.isdisjoint(batch.cited)

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each reference to a page of which nobody knows when it was read."""
        undated = facts.provenance.undated_pages
        for row in view.rows:
            for index, reference in enumerate(row.claim["references"]):
                if reference["source"] in undated and "accessed" not in reference:
                    yield self.at(
                        view,
                        row,
                        f"/references/{index}",
                        f"nothing says when the page {reference['source']!r} was read",
                        help='add "accessed": "YYYY-MM-DD", or a kept copy to the source '
                        '("archived")',
                    )
