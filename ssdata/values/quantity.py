"""Quantities: what a figure with its unit allows, as an interval of exact fractions.

The record writes ``{"amount": 800, "unit": "person", "approximate": true}``, bounds as
``{"min": 900}`` or ``{"max": "12.5"}``, and words of a table as ``{"word": "dozens"}``. There is
no tolerance unless the caller states one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from ssdata.values.figure import Figure, QuantityError, read_figure
from ssdata.values.truth import Truth

_KEYS = frozenset({"amount", "min", "max", "word", "unit", "approximate"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement.

    ``factor`` turns an amount into the base unit of ``dimension`` ("mass", "length"). Without
    one the unit has no conversion and compares with itself only.
    """

    id: str
    dimension: str
    factor: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """The numbers that a figure allows.

    Attributes:
        lo, hi: bounds, both included; None is no limit. In the base unit if ``dimension`` is set,
            else in ``unit``.
        lo_open: ``lo`` itself is not included ("more than 100" of a source that means it).
        unit: the unit as written, None for a bare number.
        approximate: marked so; the slack is already in the bounds.
        dimension: what the bounds were converted to, None if the unit has no known conversion.
    """

    lo: Fraction | None
    hi: Fraction | None
    lo_open: bool = False
    unit: str | None = None
    approximate: bool = False
    dimension: str | None = None


__all__ = [
    "Quantity",
    "QuantityError",
    "Unit",
    "add",
    "comparable",
    "compare_le",
    "intersects",
    "parse",
    "sub",
]

_NO_UNITS: Mapping[str, Unit] = MappingProxyType({})
_NO_WORDS: Mapping[str, tuple[int, int]] = MappingProxyType({})


def parse(
    value: Mapping[str, Any],
    *,
    units: Mapping[str, Unit] = _NO_UNITS,
    slack: Fraction | None = None,
    words: Mapping[str, tuple[int, int]] = _NO_WORDS,
) -> Quantity:
    """Read the quantity of a record.

    ``units`` are the units by id. ``slack`` is the share by which an approximate figure may be
    off (1/10 is ten percent); left out, it is half a unit of the last digit that is not zero, so
    that about 800 is 750 to 850. ``words`` gives the least and the most of words.

    Raises QuantityError if the form is not one of those above, if an amount is not a whole number
    or a decimal string, or if the least is above the most.
    """
    for key in value:
        if key not in _KEYS:
            raise QuantityError(f"A quantity has no {key!r}.")
    lo, hi = _ends(value, words)
    approximate = bool(value.get("approximate"))
    if lo is not None and hi is not None and lo.number > hi.number:
        raise QuantityError(
            f"The least, {value.get('min')}, is above the most, {value.get('max')}."
        )
    least = None if lo is None else lo.number
    most = None if hi is None else hi.number
    if approximate and "word" not in value:
        least = None if lo is None else lo.lower(slack)
        most = None if hi is None else hi.upper(slack)
    if least is None and most is not None and most >= 0:
        least = Fraction(0)  # "up to 100" begins with none
    name = value.get("unit")
    unit = None if name is None else units.get(name)
    if unit is None or unit.factor is None:
        return Quantity(least, most, False, name, approximate)
    return Quantity(
        None if least is None else least * unit.factor,
        None if most is None else most * unit.factor,
        False,
        name,
        approximate,
        unit.dimension,
    )


def intersects(
    a: Quantity,
    b: Quantity,
    *,
    tolerance_abs: int | Fraction = 0,
    tolerance_rel: int | Fraction = 0,
) -> Truth:
    """Whether two quantities can be the same number: YES or NO, UNKNOWN without a conversion.

    Two numbers count as the same if ``|a-b| <= max(abs, rel*max(|a|,|b|))``. For intervals that do
    not meet this is asked of their nearest ends. ``tolerance_abs`` is in the unit of the bounds.
    """
    if not comparable(a, b):
        return Truth.UNKNOWN
    for low, high in ((a, b), (b, a)):
        if low.hi is None or high.lo is None:
            continue
        distance = high.lo - low.hi
        allowed = max(
            Fraction(tolerance_abs), tolerance_rel * max(abs(high.lo), abs(low.hi)), Fraction(0)
        )
        if distance > allowed or (distance == allowed and high.lo_open):
            return Truth.NO
    return Truth.YES


def compare_le(a: Quantity, b: Quantity) -> Truth:
    """Whether a is at most b, over all numbers that they allow; UNKNOWN without a conversion."""
    if not comparable(a, b):
        return Truth.UNKNOWN
    if a.hi is not None and b.lo is not None and a.hi <= b.lo:
        return Truth.YES
    if a.lo is not None and b.hi is not None and (a.lo > b.hi or (a.lo == b.hi and a.lo_open)):
        return Truth.NO
    return Truth.MAYBE


def add(a: Quantity, b: Quantity) -> Quantity:
    """All sums of a number of a and a number of b. Raises QuantityError without a conversion."""
    return _combined(a, b, _sum(a.lo, b.lo), _sum(a.hi, b.hi), lo_open=a.lo_open or b.lo_open)


def sub(a: Quantity, b: Quantity) -> Quantity:
    """All differences of a number of a and one of b. Raises QuantityError as ``add`` does.

    An upper bound that is not reached (b has ``lo_open``) is given as if it were.
    """
    return _combined(a, b, _sum(a.lo, _negative(b.hi)), _sum(a.hi, _negative(b.lo)), a.lo_open)


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether the bounds of both are in one unit: same dimension after conversion, or same unit."""
    if a.dimension is None and b.dimension is None:
        return a.unit == b.unit
    return a.dimension == b.dimension


def _combined(
    a: Quantity, b: Quantity, lo: Fraction | None, hi: Fraction | None, lo_open: bool
) -> Quantity:
    if not comparable(a, b):
        raise QuantityError(f"There is no conversion between {a.unit} and {b.unit}.")
    unit = a.unit if a.unit == b.unit else None
    approximate = a.approximate or b.approximate
    return Quantity(lo, hi, lo_open and lo is not None, unit, approximate, a.dimension)


def _sum(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a + b


def _negative(number: Fraction | None) -> Fraction | None:
    return None if number is None else -number


def _ends(
    value: Mapping[str, Any], words: Mapping[str, tuple[int, int]]
) -> tuple[Figure | None, Figure | None]:
    forms = [key for key in ("amount", "word") if key in value]
    if "min" in value or "max" in value:
        forms.append("min or max")
    if len(forms) != 1:
        raise QuantityError("A quantity has an amount, or a least or most (min, max), or a word.")
    if "amount" in value:
        figure = read_figure(value["amount"])
        return figure, figure
    if "word" in value:
        word = value["word"]
        if not isinstance(word, str) or word not in words:
            raise QuantityError(f"The word {word!r} stands in no table of quantity words.")
        least, most = words[word]
        return read_figure(least), read_figure(most)
    lo, hi = value.get("min"), value.get("max")
    if lo is None and hi is None:
        raise QuantityError("A least (min) or a most (max) is needed.")
    return None if lo is None else read_figure(lo), None if hi is None else read_figure(hi)
