"""V108."""

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


class MissingSignOff(RecordRule):
    """A claim is not signed off, where the project asks for it.

    What it does:
        Reports claims without `verified` in the files that the policy names. The table
        `[tool.ssdata.policy]` gives a severity by pattern of path, and the last pattern that fits
        counts: `unsigned = { "records/**" = "error", "records/draft/**" = "off" }`.

    Why is this bad:
        Nobody put their word to the claim: whether the source was opened at all is not known.

    Example:
        ```json
        {"policy": {"unsigned": {"records/treaty/**": "error"}},
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    Use instead:
        ```json
        {"policy": {"unsigned": {"records/treaty/**": "error"}},
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "verified": {"level": "source-read", "on": "2026-11-21", "by": "ssdata editors",
                       "digest": "d969564d9336.0930.4413.864f"}}]}
        ```

    When it stays silent:
        Files that no pattern of the policy fits, hence everywhere in a project without a policy;
        a sign-off of any level (`unread-claim` looks at levels); properties that the vocabulary
        calls self-evident.

    References:
        semantics: sign-off bound to content · SLSA: two-person review
    """

    code = "V108"
    name = "missing-sign-off"
    since = "0.1"
    stage = 110

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether nobody asks for sign-offs, or all claims have one."""
        return not facts.policy.unsigned or len(batch.signed) == len(batch.rows)

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each claim that nobody signed off and somebody should have."""
        asked = facts.policy.unsigned
        severity = severity_for(asked, view.path) if asked else None
        if severity is None:
            return
        for row in view.rows:
            if "verified" in row.claim:
                continue
            if row.prop is not None and row.prop.constraints.get("self_evident"):
                continue
            yield self.at(
                view,
                row,
                "",
                f"claim {row.id!r} is not signed off, and the policy asks for it here",
                help=f"check it, and run `ssdata verify {row.name} --level …`",
                severity=Severity(severity),
            )
