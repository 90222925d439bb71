"""S109."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import RecordRule
from ssdata.wording import suggestion

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class DanglingClaim(RecordRule):
    """A summary or a dispute names a claim that the record does not have.

    What it does:
        Looks up the claims that sentences and disputes name.

    Why is this bad:
        The sentence hangs in the air, and the dispute covers less than it seems to.

    Example:
        ```json
        {"summary": [{"text": "It was signed in 1937.", "claims": ["signature"]}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    Use instead:
        ```json
        {"summary": [{"text": "It was signed in 1937.", "claims": ["signed"]}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    When it stays silent:
        Claims of other records that a dispute names as record#claim, if they exist.

    References:
        the format of records, CONTRIBUTING.md
    """

    code = "S109"
    name = "dangling-claim"
    since = "0.1"
    stage = 12
    needs = frozenset({"summary", "disputes"})

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all sentences name claims of their own record; disputes may name others."""
        if "disputes" in batch.keys:
            return False
        return all(
            [
                claim in view.by_id
                for view in batch.views
                for sentence in view.data.get("summary", ())
                for claim in sentence["claims"]
            ]
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each name that no claim has."""
        known = view.by_id
        for key in ("summary", "disputes"):
            for index, item in enumerate(view.data.get(key, ())):
                for place, claim in enumerate(item["claims"]):
                    if claim not in known and facts.claim(view, claim) is None:
                        yield self.report(
                            Place(view.path, f"/{key}/{index}/claims/{place}"),
                            f"the record has no claim {claim!r}",
                            help=suggestion(claim, known) or "name a claim of this record",
                            record=view.id,
                        )
