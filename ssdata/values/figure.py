"""One figure as a record writes it: a whole number, or a decimal number in quotes."""

import re
from dataclasses import dataclass
from fractions import Fraction

_DECIMAL = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?")
# Longer figures are typing errors, and int() of a very long string is slow.
_MAX_DIGITS = 100


class QuantityError(ValueError):
    """A quantity that cannot be read or combined; ``reason`` says why in one sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and half a unit of its last digit that is not zero (50 for 800)."""

    number: Fraction
    half_unit: Fraction

    def lower(self, share: Fraction | None) -> Fraction:
        """The least that "about this" means; a count does not become negative by it."""
        lower = self.number - self._slack(share)
        return max(lower, Fraction(0)) if self.number >= 0 else lower

    def upper(self, share: Fraction | None) -> Fraction:
        """The most that "about this" means."""
        return self.number + self._slack(share)

    def _slack(self, share: Fraction | None) -> Fraction:
        return self.half_unit if share is None else abs(self.number) * share


def read_figure(amount: object) -> Figure:
    """Read a whole number or a decimal string. Raises QuantityError for anything else."""
    if isinstance(amount, bool) or not isinstance(amount, int | str):
        raise QuantityError("An amount is a whole number, or a decimal number in quotes ('12.5').")
    if isinstance(amount, int) and abs(amount) >= 10**_MAX_DIGITS:
        raise QuantityError(f"An amount has at most {_MAX_DIGITS} digits.")
    text = str(amount)
    if len(text) > _MAX_DIGITS + 2:
        raise QuantityError(f"An amount has at most {_MAX_DIGITS} digits.")
    match = _DECIMAL.fullmatch(text)
    if match is None:
        raise QuantityError(f"{text!r} is not a decimal number such as '12.5'.")
    sign, whole, decimals = match.group(1), match.group(2), match.group(3) or ""
    digits = whole + decimals
    number = Fraction(int(sign + digits), 10 ** len(decimals))
    zeros = len(digits) - len(digits.rstrip("0")) if int(digits) else 0
    return Figure(number, Fraction(10) ** (zeros - len(decimals)) / 2)
