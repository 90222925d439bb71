"""Day numbers of the proleptic Gregorian and Julian calendars.

A day number is the Julian Day Number of the day's noon: 2000-01-01 (Gregorian) is 2451545. Years
are counted astronomically, so that year 0 is 1 BC. All functions take any integer year.
"""

CALENDARS = ("gregorian", "julian")

# Day number of the day before 0000-03-01: counting from March puts the leap day last.
_EPOCH = {"gregorian": 1721119, "julian": 1721117}
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def check_calendar(calendar: str) -> None:
    """Raise ValueError unless ``calendar`` is one that this module can compute."""
    if calendar not in CALENDARS:
        raise ValueError(f"unknown calendar {calendar!r}: write gregorian or julian")


def day_number(year: int, month: int, day: int, calendar: str = "gregorian") -> int:
    """Julian Day Number of a date.

    Month and day are not checked; see ``days_in_month``. Raises KeyError for another calendar.
    """
    if month < 3:
        year -= 1
        month += 12
    number = day + (153 * month - 457) // 5 + 365 * year + year // 4 + _EPOCH[calendar]
    if calendar == "gregorian":
        number += year // 400 - year // 100
    return number


def from_day_number(number: int, calendar: str = "gregorian") -> tuple[int, int, int]:
    """Year, month and day of a Julian Day Number; the inverse of ``day_number``."""
    days = number - _EPOCH[calendar] - 1
    century = 0
    if calendar == "gregorian":
        era, days = divmod(days, 146097)
        # The last day of an era belongs to its fourth, one day longer century.
        part = min(days // 36524, 3)
        days -= part * 36524
        century = era * 4 + part
    cycle, days = divmod(days, 1461)
    offset = min(days // 365, 3)
    days -= offset * 365
    shifted = (5 * days + 2) // 153
    day = days - (153 * shifted + 2) // 5 + 1
    year = century * 100 + cycle * 4 + offset
    return (year, shifted + 3, day) if shifted < 10 else (year + 1, shifted - 9, day)


def is_leap(year: int, calendar: str = "gregorian") -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (calendar != "gregorian" or year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int, calendar: str = "gregorian") -> int:
    """Number of days of a month (1 to 12)."""
    if month == 2 and is_leap(year, calendar):
        return 29
    return _LENGTHS[month - 1]


def julian_gap(year: int, month: int) -> int:
    """Days by which a Julian date lies after the Gregorian date of the same name.

    10 in 1689, 12 in 1881, 13 from 1900-03-01. Add it to the day number of a date read as
    Gregorian to get the day that the same words mean in the Julian calendar.
    """
    if month < 3:
        year -= 1
    return year // 100 - year // 400 - 2


def julian_gap_at(number: int) -> int:
    """The gap of ``julian_gap`` for the date that a day number has in the Gregorian calendar."""
    year, month, _ = from_day_number(number)
    return julian_gap(year, month)
