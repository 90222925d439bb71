"""C119."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata import wording
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.kinds import SlotRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.slot import Slot
    from ssdata.lint.view import View


class ZoneExplainedDates(SlotRule):
    """Two dates differ by one day, and a time zone that is not stated would explain it.

    What it does:
        Reports dates of one slot that differ by exactly one day while at least one of them does
        not say in which zone it was that day.

    Why is this bad:
        The night attack of the 9th in Transbaikalia was still the 8th in Moscow. With the zones
        both are right; without them one looks wrong, or one is.

    Example:
        ```json
        {"type": "battle", "claims": [
          {"id": "began", "property": "began-on", "value": {"date": "1945-08-09", "zone": "+09:00"}},
          {"id": "began-2", "property": "began-on", "value": {"date": "1945-08-08"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"type": "battle", "claims": [
          {"id": "began", "property": "began-on", "value": {"date": "1945-08-09", "zone": "+09:00"}},
          {"id": "began-2", "property": "began-on", "value": {"date": "1945-08-08", "zone": "+03:00"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}
        ]}
        ```

    When it stays silent:
        Both zones stated: then the days agree if they overlap in universal time, and are
        `disjoint-values` if not. Dates coarser than a day.

    References:
        semantics C19, section 2.1
    """

    code = "C119"
    name = "zone-explained-dates"
    severity = Severity.WARNING
    since = "0.1"
    semantics = "C19"
    verdict = Verdict.POSSIBLE
    disputable = True
    hangs = True
    stage = 30
    constraint = "functional"
    kinds = frozenset({"date"})

    def check(self, slot: Slot, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if an unstated zone explains the difference."""
        clash = slot.clash(facts)
        if clash is None or clash.why != "zone":
            return
        first, *others = clash.rows
        label = first.label
        values = wording.listing(row.written() for row in clash.rows)
        yield self.at(
            view,
            first,
            "/value",
            f"{label!r} is {values}: a day apart, which a time zone would explain",
            others=others,
            help='write the "zone" of each, as "+03:00" beside the date; if both were in one zone, one '
            "of them is wrong",
        )
