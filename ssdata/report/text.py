"""Text for people: every finding with its line, a marker under the fault, and what would mend it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place, Severity, Verdict

if TYPE_CHECKING:
    from ssdata.lint.report import Report
    from ssdata.store.project import Project

WIDTH = 100
_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
Style = Callable[..., str]


def render(report: Report, project: Project, *, color: bool = False) -> str:
    """The whole report, summary line last."""
    style = _style(color)
    _lines.cache_clear()  # files change between two runs
    lines = [
        line
        for found in report.findings
        if found.verdict is not Verdict.ACKNOWLEDGED
        for line in _finding(found, project.root, style)
    ]
    return "\n".join([*lines, *summary(report)]) + "\n"


def summary(report: Report) -> Iterator[str]:
    """What was read and what was found, in words."""
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    infos = report.count(Severity.INFO)
    read = f"{_some(report.records, 'record')} with {_some(report.claims, 'claim')} and {_some(report.sources, 'source')}"
    conflicts = _some(report.conflicts, "conflict")
    if report.conflicts:
        conflicts += f", {report.acknowledged} explained by disputes"
    hints = f"; {_some(report.hidden, 'hint')} with --hints" if report.hidden else ""
    if errors == warnings == infos == 0:
        yield f"All good: {read} read, no findings ({conflicts}{hints})."
        yield from _online(report)
        return
    parts = [_some(errors, "error"), _some(warnings, "warning")]
    if infos:
        parts.append(_some(infos, "hint"))
    yield f"Found {', '.join(parts)} in {read} ({conflicts}{hints})."
    fixable = sum(found.name == "non-canonical-form" for found in report.findings)
    if fixable:
        yield f"`ssdata fmt` mends {fixable} of them."
    yield from _online(report)


def _online(report: Report) -> Iterator[str]:
    """How many questions other machines left open, and why; the most frequent reason first."""
    if report.online is None:
        return
    asked, unchecked = _some(report.online.asked, "question"), report.online.unchecked
    if not unchecked:
        yield f"Online: {asked}, all answered."
        return
    reasons = sorted(Counter(one.why for one in unchecked).items(), key=lambda one: (-one[1], one))
    told = ", ".join(f"{printable(why)} ({number:,})" for why, number in reasons)
    yield f"Online: {asked}, of which {len(unchecked):,} could not be checked: {told}; --format json lists them."


def _some(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _finding(found: Finding, root: Path, style: Style) -> Iterator[str]:
    place = found.place
    where = style(f"{printable(place.path)}:{place.line}:{place.column}", bold=True)
    level = style(found.severity.value, fg=_COLORS[found.severity], bold=True)
    verdict = " (possible)" if found.verdict is Verdict.POSSIBLE else ""
    yield f"{where}: {level} {found.code} {found.name}{verdict}: {printable(found.message)}"
    yield from _excerpt(place, root, style)
    for other in found.related:
        yield printable(f"   = {other.path}:{other.line}:{other.column}: {other.message}")
    if found.help:
        yield f"   = help: {printable(found.help)}"
    for (code, name, message), number in Counter(
        (one.code, one.name, one.message) for one in found.also
    ).items():
        times = f" ({number} times)" if number > 1 else ""
        yield f"   = also: {code} {name}: {printable(message)}{times}"
    yield ""


def _excerpt(place: Place, root: Path, style: Style) -> Iterator[str]:
    lines = _lines(root / place.path)
    if not 1 <= place.line <= len(lines):
        return
    line = lines[place.line - 1]
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    cut = max(0, start - WIDTH // 2) if len(line) > WIDTH else 0
    shown = line[cut : cut + WIDTH]
    start, end = start - cut, min(end - cut, len(shown))
    gutter = " " * len(str(place.line))
    yield f"{gutter} |"
    yield f"{place.line} | {shown}"
    marker = "^" * max(1, _columns(shown[start:end]))
    yield f"{gutter} | {' ' * _columns(shown[:start])}{style(marker, fg='red')}"


@lru_cache(maxsize=64)
def _lines(path: Path) -> list[str]:
    try:
        text = path.read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return []
    return [printable(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def printable(line: str) -> str:
    """A line with a stand-in for all that would act on the terminal or cannot be written."""
    return "".join(
        "\ufffd" if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else sign
        for sign in line
    )


def _columns(text: str) -> int:
    """Columns that a terminal gives to a text: two to wide signs, none to combining ones."""
    return sum(
        0
        if unicodedata.category(sign) in {"Mn", "Me"}
        else 2
        if unicodedata.east_asian_width(sign) in "WF"
        else 1
        for sign in text
    )


def _style(color: bool) -> Style:
    if not color:
        return lambda text, **_: text
    from click import style

    return style
