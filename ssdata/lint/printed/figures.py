"""Figures as sources print them: what a claim's ``as_printed`` says of how many.

Read are Arabic digits with any separators, number words of some languages, and Chinese
characters. What cannot be read says nothing. Words stand in ``ssdata/data/figure_words.json``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, NamedTuple

from ssdata.lint.printed import numerals
from ssdata.lint.tables import table

MAX_LENGTH = 300
# How far a figure "about" may be off, as a share.
ABOUT = Fraction(1, 10)
_EASTERN = frozenset({"zh", "ja"})


class Figure(NamedTuple):
    """A figure with the least and the most that it means; None is no limit.

    Readings of the same digits have the same place ``at``, the likeliest comes first.
    """

    number: Fraction
    lo: Fraction | None
    hi: Fraction | None
    at: int


class Printed(NamedTuple):
    """All figures of a text, and the words of measure beside them."""

    figures: tuple[Figure, ...]
    measures: frozenset[str]


@lru_cache(maxsize=8192)
def read(written: str, lang: str) -> Printed | None:
    """The figures of a text in a language; None if there is none that can be told."""
    words = table("figure_words").get(lang)
    if words is None:
        return None
    text = unicodedata.normalize("NFKC", written[:MAX_LENGTH]).casefold().replace("ё", "е")
    text = re.sub("[‐‑‒–—―−~〜～]", lambda sign: "-" if sign.group() not in "~〜～" else "~", text)
    if _any_of(lang, "vague").search(text):
        return None
    found = []
    last: tuple[Fraction, int] | None = None
    for number, start, end in sorted(_numbers(text, words, lang), key=lambda one: one[1]):
        before, after = text[max(0, start - 25) : start], text[end : end + 12]
        found.append(Figure(number, *_bounds(number, before, after, lang), start))
        if last is not None and text[last[1] : start].strip() in words["ranges"]:
            found.append(Figure(number, min(last[0], number), max(last[0], number), start))
        last = (number, end)
    if not found:
        return None
    return Printed(tuple(found), frozenset(_any_of(lang, "measures").findall(text)))


@cache
def _any_of(lang: str, key: str) -> re.Pattern[str]:
    """A pattern for words of a language; whole words, where the language has blanks."""
    words = sorted(table("figure_words")[lang][key], key=len, reverse=True)
    if lang in _EASTERN:
        return re.compile("|".join(map(re.escape, words)))
    whole = "|".join(re.escape(word) for word in words if word[0].isalpha())
    signs = "|".join(re.escape(word) for word in words if not word[0].isalpha())
    return re.compile(rf"(?<![^\W\d_])(?:{whole})(?![^\W\d_])" + (f"|{signs}" if signs else ""))


Found = tuple[Fraction, int, int]
_ARABIC = r"\d{1,3}(?:[ ,.']\d{3}){1,5}(?!\d)(?:[.,]\d{1,4})?|\d{1,15}(?:[.,]\d{1,6})?"
_CHARACTERS = re.compile(
    rf"(?<![\d{numerals.SIGNS}])[\d{numerals.SIGNS}][\d{numerals.SIGNS},.]{{0,30}}"
)
_LAST, _NEXT = re.compile(r"^.*\d", re.DOTALL), re.compile(r"\d.*$", re.DOTALL)
# One alone is more often part of a word than a figure.
_ONE = "一"


def _numbers(text: str, words: Any, lang: str) -> Iterator[Found]:
    if lang in _EASTERN:
        for match in _CHARACTERS.finditer(_joined(text)):
            number = numerals.number(match.group().rstrip(",."))
            if number is not None and match.group() != _ONE:
                yield number, match.start(), match.end()
        return
    for match in _pattern(lang).finditer(text):
        times = words["multipliers"].get(match["times"] or "", 1)
        for number in _readings(match["number"], lang):
            yield number * times, match.start(), match.end()
    yield from _spelled(_pattern(lang).sub(lambda match: "#" * len(match.group()), text), words)


def _joined(text: str) -> str:
    """A text without the blank in 8.6 万, of the same length."""
    return re.sub(r"(?<=\d)( )(?=[万萬亿億千百])", ",", text)


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    times = sorted(table("figure_words")[lang]["multipliers"], key=len, reverse=True)
    return re.compile(
        rf"(?<![\w.,])(?P<number>{_ARABIC})"
        rf"(?:[\s-]{{0,2}}(?P<times>{'|'.join(times)})(?![^\W\d_]))?"
    )


def _readings(written: str, lang: str) -> list[Fraction]:
    """A number in every sense that its separators allow, the largest first.

    26,600 is 26600 in English, and in French or Russian it may be 26.6.
    """
    groups = written.split(" ")
    parts = re.split("[.,']", "".join(groups))
    found = {Fraction(group) for group in groups if len(groups) > 1 and group.isdigit()}
    in_threes = len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])
    decimal = len(parts) > 1 and all(len(part) == 3 for part in parts[1:-1])
    if lang == "en" and in_threes:
        # The point is for decimals alone, the comma never.
        decimal, in_threes = "." in written, "." not in written
    if len(parts) == 1 or in_threes:
        found.add(Fraction("".join(parts)))
    if decimal:
        found.add(Fraction(f"{''.join(parts[:-1])}.{parts[-1]}"))
    return sorted(found, reverse=True)


def _spelled(text: str, words: Any) -> Iterator[Found]:
    """Two thousand, twenty-five, a million, двух тысяч: runs of number words."""
    run: list[re.Match[str]] = []
    for match in re.finditer(r"[^\W\d_]{1,30}", text):
        word = match.group()
        if run and text[run[-1].end() : match.start()].strip(" -"):
            yield from _sum_of(run, words)
            run = []
        if word in words["numbers"] or (word in words["multipliers"] and len(word) > 2):
            run.append(match)
        elif not (run and word in {"and", "et"}):
            yield from _sum_of(run, words)
            run = []
    yield from _sum_of(run, words)


def _sum_of(run: list[re.Match[str]], words: Any) -> Iterator[Found]:
    if not run:
        return
    total = section = Fraction(0)
    for match in run:
        word = match.group()
        times = words["multipliers"].get(word, 0)
        if not times:
            section += words["numbers"][word]
        elif times < 1000:
            section = (section or 1) * times
        else:
            total, section = total + (section or 1) * times, Fraction(0)
    yield total + section, run[0].start(), run[-1].end()


def _bounds(
    number: Fraction, before: str, after: str, lang: str
) -> tuple[Fraction | None, Fraction | None]:
    """What a figure means with the words around it, up to the next figure."""
    around = f"{_LAST.sub('', before)}#{_NEXT.sub('', after)}"
    if _any_of(lang, "at_least").search(around):
        return number, None
    if _any_of(lang, "at_most").search(around):
        return None, number
    if _any_of(lang, "about").search(around):
        return number * (1 - ABOUT), number * (1 + ABOUT)
    return number, number
