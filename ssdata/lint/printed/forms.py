"""The forms of printed dates: in words, and in numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ssdata.lint.tables import table


class Stamp(NamedTuple):
    """A year, month and day, as far as printed; ``years`` by which the year may be off."""

    year: int | None
    month: int | None = None
    day: int | None = None
    years: int = 0


class Found(NamedTuple):
    """A date of a text, and where it stands."""

    stamp: Stamp
    start: int
    end: int


_DAY = r"\d{1,2}(?!\d)(?:st|nd|rd|th|d|er|-?го|-?е|-?ое)?(?![^\W\d_])"
_DAYS = (
    rf"{_DAY}(?:\s{{0,2}}(?:-|/|,|to|and|or|until|по|и|или|до|на|au|et|ou)\s{{0,2}}{_DAY}){{0,3}}"
)
_YEAR = r"(?P<year>[12]\s?\d{3})(?!\d)"
BEFORE_CHRIST = re.compile(r"\bb\.?c\b|\bbce\b")


@cache
def any_of(key: str) -> str:
    """A pattern for the words of a table of dates, the longest first."""
    words = sorted(table("date_words")[key], key=len, reverse=True)
    return "|".join(re.escape(word) for word in words)


@cache
def _month() -> str:
    return (
        rf"(?:(?<![^\W\d_])(?P<month>{any_of('months')})(?![^\W\d_])"
        rf"|(?P<nth>{any_of('ordinals')}) month)"
    )


@cache
def _with_day() -> tuple[re.Pattern[str], ...]:
    month, ordinal = _month(), rf"(?P<ordinal>(?:{any_of('ordinals')}))(?![^\W\d_])"
    before = rf"(?<![\d.,:])(?:(?P<days>{_DAYS})|(?<![^\W\d_]){ordinal})\.?\s{{0,2}}"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{before}(?:day )?(?:of |de )?(?:the )?{month}\.?,?(?:\s{{0,2}}(?:of )?{_YEAR})?",
            rf"{month}\.?\s{{0,2}}(?P<days>{_DAYS})(?:\s{{0,2}},?\s{{0,2}}{_YEAR})?",
            rf"(?<!\d){_YEAR}\s{{0,2}}(?:г\.?|года|,)?\s{{0,2}}{month}\.?\s{{0,2}}(?P<days>{_DAYS})",
        )
    )


@cache
def _with_month() -> re.Pattern[str]:
    return re.compile(rf"{_month()}\.?,?\s{{0,2}}(?:of )?{_YEAR}")


def worded(text: str) -> Iterator[Found]:
    """21 August 1937, August 21st, 1886 г. июня 22, twenty-first day of August."""
    words = table("date_words")
    for pattern in _with_day():
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month, year = _number_of_month(parts), _year(parts["year"])
            if parts.get("ordinal"):
                stamp = Stamp(year, month, words["ordinals"][parts["ordinal"]])
                yield Found(stamp, match.start(), match.end())
                continue
            offset = match.start("days")
            days = list(re.finditer(_DAY, match["days"]))
            for day in days:
                number = re.match(r"\d{1,2}", day.group())
                stamp = Stamp(year, month, int(number.group()) if number else 0)
                start = match.start() if day is days[0] else offset + day.start()
                end = match.end() if day is days[-1] else offset + day.end()
                yield Found(stamp, start, end)


def worded_months(text: str) -> Iterator[Found]:
    """August 1937, августе 1937."""
    for match in _with_month().finditer(text):
        parts = match.groupdict()
        stamp = Stamp(_year(parts["year"]), _number_of_month(parts))
        yield Found(stamp, match.start(), match.end())


def _year(written: str | None) -> int | None:
    return int(re.sub(r"\s", "", written)) if written else None


def _number_of_month(parts: dict[str, str | None]) -> int:
    words = table("date_words")
    if parts["month"]:
        return int(words["months"][parts["month"]])
    return int(words["ordinals"][parts["nth"]])


_ISO = re.compile(r"(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})\s?([-./])\s?(\d{1,2}|[ivx]{1,4})\s?[-./]\s?(\d{4})(?!\d)"
)
_MONTH_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})[-./](\d{4})(?!\d)")
_YEAR_MONTH = re.compile(r"(?<!\d)(\d{4})[-./](\d{1,2})(?![\d./-]\d|\d)")


def numbers(text: str) -> Iterator[Found]:
    """1937-08-21; 21.8.1937 and 21.VIII.1937, and 8/21/1937 by either order."""
    for match in _ISO.finditer(text):
        year, month, day = (int(part) for part in match.groups())
        yield Found(Stamp(year, month, day), match.start(), match.end())
    roman = table("date_words")["roman_months"]
    for match in _DAY_FIRST.finditer(text):
        day, second, year = int(match[1]), match[3], int(match[4])
        month = int(second) if second.isdigit() else roman.get(second, 0)
        yield Found(Stamp(year, month, day), match.start(), match.end())
        # Dots stand for day, month and year everywhere.
        if match[2] != "." and second.isdigit():
            yield Found(Stamp(year, day, month), match.start(), match.end())


def number_months(text: str) -> Iterator[Found]:
    """8/1937, 1937-08; 1937-38 are years."""
    if BEFORE_CHRIST.search(text):
        return
    for match in _MONTH_YEAR.finditer(text):
        yield Found(Stamp(int(match[2]), int(match[1])), match.start(), match.end())
    for match in _YEAR_MONTH.finditer(text):
        year, other = int(match[1]), str(match[2])
        until = int(match[1][:2] + other) if len(other) == 2 else 0
        # 1910-11 may be a November and two years: nobody can tell.
        years = [Stamp(one) for one in range(year, until + 1)]
        for stamp in years if until > year else [Stamp(year, int(other))]:
            yield Found(stamp, match.start(), match.end())
