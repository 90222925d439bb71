"""R102."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class DanglingSource(RecordRule):
    """A reference names a source that does not exist.

    What it does:
        Looks up the source of every reference, those of disputes too, among the files of
        `records/source`.

    Why is this bad:
        A reference that leads nowhere is no reference.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
           "references": [{"source": "hanbook", "locator": {"page": "12"}}]}
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
        A source whose file exists but has faults of its own: they are reported there.

    References:
        GENEALOGIX: all references are checked, with suggestions
    """

    code = "R102"
    name = "dangling-source"
    since = "0.1"
    semantics = "C28"
    stage = 20

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all sources exist and all locators fit them."""
        return facts.all_fit(batch.places)

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each reference whose source does not exist."""
        for row in view.rows:
            for index, reference in enumerate(row.claim["references"]):
                if reference["source"] not in facts.sources:
                    where = f"/claims/{row.index}/references/{index}/source"
                    yield self._finding(view, where, reference, facts, row.id)
        for place, dispute in enumerate(view.data.get("disputes", ())):
            for index, reference in enumerate(dispute.get("references", ())):
                if reference["source"] not in facts.sources:
                    where = f"/disputes/{place}/references/{index}/source"
                    yield self._finding(view, where, reference, facts, None)

    def _finding(
        self, view: View, where: str, reference: dict[str, Any], facts: Facts, claim: str | None
    ) -> Finding:
        source = reference["source"]
        return self.report(
            Place(view.path, where),
            f"there is no source {source!r}",
            help=facts.near(source, facts.sources) or f"add records/source/{source}.json",
            record=view.id,
            claims=[claim] if claim else (),
        )
