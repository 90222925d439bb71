import datetime
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.values import edtf
from ssdata.values.calendar import day_number
from ssdata.values.edtf import DAY, NEG_INF, POS_INF, Date, DateError, Span, parse
from tests.values.strategies import EXPRESSIONS, MASKS


def minutes(first: str, last: str) -> Span:
    a, b = (datetime.date.fromisoformat(text) for text in (first, last))
    return Span(_start(a), _start(b) + DAY - 1)


def _start(date: datetime.date) -> int:
    return day_number(date.year, date.month, date.day) * DAY


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("1969-03-02", [("1969-03-02", "1969-03-02")]),
        ("1969-02", [("1969-02-01", "1969-02-28")]),
        ("1937", [("1937-01-01", "1937-12-31")]),
        ("193X", [("1930-01-01", "1939-12-31")]),
        ("1950S2", [("1900-01-01", "1999-12-31")]),
        ("1969-34", [("1969-04-01", "1969-06-30")]),
        ("1969-39", [("1969-09-01", "1969-12-31")]),
        ("1969-40", [("1969-01-01", "1969-06-30")]),
        ("1969-21", [("1969-02-01", "1969-06-30")]),
        ("1969-24", [("1968-11-01", "1969-03-31"), ("1969-11-01", "1970-03-31")]),
        ("[1667,1668,1670..1672]", [("1667-01-01", "1668-12-31"), ("1670-01-01", "1672-12-31")]),
        ("{1672,1667}", [("1667-01-01", "1667-12-31"), ("1672-01-01", "1672-12-31")]),
        ("200X-02-29", [("2000-02-29",) * 2, ("2004-02-29",) * 2, ("2008-02-29",) * 2]),
        ("2016-XX-31", [(f"2016-{m:02}-31",) * 2 for m in (1, 3, 5, 7, 8, 10, 12)]),
    ],
)
def test_spans(text: str, spans: list[tuple[str, str]]) -> None:
    assert parse(text).spans == tuple(minutes(*pair) for pair in spans)


def test_a_masked_decade_of_one_day_is_ten_days() -> None:
    date = parse("156X-12-25")
    assert len(date.spans) == 10
    assert all(span.hi - span.lo == DAY - 1 for span in date.spans)
    assert date.masked


def test_a_mask_of_too_many_pieces_is_its_hull() -> None:
    date = parse("XXXX-XX-23")
    assert len(date.spans) == 1
    assert (date.start_lo, date.end_hi) == (date.lo, date.hi)


def test_the_four_bounds_of_an_interval() -> None:
    date = parse("1985/1990-06")
    first, last = parse("1985"), parse("1990-06")
    assert date.bounds == (first.lo, first.hi, last.lo, last.hi)
    assert (date.kind, date.precision, date.level) == ("interval", "month", 0)


def test_open_and_unknown_ends() -> None:
    open_end, unknown_end = parse("1985/.."), parse("1985/")
    assert open_end.bounds[2:] == (POS_INF, POS_INF)
    assert open_end.open_end
    assert not open_end.unknown
    assert unknown_end.bounds[2:] == (unknown_end.lo, POS_INF)
    assert unknown_end.unknown_end
    assert parse("../1985").bounds[:2] == (NEG_INF, NEG_INF)
    assert parse("/1985").bounds[:2] == (NEG_INF, parse("1985").hi)
    assert parse("[..1985]").open_start


def test_one_of_and_all_of_differ_in_their_bounds() -> None:
    one, all_ = parse("[1960,1970]"), parse("{1960,1970}")
    early, late = parse("1960"), parse("1970")
    assert one.bounds == (early.lo, late.lo, early.hi, late.hi)
    assert all_.bounds == (early.lo, early.lo, late.hi, late.hi)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate", "level"),
    [
        ("1984?", True, False, 1),
        ("1984-06~", False, True, 1),
        ("1984-06-11%", True, True, 1),
        ("1984?-06-11", True, False, 2),
        ("1984-~06-?11", True, True, 2),
        ("1984/1985?", True, False, 1),
        ("1984", False, False, 0),
    ],
)
def test_marks_set_flags_and_leave_the_bounds(
    text: str, uncertain: bool, approximate: bool, level: int
) -> None:
    date = parse(text)
    assert (date.uncertain, date.approximate, date.level) == (uncertain, approximate, level)
    assert date.bounds == parse(re.sub("[?~%]", "", text)).bounds


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("XXXX", "millennium"), ("1XXX", "millennium"), ("19XX", "century"), ("193X", "decade"),
        ("1XX3", "year"), ("1937", "year"), ("1937-21", "season"), ("1937-08", "month"),
        ("1937-08-XX", "day"), ("1937-08-21T10:00:00", "minute"), ("1937/1938-01-02", "day"),
        ("Y17E7S1", "millennium"), ("1950S3", "decade"),
    ],
)  # fmt: skip
def test_precision(text: str, precision: str) -> None:
    assert parse(text).precision == precision


def test_time_of_day() -> None:
    date = parse("2004-06-11T12:30:59+02:30")
    assert (date.lo, date.hi) == (parse("2004-06-11").lo + 750,) * 2
    assert date.offset == 150
    assert parse("2004-06-11T12:30:59Z").offset == 0
    assert parse("2004-06-11T12:30:59").offset is None
    assert parse("2004-06-11T12:30:59-04").offset == -240
    # The end of the day is the start of the next one.
    assert parse("2004-06-11T24:00:00").hi == parse("2004-06-12").lo


def test_a_full_memory_is_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edtf, "_MAX_KNOWN", 0)
    assert parse("1953-07-27") == parse("1953-07-27")


def test_a_negative_mask_counts_away_from_zero() -> None:
    assert parse("-000X").hi == parse("-0001").hi
    assert parse("-000X").lo == parse("-0009").lo
    assert parse("-1950S2").bounds == parse("-19XX").bounds


def test_julian_calendar() -> None:
    assert parse("1917-10-25", calendar="julian").spans == parse("1917-11-07").spans
    assert parse("1900-02-29", calendar="julian").spans == parse("1900-03-13").spans
    with pytest.raises(DateError):
        parse("1900-02-29")
    with pytest.raises(ValueError, match="lunar"):
        parse("1900", calendar="lunar")


def test_levels() -> None:
    assert parse("1937", level=0).level == 0
    with pytest.raises(DateError, match="level 1") as caught:
        parse("1937?", level=0)
    assert not caught.value.level2
    with pytest.raises(DateError, match="level 2") as caught:
        parse("[1937,1938]", level=1)
    assert caught.value.level2


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("1969-13", 5), ("1969-02-30", 8), ("1969/1968", 5), ("1969/1970-13", 10),
        ("[1969,1970-13]", 11), ("1969-02-03x", 10), ("196", 3), ("1969-1", 6), ("", 0),
        ("1969/1970/1971", 9), ("1969-02-03T25:00:00", 11), ("1950S9", 5), ("[1969", 4),
        ("2004-06-11?T12:00:00", 11), ("[1969..,1970]", 5), ("[1970,..1969]", 6), ("[..]", 1),
        ("[196X..1970]", 1), ("[1969-02-03T10:00:00]", 11), ("[]", 1), ("-000X-13", 6),
        ("-0000-XX", 0), ("196X-01-4X", 8), ("-0000S1", 0), ("Y1E999", 1), ("?-0000", 0),
    ],
)  # fmt: skip
def test_position_of_the_error(text: str, position: int) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert caught.value.position == position
    assert caught.value.text == text


@pytest.mark.parametrize(
    ("text", "suggestion", "safe"),
    [
        ("unknown/2000", "/2000", True),
        ("198u-11-uu", "198X-11-XX", True),
        ("y17e7", "Y17E7", True),
        ("2004-(06-11)?", "2004-?06-?11", True),
        ("2006?~", "2006%", True),
        ("1969/2/3", "1969-02-03", False),
        ("21 August 1937", "1937-08-21", False),
        ("21.8.1937", "1937-08-21", False),
        ("2 марта 1969 г.", "1969-03-02", False),
        ("1969年3月2日", "1969-03-02", False),
        ("8/21/1937", "1937-08-21", False),
        ("3/2/1969", "", False),
        ("c. 1950", "1950~", False),
        ("1950s", "195X", False),
        ("2 AD", "0002", False),
        ("September 1, 1939", "1939-09-01", False),
        ("9/1939", "1939-09", False),
        ("19th century", "18XX", False),
        ("30 BC", "-0029", False),
        ("1 BC", "0000", False),
        ("1937–1945", "1937/1945", False),
        ("1911/12", "1911/1912", False),
        ("[1969, 1970]", "[1969,1970]", True),
        (" 1969", "1969", True),
        ("19 69", "1969", False),
        ("196x", "196X", True),
        ("1969-03-00", "1969-03", False),
        ("Y1969", "1969", False),
        ("12345", "Y12345", False),
        ("1969..", "1969/..", False),
        ("1970/1969", "1969/1970", False),
        ("^1969-03-02T00:00:00Z/11", "1969-03-02", False),
    ],
)
def test_hints(text: str, suggestion: str, safe: bool) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    error = caught.value
    assert (error.suggestion, error.safe) == (suggestion, safe)
    assert error.hint
    if suggestion:
        assert f"'{suggestion}'" in error.hint


@given(EXPRESSIONS)
def test_bounds_are_in_order(text: str) -> None:
    date = parse(text)
    assert date.start_lo <= date.start_hi
    assert date.end_lo <= date.end_hi
    assert date.start_lo <= date.end_lo
    assert date.start_hi <= date.end_hi
    assert (date.lo, date.hi) == (date.start_lo, date.end_hi)
    assert all(a.hi + 1 < b.lo for a, b in zip(date.spans, date.spans[1:], strict=False))
    assert all(span.lo <= span.hi for span in date.spans)


@given(EXPRESSIONS)
def test_reading_twice_gives_the_same_date(text: str) -> None:
    assert parse(text) is parse(text)
    assert parse(text).text == text


@given(MASKS)
def test_masks_are_the_union_of_their_completions(mask: str) -> None:
    pattern = re.compile(mask.replace("X", "[0-9]"))
    day, last = datetime.date(1990, 1, 1), datetime.date(2009, 12, 31)
    expected = set()
    while day <= last:
        if pattern.match(day.isoformat()):
            expected.add(_start(day) // DAY)
        day += datetime.timedelta(days=1)
    if not expected:
        with pytest.raises(DateError):
            parse(mask)
        return
    date = parse(mask)
    assert _days(date) == expected


def _days(date: Date) -> set[int]:
    return {day for span in date.spans for day in range(span.lo // DAY, span.hi // DAY + 1)}


@given(st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31)))
def test_every_day_is_its_own_date(day: datetime.date) -> None:
    date = parse(day.isoformat())
    assert date.spans == (Span(_start(day), _start(day) + DAY - 1),)
    assert (date.level, date.precision, date.kind) == (0, "day", "point")


@given(st.text("0123456789X-?~%./[]{},TZYES+: ux()", max_size=24))
def test_anything_is_a_date_or_a_date_error(text: str) -> None:
    error = _error(text)
    if error is None:
        assert parse(text).lo <= parse(text).hi
        return
    assert 0 <= error.position <= len(text)
    assert error.reason
    if error.suggestion:
        parse(error.suggestion)


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    error = _error(text)
    assert error is None or error.text == text


def _error(text: str) -> DateError | None:
    try:
        parse(text)
    except DateError as error:
        return error
    return None


@pytest.mark.parametrize(
    "unit", ["9", "[", "(", " ", "-", "1969-", "1969,", "u", "1969/", "É", ".."]
)
def test_very_long_texts_are_refused_quickly(unit: str) -> None:
    for length in (150, 4000, 100_000):
        text = unit * (length // len(unit))
        begin = time.perf_counter()
        for candidate in (text, f"{text}x", f"[{text}x]", f"{{{text}x}}"):
            with pytest.raises(DateError):
                parse(candidate)
        assert time.perf_counter() - begin < 0.5


def test_a_set_of_too_many_pieces_is_refused() -> None:
    with pytest.raises(DateError, match="pieces"):
        parse("[" + ",".join(["1XXX-12"] * 400) + "]")
