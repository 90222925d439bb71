"""Reports: findings as bytes, one format a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ssdata.lint.report import Report
    from ssdata.store.project import Project


class Format(Protocol):
    """Turns a report into text."""

    def __call__(self, report: Report, project: Project, *, color: bool) -> str:
        """The report as text; ``color`` is only for terminals."""
