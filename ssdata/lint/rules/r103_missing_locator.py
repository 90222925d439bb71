"""R103."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.locator import NOTHING, lacks_locator
from ssdata.lint.finding import Finding
from ssdata.lint.kinds import RecordRule
from ssdata.wording import article, listing

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class MissingLocator(RecordRule):
    """A reference does not say where in the source.

    What it does:
        Asks for the locator that the vocabulary names for the kind of source: a page for a book,
        an article for a treaty, a document number for an edition of documents, fond, opis and
        delo for an archive.

    Why is this bad:
        Nobody can check a claim against a book of 600 pages.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
           "references": [{"source": "handbook"}]}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
           "references": [{"source": "handbook", "locator": {"page": "12"}}]}
        ]}
        ```

    When it stays silent:
        Kinds of source that need none (a newspaper article), or that the vocabulary does not
        have; sources that do not exist (`dangling-source`).

    References:
        Citation Style Language 1.0.2: locators · Chicago Manual of Style, 14.54
    """

    code = "R103"
    name = "missing-locator"
    since = "0.1"
    semantics = "C33"
    stage = 90

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all sources exist and all locators fit them."""
        return facts.all_fit(batch.places)

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each reference that points to no place in its source."""
        for row in view.rows:
            for index, reference in enumerate(row.claim["references"]):
                kind = facts.kind_of(reference["source"])
                if kind is None or not lacks_locator(reference.get("locator", NOTHING), kind):
                    continue
                choice = listing((" with ".join(labels) for labels in kind["locators"]), "or")
                yield self.at(
                    view,
                    row,
                    f"/references/{index}",
                    f"the reference to {reference['source']!r} does not say where in it",
                    help=f'add a "locator": {article(kind["label"])} {kind["label"]} takes {choice}',
                )
