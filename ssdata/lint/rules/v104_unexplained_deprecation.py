"""V104."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View

# The whole reason, or its beginning: what once held is not wrong. A superseded edition or study is.
_CHANGED = re.compile(
    r"superseded\b(?!.*\b(edition|research|study|studies|source)\b)", re.IGNORECASE
)


class UnexplainedDeprecation(RecordRule):
    """A claim is deprecated, and nobody says why.

    What it does:
        Asks every deprecated claim for its `reason`, and reports the reason "superseded".

    Why is this bad:
        Deprecation takes a claim out of every comparison: without a reason, it is a way to make
        a contradiction disappear. A value that once held and then changed was never wrong; it
        has a validity.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-29"},
           "rank": "deprecated"}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-29"},
           "rank": "deprecated", "reason": "the day of the newspaper, not of the signature"}
        ]}
        ```

    When it stays silent:
        A reason in any other words; a superseded edition or study, which may well be wrong. That
        a deprecated claim needs a reference as well is the business of `uncited-claim`.

    References:
        semantics C42 · Wikidata: reason for deprecated rank (P2241)
    """

    code = "V104"
    name = "unexplained-deprecation"
    since = "0.1"
    semantics = "C42"
    stage = 110
    needs = frozenset({"rank"})

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each deprecated claim without a good reason."""
        for row in view.rows:
            if row.rank != "deprecated":
                continue
            reason = row.claim.get("reason", "").strip()
            if not reason:
                yield self.at(
                    view,
                    row,
                    "/rank",
                    f"claim {row.id!r} is deprecated without a reason",
                    help='say under "reason" what is wrong with the value, and cite who says so',
                )
            elif _CHANGED.match(reason) and "validity" not in row.claim:
                yield self.at(
                    view,
                    row,
                    "/reason",
                    f"claim {row.id!r} is deprecated as {reason!r}: a value that changed is not "
                    "wrong",
                    help='take the rank away and write under "validity" until when it held',
                    severity=Severity.WARNING,
                )
