"""What a run returns."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ssdata.lint.finding import Finding, Severity, Verdict


@dataclass(frozen=True, order=True)
class Unchecked:
    """A question to another machine that came to nothing: no finding, and not in order either.

    ``kind`` is ``page``, ``doi`` or ``copy``; ``about`` is the address or number in question.
    """

    path: str
    pointer: str
    source: str
    kind: str
    about: str
    why: str


@dataclass(frozen=True)
class Online:
    """What was asked of other machines: how many questions, and which could not be answered."""

    asked: int
    unchecked: tuple[Unchecked, ...]


@dataclass(frozen=True)
class Report:
    """The findings of a run in order, and its numbers.

    ``conflicts`` counts contradictions as if there were no disputes, ``acknowledged`` those of
    them that a dispute explains. ``online`` is there only if other machines were asked.
    """

    findings: list[Finding]
    files: int
    records: int
    sources: int
    claims: int
    conflicts: int
    acknowledged: int
    hidden: int = 0
    online: Online | None = None

    def without_hints(self) -> Report:
        """The report without its hints; ``hidden`` says how many there were."""
        shown = [
            found
            for found in self.findings
            if found.severity is not Severity.INFO or found.verdict is Verdict.ACKNOWLEDGED
        ]
        return replace(self, findings=shown, hidden=len(self.findings) - len(shown))

    def count(self, severity: Severity) -> int:
        """How many findings of a severity there are, acknowledged conflicts left out."""
        return sum(
            found.severity is severity and found.verdict is not Verdict.ACKNOWLEDGED
            for found in self.findings
        )

    @property
    def failed(self) -> bool:
        """Whether there is an error, so that the exit status is 1."""
        return self.count(Severity.ERROR) > 0
