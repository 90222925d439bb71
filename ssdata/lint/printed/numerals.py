"""Numbers written with Chinese characters: ``一九三七``, ``二十六``, ``2万5655``, ``三万万``."""

from __future__ import annotations

from fractions import Fraction

DIGITS = {
    sign: value
    for value, signs in enumerate(("〇○◯零", "一壹", "二贰貳兩两", "三叁參", "四肆", "五伍", "六陸", "七柒", "八捌", "九玖"))
    for sign in signs
}  # fmt: skip
_TENS = {"十": 10, "拾": 10, "百": 100, "千": 1000}
_TWENTIES = {"廿": 20, "卅": 30}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
SIGNS = "".join((*DIGITS, *_TENS, *_TWENTIES, *_MYRIADS))
# Those with which a figure may be made larger after Arabic digits.
LARGE = "".join((*_TENS, *_MYRIADS))


def number(text: str) -> Fraction | None:
    """The number that characters and Arabic digits say; None if they say none."""
    if text and all(sign in DIGITS for sign in text):
        return Fraction("".join(str(DIGITS[sign]) for sign in text))
    total, section, digits = Fraction(0), Fraction(0), ""
    for sign in text:
        if sign in "0123456789.":
            digits += sign
        elif sign == ",":
            continue
        elif sign in DIGITS:
            digits += str(DIGITS[sign])
        elif sign in _TWENTIES:
            section += _TWENTIES[sign]
        elif sign in _TENS:
            section += (_amount(digits) if digits else 1) * _TENS[sign]
            digits = ""
        elif sign in _MYRIADS:
            section += _amount(digits) if digits else 0
            # 三万万 is 3 times 10,000 times 10,000.
            total = total * _MYRIADS[sign] if not section else total + section * _MYRIADS[sign]
            section, digits = Fraction(0), ""
        else:
            return None
    if not text:
        return None
    return total + section + (_amount(digits) if digits else 0)


def _amount(digits: str) -> Fraction:
    try:
        return Fraction(digits)
    except ValueError:
        return Fraction(0)
