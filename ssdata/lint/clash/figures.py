"""Figures of one slot: intervals of exact numbers, in the base unit where there is a conversion."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from ssdata.lint.clash.model import Clash
from ssdata.lint.finding import Verdict
from ssdata.values import quantity
from ssdata.values.truth import Truth

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.values.quantity import Quantity

    Figure = tuple[Row, Quantity]


def judge_figures(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """The contradiction among figures, if there is one.

    Figures without a conversion between them are compared each with its like; it is undecidable
    how the others stand to one another.
    """
    alike: dict[str | None, list[Figure]] = {}
    for row in rows:
        if row.quantity is not None:
            measure = row.quantity.dimension or row.quantity.unit
            alike.setdefault(measure, []).append((row, row.quantity))
    involved = {row.index: row for known in alike.values() for row in _apart(known)}
    if involved:
        return Clash(tuple(involved[index] for index in sorted(involved)))
    if len(alike) > 1:
        return Clash(tuple(known[0][0] for known in alike.values()), Verdict.UNDECIDABLE, "unit")
    return None


def _apart(known: Sequence[Figure]) -> list[Row]:
    """The figures that keep the others from agreeing.

    The largest least and the smallest most decide, as for all intervals on a line.
    """
    top_row, top = max(known, key=lambda pair: _low(pair[1]))
    bottom_row, bottom = min(known, key=lambda pair: _high(pair[1]))
    near, share = tolerance(top_row)
    if _agree(top, bottom, near, share):
        return []
    involved = [
        row
        for row, figure in known
        if not _agree(figure, top, near, share) or not _agree(figure, bottom, near, share)
    ]
    return involved or [top_row, bottom_row]


def _agree(one: Quantity, other: Quantity, near: Fraction, share: Fraction) -> bool:
    truth = quantity.intersects(one, other, tolerance_abs=near, tolerance_rel=share)
    return truth is not Truth.NO


def tolerance(row: Row) -> tuple[Fraction, Fraction]:
    """How far figures of a property may differ and still agree: absolute, and as a share."""
    declared = row.prop.constraints.get("tolerance", {}) if row.prop is not None else {}
    return Fraction(str(declared.get("abs", 0))), Fraction(str(declared.get("rel", 0)))


def _low(figure: Quantity) -> tuple[int, Fraction, bool]:
    return (0, Fraction(0), False) if figure.lo is None else (1, figure.lo, figure.lo_open)


def _high(figure: Quantity) -> tuple[int, Fraction]:
    return (1, Fraction(0)) if figure.hi is None else (0, figure.hi)
