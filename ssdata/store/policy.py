"""What a project asks of its claims before a release, by pattern of path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from typing import Any

SEVERITIES = ("error", "warning", "info")
KEYS = {
    "unread": "severity of claims whose source nobody opened, by pattern of path",
    "unsigned": "severity of claims without a sign-off, by pattern of path",
}


@dataclass(frozen=True)
class Policy:
    """Severities by pattern of path (``records/treaty/**``); the last pattern that fits counts.

    A file that no pattern fits is not asked for anything.
    """

    unread: Mapping[str, str] = field(default_factory=dict)
    unsigned: Mapping[str, str] = field(default_factory=dict)


def severity_for(asked: Mapping[str, str], path: str) -> str | None:
    """The severity that a file has under a table of patterns; None if nothing is asked of it."""
    found = None
    for pattern, severity in asked.items():
        if fnmatch(path, pattern):
            found = None if severity == "off" else severity
    return found


def fault_in(settings: Any) -> tuple[str, str] | None:
    """What is wrong with a table of settings, and how to mend it; None if nothing is."""
    if not isinstance(settings, dict):
        return "'policy' is no table", f"it takes {' and '.join(KEYS)}"
    for key, asked in settings.items():
        if key not in KEYS:
            return f"unknown setting {key!r} in 'policy'", f"the settings are: {', '.join(KEYS)}"
        if not isinstance(asked, dict):
            return f"{key!r} in 'policy' is no table", f"it is the {KEYS[key]}"
        for pattern, severity in asked.items():
            if severity not in (*SEVERITIES, "off"):
                known = ", ".join((*SEVERITIES, "off"))
                return f"{key!r} of {pattern!r} in 'policy' is {severity!r}", f"use one of {known}"
    return None
