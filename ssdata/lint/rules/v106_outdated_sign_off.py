"""V106."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class OutdatedSignOff(RecordRule):
    """A source was read again after the claim was signed off.

    What it does:
        Compares the day of the sign-off with the days of access of the references. A day of access
        is not part of what a sign-off binds, so that a later one does not make it void.

    Why is this bad:
        Whoever opened the page later may have found another text. The sign-off says that it was
        checked, but not that it was checked since.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "handbook", "locator": {"page": "12"}, "accessed": "2026-12-24"}],
          "verified": {"level": "source-read", "on": "2026-11-21", "by": "ssdata editors",
                       "digest": "000000000000.0000.0000.0000"}}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "handbook", "locator": {"page": "12"}, "accessed": "2026-12-24"}]}]}
        ```

    When it stays silent:
        Claims without sign-off; references without a day of access; sources read on the day of the
        sign-off or before; days of access of the source itself, which may have been opened for
        another claim; sign-offs as `unread`, by which nobody says to have opened anything.

    References:
        semantics: sign-off bound to content · Chicago Manual of Style, 14.12: access dates
    """

    code = "V106"
    name = "outdated-sign-off"
    severity = Severity.WARNING
    since = "0.1"
    hangs = True
    stage = 110
    needs = frozenset({"accessed"})

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each reference that was read after the sign-off."""
        for row in view.rows:
            sign_off = row.claim.get("verified")
            if sign_off is None or sign_off["level"] == "unread":
                continue
            day = sign_off["on"]
            for index, reference in enumerate(row.claim["references"]):
                if reference.get("accessed", "") > day:
                    yield self.at(
                        view,
                        row,
                        f"/references/{index}/accessed",
                        f"{reference['source']!r} was read on {reference['accessed']}, after the "
                        f"sign-off of {day}",
                        help="see that it still says so, and run "
                        f"`ssdata verify {row.name} --level {sign_off['level']}`",
                    )
