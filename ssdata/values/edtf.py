"""Reading dates: Extended Date/Time Format, levels 0 to 2.

Source: EDTF of 2019, that is ISO 8601-2:2019 in the profile of the Library of Congress
(https://www.loc.gov/standards/datetime/). The draft of 2012 is refused with a hint. Of the 2019
text this reader refuses what is an error in hand-typed data: years of two or three digits,
blanks in sets, and intervals without any date (``/``, ``../..``).
"""

from functools import cache

from ssdata.values.calendar import check_calendar
from ssdata.values.edtf_compound import parse_interval, parse_set
from ssdata.values.edtf_hints import Hint, hint_for
from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF, Date, DateError, RefusedError, Span
from ssdata.values.edtf_point import parse_point

__all__ = ["DAY", "NEG_INF", "POS_INF", "Date", "DateError", "Dates", "Span", "dates", "parse"]

# No date needs more; a set of 400 days fits.
MAX_LENGTH = 4096
# Dates read so far; emptied when full, so that a long run cannot fill the memory.
_MAX_KNOWN = 100_000


class Dates(dict[str, Date]):
    """Dates by their text, each read when it is first asked for (``dates["1937-08-21"]``).

    Raises what ``parse`` raises.
    """

    def __init__(self, level: int, calendar: str) -> None:
        check_calendar(calendar)
        super().__init__()
        self._level = level
        self._calendar = calendar

    def __missing__(self, text: str) -> Date:
        date = _read(text, self._calendar)
        if date.level > self._level:
            raise DateError(
                text,
                0,
                f"This is EDTF level {date.level}; here only levels up to {self._level} are taken.",
                "Write a single date, an interval, or a date with X for its last digits.",
                level2=date.level == 2,
            )
        if len(self) >= _MAX_KNOWN:
            self.clear()
        self[text] = date
        return date


@cache
def dates(level: int = 2, calendar: str = "gregorian") -> Dates:
    """The dates read so far, as ``parse`` reads them."""
    return Dates(level, calendar)


def parse(text: str, *, level: int = 2, calendar: str = "gregorian") -> Date:
    """Read an EDTF string.

    ``level`` is the highest EDTF level accepted; ``calendar`` ("gregorian" or "julian") says how
    to compute the bounds. The string is taken as it stands, blanks are not stripped.

    Raises DateError if the string is not EDTF 2019, names a day that does not exist, ends before
    it starts, or needs a higher level; ValueError for another calendar.
    """
    return dates(level, calendar)[text]


def _read(text: str, calendar: str) -> Date:
    if len(text) > MAX_LENGTH:
        reason = f"A date has at most {MAX_LENGTH} characters; this text has {len(text)}."
        raise DateError(text, MAX_LENGTH, reason)
    try:
        return _parse_any(text, calendar)
    except RefusedError as error:
        found = hint_for(text, _is_valid)
        if found is None:
            found = Hint(error.hint)
        raise DateError(
            text,
            error.position,
            error.reason,
            found.text,
            suggestion=found.suggestion,
            safe=found.safe,
        ) from None


def _parse_any(text: str, calendar: str) -> Date:
    if text[:1] in ("[", "{") and text:
        return parse_set(text, calendar)
    if "/" in text:
        return parse_interval(text, calendar)
    return parse_point(text, calendar)


def _is_valid(text: str) -> bool:
    try:
        _parse_any(text, "gregorian")
    except RefusedError:
        return False
    return True
