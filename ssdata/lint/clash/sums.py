"""Figures of one record that belong together: same scope, same validity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from ssdata.lint.clash.figures import tolerance
from ssdata.lint.row import Row, Scope
from ssdata.values import quantity
from ssdata.values.quantity import Quantity, QuantityError
from ssdata.values.truth import Truth

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.view import View

# Scope and validity of claims that speak of one thing.
Key = tuple[Scope, str]


def by_scope(view: View, properties: Iterable[str]) -> dict[Key, dict[str, list[Row]]]:
    """The live claims of some properties by what they speak of, then by property.

    Claims without a value are among them, so that whoever adds up sees that one is missing.
    """
    found: dict[Key, dict[str, list[Row]]] = {}
    for property_ in dict.fromkeys(properties):
        for row in view.comparable(property_):
            if not row.unknown_scope:
                found.setdefault(key_of(row), {}).setdefault(property_, []).append(row)
    return found


def key_of(row: Row) -> Key:
    """What a claim speaks of."""
    return row.scope, row.claim.get("validity", "")


def hull(rows: Sequence[Row]) -> Quantity | None:
    """All that any of some claims allows; None if one of them gives no figure, or in other units."""
    figures = [row.quantity for row in rows if row.quantity is not None]
    if not figures or len(figures) < len(rows):
        return None
    first = figures[0]
    if not all(quantity.comparable(first, figure) for figure in figures):
        return None
    lows = [figure.lo for figure in figures]
    highs = [figure.hi for figure in figures]
    return replace(
        first,
        lo=None if None in lows else min(low for low in lows if low is not None),
        hi=None if None in highs else max(high for high in highs if high is not None),
        approximate=any(figure.approximate for figure in figures),
    )


def total(terms: Sequence[tuple[Quantity | None, bool]]) -> Quantity | None:
    """What terms come to, each added (True) or taken away; None if one is not known."""
    result: Quantity | None = None
    for figure, added in terms:
        if figure is None:
            return None
        step: Callable[[Quantity, Quantity], Quantity] = quantity.add if added else quantity.sub
        try:
            result = step(_zero(figure) if result is None else result, figure)
        except QuantityError:
            return None
    return result


def _zero(figure: Quantity) -> Quantity:
    return replace(figure, lo=Fraction(0), hi=Fraction(0), lo_open=False, approximate=False)


def excludes(row: Row, figure: Quantity) -> bool:
    """Whether a claim and a figure that was worked out cannot be the same number."""
    if row.quantity is None:
        return False
    near, share = tolerance(row)
    truth = quantity.intersects(row.quantity, figure, tolerance_abs=near, tolerance_rel=share)
    return truth is Truth.NO


def at_least(figure: Quantity) -> Quantity:
    """The figure, or more."""
    return replace(figure, hi=None)


def in_words(figure: Quantity, like: Row, lexicon: Lexicon) -> str:
    """A figure that was worked out, in the unit of a claim."""
    unit = like.quantity.unit if like.quantity is not None else None
    factor = lexicon.units[unit].factor if unit in lexicon.units and figure.dimension else None
    low, high = (
        None if bound is None else _number(bound / (factor or 1))
        for bound in (figure.lo, figure.hi)
    )
    if low == high:
        return low or "any number"
    if low is None:
        return f"at most {high}"
    return f"at least {low}" if high is None else f"{low} to {high}"


def _number(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"


def listed(groups: Iterable[Sequence[Row]]) -> list[Row]:
    """All claims of some groups in the order of the record, each once."""
    found = {row.index: row for rows in groups for row in rows}
    return [found[index] for index in sorted(found)]
