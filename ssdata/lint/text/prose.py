"""Dates and figures in English sentences, for comparing a summary with its claims.

Only what is certainly a date or a figure is taken; ordinals, numbers of articles and times of day
are left alone. Words stand in ``ssdata/data/english.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

from ssdata.lint.tables import table

MAX_LENGTH = 5_000
_DIGIT = re.compile("[0-9]")
Number = Fraction | int


class Said(NamedTuple):
    """Something that a sentence says: the words, and what they mean.

    ``date`` is EDTF; ``lo`` and ``hi`` are the bounds of a figure (None is no limit). A number
    such as 1941 can be both.
    """

    words: str
    date: str = ""
    lo: Number | None = None
    hi: Number | None = None
    is_figure: bool = False


def said(sentence: str) -> list[Said]:
    """The dates and figures of a sentence, in order."""
    text = sentence[:MAX_LENGTH]
    if not _DIGIT.search(text):
        return []
    dates: list[Said] = []
    if _month().search(text.lower()):
        for start, end, found in sorted(_dates(text), key=lambda hit: hit[0]):
            dates += found
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return dates + _figures(text)


def only_years(sentence: str) -> list[str] | None:
    """The years of a sentence in which no other date or figure may be; None if one may.

    Many sentences are such, and this takes half the time of ``said``.
    """
    found = _year_pattern().findall(sentence)
    if not found:
        return found
    if not all([len(one) == 4 and "1500" <= one < "2100" for one in found]):
        return None
    return None if _month().search(sentence.lower()) else found


def words() -> Any:
    """The table of words."""
    return table("english")


@cache
def _date_patterns() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{'|'.join(words()['months'])})"
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
    until = r"(?:\s?[-–—]\s?|\s(?:to|and|or)\s)(?P<last>\d{1,2})"
    return tuple(
        re.compile(rf"(?<![\w.,])(?:{form})(?!\w)", re.IGNORECASE)
        for form in (
            rf"{day}{until}\s{month}\s{year}",
            rf"{day}\s{month}\s{year}",
            rf"{month}\s{day}{until},\s{year}",
            rf"{month}\s{day},\s{year}",
            rf"{month}\s{year}",
            rf"{day}{until}\s{month}",
            rf"{day}\s{month}",
        )
    )


def _dates(text: str) -> Iterator[tuple[int, int, list[Said]]]:
    taken = [False] * len(text)
    year = ""
    for pattern in _date_patterns():
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            parts = match.groupdict()
            year = parts.get("year") or _year_near(text, match.start()) or year
            if year:
                yield match.start(), match.end(), _said(match.group(), parts, year)


def _year_near(text: str, at: int) -> str:
    """The year that a day without year belongs to: the next one named, else the last before."""
    after = re.search(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?![\d,])", text[at:])
    before = re.findall(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?![\d,])", text[:at])
    return before[-1] if before else after.group(1) if after else ""


def _said(written: str, parts: dict[str, str | None], year: str) -> list[Said]:
    month = words()["months"][(parts["month"] or "").lower()]
    days = [day for day in (parts.get("day"), parts.get("last")) if day]
    if not days:
        return [Said(written, f"{year}-{month:02d}")]
    return [Said(written, f"{year}-{month:02d}-{int(day):02d}") for day in days]


@cache
def _month() -> re.Pattern[str]:
    """How the name of a month begins."""
    return re.compile("|".join(sorted({month[:3] for month in words()["months"]})))


@cache
def _not_figures() -> frozenset[str]:
    """Words before a number that make it a name."""
    return frozenset(words()["not_figures"])


@cache
def _figure_pattern() -> re.Pattern[str]:
    return re.compile(
        # It looks back from the first digit, since a search for a digit is fast.
        r"(?P<number>\d(?<![\w.,/:+\-–]\d)(?:\d{0,2}(?:,\d{3})+|\d*))(?P<decimals>\.\d+)?"
        rf"(?:\s(?P<times>(?i:{'|'.join(words()['multipliers'])})))?(?![\w:/]|[.,]\d|-\w)"
    )


@cache
def _year_pattern() -> re.Pattern[str]:
    """Four digits that are a number by themselves, or else any digit."""
    times = "|".join(words()["multipliers"])
    return re.compile(
        r"\d(?<![\w.,/:+\-–]\d)\d{3}"
        rf"(?![\w:/]|[.,]\d|-\w|\s(?i:{times}))|\d"
    )


@cache
def _clock() -> tuple[str, ...]:
    """Words after a figure that make it a time of day."""
    return tuple(words()["clock"])


@cache
def _qualifiers() -> dict[str, tuple[str, ...]]:
    """Words that qualify a figure, by their last word."""
    table = words()
    found: dict[str, tuple[str, ...]] = {}
    for one in (*table["at_least"], *table["at_most"], *table["about_words"]):
        last = one.rpartition(" ")[2]
        found[last] = (*found.get(last, ()), one)
    return found


def _figures(text: str) -> list[Said]:
    found = []
    for match in _figure_pattern().finditer(text):
        start, end = match.span()
        ahead = text[max(0, start - 30) : start].rstrip().lower()
        before = ahead.rpartition(" ")[2].strip("(")
        if before in _not_figures():
            continue
        if text[end : end + 12].lstrip().lower().startswith(_clock()):
            continue
        number, decimals, multiplier = match.groups()
        digits = number.replace(",", "")
        if len(digits) > 15:
            continue
        times = words()["multipliers"][multiplier.lower()] if multiplier else 1
        amount = Fraction(digits + decimals) * times if decimals else int(digits) * times
        near = _qualifiers().get(before, ())
        qualifier = next((one for one in near if f" {ahead}".endswith(f" {one}")), "")
        lo, hi = _bounds(amount, qualifier)
        is_year = match.group() == digits and len(digits) == 4 and 1500 <= amount < 2100
        said_words = f"{qualifier} {match.group()}".strip()
        found.append(Said(said_words, digits if is_year else "", lo, hi, True))
    return found


def _bounds(amount: Number, qualifier: str) -> tuple[Number | None, Number | None]:
    if not qualifier:
        return amount, amount
    table = words()
    if qualifier in table["at_least"]:
        return amount, None
    if qualifier in table["at_most"]:
        return None, amount
    return amount * Fraction(9, 10), amount * Fraction(11, 10)
