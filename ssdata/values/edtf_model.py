"""What a date string means: the value ``Date``, its spans, and the errors of reading it.

All times are integer minutes. Day ``n`` (a Julian Day Number) covers ``n * 1440`` to
``n * 1440 + 1439``, both included. Minutes are local to the place unless a zone is written.
"""

from dataclasses import dataclass, field
from typing import Literal

DAY = 1440
NEG_INF = -(1 << 60)
POS_INF = 1 << 60

Kind = Literal["point", "interval", "one-of", "all-of"]
Precision = Literal["millennium", "century", "decade", "year", "season", "month", "day", "minute"]
# From coarse to fine.
PRECISIONS: tuple[Precision, ...] = (
    "millennium", "century", "decade", "year", "season", "month", "day", "minute",
)  # fmt: skip


class DateError(ValueError):
    """A string that is not a date of the accepted syntax.

    Attributes:
        text: the string as given.
        position: index in ``text`` of the first thing that is wrong, counted from 0.
        reason: one sentence that says what is wrong.
        hint: one sentence that says how to write it, or "".
        level2: True if the string is valid EDTF level 2 and only the profile refuses it.
        suggestion: a valid EDTF string that was probably meant, or "".
        safe: True if ``suggestion`` cannot mean anything else, so that a program may apply it.
    """

    def __init__(
        self,
        text: str,
        position: int,
        reason: str,
        hint: str = "",
        *,
        level2: bool = False,
        suggestion: str = "",
        safe: bool = False,
    ) -> None:
        super().__init__(f"{reason} {hint}" if hint else reason)
        self.text = text
        self.position = position
        self.reason = reason
        self.hint = hint
        self.level2 = level2
        self.suggestion = suggestion
        self.safe = safe


class RefusedError(Exception):
    """Raised inside the parser; ``edtf.parse`` turns it into a DateError with a hint."""

    def __init__(self, position: int, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.position = position
        self.reason = reason
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Span:
    """A closed interval of minutes."""

    lo: int
    hi: int


@dataclass(frozen=True, slots=True)
class Date:
    """The concrete times that a date string allows.

    Attributes:
        text: the string as written.
        kind: one date, an interval ``a/b``, one of a set ``[…]`` or all of a set ``{…}``.
        start_lo, start_hi: earliest and latest minute at which it starts, read as an extent.
        end_lo, end_hi: earliest and latest minute at which it ends.
        unknown_start, unknown_end: the endpoint is left empty (``/b``, ``a/``); the bounds then
            hold every value that the other end allows.
        open_start, open_end: the endpoint is ``..``, without limit.
        uncertain: marked ``?`` or ``%`` anywhere. Leaves the bounds alone.
        approximate: marked ``~`` or ``%`` anywhere. Leaves the bounds alone.
        spans: the minutes it may lie in, read as an instant; sorted, disjoint, not adjacent.
        masked: has an ``X`` for a digit.
        precision: unit of the finest part written; trailing ``X`` make a year coarser
            ("millennium" stands for anything coarser than a century).
        level: EDTF level needed to write it, 0 to 2.
        offset: zone of a time of day in minutes east of UTC, else None. The bounds are local.
        calendar: by which the bounds were computed.
        lo, hi: first and last minute it may lie in.
    """

    text: str
    kind: Kind
    start_lo: int
    start_hi: int
    end_lo: int
    end_hi: int
    unknown_start: bool
    unknown_end: bool
    open_start: bool
    open_end: bool
    uncertain: bool
    approximate: bool
    spans: tuple[Span, ...]
    masked: bool
    precision: Precision
    level: Literal[0, 1, 2]
    offset: int | None
    calendar: str
    lo: int = field(init=False, repr=False, compare=False)
    hi: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lo", self.spans[0].lo)
        object.__setattr__(self, "hi", self.spans[-1].hi)

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """The four bounds of the extent: earliest and latest start, earliest and latest end."""
        return self.start_lo, self.start_hi, self.end_lo, self.end_hi

    @property
    def unknown(self) -> bool:
        """Whether one of its endpoints is not known."""
        return self.unknown_start or self.unknown_end


def merge(spans: list[Span]) -> tuple[Span, ...]:
    """Sort spans and join those that overlap or touch."""
    if len(spans) < 2:
        return tuple(spans)
    spans = sorted(spans, key=lambda span: span.lo)
    merged = [spans[0]]
    for span in spans[1:]:
        last = merged[-1]
        if span.lo > last.hi + 1:
            merged.append(span)
        elif span.hi > last.hi:
            merged[-1] = Span(last.lo, span.hi)
    return tuple(merged)
