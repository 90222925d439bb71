"""Dates typed freely, as JabRef's own tests have them, and texts that are too long."""

import time
from typing import Any

import pytest

from ssdata.lint.printed import eras as printed_eras
from ssdata.lint.printed import figures as printed_figures
from ssdata.lint.printed import forms as printed_forms
from ssdata.lint.printed.dates import read
from ssdata.lint.printed.match import distance
from ssdata.lint.printed.numerals import number
from ssdata.values import edtf
from tests.conformance import load

# A blank where a month or hour would be, a two-digit year, and a year of five digits: not read.
UNREAD = {"9/15", "-10000-10-15", ""}
# Times of day are not compared: the day of such a text is.
CALENDARS = ("gregorian",)


def rows() -> list[dict[str, Any]]:
    """The rows, each with a text and a date or a start and an end."""
    found: list[dict[str, Any]] = load("identifiers", "jabref_free_dates.json")
    assert len(found) == 51
    return found


def value(row: dict[str, Any]) -> edtf.Date | None:
    """What a row means, in EDTF: years of four digits, no time without seconds."""
    ends = [row["date"]] if "date" in row else [row["start"], row["end"]]
    if None in ends:
        return None
    return edtf.parse("/".join(padded(end.partition("T")[0]) for end in ends))


def padded(date: str) -> str:
    """A date with a year of four digits, before Christ too: -029 is -0029."""
    sign, rest = ("-", date[1:]) if date.startswith("-") else ("", date)
    year, dash, more = rest.partition("-")
    return f"{'Y' if len(year) > 4 else ''}{sign}{year:0>4}{'' if len(year) > 4 else dash + more}"


def test_free_dates_agree_with_what_they_mean() -> None:
    for row in rows():
        date, printed = value(row), read(row["text"])
        if date is None or row["text"] in UNREAD:
            continue
        assert printed is not None, row
        assert distance(printed, date.start_lo, date.end_hi, CALENDARS) == 0, row


def test_free_dates_disagree_with_a_date_far_off() -> None:
    far = edtf.parse("1492-10-12")
    for row in rows():
        printed = read(row["text"])
        if value(row) is not None and row["text"] not in UNREAD:
            assert printed is not None
            assert distance(printed, far.start_lo, far.end_hi, CALENDARS), row


def test_free_dates_that_do_not_exist() -> None:
    """A day or month that cannot be leaves the year at most."""
    for row in rows():
        printed = read(row["text"]) if value(row) is None else None
        if printed is not None:
            assert {stamp.day for stamp in printed.stamps} <= {None}, row


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("一九三七", 1937),
        ("二十六", 26),
        ("廿一", 21),
        ("十", 10),
        ("百二十", 120),
        ("二千五百", 2500),
        ("2万5655", 25655),
        ("1万8000", 18000),
        ("三万万", 300_000_000),
        ("百万", 1_000_000),
        ("三億五千萬", 350_000_000),
        ("一○八", 108),
    ],
)
def test_chinese_numbers(text: str, amount: int) -> None:
    assert number(text) == amount


@pytest.mark.parametrize("text", ["", "x", "十x"])
def test_no_numbers(text: str) -> None:
    assert number(text) is None


LENGTH = 100_000
PIECES = (
    "1", "1 ", "1,", "1-", "1.", "12 May ", "May ", "may 1 ", "1-2 to 3 ", "of the ", "12th ", "1 2 3 ", "1/", "(",
    "(1", "[1]", "年", "1年", "月", "1月", "昭和", "昭和1", "八", "一万", "万", "廿", "1万,", "twenty ", "twenty-first ",
    "first month ", "year of ", "26th year of the ", "million ", "more than ", "1 million ", "и 1 ", "на 1 ", " ",
    "19", "1937 ", "1937-", "10 000 ", "1 000", "г. ", "bc ", "0s", "viii.",
)  # fmt: skip


@pytest.mark.parametrize(
    "reader",
    [
        printed_forms.worded,
        printed_forms.worded_months,
        printed_forms.numbers,
        printed_forms.number_months,
        printed_eras.eastern_days,
        printed_eras.eastern_months,
        printed_eras.years,
    ],
)
def test_no_form_is_slow(reader: Any) -> None:
    """Even without the limit that ``read`` sets."""
    for piece in PIECES:
        text = piece * (LENGTH // len(piece)) + "x"
        start = time.process_time()
        try:
            sum(1 for _ in reader(text))
        finally:
            assert time.process_time() - start < 3, piece


@pytest.mark.parametrize("lang", ["en", "ru", "fr", "zh", "ja", "und"])
def test_no_text_is_slow(lang: str) -> None:
    for piece in PIECES:
        text = piece * (LENGTH // len(piece)) + "x"
        start = time.process_time()
        read(text)
        printed_figures.read(text, lang)
        assert time.process_time() - start < 1, piece
