"""``ssdata rule``: the pages of the rules on the terminal."""

from collections.abc import Callable

import pytest
from click.testing import Result

from ssdata.lint import registry
from ssdata.report.pages import page

Run = Callable[..., Result]
RULES = registry.rules()


def test_without_a_code_all_rules_are_listed_in_order(run: Run) -> None:
    result = run("rule")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [line.split()[:3] for line in lines] == [
        [rule.code, rule.name, rule.severity.value] for rule in RULES
    ]
    assert all(line.endswith(".") for line in lines)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_explained_by_code_and_by_name(run: Run, rule: registry.Rule) -> None:
    for name in (rule.code, rule.code.lower(), rule.name):
        result = run("rule", name)
        assert (result.exit_code, result.stdout) == (0, page(rule))


@pytest.mark.parametrize(
    ("slip", "advice"),
    [
        ("R190", "did you mean 'R1"),
        ("uncited-clam", "did you mean 'uncited-claim'?"),
        ("xyzzy", "`ssdata rule` lists all"),
        ("", "`ssdata rule` lists all"),
    ],
)
def test_an_unknown_rule_is_answered_with_advice(run: Run, slip: str, advice: str) -> None:
    result = run("rule", slip)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"no rule is called {slip!r}" in result.stderr
    assert advice in result.stderr
