from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.values.allen import Bounds, Relation, allen, tighten
from ssdata.values.truth import Truth

RELATIONS: dict[Relation, object] = {
    "before": lambda s, e, t, f: e < t,
    "meets": lambda s, e, t, f: e == t,
    "overlaps": lambda s, e, t, f: s < t < e < f,
    "starts": lambda s, e, t, f: s == t and e < f,
    "during": lambda s, e, t, f: t < s and e < f,
    "finishes": lambda s, e, t, f: e == f and t < s,
    "equals": lambda s, e, t, f: s == t and e == f,
}


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    small = st.integers(0, 6)
    start = sorted([draw(small), draw(small)])
    end = sorted([draw(small), draw(small)])
    if start[0] > end[1]:
        start, end = end, start
    return start[0], start[1], end[0], end[1]


def choices(bounds: Bounds) -> list[tuple[int, int]]:
    starts = range(bounds[0], bounds[1] + 1)
    ends = range(bounds[2], bounds[3] + 1)
    return [(start, end) for start, end in product(starts, ends) if start <= end]


@pytest.mark.parametrize("relation", RELATIONS)
@given(a=bounds(), b=bounds())
def test_the_answer_is_that_of_all_choices(relation: Relation, a: Bounds, b: Bounds) -> None:
    holds = RELATIONS[relation]
    assert callable(holds)
    answers = {holds(*x, *y) for x, y in product(choices(a), choices(b))}
    expected = Truth.MAYBE if len(answers) == 2 else Truth.YES if True in answers else Truth.NO
    assert allen(relation, a, b) is expected


def test_bounds_without_any_choice_are_an_error() -> None:
    with pytest.raises(ValueError, match="no start before an end"):
        tighten((5, 6, 1, 2))
