"""R113: pages without the day on which they were read, and where it stays silent."""

from typing import Any

import pytest

from tests.lint.rules.cited import day, findings, page, reference, source


def undated(**more: Any) -> dict[str, Any]:
    found = page("page", **more)
    del found["accessed"]
    return found


@pytest.mark.parametrize("type_", ["webpage", "post", "post-weblog"])
def test_undated(type_: str) -> None:
    (one,) = findings("R113", day(reference("page")), [undated(type=type_)])
    assert one.place.pointer == "/claims/0/references/0"


def test_dated_on_the_reference() -> None:
    assert findings("R113", day(reference("page", accessed="2026-01-02")), [undated()]) == []
    both = day(reference("page", accessed="2026-01-02"), reference("page"))
    (one,) = findings("R113", both, [undated()])
    assert one.place.pointer == "/claims/0/references/1"


def test_dated_on_the_source() -> None:
    assert findings("R113", day(reference("page")), [page("page")]) == []


def test_a_kept_copy() -> None:
    kept = {"archived": {"url": "https://archive.example.org/1", "on": "2026-01-02"}}
    assert findings("R113", day(reference("page")), [undated(custom=kept)]) == []


def test_a_book_read_on_the_web() -> None:
    book = source("book", URL="https://example.org/book")
    assert findings("R113", day(reference("book")), [book]) == []
    assert findings("R113", day(reference("book")), [book, undated()]) == []
