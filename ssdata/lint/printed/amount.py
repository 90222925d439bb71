"""Whether printed figures can mean the amount of a claim."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ssdata.lint.printed.figures import ABOUT, Printed
from ssdata.lint.tables import table

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row

Limit = Fraction | None


def agrees(printed: Printed, row: Row, lexicon: Lexicon) -> bool:
    """Whether a printed figure, a range, or all of them together fit a claim."""
    given = row.claim["value"]["quantity"]
    if _is_of_another_measure(printed, given.get("unit"), lexicon):
        return True
    lo, hi = _limits(given, lexicon)
    exact = lo if lo == hi else None
    for figure in printed.figures:
        if _meet(lo, hi, figure.lo, figure.hi):
            return True
        if exact is not None and _is_rounded(figure.number, exact):
            return True
    numbers: dict[int, Fraction] = {}
    for figure in printed.figures:
        numbers.setdefault(figure.at, figure.number)
    total = sum(numbers.values(), Fraction(0))
    return _meet(lo, hi, total, total)


def _limits(given: dict[str, str | int | bool], lexicon: Lexicon) -> tuple[Limit, Limit]:
    """The least and the most of a quantity, in the unit in which it is written."""
    if "word" in given:
        least, most = lexicon.words.get(str(given["word"]), (None, None))
        return _number(least), _number(most)
    if "amount" in given:
        lo = hi = _number(given["amount"])
    else:
        lo, hi = _number(given.get("min")), _number(given.get("max"))
    if given.get("approximate"):
        lo, hi = lo and lo * (1 - ABOUT), hi and hi * (1 + ABOUT)
    return lo, hi


def _number(written: str | int | bool | None) -> Limit:
    return None if written is None else Fraction(str(written))


def _meet(lo: Limit, hi: Limit, least: Limit, most: Limit) -> bool:
    return not (
        (hi is not None and least is not None and least > hi)
        or (lo is not None and most is not None and most < lo)
    )


def _is_rounded(number: Fraction, exact: Fraction) -> bool:
    """Whether one of two figures may be the other one rounded, up or down."""
    return abs(number - exact) < max(_step(number), _step(exact))


def _step(number: Fraction) -> int:
    """What the last digit that is not zero counts, if at least two are not: 713,000 counts 1,000."""
    if number.denominator != 1 or not number:
        return 0
    digits = str(abs(int(number)))
    bare = digits.rstrip("0")
    return 10 ** (len(digits) - len(bare)) if len(bare) > 1 else 0


def _is_of_another_measure(printed: Printed, unit: str | int | None, lexicon: Lexicon) -> bool:
    """Whether a text names a measure, and the unit is one but not that: two weeks, 14 days."""
    data = lexicon.data.get("units", {}).get(unit, {})
    words = set(data.get("label", "").casefold().split())
    if words.isdisjoint(table("figure_words")["en"]["measures"]):
        return False
    own = words | {f"{word}s" for word in words}
    return bool(printed.measures) and printed.measures.isdisjoint(own)
