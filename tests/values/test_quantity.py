from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.values.quantity import (
    Quantity,
    QuantityError,
    Unit,
    add,
    compare_le,
    intersects,
    parse,
    sub,
)
from ssdata.values.truth import Truth

YES, NO, MAYBE, UNKNOWN = Truth.YES, Truth.NO, Truth.MAYBE, Truth.UNKNOWN
UNITS = {
    "km": Unit("km", "length", Fraction(1000)),
    "m": Unit("m", "length", Fraction(1)),
    "kg": Unit("kg", "mass", Fraction(1)),
    "division": Unit("division", "troops"),
}


def between(lo: float | None, hi: float | None) -> Quantity:
    return Quantity(
        None if lo is None else Fraction(lo), None if hi is None else Fraction(hi), unit="person"
    )


@pytest.mark.parametrize(
    ("value", "lo", "hi"),
    [
        ({"amount": 58}, "58", "58"),
        ({"amount": "12.5"}, "12.5", "12.5"),
        ({"amount": "-3"}, "-3", "-3"),
        ({"min": 56, "max": 60}, "56", "60"),
        ({"min": 900}, "900", None),
        ({"max": 100}, "0", "100"),
        ({"max": -5}, None, "-5"),
        ({"amount": 800, "approximate": True}, "750", "850"),
        ({"amount": 1200, "approximate": True}, "1150", "1250"),
        ({"amount": "12.50", "approximate": True}, "12.45", "12.55"),
        ({"amount": 0, "approximate": True}, "0", "0.5"),
        ({"amount": -80, "approximate": True}, "-85", "-75"),
        ({"min": 900, "approximate": True}, "850", None),
        ({"word": "dozens"}, "24", "99"),
    ],
)
def test_forms(value: dict[str, Any], lo: str | None, hi: str | None) -> None:
    quantity = parse(value, words={"dozens": (24, 99)})
    assert quantity.lo == (None if lo is None else Fraction(lo))
    assert quantity.hi == (None if hi is None else Fraction(hi))
    assert quantity.approximate == ("approximate" in value)


def test_a_declared_slack_goes_before_the_digits() -> None:
    quantity = parse({"amount": 800, "approximate": True}, slack=Fraction(1, 10))
    assert (quantity.lo, quantity.hi) == (Fraction(720), Fraction(880))
    assert parse({"amount": 800}, slack=Fraction(1, 10)).hi == 800


@pytest.mark.parametrize(
    "value",
    [
        {}, {"unit": "km"}, {"amount": 12.5}, {"amount": True}, {"amount": None}, {"amount": "1e3"},
        {"amount": "1,5"}, {"amount": ""}, {"amount": "٣"}, {"amount": "9" * 100_000},
        {"amount": 10**5000}, {"min": 3, "max": 2}, {"min": None}, {"amount": 1, "max": 2},
        {"word": "lots"}, {"word": ["dozens"]}, {"amount": 1, "colour": "red"}, {"amount": "5\n"},
    ],
)  # fmt: skip
def test_other_forms_are_refused(value: dict[str, Any]) -> None:
    with pytest.raises(QuantityError) as caught:
        parse(value, words={"dozens": (24, 99)})
    assert caught.value.reason.endswith(".")


def test_units_are_converted() -> None:
    far, near = (
        parse({"amount": 2, "unit": "km"}, units=UNITS),
        parse({"amount": 2000, "unit": "m"}, units=UNITS),
    )
    assert intersects(far, near) is YES
    assert (far.unit, far.dimension) == ("km", "length")
    assert add(far, near).hi == 4000
    assert add(far, near).unit is None


def test_without_a_conversion_nothing_is_known() -> None:
    km = parse({"amount": 2, "unit": "km"}, units=UNITS)
    kg = parse({"amount": 2, "unit": "kg"}, units=UNITS)
    division = parse({"amount": 2, "unit": "division"}, units=UNITS)
    bare = parse({"amount": 2})
    for other in (kg, division, bare):
        assert intersects(km, other) is UNKNOWN
        assert compare_le(km, other) is UNKNOWN
        with pytest.raises(QuantityError, match="no conversion"):
            add(km, other)
    assert intersects(division, division) is YES
    assert intersects(bare, bare) is YES


def test_tolerance_is_symmetric_and_asked_of_the_nearest_ends() -> None:
    a, b = between(90, 100), between(102, 110)
    for x, y in ((a, b), (b, a)):
        assert intersects(x, y) is NO
        assert intersects(x, y, tolerance_abs=2) is YES
        assert intersects(x, y, tolerance_rel=Fraction(2, 102)) is YES
        assert intersects(x, y, tolerance_rel=Fraction(1, 100)) is NO


def test_more_than_excludes_its_bound() -> None:
    more = Quantity(Fraction(100), None, lo_open=True, unit="person")
    assert intersects(more, between(100, 100)) is NO
    assert intersects(more, between(100, 101)) is YES
    assert compare_le(more, between(50, 100)) is NO
    assert compare_le(between(50, 100), more) is YES
    assert add(more, between(1, 1)).lo_open
    assert not add(more, between(None, 1)).lo_open


def test_at_most() -> None:
    assert compare_le(between(1, 2), between(2, 3)) is YES
    assert compare_le(between(3, 4), between(1, 2)) is NO
    assert compare_le(between(1, 3), between(2, 4)) is MAYBE
    assert compare_le(between(1, None), between(2, 4)) is MAYBE


ENDS = st.one_of(st.none(), st.integers(-6, 6))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    lo, hi = draw(ENDS), draw(ENDS)
    if lo is not None and hi is not None and lo > hi:
        lo, hi = hi, lo
    return between(lo, hi)


def numbers(quantity: Quantity) -> range:
    lo = -20 if quantity.lo is None else int(quantity.lo)
    hi = 20 if quantity.hi is None else int(quantity.hi)
    return range(lo, hi + 1)


@given(quantities(), quantities())
def test_comparison_agrees_with_all_pairs(a: Quantity, b: Quantity) -> None:
    meets = bool(set(numbers(a)) & set(numbers(b)))
    assert intersects(a, b) is (YES if meets else NO)
    answers = {x <= y for x in numbers(a) for y in numbers(b)}
    expected = MAYBE if len(answers) == 2 else YES if True in answers else NO
    assert compare_le(a, b) is expected


@given(quantities(), quantities(), st.integers(-6, 6), st.integers(-6, 6))
def test_sums_contain_every_sum(a: Quantity, b: Quantity, x: int, y: int) -> None:
    if x in numbers(a) and y in numbers(b):
        assert intersects(add(a, b), between(x + y, x + y)) is YES
        assert intersects(sub(a, b), between(x - y, x - y)) is YES


@given(st.decimals(-(10**6), 10**6, places=3))
def test_decimals_are_exact(number: Decimal) -> None:
    assert parse({"amount": f"{number:f}"}).lo == Fraction(number)
