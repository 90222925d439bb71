"""The range of a property, worked out once: most values lie within, and that is seen at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ssdata.values import edtf
from ssdata.values.edtf_model import NEG_INF, POS_INF
from ssdata.values.figure import read_figure
from ssdata.values.quantity import QuantityError

if TYPE_CHECKING:
    from ssdata.values.quantity import Quantity, Unit

TODAY = "today"


@dataclass(frozen=True, slots=True)
class Limits:
    """The least and the most that a range allows: minutes of dates, or figures in base units.

    ``last`` is None if the range lasts until today; ``dimension`` is that of the figures.
    """

    first: int = NEG_INF
    last: int | None = POS_INF
    least: Fraction | None = None
    most: Fraction | None = None
    dimension: str | None = None

    def has_figure(self, figure: Quantity) -> bool:
        """Whether a figure lies within for certain."""
        if figure.dimension != self.dimension:
            return False
        if self.least is not None and (figure.lo is None or figure.lo < self.least):
            return False
        return self.most is None or (figure.hi is not None and figure.hi <= self.most)


def limits_of(data: Mapping[str, Any], units: Mapping[str, Unit]) -> Limits | None:
    """The limits that a property of a vocabulary sets; None if it sets none that can be read."""
    given = data.get("constraints", {}).get("range")
    if given is None:
        return None
    try:
        if data["value"] == "date":
            return _of_dates(given)
        if data["value"] == "quantity":
            usual = next(iter(data.get("units", ())), None)
            return _of_figures(given, units.get(usual) if usual is not None else None)
    except (edtf.DateError, QuantityError):
        pass
    return None


def _of_dates(given: Mapping[str, Any]) -> Limits:
    first = edtf.parse(str(given["min"])).lo if "min" in given else NEG_INF
    last = given.get("max")
    if last is None:
        return Limits(first)
    return Limits(first, None if last == TODAY else edtf.parse(str(last)).hi)


def _of_figures(given: Mapping[str, Any], usual: Unit | None) -> Limits:
    least, most = (
        read_figure(given[side]).number if side in given else None for side in ("min", "max")
    )
    if usual is None or usual.factor is None:
        return Limits(least=least, most=most)
    return Limits(
        least=None if least is None else least * usual.factor,
        most=None if most is None else most * usual.factor,
        dimension=usual.dimension,
    )
