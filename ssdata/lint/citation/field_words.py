"""Words in fields that are for numbers: what stands there beside the number, and the number."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from ssdata.lint.tables import table

_LONGEST = 200
# A number: digits, a Roman numeral, Chinese numerals; with what may belong to it ("15(344)").
_NUMBER = (
    r"[0-9][0-9A-Za-z()/., ‐-―-]{0,40}?|[ivxlcdmIVXLCDM]{1,12}(?:[-–][ivxlcdmIVXLCDM]{1,12})?|"
    r"[〇零一二三四五六七八九十百]{1,8}"
)


def bare_number(field: str, text: str) -> str | None:
    """The number alone, if words stand beside it; None if none do, or it is not clear."""
    text = text.strip()[:_LONGEST]
    pattern = _pattern(field)
    found = pattern.fullmatch(text) if pattern is not None else None
    if found is not None and (found["before"] or found["after"] or found["ordinal"]):
        return found["number"].strip(" ,.")
    if field == "edition":
        words = text.casefold().split()
        number = table("citation")["ordinals"].get(words[0]) if words else None
        endings = [word.casefold() for word in table("citation")["extra_words"]["edition"]["after"]]
        if number is not None and (len(words) == 1 or words[1] in endings):
            return str(number)
    return None


def number_in_title(title: str) -> tuple[str, str] | None:
    """The title without a volume at its end, and the number of the volume; None without one."""
    if title[-1:].isalnum():
        found = _at_end().search(title[-_LONGEST:])
        if found is not None:
            return title[: len(title) - len(found.group())], found["number"]
    return None


def volumes_in_title(title: str) -> str | None:
    """The number of volumes at the end of a title: "Nomonhan. Two volumes"; None without one."""
    found = _volumes_at_end().search(title[-_LONGEST:])
    if found is None:
        return None
    number: int | str = table("citation")["cardinals"].get(found[1].casefold(), found[1])
    return str(number)


@cache
def _volumes_at_end() -> re.Pattern[str]:
    words = _any(table("citation")["extra_words"]["number-of-volumes"]["after"])
    cardinals = "|".join(table("citation")["cardinals"])
    return re.compile(
        rf"[,.:;(] ?(?:in )?([0-9]{{1,2}}|{cardinals}) (?:{words})[.)]{{0,2}}$", re.IGNORECASE
    )


@cache
def _pattern(field: str) -> re.Pattern[str] | None:
    words: Any = table("citation")["extra_words"].get(field)
    if words is None:
        return None
    before, after = _any(words["before"]), _any(words["after"])
    number, ordinals, more = _NUMBER, "(?!)", ""
    if field == "edition":  # "2nd revised ed."
        number, more = "[0-9]{1,3}|[一二三四五六七八九十]{1,3}", r"(?:\.? [^\W\d_]{2,12}){0,2}"
        ordinals = _any(table("citation")["ordinal_endings"])
    return re.compile(
        rf"(?:(?P<before>{before})\.? ?)?(?P<number>{number})(?P<ordinal>{ordinals})?"
        rf"(?:{more}\.? ?(?P<after>{after})\.?)?",
        re.IGNORECASE,
    )


@cache
def _at_end() -> re.Pattern[str]:
    words = table("citation")["number_in_title"]
    return re.compile(
        rf"[,.:;] ?(?:{_any(words)})\.? (?P<number>[0-9]{{1,3}}|[IVXLC]{{1,7}})$", re.IGNORECASE
    )


def _any(words: list[str]) -> str:
    """An alternative of words; one that ends with a letter is not the beginning of a longer word."""
    ordered = sorted(words, key=len, reverse=True)
    return (
        "|".join(
            re.escape(word) + (r"(?![^\W\d_])" if word[-1].isalpha() else "") for word in ordered
        )
        or r"(?!)"
    )
