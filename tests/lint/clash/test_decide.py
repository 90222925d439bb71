"""When values of one slot contradict each other: section 2 of the semantics, kind by kind."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.lint.clash.decide import apart_in_time
from ssdata.values import edtf
from tests.lint.slot_of import clashes, dates, figures, outcome

MOSCOW, CHITA = "+03:00", "+09:00"


# Instants


@pytest.mark.parametrize(
    "written",
    [
        ("1937-08-21", "1937-08-21"),
        ("1937", "1937-08-21"),
        ("1937-08", "1937-08-21", "1937"),
        ("193X", "1937-08-21"),
        ("1937-07/1937-09", "1937-08-21"),
        ("1937/..", "1937-08-21"),
        ("../1937", "1937-08-21"),
        ("1937-22", "1937-07-04"),  # summer
        ("1937-22", "1937-09-15"),  # summer may reach a month further
        ("1937-33", "1937-03-31"),  # first quarter
        ("1930S3", "1937"),
        ("19XX", "1950S2"),
        ("1937?", "1937-08-21"),
        ("1937-08-21~", "1937-08-21%"),
        ("/1937", "1936"),  # nothing is known of the beginning
    ],
)
def test_dates_that_agree(written: tuple[str, ...]) -> None:
    assert dates(*written) == ""
    assert dates(*reversed(written)) == ""


@pytest.mark.parametrize(
    "written",
    [
        ("1937-08-21", "1937-08-29"),
        ("1937", "1938"),
        ("1937-08", "1937-09"),
        ("1937-08-21", "1938"),
        ("193X", "1941"),
        ("1939/..", "1937-08-21"),
        ("1937-21", "1937-08-21"),
        ("1937-33", "1937-04-02"),
        ("1939/", "1937"),
    ],
)
def test_dates_that_exclude_each_other(written: tuple[str, ...]) -> None:
    assert dates(*written) == "CONFLICT: c1 c2"
    assert dates(*reversed(written)) == "CONFLICT: c1 c2"


def test_all_that_exclude_another_are_named_and_no_others() -> None:
    assert dates("1937", "1937-08-21", "1937-08-29", "1937-08") == "CONFLICT: c2 c3"
    assert dates("1937", "1937-08-21", "1937-08-29", "1938") == "CONFLICT: c1 c2 c3 c4"


# Sets and masks: Helly's theorem does not hold


@pytest.mark.parametrize(
    "written",
    [
        ("[1937-08-21,1937-08-29]", "1937-08-29"),
        ("[1937-08-21,1937-08-29]", "[1937-08-29,1937-09-04]"),
        ("[1937-08-21,1937-08-29]", "1937-08"),
        ("[..1937-08-21]", "1936"),
        ("[1937-08-21..]", "1938"),
        ("[1937..1939]", "1938-07"),
        ("{1937-08-21,1937-08-29}", "{1937-08-21,1937-08-29}"),
        ("{1937-08-21,1937-08-29}", "1937-08"),
        ("{1937,1939}", "{1937-08,1939-05}"),
        ("156X-12-25", "1563-12-25"),
        ("156X-12-25", "1563-12"),
        ("1937-XX-21", "1937-08-21"),
    ],
)
def test_sets_that_agree(written: tuple[str, ...]) -> None:
    assert dates(*written) == ""
    assert dates(*reversed(written)) == ""


@pytest.mark.parametrize(
    "written",
    [
        ("[1937-08-21,1937-08-29]", "1937-08-25"),
        ("[1937,1939]", "1938"),
        ("[1937,1939]", "[1938,1940]"),
        ("{1937-08-21,1937-08-29}", "1937-08-21"),  # the other member is asserted too
        ("{1937-08-21,1937-08-29}", "{1937-08-21,1937-09-03}"),
        ("156X-12-25", "1563-11-25"),
        ("1937-XX-21", "1937-08-24"),
    ],
)
def test_sets_that_exclude_each_other(written: tuple[str, ...]) -> None:
    assert dates(*written) == "CONFLICT: c1 c2"
    assert dates(*reversed(written)) == "CONFLICT: c1 c2"


def test_three_sets_of_which_every_two_agree() -> None:
    assert dates("[1937,1938]", "[1938,1939]", "[1937,1939]") == "CONFLICT: c1 c2 c3"
    assert dates("[1937,1938]", "[1938,1939]", "[1937,1938,1939]") == ""


def test_set_of_which_a_zone_or_a_flag_makes_one_agree() -> None:
    assert dates("[1937-08-21,1937-08-29]", "1937-08-22") == "POSSIBLE zone: c1 c2"
    assert dates("[1931,1939]", "1937~", slack=2) == "POSSIBLE flag: c1 c2"
    assert dates("[1931,1939]", "1937~", slack=1) == "CONFLICT: c1 c2"


@given(st.lists(st.sets(st.integers(1930, 1936), min_size=1), min_size=2, max_size=4))
def test_one_of_sets_agree_if_they_share_a_year(sets: list[set[int]]) -> None:
    written = [f"[{','.join(map(str, sorted(one)))}]" for one in sets]
    assert (dates(*written) == "") is bool(set.intersection(*sets))


# Flags and slack


@pytest.mark.parametrize(
    ("one", "other", "slack", "expected"),
    [
        ("1937~", "1938", 1, "POSSIBLE flag"),
        ("1937?", "1936", 1, "POSSIBLE flag"),
        ("1937%", "1938-12-31", 1, "POSSIBLE flag"),
        ("1937~", "1939", 1, "CONFLICT"),
        ("1937~", "1939", 2, "POSSIBLE flag"),
        ("1937-08~", "1937-09", 1, "POSSIBLE flag"),
        ("1937-08~", "1937-10", 1, "CONFLICT"),
        ("1937-08-21~", "1937-08-24", 1, "CONFLICT"),
        ("1937-08-21~", "1937-08-23", 2, "POSSIBLE flag"),
        ("1937~", "1939~", 1, "POSSIBLE flag"),  # each may be off by one
        ("193X~", "1941", 1, "POSSIBLE flag"),
    ],
)
def test_flag_is_possible_within_the_slack(one: str, other: str, slack: int, expected: str) -> None:
    assert dates(one, other, slack=slack) == f"{expected}: c1 c2"
    assert dates(other, one, slack=slack) == f"{expected}: c1 c2"


def test_slack_is_one_unit_where_none_is_declared() -> None:
    assert dates("1937~", "1938") == "POSSIBLE flag: c1 c2"
    assert dates("1937~", "1939") == "CONFLICT: c1 c2"


def test_flag_leaves_the_bounds_alone() -> None:
    assert dates("1937-08-21?", "1937-08-21") == ""
    assert dates("1937", "1938") == "CONFLICT: c1 c2"


# Zones


def zoned(day: str, zone: str) -> dict[str, str]:
    return {"date": day, "zone": zone}


def test_zones_that_make_two_days_one_moment() -> None:
    assert dates(zoned("1945-08-09", CHITA), zoned("1945-08-08", MOSCOW)) == ""


def test_zones_that_do_not() -> None:
    assert dates(zoned("1945-08-09", CHITA), zoned("1945-08-07", MOSCOW)) == "CONFLICT: c1 c2"
    assert dates(zoned("1945-08-09", CHITA), zoned("1945-08-08", CHITA)) == "CONFLICT: c1 c2"
    # The day in the east ends before the one in the west begins.
    east_first = (zoned("1945-08-08", "+14:00"), zoned("1945-08-09", "-12:00"))
    assert dates(*east_first) == "CONFLICT: c1 c2"


@pytest.mark.parametrize("first", ["1945-08-09", zoned("1945-08-09", CHITA)])
def test_one_day_apart_without_zone_is_possible(first: Any) -> None:
    assert dates(first, "1945-08-08") == "POSSIBLE zone: c1 c2"
    assert dates("1945-08-08", first) == "POSSIBLE zone: c1 c2"
    assert dates(first, "1945-08-10") == "POSSIBLE zone: c1 c2"


@pytest.mark.parametrize("first", ["1945-08-09", zoned("1945-08-09", CHITA)])
def test_two_days_apart_is_no_matter_of_zones(first: Any) -> None:
    assert dates(first, "1945-08-07") == "CONFLICT: c1 c2"
    assert dates("1945-08-11", first) == "CONFLICT: c1 c2"


def test_zone_does_not_explain_months() -> None:
    assert dates("1945-08", "1945-09") == "CONFLICT: c1 c2"
    assert dates("1945-08", "1945-09-01") == "POSSIBLE zone: c1 c2"
    assert dates("1945-08", "1945-09-02") == "CONFLICT: c1 c2"


def test_zone_and_flag_together() -> None:
    assert dates("1945-08-09~", "1945-08-11") == "POSSIBLE flag: c1 c2"


def test_third_date_is_named_with_the_others() -> None:
    """A day with a zone beside two without: whoever excludes any of them is involved."""
    three = (zoned("1945-08-09", CHITA), "1945-08-01", "1945-08-15")
    assert dates(*three) == "CONFLICT: c1 c2 c3"
    assert dates("1945-08-08", "1945-08-09", "1945-08-20") == "CONFLICT: c1 c2 c3"


def test_certain_conflict_goes_before_a_possible_one() -> None:
    one_day_apart = ("1945-08-08", "1945-08-09")
    days_apart = (zoned("1945-08-09", CHITA), zoned("1945-08-15", CHITA))
    assert dates(*one_day_apart, *days_apart) == "CONFLICT: c1 c2 c3 c4"


def test_times_of_day() -> None:
    assert dates("1945-08-09T00:10:00+09:00", "1945-08-08T18:10:00+03:00") == ""
    assert dates("1945-08-09T00:10:00+09:00", "1945-08-09T00:10:00+03:00") == "CONFLICT: c1 c2"
    assert dates("1945-08-09T00:10:00+09:00", zoned("1945-08-08", MOSCOW)) == ""


# Calendars


def in_calendar(day: str, calendar: str) -> dict[str, str]:
    return {"date": day, "calendar": calendar}


def test_calendar_that_is_stated_decides() -> None:
    assert dates(in_calendar("1917-10-25", "julian"), "1917-11-07") == ""
    both = (in_calendar("1917-10-25", "gregorian"), in_calendar("1917-11-07", "gregorian"))
    assert dates(*both) == "CONFLICT: c1 c2"


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("1917-10-25", "1917-11-07"),  # 13 days
        ("1858-05-16", "1858-05-28"),  # 12
        ("1727-08-20", "1727-08-31"),  # 11
        ("1689-08-27", "1689-09-06"),  # 10
        ("1900-02-28", "1900-03-12"),
        ("1900-03-01", "1900-03-14"),
    ],
)
def test_difference_that_a_calendar_explains(early: str, late: str) -> None:
    assert dates(early, late) == "POSSIBLE calendar: c1 c2"
    assert dates(late, early) == "POSSIBLE calendar: c1 c2"
    assert dates(in_calendar(early, "unknown"), late) == "POSSIBLE calendar: c1 c2"
    assert dates(early, in_calendar(late, "gregorian")) == "POSSIBLE calendar: c1 c2"


def test_difference_that_no_calendar_explains() -> None:
    assert dates("1917-10-25", "1917-11-06") == "CONFLICT: c1 c2"
    # After the change.
    assert dates("1920-10-25", "1920-11-07") == "CONFLICT: c1 c2"
    # The early one is Gregorian: the late one would lie still later.
    assert dates(in_calendar("1917-10-25", "gregorian"), "1917-11-07") == "CONFLICT: c1 c2"


def test_calendar_explains_several_dates() -> None:
    assert dates("1917-10-25", "1917-11-07", "1917-11-07") == "POSSIBLE calendar: c1 c2 c3"
    assert dates("1917-10-25", "1917-11-07", "1917-11") == "POSSIBLE calendar: c1 c2 c3"
    assert dates("1917-10-25", "1917-11-07", "1917-12-01") == "CONFLICT: c1 c2 c3"


def test_reigns_in_one_calendar_touch() -> None:
    assert dates(in_calendar("1894-11-01", "julian"), in_calendar("1894-11-01", "julian")) == ""


# Periods


def periods(*written: Any, **constraints: Any) -> str:
    return dates(*written, extent=True, **constraints)


@pytest.mark.parametrize(
    "written",
    [
        ("1938-07-29/1938-08-11", "1938-07/1938-08"),
        ("1938", "1938-01-01/1938-12-31"),
        ("1937/1945", "1937-07-07/1945-09"),
        ("1937/", "1937-07-07/1945-09-02"),  # nobody says when it ended
        ("/1945", "1937-07-07/1945-09-02"),
        ("1937/..", "1937-07-07/.."),
        ("1937~/1945", "1937/1945?"),
    ],
)
def test_periods_that_agree(written: tuple[str, ...]) -> None:
    assert periods(*written) == ""
    assert periods(*reversed(written)) == ""


@pytest.mark.parametrize(
    "written",
    [
        ("1938-07-29/1938-08-11", "1938-07-11/1938-08-11"),
        ("1938-07-29/1938-08-11", "1938-07-29/1938-08-13"),
        ("1937", "1937-07/1937-09"),  # the whole year, and two months of it
        ("1937/1945", "1938"),
    ],
)
def test_periods_that_differ(written: tuple[str, ...]) -> None:
    assert periods(*written) == "CONFLICT: c1 c2"
    # Read as an instant, each is some day within the other.
    assert dates(*written) == ""


def test_periods_with_flags_and_zones() -> None:
    assert periods("1937~/1945", "1938/1945") == "POSSIBLE flag: c1 c2"
    assert periods("1937-07-07/1945", "1937-07-08/1945") == "POSSIBLE zone: c1 c2"
    shifted = (zoned("1938-07-29/1938-08-11", CHITA), zoned("1938-07-28/1938-08-10", MOSCOW))
    assert periods(*shifted) == ""
    # One end is a matter of zones, the other is not.
    assert periods("1937-07-07/1945", "1937-07-08/1946") == "CONFLICT: c1 c2"


# Figures

PERSON = {"unit": "person"}


@pytest.mark.parametrize(
    "written",
    [
        ({"amount": 58}, {"amount": "58.0"}),
        ({"amount": 58}, {"min": 56, "max": 60}),
        ({"min": 100}, {"amount": 5000}),
        ({"max": 100}, {"amount": 0}),
        ({"amount": 800, "approximate": True}, {"amount": 760}),
        ({"amount": 800, "approximate": True}, {"amount": 850}),
        ({"word": "dozens"}, {"amount": 58}),
        ({"amount": 1000, "unit": "foot"}, {"amount": "304.8", "unit": "metre"}),
    ],
)
def test_figures_that_agree(written: tuple[dict[str, Any], ...]) -> None:
    assert figures(*written) == ""
    assert figures(*reversed(written)) == ""


@pytest.mark.parametrize(
    "written",
    [
        ({"amount": 58}, {"amount": 31}),
        ({"amount": 58}, {"min": 59}),
        ({"max": 57}, {"amount": 58}),
        ({"amount": 800, "approximate": True}, {"amount": 851}),
        ({"word": "dozens"}, {"amount": 100}),
        ({"amount": 1000, "unit": "foot"}, {"amount": "304.9", "unit": "metre"}),
    ],
)
def test_figures_that_exclude_each_other(written: tuple[dict[str, Any], ...]) -> None:
    assert figures(*written) == "CONFLICT: c1 c2"
    assert figures(*reversed(written)) == "CONFLICT: c1 c2"


def test_figures_that_are_involved() -> None:
    four = [{"amount": 236}, {"min": 200}, {"amount": 526}, {"max": 1000}]
    assert figures(*four) == "CONFLICT: c1 c3"


def test_tolerance_is_declared_and_symmetric() -> None:
    pair = ({"amount": 100}, {"amount": 104})
    assert figures(*pair) == "CONFLICT: c1 c2"
    for order in (pair, pair[::-1]):
        assert figures(*order, tolerance={"abs": 4}) == ""
        assert figures(*order, tolerance={"abs": 3}) == "CONFLICT: c1 c2"
        assert figures(*order, tolerance={"rel": "0.04"}) == ""
        assert figures(*order, tolerance={"rel": "0.03"}) == "CONFLICT: c1 c2"


def test_units_without_conversion_are_undecidable() -> None:
    assert figures({"amount": 3, "unit": "division"}, {"amount": 3, **PERSON}) == (
        "UNDECIDABLE unit: c1 c2"
    )


def test_other_unit_hides_no_conflict() -> None:
    three = [
        {"amount": 3, "unit": "division"},
        {"amount": 100, **PERSON},
        {"amount": 200, **PERSON},
    ]
    assert figures(*three) == "CONFLICT: c2 c3"


# Entities, terms, words, points


def entities(*ids: str, **more: Any) -> str:
    constraints = {"coarser_by": "in"}
    claims = [{"value": {"entity": id}} for id in ids]
    return outcome(claims, {"value": "entity", "constraints": constraints}, **more)


PLACES = {"hill": "district", "district": "province", "town": "province", "round": "about"}


def test_entities() -> None:
    assert entities("hill", "hill") == ""
    assert entities("hill", "town") == "CONFLICT: c1 c2"


def test_coarser_place_is_a_refinement() -> None:
    assert entities("hill", "province", "district", places=PLACES) == ""
    assert entities("hill", "town", places=PLACES) == "CONFLICT: c1 c2"


def test_place_around_both_is_not_involved() -> None:
    assert entities("hill", "province", "town", places=PLACES) == "CONFLICT: c1 c3"


def test_places_in_a_circle_are_one_line() -> None:
    assert entities("a", "b", places={"a": "b", "b": "a"}) == ""
    assert entities("a", "b", "c", places={"a": "b", "b": "a"}) == "CONFLICT: c1 c2 c3"


def test_earlier_id_is_the_same_entity() -> None:
    assert entities("zhenbao", "damansky", former={"damansky": "zhenbao"}) == ""


TERMS = {
    "conflict": {"label": "conflict"},
    "border": {"label": "border conflict", "broader": "conflict"},
    "civil": {"label": "civil war", "broader": "conflict"},
}


def terms(*ids: str) -> str:
    claims = [{"value": {"string": id}} for id in ids]
    return outcome(claims, {"value": "string", "terms": TERMS})


def test_wider_term_is_a_refinement() -> None:
    assert terms("border", "conflict") == ""
    assert terms("border", "civil") == "CONFLICT: c1 c2"
    assert terms("border", "conflict", "civil") == "CONFLICT: c1 c3"


def texts(*pairs: tuple[str, str]) -> str:
    claims = [{"value": {"text": text, "lang": lang}} for text, lang in pairs]
    return outcome(claims, {"value": "text"})


def test_words_are_compared_within_a_language() -> None:
    assert texts(("Soviet Union", "en"), ("Sowjetunion", "de")) == ""
    assert texts(("Soviet Union", "en"), ("Soviet  union", "EN")) == ""
    assert texts(("Port-Arthur", "en"), ("Port\u2013Arthur", "en")) == ""
    assert texts(("Soviet Union", "en"), ("Russia", "en")) == "CONFLICT: c1 c2"


def test_same_word_of_another_language_is_not_involved() -> None:
    assert texts(("Lushun", "en"), ("Port Arthur", "en"), ("Lushun", "de")) == "CONFLICT: c1 c2"


def test_identifiers_in_two_forms_are_one() -> None:
    claims = [{"value": {"string": one}} for one in ("0-8047-1160-7", "978-0-8047-1160-9")]
    property_ = {"value": "string", "constraints": {"identifier": "isbn"}}
    assert outcome(claims, property_) == ""
    assert outcome(claims, {"value": "string"}) == "CONFLICT: c1 c2"


def points(*pairs: tuple[str, str], **constraints: Any) -> str:
    claims = [{"value": {"coordinates": list(pair)}} for pair in pairs]
    return outcome(claims, {"value": "coordinates", "constraints": constraints})


def test_points_are_as_exact_as_written() -> None:
    assert points(("32.05", "118.77"), ("32.1", "118.8")) == ""
    assert points(("32.05", "118.77"), ("32.05", "118.79")) == "CONFLICT: c1 c2"
    assert points(("32.05", "118.77"), ("32.05", "118.79"), tolerance={"abs": 1}) == ""


# None and unknown


def test_none_contradicts_every_value_and_unknown_none() -> None:
    day, none, unknown = {"date": "1937"}, {"none": True}, {"unknown": True}
    assert dates(day, none) == "CONFLICT none: c1 c2"
    assert dates(none, none) == ""
    assert dates(day, unknown) == ""
    assert dates(none, unknown) == ""
    assert dates(day, unknown, none) == "CONFLICT none: c1 c3"


# The four readings of two values


def test_list_is_silent() -> None:
    claims = [{"value": {"entity": "china"}}, {"value": {"entity": "japan"}}]
    assert clashes(claims, {"value": "entity", "constraints": {"functional": False}}) == []


def test_uncertain_value_is_silent() -> None:
    assert dates("[1937-08-21,1937-08-29]") == ""
    assert dates("[1937-08-21,1937-08-29]", "[1937-08-21,1937-08-29]") == ""


def held(value: str, validity: str | None) -> dict[str, Any]:
    return {"value": {"entity": value}, **({"validity": validity} if validity else {})}


def holders(*claims: dict[str, Any]) -> str:
    return outcome(claims, {"value": "entity"})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1937/1942", "1943/1945"),
        ("1937/1942", "1942/1945"),  # they touch
        ("1937/1942-12-05", "1942-12-05/.."),
        ("../1942", "1943/.."),
        ("1937/1942-12", "1942-12/1945"),
        ("1937/", "1942/1945"),  # nobody says when the first ended
        ("1937/1942", "1942-06/1945"),  # only perhaps at once
    ],
)
def test_changed_value_is_silent(first: str, second: str) -> None:
    assert holders(held("a", first), held("b", second)) == ""
    assert holders(held("b", second), held("a", first)) == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (None, None),
        ("1937/1942", None),
        ("1937/1942", "1941/1945"),
        ("1937/1945", "1939/1940"),
        ("1937/1942", "1937/1942"),
        ("1942/1942", "1942/1942"),
        ("1942-12-05", "1942-12-05"),
        ("1937/", "1930/1940"),
    ],
)
def test_values_at_one_time_are_a_conflict(first: str | None, second: str | None) -> None:
    assert holders(held("a", first), held("b", second)) == "CONFLICT: c1 c2"
    assert holders(held("b", second), held("a", first)) == "CONFLICT: c1 c2"


def test_long_list_of_holders() -> None:
    terms = [held(f"h{year}", f"{year}-03-01/{year + 1}-03-01") for year in range(1900, 1990)]
    assert holders(*terms) == ""
    assert holders(*terms, held("other", "1950-06/1950-09")) == "CONFLICT: c51 c91"


def test_none_before_a_value() -> None:
    none = {"value": {"none": True}, "validity": "../1937"}
    value = {"value": {"entity": "a"}, "validity": "1938/.."}
    assert holders(none, value) == ""
    assert holders({**none, "validity": "../1940"}, value) == "CONFLICT none: c1 c2"


DAYS = st.dates().map(str)


@given(st.lists(DAYS, min_size=2, max_size=5))
def test_order_of_claims_does_not_matter(days: list[str]) -> None:
    forward = dates(*days).partition(":")[0]
    assert forward == dates(*reversed(days)).partition(":")[0]


@given(st.lists(DAYS, min_size=2, max_size=5))
def test_repeating_a_claim_adds_no_conflict(days: list[str]) -> None:
    assert bool(dates(*days)) is bool(dates(*days, days[0]))


# Several at once: nobody is forgotten, and nobody is named without need


def test_worst_of_several_pairs_goes_first() -> None:
    during = {"validity": "1930/1950"}
    days = ["1945-08-08", "1945-08-09", "1945-08-20"]
    claims = [{"value": {"date": day}, **during} for day in days]
    assert dates(*claims[:2]) == "POSSIBLE zone: c1 c2"
    assert dates(*claims) == "CONFLICT: c1 c2 c3"


@pytest.mark.parametrize("turn", [1, -1])
def test_validities_that_perhaps_follow_one_another(turn: int) -> None:
    """The first may have ended in spring and the second may have begun in autumn."""
    both = [held("a", "1942/1942"), held("b", "1942/1945")]
    assert holders(*both[::turn]) == ""


def test_validities_that_meet_in_a_minute_are_apart() -> None:
    first, second = edtf.parse("1940/1945-08-09"), edtf.parse("1945-08-09T00:00:00Z")
    assert apart_in_time(first, second)
    assert apart_in_time(second, first)


def test_set_that_agrees_with_both_of_two_is_not_involved() -> None:
    assert dates("[1937,1945]", "1937", "1945") == "CONFLICT: c2 c3"


def test_date_that_agrees_with_a_set_is_not_involved() -> None:
    assert dates("[1937,1939]", "1938", "1936/1940") == "CONFLICT: c1 c2"


def test_all_that_exclude_a_set_are_named() -> None:
    assert dates("[1937,1941]", "1938/1940", "1938/1939") == "CONFLICT: c1 c2 c3"


def test_month_without_zone_hides_no_conflict_of_days_with_zone() -> None:
    days = (zoned("1945-08-09", CHITA), zoned("1945-08-11", CHITA))
    assert dates(*days, "1945-08") == "CONFLICT: c1 c2"


def test_month_without_zone_does_not_part_days_that_are_one_moment() -> None:
    days = (zoned("1945-08-09", CHITA), zoned("1945-08-08", MOSCOW))
    assert dates(*days, "1945-08") == ""


def test_sets_with_zones() -> None:
    one_of = zoned("[1945-08-09,1945-08-15]", CHITA)
    assert dates(one_of, zoned("1945-08-08", MOSCOW)) == ""
    early = zoned("[1945-08-08,1945-08-15]", CHITA)
    assert dates(early, zoned("1945-08-09", MOSCOW)) == "CONFLICT: c1 c2"
    # Beside a date without zone, each counts as it is written.
    written = zoned("[1945-08-01,1945-08-10]", CHITA)
    assert dates(written, "1945-08-09") == "POSSIBLE zone: c1 c2"


def test_set_without_zone_does_not_part_days_that_are_one_moment() -> None:
    days = (zoned("1945-08-09", CHITA), zoned("1945-08-08", MOSCOW))
    assert dates(*days, "[1945-08-01,1945-08-08..1945-08-09]") == ""
    assert dates("[1945-08-01,1945-08-08..1945-08-09]", *days) == ""
    assert dates(*days, "[1945-08-01,1945-08-09]") == "POSSIBLE zone: c2 c3"
    assert dates(*days, "[1945-08-01,1945-08-07]") == "CONFLICT: c1 c2 c3"
    assert dates(*days, "[1945-08-01,1945-08-15]") == "CONFLICT: c1 c2 c3"
    farthest = (zoned("1945-08-10", "+14:00"), zoned("1945-08-08", "-12:00"))
    assert dates(*farthest, "[1945-08-01,1945-08-09,1945-08-15]") == "POSSIBLE zone: c1 c2 c3"


def test_set_with_zone_that_agrees_only_as_it_is_written() -> None:
    one_of = zoned("[1945-08-01,1945-08-09,1945-08-15]", "+14:00")
    assert dates(one_of, zoned("1945-08-09", "-12:00"), "1945-08") == "CONFLICT: c1 c2"


def test_set_with_zone_and_a_flag() -> None:
    one_of = zoned("[1945-08-01,1945-08-15]", CHITA)
    flagged = zoned("1945-08-12~", MOSCOW)
    assert dates(one_of, flagged, slack=2) == "POSSIBLE flag: c1 c2"
    assert dates(one_of, flagged, slack=1) == "CONFLICT: c1 c2"


def test_members_of_a_set_with_zone_beside_a_month() -> None:
    both = zoned("{1945-08-09,1945-08-15}", CHITA)
    assert dates(both, zoned("[1945-08-08,1945-08-14]", MOSCOW), "1945-08") == ""
    assert dates(both, zoned("1945-08", MOSCOW), "1945-08") == ""
    assert dates(both, zoned("{1945-08-08,1945-08-12}", MOSCOW), "1945-08") == "CONFLICT: c1 c2"


def test_set_and_its_last_minute() -> None:
    one_of = zoned("[1945-08-08,1945-08-15]", "+00:00")
    assert dates(one_of, "1945-08-09T02:59:00+03:00") == ""
    assert dates(one_of, "1945-08-09T03:00:00+03:00") == "CONFLICT: c1 c2"


def test_flag_reaches_before_and_after() -> None:
    assert dates("[1935,1941]", "1937~", slack=2) == "POSSIBLE flag: c1 c2"
    assert dates("[1935,1941]", "1937~", slack=1) == "CONFLICT: c1 c2"


def test_calendar_explains_no_more_than_four_ways_to_write_two_days() -> None:
    four = [
        "1917-10-25",
        "1917-11-07",
        "1917-11",
        in_calendar("1917-11-07", "gregorian"),
    ]
    assert dates(*four) == "POSSIBLE calendar: c1 c2 c3 c4"
    fifth = in_calendar("1917-11", "gregorian")
    assert dates(*four, fifth) == "CONFLICT: c1 c2 c3 c4 c5"


def test_calendar_explains_a_moment_of_the_day() -> None:
    assert dates("1917-10-25", "1917-11-07T10:00:00Z") == "POSSIBLE calendar: c1 c2"


def test_day_of_the_change_is_in_the_new_calendar() -> None:
    assert dates("1918-02-13", "1918-02-26") == "POSSIBLE calendar: c1 c2"
    assert dates("1918-02-14", "1918-02-27") == "CONFLICT: c1 c2"


def test_day_that_is_stated_to_be_julian_is_converted_once() -> None:
    assert dates(in_calendar("1917-10-25", "julian"), "1917-11-20") == "CONFLICT: c1 c2"


def test_all_figures_that_exclude_another_are_named() -> None:
    assert figures({"amount": 236}, {"amount": 526}, {"amount": 300}) == "CONFLICT: c1 c2 c3"


def test_figure_without_least_is_less_than_all() -> None:
    assert figures({"max": -10}, {"amount": -20}) == ""
    assert figures({"max": -10}, {"amount": -20}, {"amount": -5}) == "CONFLICT: c1 c2 c3"


def test_coarser_place_of_one_only_is_involved() -> None:
    assert entities("hill", "province", "abroad", places=PLACES) == "CONFLICT: c1 c2 c3"


def test_terms_are_as_they_are_listed() -> None:
    listed = {"War": {"label": "war"}, "Border": {"label": "border war", "broader": "War"}}
    claims = [{"value": {"string": id}} for id in ("Border", "War")]
    assert outcome(claims, {"value": "string", "terms": listed}) == ""


def test_each_language_has_its_conflict() -> None:
    four = (("Lushun", "en"), ("Port Arthur", "en"), ("Lüshun", "de"), ("Dalian", "de"))
    assert texts(*four) == "CONFLICT: c1 c2 c3 c4"


def latitudes(*written: str, **constraints: Any) -> str:
    return points(*[(one, "118.77") for one in written], **constraints)


def test_points_differ_in_either_coordinate() -> None:
    assert latitudes("32.05", "32.07") == "CONFLICT: c1 c2"


def test_points_that_touch_agree() -> None:
    assert latitudes("32.05", "32.06") == ""
    assert latitudes("32.05", "32.06", "32.07") == "CONFLICT: c1 c3"


def test_tolerance_of_points_is_the_distance_allowed() -> None:
    assert latitudes("32.70", "32.80", tolerance={"abs": "0.1"}) == ""
    assert latitudes("32.70", "32.80", tolerance={"abs": "0.09"}) == "CONFLICT: c1 c2"
