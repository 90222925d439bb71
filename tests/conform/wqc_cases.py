"""The cases of Wikibase QualityConstraints, and where we differ from them on purpose."""

from functools import cache
from typing import Any

import pytest

from tests.conform.memory import Outcome
from tests.conformance import load

NONE_COMPETES = "Values that agree do not compete, however many statements give them."
ONE_IS_ENOUGH = "No rule asks for a second value; what a policy may ask for is a second source."
UNKNOWN = "An unknown value contradicts nothing."
RANK = "Rank selects what is shown first, not what is compared."
UNSTATED = "A dimension missing on one side is compared, and possible at most."
NO_TARGET = "A target that does not exist is reported by the rule for that (C28)."
WRONG_TYPE = "A value of the wrong type is reported by the rule for that (S108)."
NO_DATE = "What is no date is reported by the rule for that (C10) and compared with nothing."
ANY_UNIT = "A property that lists no units takes any."
WHOLE = "No rule asks for whole numbers: a figure says what it allows, and no more."
NO_BOUNDS = "Bounds that meet say the same as the amount alone."
OWN_RULE = "An end before its start is reported by the rule for that (C11)."

# Group and case: our outcome, and why it is not theirs.
DIFFERENCES: dict[tuple[str, str], tuple[Outcome, str]] = {
    ("single_value", "Two"): ("silent", NONE_COMPETES),
    ("single_value", "TwoAndWithSameSeparator"): ("silent", NONE_COMPETES),
    ("single_value", "Two_Reference"): ("silent", UNKNOWN),
    ("single_best_value", "ranks-4"): ("silent", RANK),
    ("multi_value", "One"): ("silent", ONE_IS_ENOUGH),
    ("multi_value", "TwoButOneDeprecated"): ("silent", ONE_IS_ENOUGH),
    ("multi_value", "TwoButWithDifferentSeparator"): ("silent", ONE_IS_ENOUGH),
    ("multi_value", "One_Qualifier"): ("silent", ONE_IS_ENOUGH),
    ("separator_groups", "BestRank 1"): ("violation", RANK),
    ("separator_groups", "BestRank 2"): ("silent", "Another property is another slot."),
    ("separator_groups", "OneSeparator_CustomValues 3"): ("possible", UNSTATED),
    ("separator_groups", "MultipleSeparators 3"): ("possible", UNSTATED),
    ("inverse", "WrongDataTypeForItem"): ("silent", WRONG_TYPE),
    ("inverse", "ItemDoesNotExist"): ("silent", NO_TARGET),
    ("symmetric", "WithWrongDataValue"): ("silent", WRONG_TYPE),
    ("symmetric", "WithNonExistentEntity"): ("silent", NO_TARGET),
    ("range", "FutureTypo"): ("silent", NO_DATE),
    ("range", "FutureTypoOpen"): ("silent", NO_DATE),
    ("allowed_units", "StringValue"): ("silent", WRONG_TYPE),
    ("allowed_units", "NotAllowed_OnlyNone"): ("silent", ANY_UNIT),
    ("integer", "0"): ("silent", WHOLE),
    ("integer", "1"): ("silent", WHOLE),
    ("integer", "2"): ("silent", WHOLE),
    ("integer", "6"): ("silent", WHOLE),
    ("no_bounds", "0"): ("silent", NO_BOUNDS),
    ("difference_within_range", "WrongTypeOfProperty"): ("silent", WRONG_TYPE),
    ("contemporary", "testContemporaryConstraintDeletedObject"): ("silent", NO_TARGET),
}

_MEANS: dict[str, set[Outcome]] = {
    "violation": {"violation"},
    "compliance": {"silent", "undecidable"},
    "deprecated": {"silent"},
}


def group(name: str) -> list[Any]:
    """The cases of one checker, each with its id."""
    return [pytest.param(case, id=case["id"]) for case in checkers()[name]]


@cache
def checkers() -> dict[str, list[dict[str, Any]]]:
    """The cases of all checkers but one, which has a file of its own; all have an id."""
    found: dict[str, list[dict[str, Any]]] = load("wqc", "other_checkers.json")["tests"]
    for cases in found.values():
        for index, case in enumerate(cases):
            case.setdefault("id", str(index))
    return found


def contemporary() -> list[dict[str, Any]]:
    """The cases of that one."""
    found: list[dict[str, Any]] = load("wqc", "contemporary.json")["cases"]
    return found


def agree(name: str, case: str, expected: str, outcome: Outcome) -> None:
    """Assert that a case ends as expected, or as the list of differences says."""
    if (name, case) in DIFFERENCES:
        ours, why = DIFFERENCES[name, case]
        assert outcome == ours, why
        assert outcome not in _MEANS[expected], "no difference any more: take it off the list"
    else:
        assert outcome in _MEANS[expected]
