"""Disputes: which conflicts are known and explained, and which disputes have lost their conflict."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypedDict

from ssdata.lint import registry
from ssdata.lint.finding import Finding, Severity, Verdict

if TYPE_CHECKING:
    from ssdata.lint.view import Facts, View

_CONFLICTS = (Verdict.CONFLICT, Verdict.POSSIBLE)


class Counts(TypedDict):
    """The two numbers of every report: conflicts as such, and those that disputes explain."""

    conflicts: int
    acknowledged: int


def apply(findings: list[Finding], facts: Facts) -> Counts:
    """Mark the conflicts that a dispute covers, and report disputes that cover none.

    A dispute covers a conflict only if it lists every claim of it.
    """
    disputable = {rule.code for rule in registry.rules() if rule.disputable}
    conflicts = [found for found in findings if found.verdict in _CONFLICTS]
    by_record: dict[str | None, list[Finding]] = {}
    for found in conflicts:
        if found.code in disputable:
            by_record.setdefault(found.record, []).append(found)
    acknowledged = 0
    for view in facts.disputed:
        for dispute in view.data["disputes"]:
            listed = set(dispute["claims"])
            covered = [
                found
                for found in by_record.get(view.id, ())
                if found.place.path == view.path and listed.issuperset(found.claims)
            ]
            for found in covered:
                if found.verdict is not Verdict.ACKNOWLEDGED:
                    acknowledged += 1
                found.verdict = Verdict.ACKNOWLEDGED
                found.severity = Severity.INFO
                found.dispute = dispute["id"]
            facts.covered[(view.path, dispute["id"])] = {
                claim for found in covered for claim in found.claims
            }
    findings.extend(_about_disputes(facts.disputed, facts))
    return {"conflicts": len(conflicts), "acknowledged": acknowledged}


def _about_disputes(views: Iterable[View], facts: Facts) -> list[Finding]:
    rules = [rule for rule in registry.rules() if rule.scope == "dispute"]
    return [
        found
        for view in views
        for rule in rules
        for found in rule.check(view, facts)  # type: ignore[attr-defined]
    ]
