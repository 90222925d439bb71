"""A contradiction among claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ssdata.lint.finding import Verdict

if TYPE_CHECKING:
    from ssdata.lint.row import Row

Why = Literal["", "zone", "calendar", "flag", "scope", "none", "unit"]


@dataclass(frozen=True, slots=True)
class Clash:
    """Claims that cannot all be true: the verdict, and why it is less than certain."""

    rows: tuple[Row, ...]
    verdict: Verdict = Verdict.CONFLICT
    why: Why = ""
