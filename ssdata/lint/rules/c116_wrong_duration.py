"""C116."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ssdata.lint.chronology.timespan import Ends
from ssdata.lint.clash.scopes import Agreement, agreement
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.kinds import RecordRule
from ssdata.values import quantity
from ssdata.values.truth import Truth
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

# What a base unit of a dimension of time is, and how many of them a unit has.
Measure = tuple[str, Fraction]


class WrongDuration(RecordRule):
    """A stated duration is not that between the beginning and the end.

    What it does:
        Works out from the dates how long it can have lasted, with and without the first day, and
        compares that with the stated duration. Months and years are counted by the calendar,
        whole ones at the least and begun ones at the most.

    Why is this bad:
        One of the three figures is wrong, or they count different things.

    Example:
        ```json
        {"vocabulary": {"units": {"day": {"time": "day"}}},
         "type": "battle", "claims": [
          {"id": "began", "property": "began-on", "value": {"date": "1938-07-29"}},
          {"id": "ended", "property": "ended-on", "value": {"date": "1938-08-11"}},
          {"id": "duration", "property": "duration",
           "value": {"quantity": {"amount": 31, "unit": "day"}}}
        ]}
        ```

    Use instead:
        ```json
        {"vocabulary": {"units": {"day": {"time": "day"}}},
         "type": "battle", "claims": [
          {"id": "began", "property": "began-on", "value": {"date": "1938-07-29"}},
          {"id": "ended", "property": "ended-on", "value": {"date": "1938-08-11"}},
          {"id": "duration", "property": "duration",
           "value": {"quantity": {"amount": 13, "unit": "day"}}}
        ]}
        ```

    When it stays silent:
        Dates whose range covers the duration; several dates of which one pair does; a duration
        with a scope that its dates do not have (active days) or differ in; open and unknown
        ends; an end before the beginning (`disordered-dates`); units of which the vocabulary
        does not say what `time` they count. Where the dates leave a dimension of scope unstated,
        or one of them is flagged and off by a little, it is a warning.

    References:
        semantics C16
    """

    code = "C116"
    name = "wrong-duration"
    since = "0.1"
    semantics = "C16"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 40
    kinds = frozenset({"date", "quantity"})

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether such records have a duration and its ends."""
        return any(
            all(one[key] in view.by_property for key in ("duration", "start", "end"))
            for one in lexicon.data.get("durations", ())
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each duration that its dates exclude."""
        for entry in facts.lexicon.data.get("durations", ()):
            if all(entry[key] in view.by_property for key in ("duration", "start", "end")):
                for row in view.comparable(entry["duration"]):
                    yield from self._one(view, row, entry, facts)

    def _one(
        self, view: View, row: Row, entry: Mapping[str, Any], facts: Facts
    ) -> Iterator[Finding]:
        measure = _measure(row, facts)
        starts = _of_same(view, row, entry["start"])
        ends = _of_same(view, row, entry["end"])
        if measure is None or not starts or not ends:
            return
        pairs = [(start, end) for start in starts for end in ends]
        if not all(_excluded(row, *pair, measure, flags=False) for pair in pairs):
            return
        dates = (*starts, *ends)
        certain = all(_excluded(row, *pair, measure, flags=True) for pair in pairs) and all(
            agreement(row, one) is Agreement.SAME for one in dates
        )
        label = row.label
        yield self.at(
            view,
            row,
            "/value",
            f"{label!r} is {row.written()!r}, but {_worked_out(*pairs[0], row, measure)}",
            others=dates,
            help="compare all of them with the source; if they count different things, state the "
            "scope of each",
            verdict=None if certain else Verdict.POSSIBLE,
            severity=None if certain else Severity.WARNING,
        )


def _measure(row: Row, facts: Facts) -> Measure | None:
    """What the unit of a duration counts, and how many of it; None if nobody says."""
    unit = row.quantity.unit if row.quantity is not None else None
    if unit is None or unit not in facts.lexicon.units:
        return None
    time = facts.lexicon.data["units"][unit].get("time")
    factor = facts.lexicon.units[unit].factor
    return None if time is None or factor is None else (time, factor)


def _of_same(view: View, duration: Row, property_: str) -> list[Row]:
    """The dates of what a duration is about; none if it states more than they can."""
    rows = [row for row in view.comparable(property_) if row.date is not None]
    if rows and rows[0].prop is not None:
        stated = {name for name, _ in duration.scope}
        if not stated <= rows[0].prop.dimensions:
            return []
    return [row for row in rows if agreement(duration, row) is not Agreement.APART]


def _excluded(row: Row, start: Row, end: Row, measure: Measure, *, flags: bool) -> bool:
    ends = Ends.of(start, end, flags=flags)
    if row.quantity is None or ends is None or ends.reversed:
        return False
    time, factor = measure
    # One figure is a number of whole or begun units; bounds are meant as they stand.
    exact = "amount" not in row.claim["value"]["quantity"]
    low, high = ends.in_unit(time, Fraction(1) if exact else factor)
    between = replace(row.quantity, lo=low, hi=high, lo_open=False)
    return quantity.intersects(row.quantity, between) is Truth.NO


def _worked_out(start: Row, end: Row, row: Row, measure: Measure) -> str:
    """What the dates say, in the unit of the duration."""
    ends = Ends.of(start, end, flags=False)
    low, high = ends.in_unit(*measure) if ends is not None else (Fraction(0), Fraction(0))
    unit = row.quantity.unit if row.quantity is not None else ""
    dates = listing([start.written(), end.written()])
    return f"{dates} are {low / measure[1]} to {high / measure[1]} {unit} apart"
