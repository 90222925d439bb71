"""Which findings a run shows, and how heavy they weigh."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ssdata.lint import registry
from ssdata.lint.finding import Finding, Severity
from ssdata.store.project import Project, ProjectError
from ssdata.wording import suggestion


@dataclass(frozen=True)
class Selection:
    """Codes to show and to leave out (by prefix, or by name), and severities."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    strict: bool = False
    project: Project | None = None

    @classmethod
    def of(
        cls,
        project: Project,
        *,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        strict: bool = False,
    ) -> Selection:
        """The project's own selection, narrowed by the command line.

        Raises:
            ProjectError: a code or name that no rule has.
        """
        chosen = cls(
            select=tuple(select) or project.select,
            ignore=(*project.ignore, *ignore),
            severity=project.severity,
            strict=strict,
            project=project,
        )
        known = [name for rule in registry.rules() for name in (rule.code, rule.name)]
        codes = (*chosen.select, *chosen.ignore, *chosen.severity)
        for code in (*codes, *(c for cs in project.per_file_ignores.values() for c in cs)):
            if not any(
                name == code or (name.startswith(code) and name[0].isupper()) for name in known
            ):
                near = suggestion(code, known)
                raise ProjectError(f"no rule is called {code!r}", near or "see `ssdata rule`")
        return chosen

    def takes(self, finding: Finding) -> bool:
        """Whether a finding is shown; its severity is set on the way."""
        level = self._level(finding)
        if level is not None:
            if level == "off":
                return False
            finding.severity = Severity(level)
        if self.strict and finding.severity is Severity.WARNING:
            finding.severity = Severity.ERROR
        if self.select and not _matches(finding, self.select):
            return False
        ignored = self.ignore
        if self.project is not None:
            ignored = (*ignored, *self.project.ignored_in(finding.place.path))
        return not _matches(finding, ignored)

    def _level(self, finding: Finding) -> str | None:
        for code in sorted(self.severity, key=len, reverse=True):
            if _matches(finding, (code,)):
                return self.severity[code]
        return None


def _matches(finding: Finding, codes: Iterable[str]) -> bool:
    return any(finding.code.startswith(code) or finding.name == code for code in codes)


def below(path: str, paths: Sequence[str]) -> bool:
    """Whether a file is one of some files, or lies in one of some folders."""
    return any(path == one or path.startswith(f"{one.rstrip('/')}/") or one == "." for one in paths)
