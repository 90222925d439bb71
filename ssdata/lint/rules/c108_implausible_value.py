"""C108."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ssdata.lint.clash.typo import range_hint
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.kinds import RecordRule
from ssdata.lint.limits import TODAY
from ssdata.values import edtf, quantity, slack
from ssdata.values.edtf_model import NEG_INF, POS_INF, Date, Span
from ssdata.values.figure import read_figure
from ssdata.values.truth import Truth

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.limits import Limits
    from ssdata.lint.row import Row
    from ssdata.lint.view import View
    from ssdata.values.quantity import Quantity


class ImplausibleValue(RecordRule):
    """A value lies outside the range in which values of its property make sense.

    What it does:
        Compares dates and figures with the `range` of their property. `today` in a range is the
        day that the project sets, else the day of its newest sign-off: never that of the clock.

    Why is this bad:
        A treaty of 2037 was signed in 1937, and nobody loses a negative number of men.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1737-08-21"}}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    When it stays silent:
        Values of which a part lies within the range; planned, alleged, denied, quoted and
        deprecated claims; open and unknown ends; days in the future, while the project neither
        sets a day nor has a sign-off; figures in a unit that does not convert.
        A flagged date that lies outside by no more than its slack is a warning.

    References:
        semantics C08 · Wikibase: range constraint (Q21510860)
    """

    code = "C108"
    name = "implausible-value"
    since = "0.1"
    semantics = "C08"
    verdict = Verdict.CONFLICT
    hangs = True
    stage = 35
    constraint = "range"
    kinds = frozenset({"date", "quantity"})

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all values lie within their ranges, as can be told without asking for today."""
        if len(batch.signed) < len(batch.rows):
            return False
        until = min([_end_of(day) for _, day in batch.sign_offs], default=NEG_INF)
        within: set[tuple[str, int]] = set()
        for row in batch.rows:
            prop, date = row.prop, row.date
            if prop is None or "range" not in prop.constraints:
                continue
            limits = prop.limits
            if limits is None:
                return False
            if date is not None:
                last = until if limits.last is None else limits.last
                if date.lo < limits.first or date.hi > last:
                    return False
            elif row.quantity is not None and (prop.id, id(row.quantity)) not in within:
                if not limits.has_figure(row.quantity):
                    return False
                within.add((prop.id, id(row.quantity)))
        return True

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each value outside its range."""
        for id, rows in view.by_property.items():
            prop = facts.lexicon.properties[id]
            if "range" not in prop.constraints:
                continue
            limits = prop.constraints["range"]
            for row in rows:
                if row.kind != prop.value or not row.live or row.fault is not None:
                    continue
                if prop.limits is not None and _surely_within(row, prop.limits):
                    continue
                if row.date is not None:
                    yield from self._date(view, row, row.date, limits, facts)
                elif row.quantity is not None:
                    yield from self._figure(view, row, row.quantity, limits, facts)

    def _date(
        self, view: View, row: Row, date: Date, limits: Mapping[str, Any], facts: Facts
    ) -> Iterator[Finding]:
        least = _day(limits.get("min"), row, facts)
        most = _day(limits.get("max"), row, facts)
        allowed = Span(NEG_INF if least is None else least.lo, POS_INF if most is None else most.hi)
        first, last = _ends(row, date)
        if last >= allowed.lo and first <= allowed.hi:
            return
        low, high = first, last
        if row.prop is not None and (date.uncertain or date.approximate):
            units = int(Fraction(str(row.prop.constraints.get("slack", 1))))
            before, after = slack.widened(date, units)
            low, high = first + before - date.lo, last + after - date.hi
        possible = high >= allowed.lo and low <= allowed.hi
        limit, side = (least, "before") if last < allowed.lo else (most, "after")
        yield self._outside(
            view,
            row,
            f"{row.written()!r} lies {side} {limit.text if limit else ''}",
            range_hint(date, allowed),
            possible=possible,
        )

    def _figure(
        self, view: View, row: Row, figure: Quantity, limits: Mapping[str, Any], facts: Facts
    ) -> Iterator[Finding]:
        least = _figure(limits.get("min"), row, facts)
        most = _figure(limits.get("max"), row, facts)
        if least is not None and quantity.compare_le(least, figure) is Truth.NO:
            yield self._outside(view, row, f"{row.written()!r} is below {limits['min']}", "")
        elif most is not None and quantity.compare_le(figure, most) is Truth.NO:
            yield self._outside(view, row, f"{row.written()!r} is above {limits['max']}", "")

    def _outside(
        self, view: View, row: Row, what: str, slip: str, *, possible: bool = False
    ) -> Finding:
        label = row.label
        return self.at(
            view,
            row,
            "/value",
            f"{label!r} {what}, the limit for this property",
            help=slip
            or "compare it with the source; if it is true, widen the range in the vocabulary",
            verdict=Verdict.POSSIBLE if possible else None,
            severity=Severity.WARNING if possible else None,
        )


def _surely_within(row: Row, limits: Limits) -> bool:
    """Whether a value is within its range, as can be told without asking what day today is.

    Today is never before the day of a sign-off.
    """
    if row.date is None:
        return row.quantity is not None and limits.has_figure(row.quantity)
    last = limits.last
    if last is None:
        verified = row.claim.get("verified")
        last = NEG_INF if verified is None else _end_of(verified["on"])
    return limits.first <= row.date.lo and row.date.hi <= last


@lru_cache(maxsize=10_000)
def _end_of(day: str) -> int:
    try:
        return edtf.parse(day).hi
    except edtf.DateError:
        return NEG_INF


def _ends(row: Row, date: Date) -> tuple[int, int]:
    """The first minute that must not lie behind the range, and the last that must not lie before.

    Of a day within some time these are its ends; of a period, when it ends at the earliest and
    begins at the latest, since all of it must lie within the range.
    """
    if row.prop is None or not row.prop.extent:
        return date.lo, date.hi
    first = date.lo if date.open_end else date.end_lo
    last = date.hi if date.open_start else date.start_hi
    return first, last


def _day(limit: Any, row: Row, facts: Facts) -> Date | None:
    """A limit as a date; None if there is none."""
    if limit == TODAY:
        # A date that lies before the sign-off of its claim is past: no need to look further.
        signed = row.claim.get("verified", {}).get("on")
        if signed is not None and row.date is not None and row.date.lo <= _end_of(signed):
            return None
        limit = facts.today
    return None if limit is None else edtf.parse(str(limit))


def _figure(limit: Any, row: Row, facts: Facts) -> Quantity | None:
    """A limit as a quantity in the usual unit of the property; None if it does not compare."""
    if limit is None or row.quantity is None or row.prop is None:
        return None
    number = read_figure(limit).number
    usual = facts.lexicon.units.get(row.prop.units[0]) if row.prop.units else None
    if usual is not None and usual.factor is not None and usual.dimension == row.quantity.dimension:
        number *= usual.factor
    elif row.quantity.dimension is not None:
        return None
    return replace(row.quantity, lo=number, hi=number, lo_open=False)
