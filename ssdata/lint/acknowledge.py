"""Disputes: which conflicts are known and explained, and which disputes have lost their conflict."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypedDict

from ssdata.lint import registry
from ssdata.lint.finding import Finding, Severity, Verdict

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View

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
    by_claim: dict[str, list[Finding]] = {}
    for found in conflicts:
        if found.code in disputable:
            for name in _names(found.claims, found.record):
                by_claim.setdefault(name, []).append(found)
    acknowledged = 0
    for view in facts.disputed:
        for dispute in view.data["disputes"]:
            listed = set(_names(dispute["claims"], view.id))
            touched = {id(found): found for name in listed for found in by_claim.get(name, ())}
            covered: set[str] = set()
            for found in touched.values():
                names = _names(found.claims, found.record)
                if not listed.issuperset(names):
                    continue
                acknowledged += found.verdict is not Verdict.ACKNOWLEDGED
                found.verdict = Verdict.ACKNOWLEDGED
                found.severity = Severity.INFO
                found.dispute = dispute["id"]
                covered.update(names)
            facts.covered[(view.path, dispute["id"])] = {
                claim
                for claim, name in zip(
                    dispute["claims"], _names(dispute["claims"], view.id), strict=True
                )
                if name in covered
            }
    findings.extend(_about_disputes(facts.disputed, facts))
    return {"conflicts": len(conflicts), "acknowledged": acknowledged}


def _names(claims: Iterable[str], record: str | None) -> list[str]:
    """Claims as record#claim; those without record belong to the one given."""
    return [claim if "#" in claim else f"{record}#{claim}" for claim in claims]


def _about_disputes(views: Iterable[View], facts: Facts) -> list[Finding]:
    rules = [rule for rule in registry.rules() if rule.scope == "dispute"]
    return [found for view in views for rule in rules for found in rule.check(view, facts)]
