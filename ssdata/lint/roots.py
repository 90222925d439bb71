"""One root, one report: consequences hang under the finding that explains them."""

from __future__ import annotations

from collections.abc import Iterable

from ssdata.lint import registry
from ssdata.lint.finding import Finding, Severity, Verdict

_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def gather(findings: Iterable[Finding]) -> list[Finding]:
    """The findings with consequences moved into the ``also`` of their roots.

    A finding hangs under an earlier one (by the stage of its rule) that shares a claim
    with it, if its rule is of the kind that follows from others, and never under one that
    weighs less. A conflict that a dispute explains is nobody's root.
    """
    rules = {rule.code: rule for rule in registry.rules()}
    stages = {code: rule.stage for code, rule in rules.items()}
    ordered = sorted(findings, key=lambda found: (stages.get(found.code, 0), found.code))
    roots: list[Finding] = []
    by_claim: dict[tuple[str, str], Finding] = {}
    for found in ordered:
        keys = [_key(found, claim) for claim in found.claims]
        rule = rules.get(found.code)
        root = next(
            (
                by_claim[key]
                for key in keys
                if key in by_claim and _WEIGHT[by_claim[key].severity] <= _WEIGHT[found.severity]
            ),
            None,
        )
        plain = found.verdict is not Verdict.ACKNOWLEDGED
        if plain and root is not None and rule is not None and rule.hangs:
            root.also.append(found)
            _move_to_changed(root, found)
        else:
            roots.append(found)
            root = found
        if plain:
            for key in keys:
                first = by_claim.setdefault(key, root)
                if _WEIGHT[root.severity] < _WEIGHT[first.severity]:
                    by_claim[key] = root
    return roots


def _key(found: Finding, claim: str) -> tuple[str, str]:
    """Record and claim: a finding names the claims of other records with their record."""
    record, mark, name = claim.rpartition("#")
    return (record, name) if mark else (found.record or found.place.path, claim)


def _move_to_changed(root: Finding, consequence: Finding) -> None:
    """Of several claims, show the one that changed since its sign-off."""
    if consequence.name != "void-sign-off" or not root.related:
        return
    changed = consequence.place.pointer.split("/")[1:3]
    if root.place.pointer.split("/")[1:3] == changed:
        return
    for index, place in enumerate(root.related):
        if place.pointer.split("/")[1:3] == changed and place.path == root.place.path:
            root.related[index] = root.place
            root.place = place
            return
