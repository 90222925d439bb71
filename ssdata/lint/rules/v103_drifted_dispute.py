"""V103."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import DisputeRule
from ssdata.model.digest import dispute_digest

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class DriftedDispute(DisputeRule):
    """The claims of a dispute changed after it was written.

    What it does:
        Computes the digest of a dispute (value, scope and rank of
        its claims in this record) again and compares
        it with the one that stands there.

    Why is this bad:
        The explanation was written for other values; somebody should read it again.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-08-29"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}],
         "disputes": [{"id": "day", "claims": ["signed", "signed-2"], "kind": "sources-disagree",
          "status": "open", "statement": "The chronicle gives another day.",
          "digest": "000000000000"}]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-08-29"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}],
         "disputes": [{"id": "day", "claims": ["signed", "signed-2"], "kind": "sources-disagree",
          "status": "open", "statement": "The chronicle gives another day."}]}
        ```

    When it stays silent:
        Disputes without digest; changes of references and notes; claims that do not exist
        (`dangling-claim`).

    References:
        semantics C41b
    """

    code = "V103"
    name = "drifted-dispute"
    severity = Severity.WARNING
    since = "0.1"
    semantics = "C41"
    hangs = True
    stage = 111

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each dispute whose claims changed since."""
        rows = view.by_id
        for index, dispute in enumerate(view.data["disputes"]):
            here = [name for name in dispute["claims"] if "#" not in name]
            if "digest" not in dispute or not rows.keys() >= set(here):
                continue
            if dispute_digest(rows[one].claim for one in here) != dispute["digest"]:
                yield self.report(
                    Place(view.path, f"/disputes/{index}/digest"),
                    f"the claims of dispute {dispute['id']!r} were changed after it was written",
                    help=f"read its statement again and run `ssdata verify {view.id}`",
                    record=view.id,
                    claims=dispute["claims"],
                )
