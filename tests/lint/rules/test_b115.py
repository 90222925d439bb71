"""B115: sources that nothing cites, and where the rule stays silent."""

from pathlib import Path

from ssdata.lint.engine import lint
from ssdata.lint.finding import Severity
from tests.lint.rules.works import BOOK, Json, custom
from tests.project import lint_records, project

CLAIM: Json = {
    "id": "signed",
    "property": "signed-on",
    "value": {"date": "1937-08-21"},
    "references": [{"source": "a", "locator": {"page": "12"}}],
}


def books(**above: list[str]) -> list[Json]:
    """Books by id, with those that each was taken from."""
    return [
        {
            **custom(BOOK, **({"derived_from": more} if more else {})),
            "id": id,
            "title": f"Book {id}",
        }
        for id, more in above.items()
    ]


def unused(works: list[Json], record: Json) -> list[str | None]:
    findings = lint_records([record], works).findings
    assert {found.severity for found in findings if found.code == "B115"} <= {Severity.INFO}
    return [found.record for found in findings if found.code == "B115"]


def test_nothing_cites_it() -> None:
    assert unused(books(a=[], b=[], c=["b"]), {"claims": [CLAIM]}) == ["b", "c"]


def test_ancestors_of_cited_ones() -> None:
    assert unused(books(a=["b"], b=["c"], c=["a"]), {"claims": [CLAIM]}) == []


def test_cited_by_a_dispute_alone() -> None:
    dispute = {
        "id": "day",
        "claims": ["signed"],
        "kind": "sources-disagree",
        "status": "open",
        "statement": "They differ.",
        "references": [{"source": "b"}],
    }
    assert unused(books(a=[], b=[]), {"claims": [CLAIM], "disputes": [dispute]}) == []


def test_bibliography_alone() -> None:
    assert unused(books(a=[], b=[]), {"claims": []}) == []


def test_a_record_that_cannot_be_read_may_cite_it() -> None:
    with project([{"claims": [CLAIM]}], books(a=[], b=[])) as made:
        assert [found.code for found in lint(made).findings] == ["B115"]
        Path(made.records / "treaty" / "broken.json").write_text("{", encoding="utf-8")
        assert "B115" not in [found.code for found in lint(made).findings]
