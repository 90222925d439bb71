"""Identifiers: faults and normal forms, against third-party cases where these are at hand."""

import pytest
from stdnum import isbn

from ssdata.values.identifier import isbn_fault, issn_fault, normal
from tests import conformance

# A nine-digit SBN is no ISBN in a record: it is written with a leading zero.
INTENDED = {"9-digit SBN accepted by stdnum; decide explicitly": False}


@pytest.fixture(scope="module")
def numbers() -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = conformance.load("identifiers", "isbn_issn.json")
    return found


def test_third_party_isbns(numbers: dict[str, list[dict[str, str]]]) -> None:
    cases = numbers["isbn"]
    assert len(cases) == 215
    for case in cases:
        expected = INTENDED.get(case.get("why", ""), case["valid"])
        assert (isbn_fault(case["isbn"]) == "") is expected, case


def test_third_party_issns(numbers: dict[str, list[dict[str, str]]]) -> None:
    cases = numbers["issn"]
    assert len(cases) == 13
    for case in cases:
        assert (issn_fault(case["issn"]) == "") is case["valid"], case


def test_third_party_isbn_10_is_the_same_as_its_isbn_13(
    numbers: dict[str, list[tuple[str, str]]],
) -> None:
    pairs = numbers["isbn10_to_13"]
    assert len(pairs) == 4
    for short, long in pairs:
        assert normal("isbn", short) == normal("isbn", long) == isbn.compact(long)


def test_third_party_dois() -> None:
    cases = conformance.load("identifiers", "doi_normalise.json")
    assert len(cases) == 64
    for case in cases:
        assert normal("doi", case["input"]) == case["doi"].casefold(), case
        assert normal("doi", normal("doi", case["input"])) == normal("doi", case["input"])


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("isbn", "0-8047-1160-7", "978-0-8047-1160-9"),
        ("isbn", "0804711607", "0 8047 1160 7"),
        ("issn", "0305-7410", "03057410"),
        ("issn", "0000-006x", "0000-006X"),
        ("doi", "10.1080/ABC", "https://doi.org/10.1080/abc"),
        ("doi", "doi: 10.1080/abc", "http://dx.doi.org/10.1080%2Fabc"),
        (None, "Q 42", "q  42"),
    ],
)
def test_same_identifier(kind: str | None, one: str, other: str) -> None:
    assert normal(kind, one) == normal(kind, other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("isbn", "0-8047-1160-7", "0-8047-1160-8"),
        ("isbn", "no number", "no other number"),
        ("issn", "0305-7410", "0305-7411"),
        ("doi", "10.1080/abc", "10.1080/abd"),
        (None, "Q42", "Q43"),
    ],
)
def test_other_identifier(kind: str | None, one: str, other: str) -> None:
    assert normal(kind, one) != normal(kind, other)


def test_sbn_gets_its_zero() -> None:
    assert "0 in front" in isbn_fault("8047-1160-7")
    assert normal("isbn", "8047-1160-7") == normal("isbn", "0-8047-1160-7")
