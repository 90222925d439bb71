"""R115."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View

_SOURCE = itemgetter("source")


class RepeatedReference(RecordRule):
    """A claim cites the same place of the same source twice.

    What it does:
        Compares the references of a claim: source, locator, stance and what is printed there.

    Why is this bad:
        Four references to one page of one book look like four witnesses.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
           "references": [{"source": "handbook", "locator": {"page": "63"}},
                          {"source": "handbook", "locator": {"page": "63"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
           "references": [{"source": "handbook", "locator": {"page": "63"}}]}
        ]}
        ```

    When it stays silent:
        Two places of one source; one place that prints two forms of the value, each with its
        `as_printed`; one place that supports the claim and contradicts it.

    References:
        Help:CS1 errors (duplicate references) · Wikipedia:Citing sources, "Duplicate citations"
    """

    code = "R115"
    name = "repeated-reference"
    severity = Severity.WARNING
    since = "0.1"
    stage = 90

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether no claim cites a source twice."""
        several = [cited for claim in batch.claims if len(cited := claim["references"]) > 1]
        pairs = [cited for cited in several if len(cited) == 2]
        if any([first["source"] == second["source"] for first, second in pairs]):
            return False
        more = [cited for cited in several if len(cited) > 2]
        return all([len(set(map(_SOURCE, cited))) == len(cited) for cited in more])

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each reference that its claim has already."""
        for row in view.rows:
            references = row.claim["references"]
            if len(references) < 2 or len({one["source"] for one in references}) == len(references):
                continue
            seen = set()
            for index, one in enumerate(references):
                place = (
                    one["source"],
                    frozenset(one.get("locator", {}).items()),
                    one.get("stance"),
                    one.get("as_printed"),
                )
                if place in seen:
                    yield self.at(
                        view,
                        row,
                        f"/references/{index}",
                        f"claim {row.id!r} cites the same place of {one['source']!r} twice",
                        help="leave one of them out",
                    )
                seen.add(place)
