"""B102: numbers with check digits, and where the rule stays silent."""

import pytest

from ssdata.lint.finding import Severity
from tests.lint.rules.works import ARTICLE, BOOK, clean, custom, found


@pytest.mark.parametrize(
    ("isbn", "fault"),
    [
        ("0-8047-1160-8", "check digit"),
        ("978-0-8047-1160-8", "check digit"),
        ("0-8047-1160", "9 digits"),
        ("0-8047-11607-7", "10 or 13"),
        ("0-8047-ll60-7", "no digits"),
        ("1653-4212", "ISSN"),
        ("979-0-2600-0043-9", "ISMN"),
        ("M-2306-7118-8", "ISMN"),
    ],
)
def test_isbn(isbn: str, fault: str) -> None:
    (finding,) = found("B102", {**BOOK, "ISBN": isbn})
    assert finding.severity is Severity.ERROR
    assert finding.place.pointer == "/ISBN"
    assert fault in finding.message


def test_issn() -> None:
    (finding,) = found("B102", {**ARTICLE, "ISSN": "1067-0565"})
    assert "'1067-0565'" in finding.message


@pytest.mark.parametrize(
    "isbn",
    ["0-8047-1160-7", "9780804711609", "0 8047 1160 7", "979-0-2600-0043-8", "M-2306-7118-7"],
)
def test_right_numbers(isbn: str) -> None:
    assert clean({**BOOK, "ISBN": isbn}) == []


def test_printed_so() -> None:
    wrong = [{"field": "ISBN", "reason": "so on the back of the title page"}]
    assert clean(custom({**BOOK, "ISBN": "0-8047-1160-8"}, misprinted=wrong)) == []
