"""JSON for programs. The format is documented in docs/report.md and stable within its version."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import orjson

from ssdata.lint.finding import Finding, Place, Severity

if TYPE_CHECKING:
    from ssdata.lint.report import Report
    from ssdata.store.project import Project

VERSION = 1


def render(report: Report, project: Project, *, color: bool = False) -> str:
    """The report as one JSON object."""
    try:
        return orjson.dumps(as_dict(report), option=orjson.OPT_INDENT_2).decode() + "\n"
    except TypeError:  # the name of a file is no text
        return orjson.dumps(_clean(as_dict(report)), option=orjson.OPT_INDENT_2).decode() + "\n"


def _clean(value: Any) -> Any:
    """The value with U+FFFD for every byte of a file's name that is no UTF-8."""
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in value)
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return value


def as_dict(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    online = report.online
    asked = {} if online is None else {"asked": online.asked, "unchecked": len(online.unchecked)}
    # Without --online there is no list: an empty one would say that all was checked.
    unchecked = {} if online is None else {"unchecked": [asdict(one) for one in online.unchecked]}
    return {
        "version": VERSION,
        "summary": {
            "files": report.files,
            "records": report.records,
            "sources": report.sources,
            "claims": report.claims,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
            "conflicts": report.conflicts,
            "acknowledged": report.acknowledged,
            "unacknowledged": report.conflicts - report.acknowledged,
            **asked,
        },
        "findings": [_finding(found) for found in report.findings],
        **unchecked,
    }


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "verdict": found.verdict.value,
        **_place(found.place),
        "record": found.record,
        "claims": list(found.claims),
        "message": found.message,
        "help": found.help,
        "dispute": found.dispute,
        "related": [{**_place(place), "message": place.message} for place in found.related],
        "also": [_finding(one) for one in found.also],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end": {"line": place.end_line, "column": place.end_column},
        "pointer": place.pointer,
    }
