"""Checkers of Wikibase QualityConstraints that look at one statement alone."""

from typing import Any

import pytest

from tests.conform.memory import Json, Linted, lint_values, record, vocabulary
from tests.conform.wqc import (
    number,
    quantity,
    value_of,
)
from tests.conform.wqc_cases import DIFFERENCES, agree, group

RANGE_TODAY = "2024-05-17"


def limit(written: Any, value: Json) -> Any:
    """A limit of a range: a figure, or a date, or today."""
    if "quantity" in value:
        return number(written)
    if written == "now":
        return "today"
    return f"Y{written}"[:6] if str(written).startswith("19984") else written


@pytest.mark.parametrize("case", group("range"))
def test_range(case: Json) -> None:
    value = value_of(case["value"])
    limits = {key: limit(case[key], value) for key in ("min", "max") if case.get(key) is not None}
    kind = "date" if "date" in value else "quantity"
    property_: Json = {"value": kind, "constraints": {"range": limits} if limits else {}}
    if value.get("quantity", {}).get("unit"):
        property_["units"] = ["kg", "g"]
    units = {
        "kg": {"dimension": "mass", "factor": "1000"},
        "g": {"dimension": "mass", "factor": "1"},
    }
    linted = lint_values(
        [record("q1", [{"property": "p1", "value": value}])],
        vocabulary({"p1": property_}, units=units),
        today=RANGE_TODAY,
    )
    agree("range", case["id"], case["expect"], linted.outcome("C08"))
    if ("range", case["id"]) in DIFFERENCES:
        assert linted.outcome("C10") == "violation"


@pytest.mark.parametrize("case", group("allowed_units"))
def test_allowed_units(case: Json) -> None:
    allowed = [unit.lower() for unit in case["allowed"] if unit != "<none>"]
    units: Json = {f"q{index}": {"dimension": f"kind-{index}"} for index in range(1, 6)}
    for unit, (base, factor) in case.get("conversions", {}).items():
        units[unit.lower()] = {"dimension": base.lower(), "factor": str(factor)}
        units[base.lower()] = {"dimension": base.lower(), "factor": "1"}
    value = value_of(case["value"])
    claim: Json = {"property": "p1", "value": value}
    if "deprecated" in case["value"]:
        claim |= {"rank": "deprecated", "reason": "wrong"}
    property_: Json = {"value": "quantity", **({"units": allowed} if allowed else {})}
    linted = lint_values([record("q1", [claim])], vocabulary({"p1": property_}, units=units))
    agree("allowed_units", case["id"], case["expect"], linted.outcome("C05"))
    assert bool(linted.coded("S108")) == ("string" in value)


@pytest.mark.parametrize("case", group("citation_needed"))
def test_citation_needed(case: Json) -> None:
    references = [{"source": "handbook"}] * case["references"]
    claim = {"property": "p1", "value": {"string": "word"}, "references": references}
    words = vocabulary({"p1": {"value": "string"}})
    linted = lint_values([record("q1", [claim])], words, fit=bool(references))
    agree("citation_needed", case["id"], case["expect"], linted.outcome("C32"))


def figures(case: Json) -> Linted:
    """A figure, with its bounds if it has some."""
    value = quantity(case["amount"])
    if case["bounds"]:
        least, most = map(number, case["bounds"])
        value = {"quantity": {"min": least, "max": most}}
    words = vocabulary({"p1": {"value": "quantity", "constraints": {"range": {"min": 0}}}})
    return lint_values([record("q1", [{"property": "p1", "value": value}])], words)


@pytest.mark.parametrize("case", group("integer"))
def test_integer(case: Json) -> None:
    agree("integer", case["id"], case["expect"], figures(case).outcome("C05", "C08"))


@pytest.mark.parametrize("case", group("no_bounds"))
def test_no_bounds(case: Json) -> None:
    agree("no_bounds", case["id"], case["expect"], figures(case).outcome("C05", "C08"))
