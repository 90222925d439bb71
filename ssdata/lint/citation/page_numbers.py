"""Page numbers of locators and sources: ``101``, ``492-3``, ``xii``, ``S12, S15-S17``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_PLAIN = re.compile(r"([A-Za-z]{0,2})([0-9]{1,7})")
_LETTERS = re.compile(r"[ivxlcdm]{1,12}")
_DASH = re.compile(r" ?[-–—] ?")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_LONGEST = 100


class Pages(NamedTuple):
    """A page or a range of one series of numbers: plain (``""``), roman (``"roman"``), S12."""

    series: str
    first: int
    last: int
    written: str


@lru_cache(maxsize=16384)
def pages(text: str) -> tuple[Pages, ...]:
    """The pages of a locator; empty if any part of it is no number."""
    if len(text) > _LONGEST:
        return ()
    found = []
    for piece in re.split("[,;]", text):
        one = _pages(piece.strip())
        if one is None:
            return ()
        found.append(one)
    return tuple(found)


def _pages(piece: str) -> Pages | None:
    ends = _DASH.split(piece)
    if not 1 <= len(ends) <= 2:
        return None
    if all(_LETTERS.fullmatch(end) for end in ends):
        first, last = roman(ends[0]), roman(ends[-1])
        return Pages("roman", first, last, piece) if first and last else None
    plain = [_PLAIN.fullmatch(end) for end in ends]
    start, end = plain[0], plain[-1]
    if start is None or end is None or end[1] not in {"", start[1]}:
        return None
    number = end[2]
    if len(number) < len(start[2]):
        # 492-3 is 492-493, 201-17 is 201-217.
        number = start[2][: -len(number)] + number
    return Pages(start[1], int(start[2]), int(number), piece)


def roman(text: str) -> int:
    """The number that roman numerals say, 0 if they say none."""
    total = 0
    for letter, following in zip(text, [*text[1:], ""], strict=True):
        value = _ROMAN[letter]
        total += -value if following and _ROMAN[following] > value else value
    return total if _as_roman(total) == text else 0


def _as_roman(number: int) -> str:
    signs = (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    )  # fmt: skip
    written = ""
    for value, sign in signs:
        count, number = divmod(number, value)
        written += sign * count
    return written
