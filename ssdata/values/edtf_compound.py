"""Intervals ``a/b``, one of a set ``[a,b]``, all of a set ``{a,b}`` (EDTF 2019)."""

from collections.abc import Callable
from typing import Literal

from ssdata.values.edtf_mask import MAX_PIECES
from ssdata.values.edtf_model import (
    NEG_INF,
    POS_INF,
    PRECISIONS,
    Date,
    Precision,
    RefusedError,
    Span,
    merge,
)
from ssdata.values.edtf_point import parse_point

_CLOSING = {"[": "]", "{": "}"}


def parse_interval(text: str, calendar: str) -> Date:
    """Read ``a/b``; either side may be ``..`` (open) or empty (unknown), but not both sides."""
    left, _, right = text.partition("/")
    if "/" in right:
        position = len(left) + 1 + right.index("/")
        raise RefusedError(position, "An interval has one slash.")
    if left in ("", "..") and right in ("", ".."):
        raise RefusedError(0, "An interval without a date says nothing.", "Leave the value out.")
    start = None if left in ("", "..") else _part(left, 0, calendar)
    end = None if right in ("", "..") else _part(right, len(left) + 1, calendar)
    if start is not None and end is not None and end.hi < start.lo:
        raise RefusedError(len(left) + 1, "The interval ends before it starts.")
    if start is not None:
        start_lo, start_hi = start.lo, start.hi
    else:
        start_lo = NEG_INF
        start_hi = end.hi if end is not None and left == "" else NEG_INF
    if end is not None:
        end_lo, end_hi = end.lo, end.hi
    else:
        end_lo = start.lo if start is not None and right == "" else POS_INF
        end_hi = POS_INF
    # It starts no later than it ends: 1990/1990-01 starts in January.
    start_hi, end_lo = min(start_hi, end_hi), max(end_lo, start_lo)
    parts = [part for part in (start, end) if part is not None]
    level = _level(parts, 0 if len(parts) == 2 else 1)
    if any(part.masked for part in parts):
        level = 2
    return Date(
        text, "interval", start_lo, start_hi, end_lo, end_hi,
        left == "", right == "", left == "..", right == "..",
        any(part.uncertain for part in parts), any(part.approximate for part in parts),
        (Span(start_lo, end_hi),), any(part.masked for part in parts), _finest(parts),
        level, None, calendar,
    )  # fmt: skip


def parse_set(text: str, calendar: str) -> Date:
    """Read ``[…]`` or ``{…}``: dates and ranges ``a..b`` with commas, without blanks."""
    closing = _CLOSING[text[0]]
    if text[-1] != closing or len(text) == 1:
        raise RefusedError(len(text) - 1, f"The set that {text[0]} opens ends with {closing}.")
    blank = text.find(" ")
    if blank >= 0:
        raise RefusedError(blank, "A set is written without blanks.")
    members: list[Date] = []
    spans: list[Span] = []
    at = 1
    pieces = text[1:-1].split(",")
    for index, piece in enumerate(pieces):
        if not piece:
            raise RefusedError(at, "A member of the set is missing.")
        members.append(_member(piece, at, index == 0, index == len(pieces) - 1, calendar))
        spans += members[-1].spans
        if len(spans) > MAX_PIECES:
            raise RefusedError(at, f"The set falls into more than {MAX_PIECES} pieces.")
        at += len(piece) + 1
    # "One of" starts with any of its members, "all of" with the earliest.
    one = text[0] == "["
    latest: Callable[[list[int]], int] = max if one else min
    earliest: Callable[[list[int]], int] = min if one else max
    return Date(
        text, "one-of" if one else "all-of",
        min(m.start_lo for m in members), latest([m.start_hi for m in members]),
        earliest([m.end_lo for m in members]), max(m.end_hi for m in members),
        False, False, members[0].open_start, members[-1].open_end,
        any(m.uncertain for m in members), any(m.approximate for m in members),
        merge(spans),
        any(m.masked for m in members), _finest(members), 2, None, calendar,
    )  # fmt: skip


def _member(text: str, at: int, first: bool, last: bool, calendar: str) -> Date:
    """One member of a set: a date, or a range of dates of one precision."""
    if ".." not in text:
        return _part(text, at, calendar)
    left, _, right = text.partition("..")
    if not left and not right:
        raise RefusedError(at, "A range without a date says nothing.")
    start = _range_end(left, at, calendar) if left else None
    end = _range_end(right, at + len(left) + 2, calendar) if right else None
    if start is None and not first:
        raise RefusedError(at, "An open range stands first or last in its set.")
    if end is None and not last:
        raise RefusedError(at + len(left), "An open range stands first or last in its set.")
    if start is not None and end is not None:
        if start.precision != end.precision:
            raise RefusedError(at, "The two ends of a range have the same precision.")
        if end.lo < start.lo:
            raise RefusedError(at, "The range ends before it starts.")
    parts = [part for part in (start, end) if part is not None]
    start_lo, end_lo = (start.lo, start.hi) if start is not None else (NEG_INF, NEG_INF)
    start_hi, end_hi = (end.lo, end.hi) if end is not None else (POS_INF, POS_INF)
    return Date(
        text, "one-of", start_lo, start_hi, end_lo, end_hi,
        False, False, start is None, end is None,
        any(p.uncertain for p in parts), any(p.approximate for p in parts),
        (Span(start_lo, end_hi),), False, _finest(parts), 2, None, calendar,
    )  # fmt: skip


def _range_end(text: str, at: int, calendar: str) -> Date:
    date = _part(text, at, calendar)
    if date.masked or date.precision == "season":
        raise RefusedError(at, "The ends of a range are years, months or days without X.")
    return date


def _part(text: str, at: int, calendar: str) -> Date:
    """A date within a longer expression that starts at index ``at``; no time of day."""
    try:
        date = parse_point(text, calendar)
    except RefusedError as error:
        raise RefusedError(at + error.position, error.reason, error.hint) from None
    if date.precision == "minute":
        position = at + text.index("T")
        raise RefusedError(position, "A time of day cannot stand in an interval or a set.")
    return date


def _finest(parts: list[Date]) -> Precision:
    return max((part.precision for part in parts), key=PRECISIONS.index)


def _level(parts: list[Date], least: Literal[0, 1]) -> Literal[0, 1, 2]:
    level: Literal[0, 1, 2] = least
    for part in parts:
        if part.level > level:
            level = part.level
    return level
