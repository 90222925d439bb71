"""R104."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding
from ssdata.lint.kinds import RecordRule
from ssdata.wording import article, listing

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class UnfitLocator(RecordRule):
    """A locator is of a kind that such a source cannot have.

    What it does:
        Reports locator labels that the vocabulary calls unfit for the kind of source: the
        archive's delo of a printed book, the timestamp of a treaty.

    Why is this bad:
        The place does not exist; mostly the reference names the wrong source.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
           "references": [{"source": "handbook", "locator": {"page": "12", "timestamp": "00:12:31"}}]}
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
        Labels that the vocabulary does not call unfit, whether or not they are usual.

    References:
        Citation Style Language 1.0.2: locators
    """

    code = "R104"
    name = "unfit-locator"
    since = "0.1"
    stage = 90

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all sources exist and all locators fit them."""
        return facts.all_fit(batch.places)

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each label that does not fit its source."""
        for row in view.rows:
            for index, reference in enumerate(row.claim["references"]):
                given = reference.get("locator")
                kind = facts.kind_of(reference["source"]) if given else None
                if given is None or kind is None:
                    continue
                for label in kind.get("unfit", ()):
                    if label in given:
                        fit = sorted({one for labels in kind.get("locators", ()) for one in labels})
                        yield self.at(
                            view,
                            row,
                            f"/references/{index}/locator/{label}",
                            f"{article(kind['label'])} {kind['label']} has no {label}",
                            help=f"use {listing(fit, 'or')}" if fit else "leave it out",
                        )
