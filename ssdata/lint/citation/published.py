"""When a source was published, from its CSL dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ssdata.values.calendar import day_number, days_in_month
from ssdata.values.edtf_model import DAY

Json = Mapping[str, Any]
# A run of issues has no day of publication of its own.
RUNNING = frozenset({"periodical"})
# Single texts, whose date is their own and not that of the edition in which they are read.
TEXTS = frozenset(
    {
        "bill", "document", "hearing", "interview", "legal_case", "legislation", "manuscript",
        "personal_communication", "speech", "treaty",
    }
)  # fmt: skip
_EDITION = ("URL", "container-title", "accessed")


def last_minute(source: Json) -> int | None:
    """The last minute at which the cited edition may have come out; None if nobody knows.

    A range counts to its end, a reprint from its own date, and an approximate date to the end of
    the following year, month or day. A treaty on a web page has the date of the treaty, and the
    page may tell more than the treaty did.
    """
    kind = source.get("type")
    if kind in RUNNING or (kind in TEXTS and any(field in source for field in _EDITION)):
        return None
    ends = [
        _end(date["date-parts"][-1], circa=date.get("circa", False))
        for date in (source.get("issued"), source.get("original-date"))
        if date is not None
    ]
    if "issued" not in source or None in ends:
        return None
    return max(end for end in ends if end is not None)


def _end(parts: Sequence[int], *, circa: bool) -> int | None:
    year, month, day = (*parts, 0, 0)[:3]
    if not (0 <= month <= 12 and 0 <= day <= 31):
        return None
    if circa:
        year, month, day = (year + 1, month, day) if not month else (year, month + 1, day)
        year, month = (year + 1, 1) if month > 12 else (year, month)
    month = month or 12
    day = min(day, days_in_month(year, month)) if day else days_in_month(year, month)
    return (day_number(year, month, day) + 1) * DAY - 1


def written(source: Json) -> str:
    """The date of publication as people read it: ``1936-05``, ``1924 to 1931``."""
    lists = source["issued"]["date-parts"]
    return " to ".join(
        "-".join(f"{part:02}" if index else str(part) for index, part in enumerate(parts))
        for parts in lists
    )
