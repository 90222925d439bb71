"""Checkers of Wikibase QualityConstraints that look at the values of one slot."""

import pytest

from tests.conform.memory import Json, Linted, lint_values, vocabulary
from tests.conform.wqc import (
    claim_of,
    dimensions,
    statements_of,
    subject,
    told_apart,
)
from tests.conform.wqc_cases import DIFFERENCES, NONE_COMPETES, agree, checkers, contemporary, group

COUNTS = {
    "single_value": 8,
    "single_best_value": 8,
    "multi_value": 8,
    "separator_groups": 7,
    "conflicts_with": 8,
    "inverse": 7,
    "symmetric": 7,
    "compare_values": 14,
    "difference": 13,
    "difference_in_years": 18,
    "difference_within_range": 27,
    "range": 23,
    "allowed_units": 12,
    "citation_needed": 2,
    "integer": 7,
    "no_bounds": 2,
    "class_relations": 11,
}


def test_all_cases_are_read() -> None:
    assert {name: len(cases) for name, cases in checkers().items()} == COUNTS
    assert len(contemporary()) == 150
    assert sum(COUNTS.values()) + 150 == 332


def test_differences_name_cases() -> None:
    known = {(name, case["id"]) for name, cases in checkers().items() for case in cases} | {
        ("contemporary", case["id"]) for case in contemporary()
    }
    assert {(name, case.split(" ")[0]) for name, case in DIFFERENCES} - known == set()


def functional(statements: list[Json]) -> Linted:
    """Statements of properties that have one value in one scope."""
    scope = dimensions(statements)
    constraints: Json = {"functional": True, **({"scope": list(scope)} if scope else {})}
    words = vocabulary(
        {
            id: {"value": "string", "constraints": constraints}
            for id in {statement["property"].lower() for statement in statements}
        },
        dimensions=scope,
    )
    return lint_values([subject(statements)], words)


@pytest.mark.parametrize("case", group("single_value"))
def test_single_value(case: Json) -> None:
    linted = functional(statements_of(case))
    agree("single_value", case["id"], case["expect"], linted.outcome("C01", "C02"))
    twice = DIFFERENCES.get(("single_value", case["id"]), ("", ""))[1] == NONE_COMPETES
    assert (linted.outcome("C09") == "violation") == twice


@pytest.mark.parametrize("case", group("single_value"))
def test_single_value_of_values_that_differ(case: Json) -> None:
    """The same cases, where the statements do say different things."""
    outcome = functional(told_apart(statements_of(case))).outcome("C01")
    assert outcome == ("violation" if case["expect"] == "violation" else "silent")


@pytest.mark.parametrize("case", group("single_best_value"))
def test_single_best_value(case: Json) -> None:
    linted = functional(statements_of(case))
    agree("single_best_value", case["id"], case["expect"], linted.outcome("C39"))
    if case.get("message") == "no-preferred":
        assert linted.outcome("C01") == "violation"


@pytest.mark.parametrize("case", group("multi_value"))
def test_multi_value(case: Json) -> None:
    linted = functional(statements_of(case))
    agree("multi_value", case["id"], case["expect"], linted.outcome("C01", "C02", "C32"))


@pytest.mark.parametrize("case", group("separator_groups"))
def test_separator_groups(case: Json) -> None:
    """Statements are in one group if different values of theirs exclude each other."""
    statements = told_apart(case["statements"])
    focus = case["focus"]
    for index, statement in enumerate(statements):
        if index != focus:
            outcome = functional([statements[focus], statement]).outcome("C01")
            expected = "violation" if index in case["group"] else "compliance"
            agree("separator_groups", f"{case['id']} {index}", expected, outcome)


def test_statement_becomes_a_claim() -> None:
    statement = {
        "property": "P1",
        "rank": "deprecated",
        "value": "1500 year",
        "qualifiers": {"P2": ["<somevalue>"], "P3": ["b", "a"], "P4": ["<novalue>"]},
    }
    assert claim_of(statement) == {
        "property": "p1",
        "value": {"quantity": {"amount": 1500, "unit": "year"}},
        "rank": "deprecated",
        "reason": "deprecated in the material",
        "scope": {"p2": {"unknown": True}, "p3": ["b", "a"], "p4": "none"},
    }
