"""A date on the line of time, for comparing it with others of its slot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF

if TYPE_CHECKING:
    from ssdata.lint.row import Row


@dataclass(frozen=True, slots=True)
class Stretch:
    """The minutes in which a date lies, as written; ``zone`` is None if it states none.

    ``slack`` is by how much it may begin earlier and end later, being flagged.
    """

    row: Row
    lo: int
    hi: int
    zone: int | None
    slack: tuple[int, int]
    is_day: bool

    def moved(self, lo: int, hi: int) -> Stretch:
        """The same for another part of the date, such as its beginning."""
        return replace(self, lo=lo, hi=hi, is_day=hi - lo < DAY)

    def universal(self) -> Stretch:
        """In universal time; without zone, as written."""
        return self._wider(self.zone or 0, -(self.zone or 0))

    def of_day(self, minutes: int) -> Stretch:
        """Wider on both sides, if it is exact to the day."""
        return self._wider(minutes, minutes) if self.is_day else self

    def loosened(self) -> Stretch:
        """Wider by what its flags allow."""
        return self._wider(*self.slack)

    def _wider(self, before: int, after: int) -> Stretch:
        if not before and not after:
            return self
        return replace(
            self,
            lo=self.lo if self.lo == NEG_INF else self.lo - before,
            hi=self.hi if self.hi == POS_INF else self.hi + after,
        )
