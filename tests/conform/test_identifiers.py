"""Third-party ISBNs, ISSNs and DOIs, each in a source of its own, under the rules about them.

What two of them share is no matter here: `same-work-twice` is tested elsewhere. The free dates of
the same material are tested in tests/values/test_edtf_conformance.py.
"""

from typing import Any

import pytest

from ssdata.lint.finding import Finding
from ssdata.values import identifier
from tests import conformance
from tests.conform.memory import lint_values
from tests.project import shipped_vocabulary

Json = dict[str, Any]

# A number of nine digits is refused although the material accepts it: in a record an SBN becomes
# an ISBN by a zero in front, so that one book has one number.
REFUSED_ISBNS = {"12-345678-9"}
# Normal forms there that are refused here, and why.
REFUSED_DOIS = {
    "10.231/JIM.0b013e31820bab4c": "no registrant has less than four digits",
    "10.123/456": "no registrant has less than four digits",
    "10.123:456ABC/zyz": "no registrant has less than four digits, nor a colon",
    "10:gf4gqc": "a short DOI has a slash",
    "10.1006/rwei.1999 .0001": "a blank is allowed in a DOI, but mostly it is a slip of copying",
}


def lint(field: str, numbers: list[str], type_: str) -> list[list[Finding]]:
    """What the rules about identifiers find in sources that have these numbers, one by one."""
    sources = [
        {
            "id": f"work-{index}",
            "type": type_,
            "title": f"Work {index}",
            field: number,
            "custom": {"kind": "secondary"},
        }
        for index, number in enumerate(numbers)
    ]
    linted = lint_values([], shipped_vocabulary(), sources)
    found = [one for one in linted.findings if one.code in {"B102", "B104"}]
    return [[one for one in found if one.record == source["id"]] for source in sources]


@pytest.fixture(scope="module")
def numbers() -> Json:
    found: Json = conformance.load("identifiers", "isbn_issn.json")
    return found


@pytest.fixture(scope="module")
def dois() -> list[dict[str, str]]:
    found: list[dict[str, str]] = conformance.load("identifiers", "doi_normalise.json")
    return found


def test_the_material_is_whole(numbers: Json, dois: list[dict[str, str]]) -> None:
    free_dates = conformance.load("identifiers", "jabref_free_dates.json")
    assert [len(numbers[name]) for name in ("isbn", "isbn10_to_13", "issn")] == [215, 4, 13]
    assert (len(dois), len(free_dates)) == (64, 51)


def test_isbn(numbers: Json) -> None:
    cases = numbers["isbn"]
    for case, findings in zip(
        cases, lint("ISBN", [case["isbn"] for case in cases], "book"), strict=True
    ):
        valid = case["valid"] and case["isbn"] not in REFUSED_ISBNS
        assert [found.code for found in findings] == ([] if valid else ["B102"]), case


def test_issn(numbers: Json) -> None:
    cases = numbers["issn"]
    for case, findings in zip(
        cases, lint("ISSN", [case["issn"] for case in cases], "periodical"), strict=True
    ):
        assert [found.code for found in findings] == ([] if case["valid"] else ["B102"]), case


def test_isbn_10_and_13_are_one_number(numbers: Json) -> None:
    for pair in numbers["isbn10_to_13"]:
        for findings in lint("ISBN", pair, "book"):
            assert findings == [], pair
        short, long = pair
        sources = [
            {
                "id": id,
                "type": "book",
                "title": "One Book",
                "ISBN": isbn,
                "custom": {"kind": "secondary"},
            }
            for id, isbn in (("a", short), ("b", long))
        ]
        linted = lint_values([], shipped_vocabulary(), sources)
        assert [found.record for found in linted.coded("B106")] == ["b"], pair


def test_normal_forms_of_dois(dois: list[dict[str, str]]) -> None:
    forms = [case["doi"] for case in dois]
    for form, findings in zip(forms, lint("DOI", forms, "article-journal"), strict=True):
        refused = form in REFUSED_DOIS
        assert [found.code for found in findings] == (["B104"] if refused else []), form


def test_other_forms_of_dois_are_told_their_normal_form(dois: list[dict[str, str]]) -> None:
    cases = [case for case in dois if case["input"] != case["doi"]]
    assert len(cases) > 40
    inputs = [case["input"] for case in cases]
    for case, findings in zip(cases, lint("DOI", inputs, "article-journal"), strict=True):
        (finding,) = findings
        assert repr(case["doi"]) in finding.message, case
        assert identifier.bare_doi(case["input"]) == case["doi"]


def test_the_list_of_differences_holds_no_more_than_is_needed(
    numbers: Json, dois: list[dict[str, str]]
) -> None:
    assert {case["isbn"] for case in numbers["isbn"]} >= REFUSED_ISBNS
    assert {case["doi"] for case in dois} >= set(REFUSED_DOIS)
