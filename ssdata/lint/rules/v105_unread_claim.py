"""V105."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule
from ssdata.store.policy import severity_for

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class UnreadClaim(RecordRule):
    """A claim rests on a citation whose source nobody opened, where the project allows none.

    What it does:
        Reports claims signed off as `unread` in the files that the policy names. The table
        `[tool.ssdata.policy]` gives a severity by pattern of path, and the last pattern that fits
        counts: `unread = { "records/treaty/**" = "error" }` lets no treaty out with such a claim.

    Why is this bad:
        A citation taken from another work may be wrong there, and then it is wrong here under the
        name of a source that says something else.

    Example:
        ```json
        {"policy": {"unread": {"records/treaty/**": "error"}},
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "verified": {"level": "unread", "on": "2026-11-21", "by": "ssdata editors",
                       "digest": "000000000000.0000.0000.0000"}}]}
        ```

    Use instead:
        ```json
        {"policy": {"unread": {"records/treaty/**": "error"}},
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    When it stays silent:
        Files that no pattern of the policy fits, hence everywhere in a project without a policy:
        to say that a source was not read is honest. Claims that are deprecated.

    References:
        Wikipedia: say where you read it · CITATION.cff of datasets: levels of review
    """

    code = "V105"
    name = "unread-claim"
    since = "0.1"
    stage = 110

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether no claim is unread, or nobody asks."""
        return not facts.policy.unread or all(level != "unread" for level, _ in batch.sign_offs)

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each claim that was not read and should have been."""
        asked = facts.policy.unread
        severity = severity_for(asked, view.path) if asked else None
        if severity is None:
            return
        for row in view.rows:
            sign_off = row.claim.get("verified")
            if sign_off is None or sign_off["level"] != "unread" or row.rank == "deprecated":
                continue
            yield self.at(
                view,
                row,
                "/verified/level",
                f"the source of claim {row.id!r} was not read, and the policy asks for it here",
                help="open the source at the place cited, and run "
                f"`ssdata verify {row.name} --level source-read`",
                severity=Severity(severity),
            )
