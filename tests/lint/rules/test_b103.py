"""B103: fields of the wrong type, and where the rule stays silent."""

import pytest

from ssdata.lint.tables import table
from ssdata.model.source import Source
from tests.lint.rules.works import ARTICLE, BOOK, CHAPTER, PAGE, Json, clean, found
from tests.project import lint_records


@pytest.mark.parametrize(
    ("work", "field", "help"),
    [
        ({**BOOK, "page": "74"}, "page", "locator"),
        ({**BOOK, "container-title": "A Series"}, "container-title", "collection-title"),
        ({**ARTICLE, "number": "59"}, "number", "'issue'"),
        ({**ARTICLE, "ISBN": "0-8047-1160-7"}, "ISBN", "chapter"),
        ({**CHAPTER, "issue": "3"}, "issue", "article"),
        ({**PAGE, "page": "12"}, "page", "locator"),
        ({**PAGE, "ISBN": "0-8047-1160-7"}, "ISBN", "note"),
        ({**BOOK, "recipient": [{"family": "Stalin"}]}, "recipient", "letters"),
        ({**BOOK, "accessed": {"date-parts": [[2020]]}}, "accessed", "URL or DOI"),
        ({**BOOK, "collection-number": "5"}, "collection-number", "collection-title"),
    ],
)
def test_field(work: Json, field: str, help: str) -> None:
    (finding,) = found("B103", work)
    assert (finding.place.pointer, finding.place.key) == (f"/{field}", True)
    assert help in finding.help


@pytest.mark.parametrize(
    "work",
    [
        {**BOOK, "ISSN": "1653-4212"},
        {**BOOK, "collection-title": "A Series", "collection-number": "5", "volume": "2"},
        {**CHAPTER, "ISBN": "978-0-7656-1317-2"},
        {**PAGE, "DOI": "10.1080/10670560802575960"},
        {
            **PAGE,
            "type": "document",
            "issued": {"date-parts": [[1937]]},
            "page": "12",
            "issue": "3",
        },
        {**BOOK, "accessed": {"date-parts": [[2026, 1]]}, "URL": "https://example.org/book"},
    ],
)
def test_fields_that_it_may_have(work: Json) -> None:
    assert clean(work) == []


def test_tables_name_what_the_schema_has() -> None:
    known = {field.alias or name for name, field in Source.model_fields.items()}
    csl = table("csl")
    for fields in csl["without"].values():
        assert set(fields) <= known
        assert set(fields.values()) <= set(csl["instead"])
    assert set(csl["companions"]) <= known
    assert set(csl["fields"].values()) <= known
    assert not set(csl["fields"]) & known
    types = set(Source.model_fields["type"].annotation.__args__)  # type: ignore[union-attr]
    assert set(csl["without"]) <= types
    assert set(csl["types"].values()) <= types


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("journal", "container-title"),
        ("pages", "page"),
        ("place", "publisher-place"),
        ("year", "issued"),
        ("doi", "DOI"),
        ("publsher", "publisher"),
    ],
)
def test_schema_names_the_field_that_is_meant(wrong: str, right: str) -> None:
    (finding,) = lint_records([], [{**BOOK, wrong: "x"}]).findings
    assert finding.code == "S104"
    assert finding.help == f"did you mean {right!r}?"


def test_schema_names_the_type_that_is_meant() -> None:
    (finding,) = lint_records([], [{**ARTICLE, "type": "journalArticle"}]).findings
    assert finding.help == "did you mean 'article-journal'?"
