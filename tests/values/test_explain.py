import pytest

from ssdata.values.compare import (
    day_month_swapped,
    explained_by_calendar,
    explained_by_zone,
    readings,
    typo_hints,
)
from ssdata.values.edtf import Span, parse


def span(text: str) -> Span:
    return Span(parse(text).lo, parse(text).hi)


@pytest.mark.parametrize(
    ("a", "b", "explained"),
    [
        ("1917-10-25", "1917-11-07", True),
        ("1689-08-27", "1689-09-06", True),
        ("1900-02-28", "1900-03-12", True),
        ("1900-02-28", "1900-03-13", False),
        ("1858-05-16", "1858-05-28", True),
        ("1858-05-16", "1858-05-29", False),
        ("1858-05-16", "1858-05-16", False),
        ("1881-02-24", "1881-03", True),
        ("1858-04", "1858-05", False),
        ("1858", "1859", False),
        ("1917-10-25", "1918/..", False),
    ],
)
def test_calendar(a: str, b: str, explained: bool) -> None:
    assert explained_by_calendar(span(a), span(b)) is explained
    assert explained_by_calendar(span(b), span(a)) is explained


@pytest.mark.parametrize(
    ("a", "b", "explained"),
    [
        ("1945-08-08", "1945-08-09", True),
        ("1945-08-08", "1945-08-10", False),
        ("1945-08-08", "1945-08-08", False),
        ("1945-08-31", "1945-09", True),
        ("1945-08", "1945-09", False),
        ("1945-08-08T23:00:00", "1945-08-09", True),
    ],
)
def test_zone(a: str, b: str, explained: bool) -> None:
    assert explained_by_zone(span(a), span(b)) is explained
    assert explained_by_zone(span(b), span(a)) is explained


def test_day_and_month_exchanged() -> None:
    assert day_month_swapped(parse("1969-02-03"), parse("1969-03-02"))
    assert not day_month_swapped(parse("1969-02-03"), parse("1970-03-02"))
    assert not day_month_swapped(parse("1969-02-02"), parse("1969-02-02"))
    assert not day_month_swapped(parse("1969-02"), parse("1969-03-02"))


@pytest.mark.parametrize(
    ("a", "b", "slip", "reading"),
    [
        ("1969-02-03", "1969-03-02", "day and month are exchanged", "1969-03-02"),
        ("1938-08-11", "2038-08-11", "the century is one off", "2038-08-11"),
        ("2038", "1938-08-11", "the century is one off", "1938"),
        ("1969-03-12", "1969-03-21", "two digits are exchanged", "1969-03-21"),
        ("1986", "1968", "two digits are exchanged", "1968"),
        ("1969-03-02", "1969-03-03", "it is one day off", "1969-03-03"),
        ("1969-02-28", "1969-03-01", "it is one day off", "1969-03-01"),
    ],
)
def test_slips(a: str, b: str, slip: str, reading: str) -> None:
    assert f"{a} agrees with {b} if {slip}: {reading}." in typo_hints(parse(a), parse(b))


def test_no_slip_explains_everything() -> None:
    assert typo_hints(parse("1969-03-02"), parse("1953-07-27")) == []
    assert typo_hints(parse("1969"), parse("1969-03-02")) == []
    assert typo_hints(parse("1969-03-02/1969-03-15"), parse("1953-07-27/1954")) == []
    assert list(readings(parse("1969-21"))) == []


def test_readings_are_written_in_the_calendar_of_the_date() -> None:
    date = parse("1917-10-25", calendar="julian")
    texts = {text for _, text, _ in readings(date)}
    assert {"1917-10-24", "1917-10-26", "1817-10-25"} <= texts


def test_readings_of_long_and_negative_years() -> None:
    assert {text for _, text, _ in readings(parse("-0044"))} == {"-0144", "0056"}
    assert {text for _, text, _ in readings(parse("9999"))} == {"9899", "Y10099"}
