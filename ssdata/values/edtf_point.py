"""One date of EDTF 2019: plain, qualified, masked, a season, a long year, a time of day."""

import re

from ssdata.values.calendar import day_number, days_in_month
from ssdata.values.edtf_long import parse_long
from ssdata.values.edtf_mask import complete, masked_bounds
from ssdata.values.edtf_model import DAY, Date, Precision, RefusedError, Span
from ssdata.values.edtf_season import FIRST, LAST, season_bounds
from ssdata.values.edtf_time import with_time

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

_PLAIN = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)")
_PARTS = re.compile(
    r"([?~%]?)(-?)([0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?"
)
# Longest beginning of a date that is still well formed; its end is where the error is.
_BEGINNING = re.compile(
    r"[?~%]?-?(?:[0-9X]{4}[?~%]?(?:-[?~%]?(?:[0-9X]{2}[?~%]?(?:-[?~%]?(?:[0-9X]{2}[?~%]?"
    r"|[0-9X]{0,1}))?|[0-9X]{0,1}))?|[0-9X]{0,3})"
)


def parse_point(text: str, calendar: str) -> Date:
    """Read one date. Raises RefusedError with a position within ``text``."""
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        return _plain(text, plain, calendar)
    parts = _PARTS.fullmatch(text)
    if parts is not None:
        return _masked(text, parts, calendar)
    day, letter, _ = text.partition("T")
    if letter:
        return with_time(text, len(day), parse_point(day, calendar))
    long = parse_long(text, calendar)
    if long is not None:
        return long
    raise _unexpected(text)


def _unexpected(text: str) -> RefusedError:
    if not text:
        return RefusedError(0, "The date is empty.")
    beginning = _BEGINNING.match(text)
    position = beginning.end() if beginning is not None else 0
    if position == len(text):
        return RefusedError(
            position, "The date ends too early: years have four digits, other parts two."
        )
    return RefusedError(position, f"The character {text[position]!r} cannot stand here in a date.")


def _plain(text: str, match: re.Match[str], calendar: str) -> Date:
    year_text, month_text, day_text, mark = match.groups()
    year = int(year_text)
    level: int = 0
    if year_text[0] == "-":
        if year == 0:
            raise RefusedError(0, "Year 0 has no sign.", "Write 0000 for the year 1 BC.")
        level = 1
    if mark:
        level = 1
    spans: tuple[Span, ...]
    precision: Precision
    if month_text is None:
        precision = "year"
        lo = start_hi = day_number(year, 1, 1, calendar) * DAY
        hi = end_lo = day_number(year, 12, 31, calendar) * DAY + DAY - 1
    else:
        month = int(month_text)
        at = len(year_text) + 1
        if not 1 <= month <= 12:
            if day_text is None and FIRST <= month <= LAST:
                return _season(text, year, month, mark, calendar)
            raise RefusedError(at, _no_month(month_text, day_text is None))
        if day_text is None:
            precision = "month"
            number = day_number(year, month, 1, calendar)
            lo = start_hi = number * DAY
            hi = end_lo = (number + days_in_month(year, month, calendar)) * DAY - 1
        else:
            precision = "day"
            day = int(day_text)
            if not 0 < day <= 28:
                _check_day(year, month, day, at + 3, calendar)
            lo = start_hi = day_number(year, month, day, calendar) * DAY
            hi = end_lo = lo + DAY - 1
    spans = (Span(lo, hi),)
    return Date(
        text, "point", lo, start_hi, end_lo, hi, False, False, False, False,
        mark in ("?", "%"), mark in ("~", "%"), spans, False, precision,
        1 if level else 0, None, calendar,
    )  # fmt: skip


def _season(text: str, year: int, code: int, mark: str, calendar: str) -> Date:
    bounds, spans = season_bounds(year, code, calendar)
    return Date(
        text, "point", *bounds, False, False, False, False,
        mark in ("?", "%"), mark in ("~", "%"), spans, False, "season",
        1 if code <= 24 else 2, None, calendar,
    )  # fmt: skip


def _masked(text: str, match: re.Match[str], calendar: str) -> Date:
    """A date with an ``X`` or with a qualifier on one of its parts."""
    (y_left, sign, year, y_right, m_left, month, m_right, d_left, day, d_right) = match.groups()
    marks = "".join(filter(None, (y_left, y_right, m_left, m_right, d_left, d_right)))
    bare = f"{sign}{year}" + (f"-{month}" if month else "") + (f"-{day}" if day else "")
    # A single mark at the very end is level 1, any other is level 2.
    level = 2 if marks and text != bare + marks[:1] else 1
    uncertain = "?" in marks or "%" in marks
    approximate = "~" in marks or "%" in marks
    if "X" not in bare:
        return _with_marks(parse_point(bare, calendar), text, uncertain, approximate)
    if not _is_level_1_mask(year, month, day):
        level = 2
    years = complete(year)
    if sign:
        years = [-number for number in reversed(years) if number]
    if not years:
        raise RefusedError(0, "Year 0 has no sign.", "Write 0000 for the year 1 BC.")
    months = days = None
    if month is not None:
        months = [number for number in complete(month) if 1 <= number <= 12]
        if not months:
            raise RefusedError(match.start(6), _no_month(month, False))
    if day is not None:
        days = [number for number in complete(day) if 1 <= number <= 31]
        if not days:
            raise RefusedError(match.start(9), f"No day of a month is written {day}.")
    bounds, spans = masked_bounds(years, months, days, calendar)
    precision: Precision = "day" if day else "month" if month else _year_precision(year)
    return Date(
        text, "point", *bounds, False, False, False, False, uncertain, approximate,
        spans, True, precision, 2 if level == 2 else 1, None, calendar,
    )  # fmt: skip


def _with_marks(date: Date, text: str, uncertain: bool, approximate: bool) -> Date:
    return Date(
        text, date.kind, *date.bounds, False, False, False, False, uncertain, approximate,
        date.spans, False, date.precision, 2, None, date.calendar,
    )  # fmt: skip


def _is_level_1_mask(year: str, month: str | None, day: str | None) -> bool:
    """Level 1 masks the last one or two digits of a bare year, or whole parts of a known year."""
    if month is None:
        return "X" not in year[:2] and year[3] == "X"
    if "X" in year:
        return False
    if day is None:
        return month == "XX"
    return day == "XX" and (month == "XX" or "X" not in month)


def _year_precision(year: str) -> Precision:
    unknown = len(year) - len(year.rstrip("X"))
    if "X" in year.rstrip("X"):
        return "year"
    return ("year", "decade", "century", "millennium", "millennium")[unknown]


def _check_day(year: int, month: int, day: int, at: int, calendar: str) -> None:
    length = days_in_month(year, month, calendar)
    if not 1 <= day <= length:
        raise RefusedError(
            at, f"{MONTHS[month - 1]} {year} has {length} days; {day:02} is none of them."
        )


def _no_month(month: str, alone: bool) -> str:
    if alone:
        return f"{month} is neither a month (01 to 12) nor a season (21 to 41)."
    return f"{month} is not a month (01 to 12)."
