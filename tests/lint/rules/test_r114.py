"""R114: locators with needless words and backward ranges, and where it stays silent."""

import time

import pytest

from ssdata.lint.citation.malformed import fault_of
from tests.lint.rules.cited import day, findings

REPEATED = [
    ("page", "p. 12", "12"),
    ("page", "pp. 101-103", "101-103"),
    ("page", "P12", "12"),
    ("page", "page xii", "xii"),
    ("page", "стр. 12", "12"),
    ("page", "С. 12", "12"),
    ("page", "12頁", "12"),
    ("page", "12 页", "12"),
    ("page", "S. 7", "7"),
    ("volume", "vol. 3", "3"),
    ("volume", "Том 3", "3"),
    ("volume", "第", ""),
    ("document", "No. 553", "553"),
    ("document", "Doc. 553", "553"),
    ("document", "№ 553", "553"),
    ("article", "Article 4", "4"),
    ("article", "Art. IV", "IV"),
    ("article", "ст. 4", "4"),
    ("chapter", "ch. 6", "6"),
    ("folio", "л. 12", "12"),
    ("fond", "Ф. 100", "100"),
    ("opis", "оп. 20", "20"),
    ("delo", "д. 11", "11"),
    ("paragraph", "§ 3", "3"),
    ("note", "n. 46", "46"),
]


@pytest.mark.parametrize(("label", "value", "number"), [one for one in REPEATED if one[2]])
def test_the_label_is_repeated(label: str, value: str, number: str) -> None:
    fault = fault_of(label, value)
    assert fault is not None
    assert fault.hint == f'write "{label}": "{number}"'


@pytest.mark.parametrize(
    ("label", "value", "other", "number"),
    [
        ("page", "vol. 3, 12", "volume", "3"),
        ("page", "12, n. 3", "note", "3"),
        ("paragraph", "footnote 56", "note", "56"),
        ("article", "4, para. 2", "paragraph", "2"),
        ("delo", "11, л. 5", "folio", "5"),
        ("page", "12, Abbildung 3", "figure", "3"),
        ("page", "12, tableau 3", "table", "3"),
    ],
)
def test_the_word_of_another_label(label: str, value: str, other: str, number: str) -> None:
    fault = fault_of(label, value)
    assert fault is not None
    assert fault.hint == f'write "{other}": "{number}" beside it'


@pytest.mark.parametrize("value", ["107-101", "xii-ix", "492-1", "12, 19-17"])
def test_backwards(value: str) -> None:
    fault = fault_of("page", value)
    assert fault is not None
    assert "runs backwards" in fault.message


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("page", "12"),
        ("page", "492-3"),
        ("page", "101-103, 107"),
        ("page", "title page"),
        ("page", "12n"),
        ("page", "Plate"),
        ("article", "preamble"),
        ("article", "I"),
        ("article", "3, 4"),
        ("article", "signatures"),
        ("paragraph", "on the treaty"),
        ("paragraph", "beginning"),
        ("chapter", "Abstract"),
        ("volume", "22"),
        ("section", "Article 4"),
        ("section", "p. 12"),
        ("entry", "Volume 3"),
        ("timestamp", "00:12:31"),
        ("note", "text after 46"),
        ("document", "D. in C."),
    ],
)
def test_silent(label: str, value: str) -> None:
    assert fault_of(label, value) is None


def test_in_a_record() -> None:
    claim = day({"source": "handbook", "locator": {"page": "p. 12", "chapter": "3"}})
    (one,) = findings("R114", claim)
    assert one.place.pointer == "/claims/0/references/0/locator/page"
    assert one.message == "the page 'p. 12' repeats what the label says"


@pytest.mark.parametrize("piece", ["p. ", "p.1,", "1-", "i", "vol. 3, ", "n", ".", " "])
def test_long_values(piece: str) -> None:
    start = time.process_time()
    fault_of("page", piece * (100_000 // len(piece)))
    assert time.process_time() - start < 2


def test_reference_after_one_without_locator() -> None:
    wordy = {"source": "chronicle", "locator": {"page": "p. 12"}}
    (one,) = findings("R114", day({"source": "handbook"}, wordy))
    assert one.place.pointer == "/claims/0/references/1/locator/page"
    assert one.help == 'write "page": "12"'
