"""How values of Wikidata become values of ours."""

from typing import Any

import pytest

from ssdata.values import edtf
from tests.conform.wikidata_values import (
    JULIAN,
    RefusedTimeError,
    date,
    entity_id,
    figure,
    gregorian,
    language,
)
from tests.conformance import load

GREGORIAN = "http://www.wikidata.org/entity/Q1985727"


def time(written: str, precision: int, calendar: str = GREGORIAN) -> dict[str, Any]:
    return {"time": written, "precision": precision, "calendarmodel": calendar}


@pytest.mark.parametrize(
    ("written", "precision", "expected"),
    [
        ("+2010-00-00T00:00:00Z", 9, "2010"),
        ("+2010-01-01T00:00:00Z", 9, "2010"),
        ("+2010-05-00T00:00:00Z", 10, "2010-05"),
        ("+2010-05-07T00:00:00Z", 11, "2010-05-07"),
        ("+00000002010-05-07T00:00:00Z", 11, "2010-05-07"),
        ("+2010-05-07T00:00:00Z", 14, "2010-05-07"),
        ("+1987-00-00T00:00:00Z", 8, "198X"),
        ("+1987-00-00T00:00:00Z", 7, "19XX"),
        ("+0043-00-00T00:00:00Z", 9, "0043"),
        ("-0001-03-00T00:00:00Z", 10, "0000-03"),
        ("-0044-03-15T00:00:00Z", 11, "-0043-03-15"),
        ("-13798000000-00-00T00:00:00Z", 3, "Y-13798000000S5"),
        ("+2000-00-00T00:00:00Z", 6, "2000S1"),
    ],
)
def test_time(written: str, precision: int, expected: str) -> None:
    assert date(time(written, precision)) == expected
    assert edtf.parse(expected)


def test_julian_day_where_no_calendar_can_be_named() -> None:
    october = time("+1917-10-25T00:00:00Z", 11, JULIAN)
    assert (date(october), gregorian(october)) == ("1917-10-25", "1917-11-07")
    assert gregorian(time("+1396-01-01T00:00:00Z", 9, JULIAN)) == "1396"


@pytest.mark.parametrize("text", load("edtf", "edtf_compare.json")["kgtk_bad_dates"]["strings"])
def test_impossible_times_are_refused(text: str) -> None:
    """By the importer, or by the reading of dates."""
    written, _, precision = text.replace("^", "+").partition("/")
    with pytest.raises((RefusedTimeError, edtf.DateError)):
        edtf.parse(date(time(written, int(precision))))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"amount": "+8.50", "unit": "1"}, {"amount": "8.50"}),
        (
            {"amount": "+58", "lowerBound": "+56", "upperBound": "+60", "unit": "1"},
            {"min": "56", "max": "60"},
        ),
        (
            {"amount": "-7", "lowerBound": "-7", "upperBound": "-7", "unit": ".../entity/Q11573"},
            {"amount": "-7", "unit": "q11573"},
        ),
        (
            {"amount": "+0", "lowerBound": "-0", "upperBound": "+0", "unit": "1"},
            {"amount": "0"},
        ),
    ],
)
def test_figure(value: dict[str, Any], expected: dict[str, Any]) -> None:
    assert figure(value) == expected


def test_figure_of_many_digits_keeps_its_bounds() -> None:
    """Records take forty digits; what is cut off widens the bounds and never narrows them."""
    many = "0." + "123456789" * 6
    found = figure({"amount": many, "lowerBound": many, "upperBound": many, "unit": "1"})
    assert found["min"] < many < found["max"]
    assert max(map(len, found.values())) <= 40


def test_entity_without_id_is_known_by_its_number() -> None:
    assert entity_id({"entity-type": "item", "numeric-id": 42}) == "q42"
    assert entity_id({"entity-type": "property", "id": "P31", "numeric-id": 31}) == "p31"


@pytest.mark.parametrize(
    ("code", "tag"),
    [("en", "en"), ("en-gb", "en-GB"), ("zh-hant", "zh-Hant"), ("simple", "und")],
)
def test_language(code: str, tag: str) -> None:
    assert language(code) == tag
