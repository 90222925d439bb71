"""What the examples report: beyond the contract (tests/contract.py), help and the claims involved."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from ssdata.lint import registry
from ssdata.lint.engine import lint
from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.report import Report
from ssdata.lint.rule import Rule
from ssdata.store.project import Project
from tests.example import examples, lint_example
from tests.project import flat

Json = dict[str, Any]
CASES = [
    pytest.param(rule, text, id=f"{rule.code}-{number}")
    for rule in registry.rules()
    for number, (kind, text) in enumerate(examples(rule, "Example"), start=1)
    if kind == "json"
]
# A day that does not exist is explained in the message.
WITHOUT_HELP = {"C110"}
# A value against a range, and an entity against a type: no other claim takes part.
ALONE = {"C107", "C108"}


def findings(
    rule: Rule, text: str, patch: pytest.MonkeyPatch
) -> tuple[list[Finding], dict[str, Json]]:
    """What the rule finds in its example, and all files by path."""
    files: dict[str, Json] = {}

    def lint_and_keep(made: Project, *rest: Any, **named: Any) -> Report:
        report = lint(made, *rest, **named)
        for path in made.records.rglob("*.json"):
            files[path.relative_to(made.root).as_posix()] = json.loads(path.read_bytes())
        return report

    patch.setattr("tests.project.lint", lint_and_keep)
    report = lint_example("json", text)
    return [one for one in flat(report.findings) if one.code == rule.code], files


def names(files: dict[str, Json]) -> Iterator[tuple[str, str]]:
    """Record and id of each claim."""
    for data in files.values():
        for claim in data.get("claims", ()):
            yield data["id"], claim["id"]


@pytest.mark.parametrize(("rule", "text"), CASES)
def test_findings_of_examples(rule: Rule, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found, files = findings(rule, text, monkeypatch)
    assert found
    claims = set(names(files))
    for one in found:
        assert one.help or rule.code in WITHOUT_HELP, one
        assert one.record is None or one.record == files[one.place.path]["id"]
        for name in one.claims:
            record, mark, claim = name.rpartition("#")
            assert (record if mark else one.record, claim) in claims, name
        if one.verdict in {Verdict.CONFLICT, Verdict.POSSIBLE} and rule.code not in ALONE:
            assert len(one.claims) > 1, one
            assert len(one.related) == len(one.claims) - 1, one
