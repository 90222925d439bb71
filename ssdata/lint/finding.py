"""What a rule reports, and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """What was found about a constraint: the five verdicts, of which OK is never reported."""

    CONFLICT = "CONFLICT"
    ACKNOWLEDGED = "ACKNOWLEDGED"
    POSSIBLE = "POSSIBLE"
    UNDECIDABLE = "UNDECIDABLE"
    VIOLATION = "VIOLATION"


class Severity(StrEnum):
    """How much a finding weighs: errors fail a run, warnings only with ``--strict``."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(slots=True)
class Place:
    """A place in a file: a JSON pointer, or an offset where the file is no JSON.

    ``line``, ``column``, ``end_line`` and ``end_column`` count from 1 and are filled in when the
    report is made; columns count characters, the end is exclusive.
    """

    path: str
    pointer: str = ""
    key: bool = False
    message: str = ""
    offset: int | None = None
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(slots=True)
class Finding:
    """One thing that is wrong, where it stands, and what would mend it."""

    code: str
    name: str
    severity: Severity
    verdict: Verdict
    place: Place
    message: str
    help: str = ""
    record: str | None = None
    claims: tuple[str, ...] = ()
    related: list[Place] = field(default_factory=list)
    dispute: str | None = None
    also: list[Finding] = field(default_factory=list)

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """File, place, rule: the order of every report."""
        return (self.place.path, self.place.line, self.place.column, self.code, self.message)
