import pytest

from ssdata.values.truth import Truth, all_of, any_of, not_

YES, NO, MAYBE, UNKNOWN = Truth.YES, Truth.NO, Truth.MAYBE, Truth.UNKNOWN


def test_and_is_decided_by_no_then_unknown_then_maybe() -> None:
    assert all_of(YES, UNKNOWN, MAYBE, NO) is NO
    assert all_of(YES, MAYBE, UNKNOWN) is UNKNOWN
    assert all_of(YES, MAYBE) is MAYBE
    assert all_of(YES, YES) is YES
    assert all_of() is YES


def test_or_is_decided_by_yes_then_unknown_then_maybe() -> None:
    assert any_of(NO, UNKNOWN, MAYBE, YES) is YES
    assert any_of(NO, MAYBE, UNKNOWN) is UNKNOWN
    assert any_of(NO, MAYBE) is MAYBE
    assert any_of() is NO


def test_not_exchanges_yes_and_no() -> None:
    assert [not_(t) for t in (YES, NO, MAYBE, UNKNOWN)] == [NO, YES, MAYBE, UNKNOWN]


def test_a_truth_is_not_a_condition() -> None:
    with pytest.raises(TypeError, match="four values"):
        bool(NO)
