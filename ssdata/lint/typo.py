"""Slips of the pen that would explain two dates that disagree (C20): advice, not a finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ssdata.values.explain import typo_hints

if TYPE_CHECKING:
    from ssdata.lint.row import Row


def hint(rows: Sequence[Row]) -> str:
    """A sentence on the slip that would make the first two dates agree, or nothing."""
    dates = [row.date for row in rows if row.date is not None]
    if len(dates) < 2:
        return ""
    return next(iter(typo_hints(dates[0], dates[1])), "")
