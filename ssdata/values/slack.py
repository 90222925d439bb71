"""How far a flagged date may be off: a declared number of units of its finest part.

EDTF gives ``?`` ``~`` ``%`` no numeric meaning, so this width is a convention of whoever compares,
never a property of the date.
"""

from ssdata.values.calendar import day_number, days_in_month, from_day_number
from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF, Date

_YEARS = {"millennium": 1000, "century": 100, "decade": 10, "year": 1}


def widened(date: Date, units: int) -> tuple[int, int]:
    """First and last minute of a date if its finest part may be off by so many units."""
    return _moved(date.lo, -units, date), _moved(date.hi, units, date)


def _moved(minute: int, units: int, date: Date) -> int:
    if minute <= NEG_INF or minute >= POS_INF:
        return minute
    if date.precision in {"day", "minute"}:
        return minute + units * DAY
    number, rest = divmod(minute, DAY)
    year, month, day = from_day_number(number, date.calendar)
    if date.precision in _YEARS:
        year += units * _YEARS[date.precision]
    else:
        months = 3 if date.precision == "season" else 1
        ahead, month = divmod(month - 1 + units * months, 12)
        year, month = year + ahead, month + 1
    last = days_in_month(year, month, date.calendar)
    at_end = day == days_in_month(*from_day_number(number, date.calendar)[:2], date.calendar)
    return day_number(year, month, last if at_end else min(day, last), date.calendar) * DAY + rest
