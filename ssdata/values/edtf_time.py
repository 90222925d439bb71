"""The time of day after a date, with or without its zone (EDTF 2019, level 0)."""

import re

from ssdata.values.edtf_model import Date, RefusedError, Span

_TIME = re.compile(
    r"T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?"
    r"(?:(Z)|([+-])([0-9]{2})(?::?([0-9]{2}))?)?"
)


def with_time(text: str, at: int, date: Date) -> Date:
    """The date of ``text`` with the time that begins at index ``at`` (the letter T).

    The bounds stay local; the zone goes into ``offset``. Seconds are checked and then dropped.
    Raises RefusedError if ``date`` is not a plain day or the time does not exist.
    """
    match = _TIME.fullmatch(text, at)
    if match is None or date.precision != "day" or date.masked or text[at - 1] in "?~%":
        raise RefusedError(at, "A time of day is written hh:mm:ss after a full date.")
    hour, minute, second = (int(part) for part in match.group(1, 2, 3))
    midnight = (hour, minute, second) == (24, 0, 0)
    if hour > 23 and not midnight:
        reason = "The hour is 00 to 23; 24:00:00 is the end of the day."
        raise RefusedError(match.start(1), reason)
    if minute > 59:
        raise RefusedError(match.start(2), "The minute is 00 to 59.")
    if second > 59:
        raise RefusedError(match.start(3), "The second is 00 to 59.")
    lo = hi = date.lo + hour * 60 + minute
    if midnight:
        # The end of one day and the start of the next are the same instant: allow both minutes.
        lo -= 1
    return Date(
        text, "point", lo, hi, lo, hi, False, False, False, False, False, False,
        (Span(lo, hi),), False, "minute", date.level, _offset(match), date.calendar,
    )  # fmt: skip


def _offset(match: re.Match[str]) -> int | None:
    """Minutes east of UTC, from -12:00 to +14:00; None if no zone is written."""
    utc, sign, hours, minutes = match.group(4, 5, 6, 7)
    if utc:
        return 0
    if sign is None:
        return None
    offset = int(hours) * 60 + int(minutes or "0")
    if sign == "-" and offset == 0:
        raise RefusedError(match.start(5), "A zone of zero has the sign +.", "Write Z or +00:00.")
    if int(minutes or "0") > 59 or offset > (720 if sign == "-" else 840):
        raise RefusedError(match.start(5), "A zone lies between -12:00 and +14:00.")
    return -offset if sign == "-" else offset
