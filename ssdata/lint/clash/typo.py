"""Slips of the pen that would explain dates that disagree (C20): advice, not a finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ssdata.values.edtf_model import DAY, Date, Span
from ssdata.values.explain import readings, typo_hints

if TYPE_CHECKING:
    from ssdata.lint.row import Row

# Two steps of one matter rarely lie further apart; with more, any slip would explain anything.
_NEAR = 366 * DAY


def hint(rows: Sequence[Row]) -> str:
    """A sentence on the slip that would make the two outermost dates agree, or nothing."""
    dates = [row.date for row in rows if row.date is not None]
    if len(dates) < 2:
        return ""
    early = min(dates, key=lambda date: date.hi)
    late = max(dates, key=lambda date: date.lo)
    return next(iter(typo_hints(early, late)), "")


def order_hint(later: Row, earlier: Row) -> str:
    """A sentence on the slip that would put two dates in order and near each other, or nothing."""
    if later.date is None or earlier.date is None:
        return ""
    for date, other, behind in (
        (later.date, earlier.date, True),
        (earlier.date, later.date, False),
    ):
        for slip, text, span in readings(date):
            gap = span.lo - other.lo if behind else other.hi - span.hi
            if 0 <= gap <= _NEAR and slip != "it is one day off":
                return f"{date.text} would come in order if {slip}: {text}"
    return ""


def range_hint(date: Date, allowed: Span) -> str:
    """A sentence on the slip that would bring a date into a range, or nothing."""
    for slip, text, span in readings(date):
        if allowed.lo <= span.lo and span.hi <= allowed.hi:
            return f"{date.text} would be possible if {slip}: {text}"
    return ""
