"""Figures that are added up: what they come to, and how it is said."""

from fractions import Fraction
from typing import Any

import pytest

from ssdata.lint.clash import sums
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.row import Row
from ssdata.lint.view import View
from ssdata.values.quantity import Quantity
from tests.lint.slot_of import WORDS

Json = dict[str, Any]
LEXICON = Lexicon(
    {
        **WORDS,
        "units": {
            **WORDS["units"],
            "kilometre": {"label": "kilometre", "dimension": "length", "factor": "1000"},
        },
        "properties": {
            "p": {"label": "p", "value": "quantity", "constraints": {"scope": ["phase"]}},
            "q": {"label": "q", "value": "quantity"},
        },
    }
)
UNKNOWN: Json = {"unknown": True}


def view_of(*claims: Json) -> View:
    listed = [{"id": f"c{index}", "property": "p", **one} for index, one in enumerate(claims)]
    cited = [{**one, "references": []} for one in listed]
    return View("x.json", {"id": "x", "type": "thing", "claims": cited}, LEXICON)


def rows(*figures: Json) -> list[Row]:
    """Claims of figures; a number alone is an amount of metres."""
    values = [one if one == UNKNOWN else {"quantity": {"unit": "metre", **one}} for one in figures]
    return view_of(*({"value": one} for one in values)).rows


def bounds(found: Quantity | None) -> tuple[Any, Any] | None:
    return None if found is None else (found.lo, found.hi)


def between(low: int | None, high: int | None, unit: str = "metre") -> Quantity:
    row = rows({"min": low, "unit": unit} if low is not None else {"max": high, "unit": unit})[0]
    assert row.quantity is not None
    factor = Fraction(1000 if unit == "kilometre" else 1)
    lo, hi = (None if one is None else one * factor for one in (low, high))
    return Quantity(lo, hi, False, unit, False, row.quantity.dimension)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([{"amount": 5}], (5, 5)),
        ([{"amount": 5}, {"amount": 3}, {"amount": 9}], (3, 9)),
        ([{"amount": 9}, {"min": 3, "max": 4}], (3, 9)),
        ([{"amount": 9}, {"min": 3}], (3, None)),
        ([{"amount": 9}, {"max": 3}], (0, 9)),
        ([{"amount": 1, "unit": "kilometre"}, {"amount": 5}], (5, 1000)),
        ([], None),
        ([{"amount": 5}, UNKNOWN], None),
        ([UNKNOWN], None),
        ([{"amount": 5}, {"amount": 5, "unit": "person"}], None),
    ],
)
def test_hull(figures: list[Json], expected: tuple[Any, Any] | None) -> None:
    assert bounds(sums.hull(rows(*figures))) == expected


def test_total() -> None:
    two, five, most = between(2, 3), between(5, 5), between(None, 9)
    assert bounds(sums.total([(two, True), (five, True)])) == (7, 8)
    assert bounds(sums.total([(five, True), (two, False)])) == (2, 3)
    assert bounds(sums.total([(two, False)])) == (-3, -2)
    assert bounds(sums.total([(two, True), (most, True)])) == (None, 12)
    assert bounds(sums.total([(two, True), (most, False)])) == (-7, None)
    assert sums.total([(two, True), (None, True)]) is None
    assert sums.total([(two, True), (between(1, 1, "person"), True)]) is None
    assert sums.total([]) is None


def test_at_least() -> None:
    assert bounds(sums.at_least(between(2, 3))) == (2, None)


def test_excludes() -> None:
    (five, unknown) = rows({"amount": 5}, UNKNOWN)
    assert sums.excludes(five, between(6, 7))
    assert not sums.excludes(five, between(5, 7))
    assert not sums.excludes(five, between(6, 7, "person"))
    assert not sums.excludes(unknown, between(6, 7))


@pytest.mark.parametrize(
    ("figure", "unit", "said"),
    [
        (between(5, 5), "metre", "5"),
        (between(5, 7), "metre", "5 to 7"),
        (between(5, None), "metre", "at least 5"),
        (between(None, 5), "metre", "at most 5"),
        (Quantity(None, None, False, "metre", False, "length"), "metre", "any number"),
        (between(5, 7), "kilometre", "0.005 to 0.007"),
        (between(5, 7, "kilometre"), "kilometre", "5 to 7"),
        (between(5, 7, "kilometre"), "metre", "5000 to 7000"),
        (between(5, 5, "division"), "division", "5"),
        (between(1500, 1500), "kilometre", "1.5"),
        (between(1_234_567, 1_234_567), "metre", "1234567"),
    ],
)
def test_in_words(figure: Quantity, unit: str, said: str) -> None:
    (like,) = rows({"amount": 1, "unit": unit})
    assert sums.in_words(figure, like, LEXICON) == said


def test_in_words_of_a_bare_number() -> None:
    (like,) = view_of({"value": {"quantity": {"amount": 1}}}).rows
    assert sums.in_words(Quantity(Fraction(5), Fraction(5)), like, LEXICON) == "5"


def test_by_scope() -> None:
    figure = {"value": {"quantity": {"amount": 5}}}
    first, unknown = {"scope": {"phase": "first"}}, {"scope": {"phase": {"unknown": True}}}
    view = view_of(
        figure,
        {**figure, **first},
        {**figure, **first, "property": "q"},
        {**figure, **unknown},
        {"value": UNKNOWN, **first},
        {**figure, "validity": "1938"},
        {**figure, "rank": "deprecated"},
        {**figure, "property": "q"},
    )
    found = sums.by_scope(view, ["p", "q", "p"])
    assert [
        (sorted(name for name, _ in scope), validity, {id: [row.id for row in rows]
         for id, rows in groups.items()})
        for (scope, validity), groups in found.items()
    ] == [
        ([], "", {"p": ["c0"], "q": ["c2", "c7"]}),
        (["phase"], "", {"p": ["c1", "c4"]}),
        ([], "1938", {"p": ["c5"]}),
    ]  # fmt: skip


def test_listed() -> None:
    one, two, three = rows({"amount": 1}, {"amount": 2}, {"amount": 3})
    assert sums.listed([[three, one], [two, one], []]) == [one, two, three]
