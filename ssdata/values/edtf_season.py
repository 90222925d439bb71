"""Minutes of the season and quarter codes 21 to 41 (EDTF 2019, levels 1 and 2).

Where a season begins is a convention that differs between countries, so a season reaches one
month beyond its usual first and last month, and its start and end are only known to two months.
Codes 21 to 24 leave the place open and are read as northern. A season that crosses the new year
may be named after either year, so it denotes both winters. Quarters, four-month periods and
half-years are exact.
"""

from ssdata.values.calendar import day_number
from ssdata.values.edtf_model import DAY, Precision, Span, merge

# Code: first month, number of months; month 12 with three months crosses the new year.
_SEASONS = {
    21: 3, 22: 6, 23: 9, 24: 12,
    25: 3, 26: 6, 27: 9, 28: 12,
    29: 9, 30: 12, 31: 3, 32: 6,
}  # fmt: skip
_EXACT = {
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip

FIRST, LAST = 21, 41
PRECISION: Precision = "season"


def season_bounds(
    year: int, code: int, calendar: str
) -> tuple[tuple[int, int, int, int], tuple[Span, ...]]:
    """The four bounds and the spans of a season; ``code`` is 21 to 41."""
    if code in _EXACT:
        month, count = _EXACT[code]
        lo = _month_start(year, month, calendar)
        hi = _month_start(year, month + count, calendar) - 1
        return (lo, lo, hi, hi), (Span(lo, hi),)
    month = _SEASONS[code]
    later = _widened(year, month, calendar)
    if month < 12:
        return later, (Span(later[0], later[3]),)
    earlier = _widened(year - 1, month, calendar)
    spans = merge([Span(earlier[0], earlier[3]), Span(later[0], later[3])])
    return (earlier[0], later[1], earlier[2], later[3]), spans


def _widened(year: int, month: int, calendar: str) -> tuple[int, int, int, int]:
    """Bounds of the three months from ``month``, each end uncertain by a month either way."""
    return (
        _month_start(year, month - 1, calendar),
        _month_start(year, month + 1, calendar) - 1,
        _month_start(year, month + 2, calendar),
        _month_start(year, month + 4, calendar) - 1,
    )


def _month_start(year: int, month: int, calendar: str) -> int:
    """First minute of a month, where month 13 is January of the next year."""
    return day_number(year + (month - 1) // 12, (month - 1) % 12 + 1, 1, calendar) * DAY
