"""B106: one work in two files, and where the rule stays silent."""

import pytest

from ssdata.lint.finding import Severity
from tests.lint.rules.works import ARTICLE, BOOK, CHAPTER, PAGE, Json, clean, custom, found

ISBN = "0-8047-1160-7"
DOI = "10.1080/10670560802575960"
OTHER: Json = {
    **BOOK,
    "title": "A Regional Handbook",
    "author": [{"literal": "Human Relations Area Files"}],
    "issued": {"date-parts": [[1956]]},
}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({**BOOK, "ISBN": ISBN}, {**BOOK, "ISBN": "978-0-8047-1160-9", "title": "Nomonhan"}),
        ({**BOOK, "ISBN": ISBN}, {**BOOK, "ISBN": "0804711607", "author": [{"family": "Cooks"}]}),
        ({**ARTICLE, "DOI": DOI}, {**ARTICLE, "DOI": DOI, "page": "201"}),
        ({**ARTICLE, "DOI": "10.1080/ABC"}, {**ARTICLE, "DOI": "10.1080/abc"}),
        (custom(BOOK, oclc="12345"), custom({**BOOK, "title": "Nomonhan 1939"}, oclc="12345")),
        ({**CHAPTER, "ISBN": "9780765613172"}, {**CHAPTER, "ISBN": "978-0-7656-1317-2"}),
    ],
)
def test_same_identifier(one: Json, other: Json) -> None:
    (finding,) = found("B106", one, other)
    assert finding.severity is Severity.ERROR
    assert "'work-2' is 'work-1' once more" in finding.message
    assert [place.path for place in finding.related] == ["records/source/work-1.json"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({**BOOK, "ISBN": ISBN}, {**OTHER, "ISBN": ISBN}),
        ({**ARTICLE, "DOI": DOI}, {**ARTICLE, "DOI": DOI, "title": "Chiang and Soviet Entry"}),
        (
            {**CHAPTER, "ISBN": "9780765613172"},
            {**CHAPTER, "ISBN": "9780765613172", "container-title": "Foreign Policy of Japan"},
        ),
    ],
)
def test_another_title_under_the_same_identifier(one: Json, other: Json) -> None:
    (finding,) = found("B106", one, other)
    assert "another title" in finding.message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BOOK, {**BOOK, "title": "NOMONHAN: JAPAN AGAINST RUSSIA 1939"}),
        (BOOK, {**BOOK, "publisher": "Stanford UP", "URL": "https://example.org/coox"}),
        (ARTICLE, {**ARTICLE, "page": "201-17"}),
        ({**BOOK, "ISBN": ISBN}, BOOK),
        (
            {**BOOK, "author": [{"family": "Lüthi"}]},
            {**BOOK, "author": [{"family": "Luthi", "given": "L."}]},
        ),
        (PAGE, {**PAGE, "URL": "http://www.example.org/pact/"}),
        (PAGE, {**PAGE, "URL": "https://example.org/p%61ct"}),
    ],
)
def test_same_title(one: Json, other: Json) -> None:
    (finding,) = found("B106", one, other)
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({**CHAPTER, "ISBN": "9780765613172"},
         {**CHAPTER, "ISBN": "9780765613172", "title": "Another", "page": "1-9"}),
        ({**BOOK, "ISBN": ISBN, "volume": "1"}, {**BOOK, "ISBN": ISBN, "volume": "2"}),
        ({**BOOK, "ISBN": ISBN, "edition": "2"},
         {**BOOK, "ISBN": ISBN, "issued": {"date-parts": [[1990]]}}),
        (BOOK, custom(BOOK, derived_from=["work-1"])),
        ({**BOOK, "ISBN": ISBN}, custom({**BOOK, "ISBN": ISBN}, derived_from=["work-1"])),
        (BOOK, {**BOOK, "volume": "2"} | {"issued": {"date-parts": [[1986]]}}),
        ({**ARTICLE, "issue": "1"}, {**ARTICLE, "issue": "2"}),
        (ARTICLE, {**ARTICLE, "page": "301-317"}),
        (ARTICLE, {**ARTICLE, "container-title": "Asian Survey"}),
        ({**PAGE, "title": "[A page without title]"}, {**PAGE, "title": "[A page without title]"}),
        (PAGE, {**PAGE, "URL": "https://example.org/other"}),
        (PAGE, {**PAGE, "title": "The Protocol"}),
        ({**ARTICLE, "issued": {"date-parts": [[2009, 1]]}},
         {**ARTICLE, "issued": {"date-parts": [[2009, 2]]}}),
        (BOOK, {**BOOK, "language": "ja"} | {"title": "ノモンハン"}),
        ({**ARTICLE, "ISSN": "1067-0564"}, {**ARTICLE, "ISSN": "1067-0564", "title": "Another"}),
    ],
)  # fmt: skip
def test_two_works(one: Json, other: Json) -> None:
    assert found("B106", one, other) == []


def test_misprinted_number() -> None:
    wrong = [{"field": "ISBN", "reason": "that of another book"}]
    other = custom({**OTHER, "ISBN": ISBN}, misprinted=wrong)
    assert found("B106", {**BOOK, "ISBN": ISBN}, other) == []


def test_three_files_are_two_findings_in_any_order() -> None:
    works = [{**BOOK, "ISBN": ISBN, "id": id} for id in ("c", "a", "b")]
    assert [finding.record for finding in found("B106", *works)] == ["b", "c"]


def test_works_between_do_not_hide_it() -> None:
    works = [{**ARTICLE, "issue": number} for number in ("1", "2", "1")]
    assert [finding.record for finding in found("B106", *works)] == ["work-3"]


def test_one_finding_for_all_that_is_shared() -> None:
    work = {**ARTICLE, "DOI": DOI, "URL": "https://example.org/lin"}
    assert [code for code, _ in clean(work, work)] == ["B106"]
