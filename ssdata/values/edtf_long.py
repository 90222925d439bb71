"""Long years and significant digits of EDTF 2019: ``Y170000002``, ``Y-17E7``, ``1950S2``."""

import re

from ssdata.values.edtf_mask import masked_bounds
from ssdata.values.edtf_model import Date, Precision, RefusedError, Span

# Keeps every minute number well inside 64 bits and away from the open ends.
MAX_YEAR_DIGITS = 12

_LONG = re.compile(r"(?:Y(-?)([0-9]+)(?:E([0-9]+))?|(-?)([0-9]{4}))(?:S([0-9]+))?([?~%]?)")
_UNITS: tuple[Precision, ...] = ("year", "decade", "century", "millennium")


def parse_long(text: str, calendar: str) -> Date | None:
    """Read a year with ``Y``, ``E`` or ``S``; None if the text does not look like one.

    ``1950S2`` is some year whose first two digits are 19. Leading zeros are not significant.
    Raises RefusedError for a year that needs no ``Y``, is too long, or has no such digits.
    """
    match = _LONG.fullmatch(text)
    if match is None:
        return None
    long_sign, digits, exponent, short_sign, year, significant, mark = match.groups()
    sign = long_sign or short_sign
    value = int(year) if year is not None else _long_value(digits, exponent or "0")
    if sign and value == 0:
        raise RefusedError(0, "Year 0 has no sign.", "Write 0000 for the year 1 BC.")
    length = len(str(value))
    kept = length
    if significant is not None:
        kept = int(significant) if len(significant) < 3 else 0
        if not 1 <= kept <= length:
            reason = f"The year has {length} digits, so S takes a number from 1 to {length}."
            raise RefusedError(match.start(6), reason)
    unit: int = 10 ** (length - kept)
    first = value // unit * unit
    last = first + unit - 1
    if sign:
        first, last = -last, -first
    bounds, _ = masked_bounds([first, last], None, None, calendar)
    return Date(
        text, "point", *bounds, False, False, False, False,
        mark in ("?", "%"), mark in ("~", "%"), (Span(bounds[0], bounds[3]),), False,
        _UNITS[min(length - kept, 3)],
        1 if exponent is None and significant is None else 2, None, calendar,
    )  # fmt: skip


def _long_value(digits: str, exponent: str) -> int:
    if len(exponent) > 2 or len(digits) + int(exponent) > MAX_YEAR_DIGITS:
        raise RefusedError(1, f"A year has at most {MAX_YEAR_DIGITS} digits here.")
    value: int = int(digits) * 10 ** int(exponent)
    if digits[0] == "0" or value < 10000:
        reason = "Y introduces a year of more than four digits, without leading zeros."
        raise RefusedError(1, reason)
    return value
