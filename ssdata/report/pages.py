"""The documentation of rules, made from their docstrings: a page each, and the table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ssdata.lint.kinds import OnlineRule
from ssdata.lint.rule import FAMILIES, SECTIONS

if TYPE_CHECKING:
    from ssdata.lint.rule import Rule

_FIXES = {
    "none": "none",
    "safe": "safe: `ssdata fmt`",
    "unsafe": "unsafe",
    "suggestion": "suggestion",
}


def page(rule: Rule) -> str:
    """The page of a rule in Markdown."""
    sections = rule.sections()
    facts = {
        "Family": FAMILIES[rule.code[0]],
        "Severity": rule.severity.value,
        "Looks at": rule.scope,
        "Fix": _FIXES[rule.fix],
        "Since": rule.since,
    }
    if isinstance(rule, OnlineRule):
        facts["Runs"] = "only with `ssdata lint --online`"
    if rule.semantics:
        facts["Specification"] = rule.semantics
    lines = [f"# {rule.code} {rule.name}", "", sections["Summary"], ""]
    lines += [f"- {key}: {value}" for key, value in facts.items()]
    for heading in SECTIONS:
        if heading in sections:
            lines += ["", f"## {heading}", "", sections[heading]]
    return "\n".join(lines) + "\n"


def table(rules: Iterable[Rule], base: str = "") -> str:
    """All rules as a table in Markdown; ``base`` goes before the names of the pages."""
    lines = ["| Code | Name | Severity | What is wrong |", "| --- | --- | --- | --- |"]
    lines += [
        f"| [{rule.code}]({base}{rule.code}.md) | {rule.name} | {rule.severity.value} | "
        f"{rule.sections()['Summary']} |"
        for rule in rules
    ]
    return "\n".join(lines) + "\n"
