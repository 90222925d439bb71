"""V102."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import DisputeRule
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class StaleDispute(DisputeRule):
    """A dispute lists claims that do not contradict each other.

    What it does:
        Runs all rules without the dispute. If none of the listed claims take part in a conflict
        that the dispute covers, it is stale; if only some do, it lists too much. A dispute that
        is resolved must leave at most one of its claims live.

    Why is this bad:
        A dispute that covers nothing hides the next mistake: it would silence a conflict that
        nobody has looked at.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-08"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}],
         "disputes": [{"id": "day", "claims": ["signed", "signed-2"], "kind": "sources-disagree",
          "status": "open", "statement": "The chronicle gives another day."}]}
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
        Open disputes whose every claim takes part in a conflict; resolved disputes of which at
        most one claim is still live; claims that do not exist (`dangling-claim`).

    References:
        semantics C40, C41 · browser-compat-data: unnecessary exception · ruff: RUF100
    """

    code = "V102"
    name = "stale-dispute"
    since = "0.1"
    semantics = "C41"
    stage = 110

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each dispute that covers less than it lists."""
        for index, dispute in enumerate(view.data["disputes"]):
            rows = {name: facts.claim(view, name) for name in dispute["claims"]}
            if None in rows.values():
                continue
            listed = list(rows)
            place = Place(view.path, f"/disputes/{index}/claims")
            if dispute["status"] == "resolved":
                live = [name for name, row in rows.items() if row is not None and row.live]
                if len(live) > 1:
                    message = (
                        f"dispute {dispute['id']!r} is resolved, but {listing(live)} are all live"
                    )
                    hint = (
                        "deprecate all but the right one with a reason, or open the dispute again"
                    )
                    yield self.report(place, message, help=hint, record=view.id, claims=listed)
                continue
            covered = facts.covered.get((view.path, dispute["id"]), set())
            idle = [claim for claim in listed if claim not in covered]
            if not covered:
                message = f"the claims of dispute {dispute['id']!r} do not contradict each other"
                hint = "delete the dispute, or set it to resolved"
            elif idle:
                message = (
                    f"dispute {dispute['id']!r} lists {listing(idle)}, in no conflict with the rest"
                )
                hint = "take them out of the list"
            else:
                continue
            yield self.report(place, message, help=hint, record=view.id)
