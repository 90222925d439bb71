"""C101."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata import wording
from ssdata.lint.clash.typo import hint
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.kinds import SlotRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.slot import Slot
    from ssdata.lint.view import View


class DisjointValues(SlotRule):
    """Claims of one thing exclude each other, and no dispute says so.

    What it does:
        Compares the live claims of a property that has one value (`functional`) in one scope.
        They contradict each other if no choice of concrete values makes all of them true: two
        different days, figures whose ranges do not meet, two different places.

    Why is this bad:
        At most one of them is true. A reader who takes the first never learns of the other.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-08-29"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-08-29"},
           "rank": "deprecated", "reason": "date of the first newspaper report",
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}
        ]}
        ```

    When it stays silent:
        Equal values; a coarser and a finer value (1937 and 1937-08-21, a city and its
        district, a wider term); claims whose scope differs, or whose validity does not meet;
        deprecated, planned, alleged, denied or quoted claims; unknown values; claims that a
        dispute lists together. Where one claim leaves a dimension of scope unstated, or a value
        is flagged (`?` `~`) and off by no more than the slack, it is only possible: a warning.
        A day's difference that a time zone explains is `zone-explained-dates`.

    References:
        semantics C01 · Wikibase: single-value constraint (Q19474404), which counts statements
        and not values
    """

    code = "C101"
    name = "disjoint-values"
    since = "0.1"
    semantics = "C01"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 30
    constraint = "functional"

    def check(self, slot: Slot, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the claims of the slot contradict each other."""
        clash = slot.clash(facts)
        if clash is None or clash.why not in {"", "flag", "scope"}:
            return
        first, *others = clash.rows
        possible = clash.verdict is Verdict.POSSIBLE
        values = wording.listing(dict.fromkeys(row.written() for row in clash.rows))
        label = first.label
        reason = {
            "scope": ", unless they mean different things: not all of them state the same scope",
            "flag": ", unless the flagged one is off by a little",
        }.get(clash.why, "")
        yield self.at(
            view,
            first,
            "/value",
            f"{label!r} cannot be {values}{reason}",
            others=others,
            help=hint(clash.rows)
            or "state the scope that tells them apart, deprecate the wrong one with a reason, or "
            "explain the disagreement in a dispute",
            verdict=clash.verdict,
            severity=Severity.WARNING if possible else None,
        )
