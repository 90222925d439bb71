"""Showing things to rules: findings are kept, and a rule that fails stops nobody."""

from __future__ import annotations

import traceback
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Place, Severity, Verdict

if TYPE_CHECKING:
    from ssdata.lint.kinds import GroupRule, SourceGroupRule
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.rule import Rule

# What a rule is given to check, and the path of the file that it is in.
Thing = tuple[str, tuple[Any, ...]]


class Show:
    """Where rules look at things; ``findings`` is what they found."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def show(
        self, rule: Rule, things: Sequence[Thing], together: tuple[Any, ...] | None = None
    ) -> None:
        """Let a rule check one thing after the other, unless it spares all of them ``together``."""
        if not things or (together is not None and self.spares(rule, things[0][0], together)):
            return
        for path, given in things:
            try:
                self.findings.extend(rule.check(*given))
            except Exception as error:
                self.findings.append(crashed(rule, Place(path), error))

    def emitted(
        self, rule: GroupRule | SourceGroupRule, thing: Any, lexicon: Lexicon
    ) -> list[tuple[Hashable, Any]]:
        """What a rule wants of a record or source, with the keys under which it wants to see it."""
        try:
            return list(rule.emit(thing, lexicon))
        except Exception as error:
            self.findings.append(crashed(rule, Place(thing.path), error))
            return []

    def spares(self, rule: Rule, path: str, together: tuple[Any, ...]) -> bool:
        """Whether a rule sees at once that nothing is wrong in some things."""
        try:
            return rule.spares(*together)
        except Exception as error:
            self.findings.append(crashed(rule, Place(path), error))
            return False


def crashed(rule: Rule, place: Place, error: Exception) -> Finding:
    """The finding that stands for a rule that failed."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{frame.name}, line {frame.lineno}"
    return Finding(
        code="X001",
        name="rule-crashed",
        severity=Severity.ERROR,
        verdict=Verdict.VIOLATION,
        place=place,
        message=f"rule {rule.code} {rule.name} failed here: {type(error).__name__}: {error} ({where})",
        help="this is a fault of ssdata: please report it with this line; the other rules went on",
    )
