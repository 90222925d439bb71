"""Every rule has a page with examples, and the examples do what the page says."""

import re

import pytest

from ssdata.lint import registry
from ssdata.lint.rule import FAMILIES, SECTIONS, Rule
from tests.example import examples, lint_example
from tests.project import codes

RULES = registry.rules()
CASES = [
    pytest.param(rule, kind, text, id=f"{rule.code}-{number}")
    for rule in RULES
    for number, (kind, text) in enumerate(examples(rule, "Example"), start=1)
]
GOOD = [
    pytest.param(kind, text, id=f"{rule.code}-{number}")
    for rule in RULES
    for number, (kind, text) in enumerate(examples(rule, "Use instead"), start=1)
]
# Their bad example is a file that no text can hold; tests/lint/test_broken_files.py breaks files.
WITHOUT_EXAMPLE = {"X101", "X102"}


@pytest.mark.parametrize(("rule", "kind", "text"), CASES)
def test_bad_example_fires_its_rule(rule: Rule, kind: str, text: str) -> None:
    assert rule.code in codes(lint_example(kind, text))


@pytest.mark.parametrize(("kind", "text"), GOOD)
def test_good_example_is_clean_under_all_rules(kind: str, text: str) -> None:
    report = lint_example(kind, text)
    assert [found.code for found in report.findings if found.verdict != "ACKNOWLEDGED"] == []
    assert report.online is None or report.online.unchecked == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_keeps_the_contract(rule: Rule) -> None:
    sections = rule.sections()
    assert re.fullmatch(r"[SRBCDETVPOX][0-9]{3}", rule.code)
    assert rule.code[0] in FAMILIES
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.since
    assert sections["Summary"].endswith(".")
    missing = [heading for heading in SECTIONS if heading not in sections]
    if rule.code in WITHOUT_EXAMPLE:
        missing = [heading for heading in missing if heading not in {"Example", "Use instead"}]
    assert missing == []
    if rule.code not in WITHOUT_EXAMPLE:
        assert examples(rule, "Example")
        assert examples(rule, "Use instead")
    module = type(rule).__module__.rpartition(".")[2]
    assert module == f"{rule.code.lower()}_{rule.name.replace('-', '_')}"


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
