"""R110."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.page_numbers import Pages, pages
from ssdata.lint.finding import Finding
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class PageOutsideRange(RecordRule):
    """A reference points to a page that the article or chapter does not have.

    What it does:
        Compares the `page` of a locator with the first and last page of the source, where that is
        an article, a chapter or anything else that gives its pages.

    Why is this bad:
        Either the page or the source is wrong; whoever looks there finds another text.

    Example:
        ```json
        {"sources": [{"id": "study", "type": "article-journal", "title": "On the Pact",
                      "author": [{"family": "Writer"}], "container-title": "Annals",
                      "issued": {"date-parts": [[2007]]}, "page": "115-135", "language": "en",
                      "custom": {"kind": "secondary"}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "study", "locator": {"page": "217"}}]}]}
        ```

    Use instead:
        ```json
        {"sources": [{"id": "study", "type": "article-journal", "title": "On the Pact",
                      "author": [{"family": "Writer"}], "container-title": "Annals",
                      "issued": {"date-parts": [[2007]]}, "page": "115-135", "language": "en",
                      "custom": {"kind": "secondary"}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "study", "locator": {"page": "117"}}]}]}
        ```

    When it stays silent:
        Sources that give no pages; pages that are no plain numbers ("title page", "12n"); series
        of numbers that the source does not speak of (roman pages, S12); shortened ranges, since
        `201-17` is 201 to 217.

    References:
        Citation Style Language 1.0.2: page · JabRef: PagesChecker
    """

    code = "R110"
    name = "page-outside-range"
    since = "0.1"
    stage = 90

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether nothing that is cited has pages of its own."""
        return facts.provenance.paged.keys().isdisjoint(batch.cited)

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each reference to a page outside its source."""
        paged = facts.provenance.paged
        for row in view.rows:
            for index, reference in enumerate(row.claim["references"]):
                has = paged.get(reference["source"])
                given = reference.get("locator", {}).get("page") if has else None
                if has is None or given is None:
                    continue
                outside = next((one for one in pages(given) if _is_outside(one, has)), None)
                if outside is not None:
                    whole = facts.sources[reference["source"]]["page"]
                    yield self.at(
                        view,
                        row,
                        f"/references/{index}/locator/page",
                        f"page {outside.written!r} is not in {reference['source']!r}, which has "
                        f"the pages {whole!r}",
                        help="correct the page, or cite the work that has it; count as the source "
                        "prints it, not as a file does",
                    )


def _is_outside(one: Pages, has: tuple[Pages, ...]) -> bool:
    same = [own for own in has if own.series == one.series]
    if not same or one.last < one.first:
        return False
    return not (
        min(own.first for own in same) <= one.first and one.last <= max(own.last for own in same)
    )
