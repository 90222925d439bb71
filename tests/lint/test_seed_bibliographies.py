"""The faulty references of the other articles that the records began with, entered as printed.

Written out after the lists of "Sino-Soviet relations" and "Soviet-Japanese border conflicts" as
two mirrors print them, in the order of the lists: from most of the first a link was stripped, and
with it the title. Those of "Sino-Soviet Non-Aggression Pact" stand in test_seed_references.py, but for the four
that have only small faults.
"""

from typing import Any

import pytest

from tests.lint.test_seed_references import CUSTOM, RETRIEVED, told
from tests.project import codes, lint_records

Json = dict[str, Any]

READ_2023 = {"date-parts": [[2023, 1, 10]]}
BOOK: Json = {"type": "book", "language": "en", "custom": CUSTOM}
ARTICLE: Json = {"type": "article-journal", "language": "en", "custom": CUSTOM}
PAGE: Json = {"type": "webpage", "language": "en", "custom": CUSTOM}
COOX: Json = {
    **BOOK,
    "author": [{"literal": "Coox, Alvin D.:"}],
    "title": "Nomonhan: Japan Against Russia, 1939. Two volumes",
    "issued": {"date-parts": [[1985]]},
    "publisher": "Stanford University Press Stanford University Press",
    "ISBN": "0-8047-1160-7",
}


@pytest.mark.parametrize(
    ("work", "faults"),
    [
        pytest.param(
            {**BOOK, "title": "."},
            {("B101", ""), ("B110", "/title"), ("B112", "/title")},
            id="1, 2, 13, 16, 17, 21: nothing but the full stop",
        ),
        pytest.param(
            {**BOOK, "author": [{"literal": "Wulsin, Frederick Roelker;"}], "accessed": RETRIEVED},
            {("S104", "")},
            id="3: title stripped",
        ),
        pytest.param(
            {**BOOK, "title": "Heinzig 2004, p. 27."},
            {("B101", ""), ("B110", "/title"), ("B112", "/title")},
            id="4: name, year and page",
        ),
        pytest.param(
            {
                **BOOK,
                "title": "Zhao 2022",
                "author": [{"family": "Zhao"}],
                "issued": {"date-parts": [[2022]]},
            },
            {("B101", ""), ("B112", "/title")},
            id="5, 7, 8, 22, 23, 24: name and year as the title",
        ),
        pytest.param(
            {
                "type": "book",
                "title": "Foreign Relations of the United States, 1947. Vol. VII: The Far East: "
                "China",
                "publisher": "United States Government Printing Office",
                "publisher-place": "Washington",
                "issued": {"date-parts": [[1972]]},
                "page": "546–587",
                "accessed": READ_2023,
                "language": "en",
                "custom": {"kind": "primary", "form": "document-edition"},
            },
            {("B103", "/page"), ("B103", "/accessed")},
            id="6: pages of a section for a whole edition",
        ),
        pytest.param(
            {**BOOK, "title": "Crozier 1999, pp. 142–149"},
            {("B101", ""), ("B112", "/title")},
            id="9: name, year and pages",
        ),
        pytest.param(
            {
                **ARTICLE,
                "type": "article-newspaper",
                "title": "The New Beijing-Moscow Axis",
                "author": [{"literal": "Trofimov, Yaroslav"}],
                "container-title": "The Wall Street Journal",
                "issued": {"date-parts": [[2019, 2, 1]]},
                "accessed": READ_2023,
            },
            {("B103", "/accessed"), ("B109", "/author/0/literal")},
            id="10: address stripped",
        ),
        pytest.param(
            {
                **ARTICLE,
                "title": "S2CID 57565927. Archived from the original (PDF) on 30 September 2020.",
            },
            {("B101", ""), ("B110", "/title"), ("B117", "/title")},
            id="12: number of a catalogue and day of a copy",
        ),
        pytest.param(
            {
                **PAGE,
                "title": "П.В.Струнов. Специальные полеты в Китае",
                "container-title": "Airforce.ru (in Russian)",
                "issued": {"date-parts": [[2012, 10, 26]]},
                "accessed": READ_2023,
            },
            {("B101", ""), ("B103", "/accessed"), ("B111", "/language")},
            id="14: address stripped, Russian title",
        ),
        pytest.param(
            {**ARTICLE, "title": "S2CID 153857326"},
            {("B101", ""), ("B117", "/title")},
            id="15: number of a catalogue alone",
        ),
        pytest.param(
            {
                **PAGE,
                "title": "Hua Guofeng | premier of China",
                "container-title": "Encyclopædia Britannica",
                "accessed": READ_2023,
            },
            {("B101", ""), ("B103", "/accessed")},
            id="18: address stripped",
        ),
        pytest.param(
            {**BOOK, "type": "chapter", "title": "Shichor 2004, p. 157."},
            {("B101", ""), ("B110", "/title"), ("B112", "/title")},
            id="19, 20: name, year and page of a chapter",
        ),
        pytest.param(
            COOX,
            {("B109", "/author/0/literal"), ("B114", "/title"), ("B117", "/publisher")},
            id="border conflicts: volumes in the title, title of a link twice",
        ),
        pytest.param(
            {
                **COOX,
                "author": [{"family": "Coox", "given": "Alvin D."}],
                "title": "Nomonhan: Japan Against Russia, 1939",
                "publisher": "The publishing house of a university. In 1892 it was set up by it...",
            },
            {("B117", "/publisher")},
            id="border conflicts: gloss of a link for the publisher",
        ),
    ],
)
def test_reference_as_printed(work: Json, faults: set[tuple[str, str]]) -> None:
    assert told(work) == faults


@pytest.mark.parametrize(
    ("work", "faults"),
    [
        pytest.param(
            {
                "type": "book",
                "title": "League of Nations Treaty Series, vol. 181",
                "page": "102–105",
                "custom": {"kind": "primary", "form": "treaty-series"},
            },
            {("B101", ""), ("B103", "/page"), ("B114", "/title")},
            id="1: volume in the title, no number of the treaty",
        ),
        pytest.param(
            {
                **BOOK,
                "title": "Modern China's Ethnic Frontiers: A Journey to the West",
                "author": [{"literal": "Hsiao-ting Lin"}],
                "publisher": "Taylor & Francis",
                "issued": {"date-parts": [[2010]]},
                "page": "58",
                "ISBN": "978-0-415-58264-3",
                "accessed": RETRIEVED,
            },
            {("B103", "/page"), ("B103", "/accessed")},
            id="2: page and day of reading in the book",
        ),
        pytest.param(
            {
                **ARTICLE,
                "title": "War, Leadership and Ethnopolitics: Chiang Kai-shek and China's "
                "frontiers, 1941-1945, in:",
                "author": [{"literal": "Hsiao-Ting Lin"}],
                "container-title": "Journal of Contemporary China",
                "volume": "Volume 18",
                "issue": "Issue 59",
                "page": "201-217",
                "issued": {"date-parts": [[2009]]},
            },
            {("B110", "/title"), ("B114", "/volume"), ("B114", "/issue")},
            id="4: words beside the numbers",
        ),
        pytest.param(
            {
                **BOOK,
                "title": "China Since 1919: Revolution and Reform, A Sourcebook.New York",
                "author": [{"literal": "Lawrance, Alan"}],
                "publisher": "Routledge",
                "issued": {"date-parts": [[2004]]},
            },
            {("B109", "/author/0/literal"), ("B110", "/title")},
            id="further reading: blank lost before the place",
        ),
    ],
)
def test_reference_of_the_pact_as_printed(work: Json, faults: set[tuple[str, str]]) -> None:
    assert told(work) == faults


def test_sound_reference() -> None:
    """The eleventh is whole as it stands, but for the parts of the name."""
    peskov = {
        **ARTICLE,
        "title": "Sixty Years of the Treaty of Friendship, Alliance and Mutual Assistance Between "
        "the U.S.S.R. and the PRC, February 14, 1950",
        "author": [{"literal": "Peskov, Yuri"}],
        "container-title": "Far Eastern Affairs",
        "volume": "38",
        "issue": "1",
        "page": "100–115",
        "issued": {"date-parts": [[2010]]},
    }
    assert told(peskov) == {("B109", "/author/0/literal")}
    assert told({**peskov, "author": [{"family": "Peskov", "given": "Yuri"}]}) == set()


def test_pages_without_the_number_of_the_document() -> None:
    """The sixth gives pages of an edition of documents, not which of them is meant."""
    edition = {
        "id": "frus",
        "type": "book",
        "title": "Foreign Relations of the United States, 1947, Volume VII",
        "publisher": "Government Printing Office",
        "volume": "VII",
        "issued": {"date-parts": [[1972]]},
        "language": "en",
        "custom": {"kind": "primary", "form": "document-edition"},
    }
    cited = {"source": "frus", "locator": {"page": "546-587"}}
    claim = {"property": "signed-on", "value": {"date": "1946-01-02"}, "references": [cited]}
    assert "R103" in codes(lint_records([{"claims": [claim]}], [edition]))


def test_narrative_without_any_reference() -> None:
    """The fourth text names no source at all: "the previous book" is a slip of translation."""
    claim = {"property": "account", "value": {"text": "He wrote so.", "lang": "en"}}
    assert "R101" in codes(lint_records([{"claims": [{**claim, "references": []}]}]))
