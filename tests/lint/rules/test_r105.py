"""R105: what is no citation, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.citation.provenance import is_search
from ssdata.lint.finding import Finding, Severity
from tests.lint.rules.cited import day, findings, page, reference, source

OWN = ("https://data.example.org/border", "border-dataset")


def found(*sources: dict[str, Any], **settings: Any) -> list[Finding]:
    cited = [reference(one["id"]) for one in sources]
    return findings("R105", day(*cited), sources, **settings)


@pytest.mark.parametrize(
    "title",
    [
        "Imported from English Wikipedia",
        "imported from Wikimedia project: Q328",
        "импортировано из русской Википедии",
        "importé de Wikipédia en français",
    ],
)
def test_import_notes(title: str) -> None:
    (one,) = found(page("note", title=title))
    assert (one.severity, one.claims) == (Severity.ERROR, ("signed",))
    assert "'note' is a note that it was imported" in one.message


@pytest.mark.parametrize("note", ["Imported from English Wikipedia.", "导入自中文维基百科"])
def test_import_notes_beside_a_source(note: str) -> None:
    cited = reference("handbook", note=note)
    (one,) = findings("R105", day(cited))
    assert "the note says that it was imported" in one.message
    assert findings("R105", day(cited, reference("chronicle"))) == []
    assert findings("R105", day(reference("handbook", note="The part on goods imported."))) == []


SEARCHES = [
    "https://www.google.com/search?q=pact",
    "https://archive.example.org/search?f%5B0%5D=topics%3A4093&page=6",
    "http://example.org/search/list?author=li&q=road",
    "https://example.org/catalog/search.php?id=3",
    "https://duckduckgo.com/?q=pact",
    "https://www.baidu.com/s?wd=%E6%9D%A1%E7%BA%A6",
    "https://en.wikipedia.org/w/index.php?title=Special:Search&search=pact",
    "https://en.wikipedia.org/wiki/Special:Search?search=pact",
]
PAGES = [
    "https://example.org/pact",
    "https://example.org/search",
    "https://example.org/research?q=pact",
    "https://books.google.com/books?id=j1SFAAAAIAAJ&pg=PA41&dq=pact",
    "https://example.org/search/product.do?N=197&id=3",
    "https://example.org/index.php?title=Pact&printable=yes",
    "https://newspapers.example.org/?a=d&d=RSWR19051027.2.51",
    "https://example.org/view?q=1&searched=2",
    "https://[broken?q=search",
    "?" + "search/" * 50_000,
]


@pytest.mark.parametrize("url", SEARCHES)
def test_search_pages(url: str) -> None:
    assert is_search(url)
    (one,) = found(page("list", url))
    assert one.severity is Severity.WARNING


@pytest.mark.parametrize("url", PAGES)
def test_pages_that_are_no_search(url: str) -> None:
    assert not is_search(url)


def test_this_dataset_and_its_mirrors() -> None:
    for address in (
        "https://data.example.org/border/records/1",
        "http://www.data.example.org/border",
        "https://data.example.org/border?page=3",
    ):
        assert found(page("mirror", address), own=OWN)
    for address in ("https://data.example.org/borders", "https://example.org/border"):
        assert found(page("other", address), own=OWN) == []
    assert found(source("border-dataset"), own=OWN)
    assert found(source("border-dataset")) == []


def test_a_host_stands_for_all_below_it() -> None:
    assert found(page("mirror", "https://v2.example.org:443/x"), own=("example.org",))
    assert found(page("other", "https://badexample.org/x"), own=("example.org",)) == []


def test_a_kept_copy_of_a_mirror() -> None:
    kept = {"archived": {"url": "https://data.example.org/border", "on": "2026-01-02"}}
    assert found(page("copy", custom=kept), own=OWN)


def test_taken_from_this_dataset() -> None:
    middle = source("middle", custom={"derived_from": ["border-dataset"]})
    last = source("last", custom={"derived_from": ["middle"]})
    own = source("border-dataset")
    (one,) = findings("R105", day(reference("last")), [own, middle, last], own=OWN)
    assert "was taken from this dataset" in one.message


def test_one_real_reference_is_enough() -> None:
    note = page("note", title="Imported from a wiki")
    assert found(note, source("book")) == []


def test_a_reference_that_contradicts_is_no_support() -> None:
    note = page("note", title="Imported from a wiki")
    against = reference("book", stance="contradicts")
    assert findings("R105", day(reference("note"), against), [note, source("book")])


def test_all_are_named_as_one() -> None:
    first, second = page("a-note", title="Imported from a wiki"), page("list", SEARCHES[0])
    (one,) = found(first, second)
    assert "all that it cites lead nowhere: 'a-note'" in one.message


def test_no_locator_is_another_rule() -> None:
    assert findings("R105", day({"source": "handbook"})) == []


def test_claims_after_those_that_are_passed_over() -> None:
    note = page("note", title="Imported from a wiki")
    imported = {**day(reference("handbook", note="Imported from a wiki")), "id": "imported"}
    claims = [
        {**day(reference("handbook")), "id": "good"},
        imported,
        {**day(reference("note")), "id": "bad"},
    ]
    assert [one.claims for one in findings("R105", claims, [note])] == [("imported",), ("bad",)]


def test_what_it_says() -> None:
    note = page("note", title="Imported from a wiki")
    (alone,) = findings("R105", day(reference("note")), [note])
    (both,) = findings(
        "R105", day(reference("note"), reference("note", locator={"page": "4"})), [note]
    )
    start = "claim 'signed' is not really cited: "
    assert alone.message.startswith(f"{start}'note' ")
    assert both.message.startswith(f"{start}all that it cites lead nowhere: 'note' ")
    (imported,) = findings("R105", day(reference("handbook", note="Imported from a wiki")))
    assert imported.message == f"{start}the note says that it was imported"
    for one in (alone, both, imported):
        assert one.help == "cite the work that says so, and where in it"
        assert (one.claims, one.place.pointer) == (("signed",), "/claims/0/references")
