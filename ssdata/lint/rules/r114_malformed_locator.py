"""R114."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.malformed import fault_of
from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class MalformedLocator(RecordRule):
    """A locator holds words that its label says already, or a range that runs backwards.

    What it does:
        Reports locators with the word for their label in the value ("p. 12", "стр. 12", "12頁"),
        with another label's word ("vol. 3, 12" as a page), and page ranges whose end comes before
        their beginning. The words stand in `ssdata/data/locators.json`.

    Why is this bad:
        Who writes a citation from it prints "p. p. 12"; pages cannot be compared with those of the
        source; and a range that runs backwards has a misprint in one of its numbers.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "handbook", "locator": {"page": "pp. 101-103"}}]}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "handbook", "locator": {"page": "101-103"}}]}]}
        ```

    When it stays silent:
        Headings and headwords (`section`, `entry`), which may begin with any word; shortened
        ranges, since `492-3` is 492 to 493; values that are no numbers ("title page", "preamble").

    References:
        Citation Style Language 1.0.2: locators · CS1: extra text in volume, issue and pages ·
        JabRef: PagesChecker
    """

    code = "R114"
    name = "malformed-locator"
    severity = Severity.WARNING
    since = "0.1"
    stage = 92

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all locators are plain numbers."""
        return "".join(batch.locators).isdigit()

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each locator that is not written as its label asks."""
        for row in view.rows:
            for index, reference in enumerate(row.claim["references"]):
                for label, value in reference.get("locator", {}).items():
                    fault = None if value.isdigit() else fault_of(label, value)
                    if fault is not None:
                        yield self.at(
                            view,
                            row,
                            f"/references/{index}/locator/{label}",
                            fault.message,
                            help=fault.hint,
                        )
