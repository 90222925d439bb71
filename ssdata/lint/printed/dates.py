"""Dates as sources print them: what a claim's ``as_printed`` says of the year, month and day.

Read are English, French and Russian forms, Chinese and Japanese ones with their eras, and numbers.
What cannot be read says nothing. Words stand in ``ssdata/data/date_words.json``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ssdata.lint.printed import numerals
from ssdata.lint.printed.eras import eastern_days, eastern_months, years
from ssdata.lint.printed.forms import Found, Stamp, number_months, numbers, worded, worded_months
from ssdata.lint.tables import table

MAX_LENGTH = 300
_TIERS = (
    (worded, numbers, eastern_days),
    (worded_months, number_months, eastern_months),
    (years,),
)
_CHARACTERS = re.compile(rf"[{''.join(numerals.DIGITS)}十廿卅百]{{1,8}}(?=\s?[年月日號号])")
_BRACKETS = re.compile(r"[(\[<][^()\[\]<>]{0,60}[)\]>]")


class Printed(NamedTuple):
    """All dates of a text, the finest that it has.

    ``ranges`` are those of which one is the beginning and the other the end; ``julian`` is true if
    the text says that they are so.
    """

    stamps: tuple[Stamp, ...]
    ranges: tuple[tuple[Stamp, Stamp], ...]
    julian: bool


@lru_cache(maxsize=8192)
def read(written: str) -> Printed | None:
    """The dates of a text; None if there is none that can be told."""
    text = unicodedata.normalize("NFKC", written[:MAX_LENGTH]).casefold()
    text = re.sub("[‐‑‒–—―−]", "-", text.replace("ё", "е"))
    words = table("date_words")
    if any(mark in text for mark in (*words["lunisolar_marks"], *words["no_years"])):
        return None
    text = _CHARACTERS.sub(_digits, text.replace("元年", "1年"))
    bare = _BRACKETS.sub("", text)
    side_by_side = re.sub(r"[(\[<]", "/", re.sub(r"[)\]>]", " ", text))
    for readers in _TIERS:
        stamps: dict[Stamp, None] = {}
        ranges: dict[tuple[Stamp, Stamp], None] = {}
        for variant in dict.fromkeys((bare, side_by_side)):
            found = [
                one
                for reader in readers
                for one in reader(variant)
                if _is_possible(one.stamp)
            ]  # fmt: skip
            stamps |= dict.fromkeys(one.stamp for one in found)
            ranges |= dict.fromkeys(_ranges(found, variant, words["ranges"]))
        if stamps:
            julian = any(mark in text for mark in words["julian_marks"])
            return Printed(tuple(stamps), tuple(ranges), julian)
    return None


def _digits(match: re.Match[str]) -> str:
    number = numerals.number(match.group())
    return match.group() if number is None else str(number)


def _is_possible(stamp: Stamp) -> bool:
    return (stamp.month is None or 1 <= stamp.month <= 12) and (
        stamp.day is None or 1 <= stamp.day <= 31
    )


def _ranges(
    found: Iterable[Found], text: str, words: Iterable[str]
) -> Iterator[tuple[Stamp, Stamp]]:
    """The dates between which a word of a range stands, and nothing else."""
    ends: dict[int, list[Stamp]] = {}
    for one in found:
        ends.setdefault(one.end, []).append(one.stamp)
    for one in found:
        for end, stamps in ends.items():
            if end < one.start <= end + 12 and text[end : one.start].strip(" .,") in words:
                yield from ((first, one.stamp) for first in stamps)
