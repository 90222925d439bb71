"""C118."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata import wording
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.kinds import SlotRule
from ssdata.values.calendar import from_day_number, julian_gap_at
from ssdata.values.edtf_model import DAY

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.slot import Slot
    from ssdata.lint.view import View


class CalendarExplainedDates(SlotRule):
    """Two dates differ just as the two calendars do, and one does not say which it follows.

    What it does:
        Reports dates of one slot from before the change of the calendar that differ by exactly
        the days between the Julian and the Gregorian calendar (12 in the 19th century, 13 from
        March 1900), while the earlier one does not say by which of them it is counted.

    Why is this bad:
        The October Revolution began on 25 October in Petrograd and on 7 November in Paris. With
        the calendars both are right; without them one looks wrong, or one is.

    Example:
        ```json
        {"type": "event", "claims": [
          {"id": "began", "property": "began-on", "value": {"date": "1917-11-07"}},
          {"id": "began-2", "property": "began-on", "value": {"date": "1917-10-25"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"type": "event", "claims": [
          {"id": "began", "property": "began-on", "value": {"date": "1917-11-07"}},
          {"id": "began-2", "property": "began-on",
           "value": {"date": "1917-10-25", "calendar": "julian"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}
        ]}
        ```

    When it stays silent:
        Both calendars stated: then the days are compared as days, and are `disjoint-values` if
        they differ. Dates from after the change; any other difference.

    References:
        semantics C18, section 2.1
    """

    code = "C118"
    name = "calendar-explained-dates"
    severity = Severity.WARNING
    since = "0.1"
    semantics = "C18"
    verdict = Verdict.POSSIBLE
    disputable = True
    hangs = True
    stage = 30
    constraint = "functional"
    kinds = frozenset({"date"})

    def check(self, slot: Slot, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if an unstated calendar explains the difference."""
        clash = slot.clash(facts)
        if clash is None or clash.why != "calendar":
            return
        first, *others = clash.rows
        early = min(clash.rows, key=lambda row: row.lo)
        label = first.label
        values = wording.listing(dict.fromkeys(row.written() for row in clash.rows))
        gap = julian_gap_at(early.lo // DAY)
        yield self.at(
            view,
            first,
            "/value",
            f"{label!r} is {values}: the calendars are {gap} days apart, which would explain it",
            others=others,
            help=f"if {early.written()} is Julian, it is {_gregorian(early, gap)} in the Gregorian "
            'calendar: write "calendar": "julian" beside it, else "calendar": "gregorian"',
        )


def _gregorian(row: Row, gap: int) -> str:
    year, month, day = from_day_number(row.lo // DAY + gap)
    return f"{year:04}-{month:02}-{day:02}"
