"""Printed dates of the East, with their eras, and years that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ssdata.lint.printed.forms import BEFORE_CHRIST, Found, Stamp, any_of
from ssdata.lint.tables import table

_COUNTED = re.compile(r"(?<!\d)(\d{1,4})(?:-\d{2})?\s?(bc|bce|ad|ce)\b")
_PLAIN_YEAR = re.compile(r"(?<![\d.,])((?:1[0-9]|20)\d\d)(?!\d|[.,]\d)")
_SHORT_END = re.compile(r"(?<![\d.,])((?:1[0-9]|20)\d\d)[-/](\d{2})(?![\d-])")
_DECADE = re.compile(r"(?<!\d)(\d{3})0'?(?:s\b|-?х\b|-?е\b)")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:(?P<era>{any_of('eras')})\s?)?(?P<year>\d{{1,4}})\s?年\s?)?"
        r"(?P<month>\d{1,2})\s?月(?:\s?(?P<day>\d{1,2})\s?[日號号])?"
    )


def eastern_days(text: str) -> Iterator[Found]:
    """1937年8月21日, 昭和十二年八月二十一日, 八月二十一日; a bare short year says nothing."""
    yield from _eastern(text, with_day=True)


def eastern_months(text: str) -> Iterator[Found]:
    """1937年8月, 昭和十二年八月."""
    yield from _eastern(text, with_day=False)


def _eastern(text: str, *, with_day: bool) -> Iterator[Found]:
    for match in _pattern().finditer(text):
        day = int(match["day"]) if match["day"] else None
        if (day is not None) is not with_day:
            continue
        year = _year(match["era"], match["year"])
        if year is not None and _is_lunisolar(match["era"], year):
            yield Found(Stamp(year, years=1), match.start(), match.end())
        elif year is not None or day is not None:
            yield Found(Stamp(year, int(match["month"]), day), match.start(), match.end())


def _year(era: str | None, written: str | None) -> int | None:
    if written is None:
        return None
    if era:
        first: int = table("date_words")["eras"][era]
        return first + int(written) - 1
    return int(written) if len(written) == 4 else None


def _is_lunisolar(era: str | None, year: int) -> bool:
    """Whether the months of an era's year were not ours, so that it also ended at another time."""
    return bool(era) and year <= table("date_words")["lunisolar_until"].get(era, -1)


@cache
def _era_year() -> re.Pattern[str]:
    eras, ordinals = any_of("eras"), any_of("ordinals")
    return re.compile(
        rf"(?P<era>{eras})\s?(?P<after>\d{{1,2}})(?!\d)"
        rf"|(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)|(?P<nth>{ordinals})) year of (?:the )?"
        rf"(?P<late>{eras})"
    )


def years(text: str) -> Iterator[Found]:
    """1937, 1936-38, the 1930s, Showa 12, 26th year of the Republic of China, 30 BC."""
    for match in _COUNTED.finditer(text):
        number = int(match[1])
        year = 1 - number if match[2] in {"bc", "bce"} else number
        yield Found(Stamp(year), match.start(), match.end())
    if BEFORE_CHRIST.search(text):
        return
    for match in _PLAIN_YEAR.finditer(text):
        yield Found(Stamp(int(match[1])), match.start(), match.end())
    for match in _SHORT_END.finditer(text):
        yield Found(Stamp(int(match[1][:2] + match[2])), match.start(2), match.end())
    for match in _DECADE.finditer(text):
        for end in "0123456789":
            yield Found(Stamp(int(match[1] + end)), match.start(), match.end())
    for match in _era_year().finditer(text):
        ordinal = table("date_words")["ordinals"].get(match["nth"])
        era = match["era"] or match["late"]
        counted = _year(era, str(ordinal) if ordinal else match["after"] or match["before"])
        off = 1 if counted is not None and _is_lunisolar(era, counted) else 0
        yield Found(Stamp(counted, years=off), match.start(), match.end())
