"""Annotations for GitHub: workflow commands that show each finding at its line.

GitHub shows the first ten of a kind in a step, so errors come before warnings.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.report.text import summary

if TYPE_CHECKING:
    from ssdata.lint.report import Report
    from ssdata.store.project import Project

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_ORDER = list(_COMMANDS)


def render(report: Report, project: Project, *, color: bool = False) -> str:
    """One command a finding, then the summary in plain words."""
    shown = [found for found in report.findings if found.verdict is not Verdict.ACKNOWLEDGED]
    shown.sort(key=lambda found: _ORDER.index(found.severity))
    above = _above(project.root)
    return "\n".join([*(_command(found, above) for found in shown), *summary(report)]) + "\n"


def _above(root: Path) -> str:
    """Where a project lies in the repository: GitHub wants paths from the working folder on."""
    try:
        inside = root.resolve().relative_to(Path.cwd()).as_posix()
    except (OSError, ValueError):
        return ""
    return "" if inside == "." else f"{inside}/"


def _command(found: Finding, above: str) -> str:
    place = found.place
    properties = {
        "file": above + place.path,
        "line": place.line,
        "col": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "title": f"{found.code} {found.name}",
    }
    message = found.message + (f"\n{found.help}" if found.help else "")
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[found.severity]} {written}::{_data(message)}"


def _data(text: str) -> str:
    text = "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
