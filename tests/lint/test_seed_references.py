"""The faulty references of the articles that the records began with, entered as they are printed.

Written out after the bibliography of "Sino-Soviet Non-Aggression Pact" (as a mirror of Wikipedia
prints it): each fault that can be known without looking at the book is found. That Berkeley is
misspelt "Berkley" cannot.
"""

from typing import Any

import pytest

from ssdata.lint.finding import Severity
from tests.project import flat, lint_records

Json = dict[str, Any]

RETRIEVED = {"date-parts": [[2010, 6, 28]]}
CUSTOM = {"kind": "secondary"}
BDFA: Json = {
    "type": "book",
    "title": "British documents on foreign affairs: reports and papers from the Foreign Office "
    "confidential print. From 1946 through 1950. Asia, Volume 1",
    "author": [{"literal": "Paul Preston; Michael Partridge; Antony Best"}],
    "publisher": "University Publications of America",
    "issued": {"date-parts": [[2000]]},
    "ISBN": "1-55655-768-X",
    "page": "63",
    "language": "en",
    "custom": CUSTOM,
}
UNDATED = {key: value for key, value in BDFA.items() if key != "issued"}
ASIA: Json = {
    "type": "book",
    "title": "Asia, Volume 40",
    "publisher": "Asia Magazine",
    "issued": {"date-parts": [[1940]]},
    "accessed": RETRIEVED,
    "language": "en",
    "custom": CUSTOM,
}
HANDBOOK: Json = {
    "type": "book",
    "title": "A regional handbook on Northwest China, Volume 1",
    "author": [{"literal": "Human Relations Area Files, inc"}],
    "publisher": "Printed by the Human Relations Area Files",
    "issued": {"date-parts": [[1956]]},
    "page": "74",
    "accessed": RETRIEVED,
    "language": "en",
    "custom": CUSTOM,
}
TITLE_ONLY: Json = {
    "type": "article-journal",
    "title": "Nationalists, Muslim Warlords, and the “Great Northwestern Development” in "
    "Pre-Communist China",
    "custom": CUSTOM,
}
LOW: Json = {
    "type": "book",
    "title": "The Sino-Soviet Dispute: An Analysis of the Polemics.Madison, Jersey",
    "author": [{"literal": "Low, Alfred D."}],
    "publisher": "FDU Press",
    "issued": {"date-parts": [[1976]]},
    "language": "en",
    "custom": CUSTOM,
}
LEE: Json = {
    "type": "book",
    "title": "Revolutionary Struggle in Manchuria: Chinese Communism and Soviet Interest, 1922 1945.",
    "author": [{"literal": "Lee, Chong-Sik"}],
    "publisher": "U of CA Press",
    "publisher-place": "Berkley",
    "issued": {"date-parts": [[1983]]},
    "language": "en",
    "custom": CUSTOM,
}
GARVER: Json = {
    "type": "article-journal",
    "title": "Chiang Kai-shek's Quest for Soviet Entry into the Sino-Japanese War.",
    "author": [{"literal": "Garver, John W."}],
    "container-title": "Political Science Quarterly",
    "volume": "102",
    "issue": "no. 102",
    "page": "295 316",
    "issued": {"date-parts": [[1987]]},
    "language": "en",
    "custom": CUSTOM,
}


def told(*works: Json) -> set[tuple[str, str]]:
    """Code and place of what is found in sources, by the id of the source if they are several."""
    named = [{"id": f"ref-{number}", **work} for number, work in enumerate(works, start=1)]
    report = lint_records([], named, bare=True)
    return {(found.code, found.place.pointer) for found in flat(report.findings)}


@pytest.mark.parametrize(
    ("work", "faults"),
    [
        pytest.param(
            BDFA,
            {("B103", "/page"), ("B109", "/author/0/literal"), ("B114", "/title")},
            id="three names in one field, page in the book",
        ),
        pytest.param(
            ASIA,
            {("B101", ""), ("B103", "/accessed"), ("B114", "/title")},
            id="volume of a magazine as a book: no author, no article",
        ),
        pytest.param(
            {
                **{key: value for key, value in ASIA.items() if key != "accessed"},
                "type": "article-magazine",
                "container-title": "Asia",
            },
            {("B112", "/title")},
            id="volume of a magazine as an article: the article is missing",
        ),
        pytest.param(
            HANDBOOK,
            {("B103", "/page"), ("B103", "/accessed"), ("B114", "/title")},
            id="page and day of reading in the book",
        ),
        pytest.param(TITLE_ONLY, {("B101", "")}, id="title only"),
        pytest.param(
            LOW,
            {("B109", "/author/0/literal"), ("B110", "/title")},
            id="blank lost before the place",
        ),
        pytest.param(
            LEE, {("B109", "/author/0/literal"), ("B110", "/title")}, id="dash lost in the title"
        ),
        pytest.param(
            GARVER,
            {
                ("B108", "/page"),
                ("B109", "/author/0/literal"),
                ("B110", "/title"),
                ("B114", "/issue"),
            },
            id="issue number of the volume, dash lost in the pages",
        ),
    ],
)
def test_reference_as_printed(work: Json, faults: set[tuple[str, str]]) -> None:
    assert told(work) == faults


def test_each_fault_of_one_field_is_told() -> None:
    report = lint_records([], [LEE, {**GARVER, "id": "garver"}], bare=True)
    lines = [found.message for found in flat(report.findings)]
    assert sum("full stop" in line for line in lines) == 2
    assert sum("two years side by side" in line for line in lines) == 1
    hints = [found for found in flat(report.findings) if found.severity is Severity.INFO]
    assert [found.message for found in hints] == ["issue '102' is the number of the volume too"]


def test_title_alone_lacks_all_that_an_article_needs() -> None:
    report = lint_records([], [TITLE_ONLY], bare=True)
    assert [found.message.rpartition(" needs ")[2] for found in report.findings] == [
        "author", "container-title", "issued", "language",
    ]  # fmt: skip


def test_one_book_cited_four_times() -> None:
    works = [BDFA, UNDATED, UNDATED, UNDATED]
    named = [{"id": f"ref-{number}", **work} for number, work in enumerate(works, start=7)]
    report = lint_records([], named, bare=True, select=["B106"])
    assert [(found.record, found.severity) for found in report.findings] == [
        ("ref-7", Severity.ERROR), ("ref-8", Severity.ERROR), ("ref-9", Severity.ERROR),
    ]  # fmt: skip
    missing = lint_records([], named, bare=True, select=["B101"])
    assert [found.record for found in missing.findings] == ["ref-10", "ref-8", "ref-9"]


def test_one_page_cited_four_times_by_one_claim() -> None:
    book = {key: value for key, value in BDFA.items() if key != "page"}
    claim = {
        "id": "signed",
        "property": "signed-on",
        "value": {"date": "1937-08-21"},
        "references": [{"source": "bdfa", "locator": {"page": "63"}}] * 4,
    }
    report = lint_records([{"claims": [claim]}], [{**book, "id": "bdfa"}])
    assert [found.code for found in flat(report.findings)].count("R115") == 3


def test_magazine_without_a_page() -> None:
    claim = {
        "id": "signed",
        "property": "signed-on",
        "value": {"date": "1937-08-21"},
        "references": [{"source": "asia"}],
    }
    report = lint_records([{"claims": [claim]}], [{**ASIA, "id": "asia"}])
    assert "R103" in [found.code for found in flat(report.findings)]
