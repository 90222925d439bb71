"""What a run returns."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ssdata.lint.finding import Finding, Severity, Verdict


@dataclass(frozen=True)
class Report:
    """The findings of a run in order, and its numbers.

    ``conflicts`` counts contradictions as if there were no disputes, ``acknowledged`` those of
    them that a dispute explains.
    """

    findings: list[Finding]
    files: int
    records: int
    sources: int
    claims: int
    conflicts: int
    acknowledged: int
    hidden: int = 0

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
