"""Which claims are compared at all: section 3 of the semantics, line by line."""

from typing import Any

import pytest

from tests.lint.slot_of import clashes, outcome, slots_of

FIGURES: dict[str, Any] = {"value": "quantity"}


def figure(amount: int, **scope: Any) -> dict[str, Any]:
    """A claim; underscores in names of dimensions stand for hyphens."""
    named = {name.replace("_", "-"): terms for name, terms in scope.items()}
    value = {"value": {"quantity": {"amount": amount, "unit": "person"}}}
    return {**value, **({"scope": named} if named else {})}


def compared(*claims: dict[str, Any], **words: Any) -> str:
    return outcome(claims, FIGURES, **words)


def test_equal_known_dimensions_are_compared() -> None:
    assert compared(figure(58, side="japan"), figure(31, side="japan")) == "CONFLICT: c1 c2"
    both = {"side": "japan", "phase": "first"}
    assert compared(figure(58, **both), figure(31, **both)) == "CONFLICT: c1 c2"


def test_known_dimension_that_differs_is_another_slot() -> None:
    assert compared(figure(58, side="japan"), figure(31, side="soviet-union")) == ""
    one, other = figure(58, side="japan", phase="first"), figure(31, side="japan", phase="second")
    assert compared(one, other) == ""


def test_dimension_missing_on_both_sides_is_compared() -> None:
    assert compared(figure(58), figure(31)) == "CONFLICT: c1 c2"
    assert compared(figure(58, side="japan"), figure(31, side="japan")) == "CONFLICT: c1 c2"


def test_dimension_missing_on_one_side_is_possible_at_most() -> None:
    assert compared(figure(58, side="japan"), figure(31)) == "POSSIBLE scope: c1 c2"
    assert compared(figure(58), figure(31, side="japan")) == "POSSIBLE scope: c1 c2"
    assert compared(figure(58, side="japan"), figure(58)) == ""


def test_each_leaves_out_what_the_other_states() -> None:
    assert compared(figure(58, side="japan"), figure(31, phase="first")) == "POSSIBLE scope: c1 c2"


def test_missing_dimension_does_not_excuse_one_that_differs() -> None:
    one, other = figure(58, side="japan", phase="first"), figure(31, side="soviet-union")
    assert compared(one, other) == ""


def test_half_stated_is_possible_with_those_that_it_excludes() -> None:
    three = [figure(58, side="japan"), figure(31, side="soviet-union"), figure(31)]
    assert compared(*three) == "POSSIBLE scope: c1 c3"


def test_half_stated_zone_or_flag_is_still_only_a_scope() -> None:
    claims = [
        {"value": {"date": "1945-08-09"}, "scope": {"side": "japan"}},
        {"value": {"date": "1945-08-08"}},
    ]
    assert outcome(claims, {"value": "date"}) == "POSSIBLE scope: c1 c2"


def test_half_stated_without_conversion_is_silent() -> None:
    divisions = {"value": {"quantity": {"amount": 3, "unit": "division"}}}
    assert compared(figure(58, side="japan"), divisions) == ""


def test_conflict_and_possible_conflict_stand_side_by_side() -> None:
    claims = [figure(58, side="japan"), figure(31, side="japan"), figure(12)]
    found = clashes(claims, FIGURES)
    assert [(one.verdict.value, [row.id for row in one.rows]) for one in found] == [
        ("CONFLICT", ["c1", "c2"]),
        ("POSSIBLE", ["c1", "c2", "c3"]),
    ]


def test_dimension_explicitly_unknown_equals_nothing() -> None:
    unknown = {"unknown": True}
    assert compared(figure(58, side=unknown), figure(31, side=unknown)) == ""
    assert compared(figure(58, side=unknown), figure(31, side="japan")) == ""
    assert compared(figure(58, side=unknown), figure(31)) == ""


@pytest.mark.parametrize(
    "words",
    [
        {"sums": [{"label": "of both sides", "total": "p", "dimension": "side"}]},
        {"monotone": [{"label": "part", "part": "p", "whole": "p", "dimension": "side"}]},
    ],
)
def test_total_and_part_are_two_slots(words: dict[str, Any]) -> None:
    """Where a dimension makes parts, whoever leaves it out means the whole."""
    assert compared(figure(58, side="japan"), figure(100), **words) == ""
    assert compared(figure(58), figure(100), **words) == "CONFLICT: c1 c2"
    half = compared(figure(58, side="japan", phase="first"), figure(9, side="japan"), **words)
    assert half == "POSSIBLE scope: c1 c2"


def test_series_is_silent_and_two_values_of_one_time_are_not() -> None:
    assert compared(figure(58, as_of="2000"), figure(31, as_of="2010")) == ""
    assert compared(figure(58, as_of="2000"), figure(31, as_of="2000")) == "CONFLICT: c1 c2"


def test_time_that_contains_the_other_is_another_one() -> None:
    assert compared(figure(58, as_of="2001"), figure(31, as_of="2001-01-01")) == ""
    assert compared(figure(58, as_of="2001-01"), figure(31, as_of="2001")) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2001", "2001-01-01/2001-12-31"),
        ("2001-33", "2001-01-01/2001-03-31"),
        ("193X", "1930/1939"),
        ("1945-08-09~", "1945-08-09"),
    ],
)
def test_two_ways_to_write_a_time_are_one(one: str, other: str) -> None:
    assert compared(figure(58, as_of=one), figure(31, as_of=other)) == "CONFLICT: c1 c2"


@pytest.mark.parametrize(
    ("one", "other"), [("1937/..", "1937/"), ("[1937,1939]", "1937/1939"), ("1937", "1938")]
)
def test_times_that_are_two(one: str, other: str) -> None:
    assert compared(figure(58, as_of=one), figure(31, as_of=other)) == ""


def test_terms_are_canonical_and_in_no_order() -> None:
    assert compared(figure(58, phase="First"), figure(31, phase="first")) == "CONFLICT: c1 c2"
    one = figure(58, side=["japan", "manchukuo"])
    assert compared(one, figure(31, side=["manchukuo", "japan"])) == "CONFLICT: c1 c2"
    assert compared(figure(58, side=["japan"]), figure(31, side="japan")) == "CONFLICT: c1 c2"
    assert compared(one, figure(31, side="japan")) == ""


def test_dimension_that_is_not_declared_does_not_separate() -> None:
    assert compared(figure(58, weather="rain"), figure(31, weather="snow")) == "CONFLICT: c1 c2"


@pytest.mark.parametrize(
    "state",
    [
        {"rank": "deprecated", "reason": "a slip"},
        {"modality": "planned"},
        {"modality": "alleged"},
        {"modality": "denied"},
        {"modality": "quoted"},
    ],
)
def test_claims_that_are_not_live_are_not_compared(state: dict[str, str]) -> None:
    assert compared(figure(58), {**figure(31), **state}) == ""


def test_rank_does_not_select_what_is_compared() -> None:
    assert compared({**figure(58), "rank": "preferred"}, figure(31)) == "CONFLICT: c1 c2"


def test_lists_have_no_slots() -> None:
    found, _ = slots_of([figure(58), figure(31)], {**FIGURES, "constraints": {"functional": False}})
    assert found == []


def test_agreeing_slots_are_given_to_the_rules_all_the_same() -> None:
    found, facts = slots_of([figure(58), figure(58), figure(58, side="japan")], FIGURES)
    assert [([row.id for row in slot.rows], slot.against is None) for slot in found] == [
        (["c1", "c2"], True),
        (["c1", "c2"], False),
    ]
    assert [slot.clash(facts) for slot in found] == [None, None]


def test_total_hides_no_other_dimension_that_is_left_out() -> None:
    """Without a side all sides are meant; without a phase it is not stated which."""
    words = {"sums": [{"label": "of both sides", "total": "p", "dimension": "side"}]}
    three = [figure(9), figure(58, side="japan"), figure(31, phase="first")]
    assert compared(*three, **words) == "POSSIBLE scope: c1 c3"


def test_half_stated_entities_are_canonical() -> None:
    claims = [
        {"value": {"entity": "damansky"}, "scope": {"side": "japan"}},
        {"value": {"entity": "zhenbao"}},
        {"value": {"entity": "nanjing"}, "scope": {"side": "soviet-union"}},
    ]
    former = {"damansky": "zhenbao"}
    assert outcome(claims, {"value": "entity"}, former=former) == "POSSIBLE scope: c2 c3"


def test_slot_is_judged_once() -> None:
    (slot,), facts = slots_of([figure(58), figure(31)], FIGURES)
    assert slot.clash(facts) is not None
    assert slot.clash(facts) is slot.clash(facts)
