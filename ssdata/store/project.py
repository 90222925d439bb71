"""A project: a folder with a configuration, its records, its schemas and its vocabulary."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from ssdata.store import online
from ssdata.store import policy as policies
from ssdata.store.online import OnlineSettings
from ssdata.store.policy import Policy

SEVERITIES = ("error", "warning", "info", "off")
KEYS = {
    "records": "folder of the records",
    "schema": "folder of the schemas (left out: those of the installed package)",
    "vocabulary": "file of the vocabulary",
    "select": "codes or names of the rules to run, by prefix",
    "ignore": "codes or names of the rules to leave out, by prefix",
    "severity": "severity by code or name: error, warning, info or off",
    "per-file-ignores": "codes by pattern of path",
    "today": "the day that counts as today (YYYY-MM-DD)",
    "by": "who signs off claims, unless the command line says otherwise",
    "policy": "what a release asks of the claims, by pattern of path",
    "online": "whom `lint --online` asks, how often, and how long it waits",
    "own": "addresses and ids of sources that are this dataset, or a mirror of it",
}


class ProjectError(Exception):
    """A project that cannot be used: ``hint`` says how to mend it."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


@dataclass(frozen=True)
class Project:
    """Where a project's files are, and how it wants to be linted."""

    root: Path
    records: Path
    schema: Path
    vocabulary: Path
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    today: str | None = None
    by: str | None = None
    policy: Policy = field(default_factory=Policy)
    own: tuple[str, ...] = ()
    online: OnlineSettings = field(default_factory=OnlineSettings)

    def relative(self, path: Path) -> str:
        """A path as reports show it: from the project's root, with forward slashes."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def ignored_in(self, path: str) -> tuple[str, ...]:
        """Codes that the configuration leaves out for a file."""
        return tuple(
            code
            for pattern, codes in self.per_file_ignores.items()
            if fnmatch(path, pattern)
            for code in codes
        )


def packaged() -> Path:
    """The folder that holds the package's own ``records`` and ``schema``."""
    inside = Path(__file__).parents[1] / "_data"
    return inside if inside.is_dir() else Path(__file__).parents[2]


def find(start: Path) -> Project:
    """The project that a file or folder belongs to: the nearest configuration above it.

    Raises:
        ProjectError: there is none, or it is faulty.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        for name in ("ssdata.toml", "pyproject.toml"):
            settings = _settings(folder / name)
            if settings is not None:
                return _project(folder, name, settings)
    raise ProjectError(
        f"no project at {start}: neither ssdata.toml nor a pyproject.toml with [tool.ssdata]",
        'write an ssdata.toml with records = "records" and vocabulary = "vocabulary.json"',
    )


def own() -> Project:
    """The project of the packaged records."""
    root = packaged()
    return Project(
        root=root,
        records=root / "records",
        schema=root / "schema",
        vocabulary=root / "schema" / "vocabulary.json",
    )


def _settings(path: Path) -> Mapping[str, Any] | None:
    if not path.is_file():
        return None
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        if path.name == "pyproject.toml":
            return None
        raise ProjectError(f"{path} cannot be read: {error}", "mend the file") from error
    if path.name == "ssdata.toml":
        return content
    tools = content.get("tool")
    settings = tools.get("ssdata") if isinstance(tools, dict) else None
    return settings if isinstance(settings, dict) else None


def _project(root: Path, name: str, settings: Mapping[str, Any]) -> Project:
    for key in settings:
        if key not in KEYS:
            known = ", ".join(KEYS)
            raise ProjectError(f"{name}: unknown setting {key!r}", f"the settings are: {known}")
    severity = _table(settings, "severity", name)
    for code, level in severity.items():
        if level not in SEVERITIES:
            raise ProjectError(
                f"{name}: severity of {code} is {level!r}", f"use one of {', '.join(SEVERITIES)}"
            )
    vocabulary = root / _text(settings, "vocabulary", "vocabulary.json", name)
    if not vocabulary.is_file():
        raise ProjectError(
            f"{name}: there is no vocabulary at {vocabulary}", "set 'vocabulary' to its path"
        )
    records = root / _text(settings, "records", "records", name)
    if not records.is_dir():
        raise ProjectError(
            f"{name}: there is no folder of records at {records}", "set 'records' to its path"
        )
    schema = packaged() / "schema"
    if "schema" in settings:
        schema = root / _text(settings, "schema", "schema", name)
    return Project(
        root=root,
        records=records,
        schema=schema,
        vocabulary=vocabulary,
        select=_codes(settings, "select", name),
        ignore=_codes(settings, "ignore", name),
        severity=severity,
        per_file_ignores={
            pattern: _list(codes, f"{name}: per-file-ignores of {pattern!r}", "codes by pattern")
            for pattern, codes in _table(settings, "per-file-ignores", name).items()
        },
        today=_day(settings, "today", name),
        by=_text(settings, "by", None, name),
        policy=_policy(settings, name),
        own=_list(settings.get("own", []), f"{name}: 'own'", KEYS["own"]),
        online=_online(settings, name),
    )


def _policy(settings: Mapping[str, Any], name: str) -> Policy:
    table = settings.get("policy", {})
    fault = policies.fault_in(table)
    if fault is not None:
        raise ProjectError(f"{name}: {fault[0]}", fault[1])
    return Policy(**table)


def _online(settings: Mapping[str, Any], name: str) -> OnlineSettings:
    table = settings.get("online", {})
    fault = online.fault_in(table)
    if fault is not None:
        raise ProjectError(f"{name}: {fault[0]}", fault[1])
    return online.settings_of(table)


def _day(settings: Mapping[str, Any], key: str, name: str) -> str | None:
    value: str | None = _text(settings, key, None, name)
    if value is None:
        return None
    try:
        if datetime.date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    raise ProjectError(f"{name}: {key!r} is {value!r}, which is no day", f"it is {KEYS[key]}")


def _text(settings: Mapping[str, Any], key: str, default: str | None, name: str) -> Any:
    value = settings.get(key, default)
    if value is not None and not isinstance(value, str):
        raise ProjectError(f"{name}: {key!r} is no text", f"it is the {KEYS[key]}")
    return value


def _table(settings: Mapping[str, Any], key: str, name: str) -> Mapping[str, Any]:
    value = settings.get(key, {})
    if not isinstance(value, dict):
        raise ProjectError(f"{name}: {key!r} is no table", f"it is: {KEYS[key]}")
    return value


def _codes(settings: Mapping[str, Any], key: str, name: str) -> tuple[str, ...]:
    return _list(settings.get(key, []), f"{name}: {key!r}", KEYS[key])


def _list(value: Any, what: str, meaning: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise ProjectError(f"{what} is no list of codes", f"it is: {meaning}")
    return tuple(value)
