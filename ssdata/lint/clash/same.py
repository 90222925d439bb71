"""When two claims say the same, and when one only says it more exactly."""

from __future__ import annotations

from collections.abc import Hashable
from fractions import Fraction
from typing import TYPE_CHECKING

from ssdata.lint.clash.names import name_of
from ssdata.lint.hierarchy import wider
from ssdata.values.edtf_model import NEG_INF, POS_INF

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row


def value_key(row: Row) -> Hashable:
    """What is the same for two claims if and only if they have the same value."""
    if row.date is not None:
        flags = (row.date.uncertain, row.date.approximate, row.date.unknown)
        stated = row.claim["value"].get("calendar")
        return row.date.kind, row.date.bounds, row.date.spans, flags, row.zone, stated
    if row.quantity is not None:
        figure = row.quantity
        unit = figure.dimension or figure.unit
        return figure.lo, figure.hi, figure.lo_open, figure.approximate, unit
    if row.text is not None:
        return row.kind, row.claim["value"].get("lang", "").casefold(), name_of(row)
    if row.kind == "coordinates":
        return tuple(Fraction(part) for part in row.claim["value"]["coordinates"])
    return row.kind, row.entity


def narrower(row: Row, other: Row, facts: Facts) -> bool:
    """Whether whatever the first claim allows, the second allows too: equal, or more exact."""
    if row.kind != other.kind:
        return False
    if row.date is not None and other.date is not None:
        if row.zone is not None and other.zone is not None:
            return other.lo <= row.lo and row.hi <= other.hi
        return other.date.lo <= row.date.lo and row.date.hi <= other.date.hi
    if row.quantity is not None and other.quantity is not None:
        first, second = row.quantity, other.quantity
        if (first.dimension or first.unit) != (second.dimension or second.unit):
            return False
        return _least(second.lo) <= _least(first.lo) and _most(first.hi) <= _most(second.hi)
    if row.entity is not None and other.entity is not None:
        return _leads_to(row, other, facts)
    if row.text is not None and other.text is not None and row.prop is not None:
        if row.prop.terms:
            return other.text in wider(row.text, row.prop.terms)
        return value_key(row) == value_key(other)
    return value_key(row) == value_key(other)


def _leads_to(row: Row, other: Row, facts: Facts) -> bool:
    first, second = facts.canonical(row.entity or ""), facts.canonical(other.entity or "")
    coarser = row.prop.constraints.get("coarser_by") if row.prop is not None else None
    return first == second or (coarser is not None and facts.leads_to(coarser, first, second))


def _least(bound: Fraction | None) -> Fraction:
    return Fraction(NEG_INF) if bound is None else bound


def _most(bound: Fraction | None) -> Fraction:
    return Fraction(POS_INF) if bound is None else bound
