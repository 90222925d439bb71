"""R103: references without a place in their source, and where it stays silent."""

from typing import Any

import pytest

from tests.lint.rules.cited import day, findings, source

Json = dict[str, Any]


def told(*references: Json, **work: Any) -> list[tuple[str, str]]:
    """Where it finds something, and how it says to mend it."""
    found = findings("R103", [day(*references)], [source("work", **work)] if work else [])
    return [(one.place.pointer, one.help) for one in found]


def test_no_locator() -> None:
    (finding,) = findings("R103", [day({"source": "handbook"})])
    assert finding.message == "the reference to 'handbook' does not say where in it"
    assert finding.claims == ("signed",)
    assert finding.help == (
        'add a "locator": a book takes page, chapter, folio, figure, table or section'
    )


def test_each_reference() -> None:
    good = {"source": "handbook", "locator": {"page": "12"}}
    assert [place for place, _ in told(good, {"source": "chronicle"}, {"source": "almanac"})] == [
        "/claims/0/references/1",
        "/claims/0/references/2",
    ]


@pytest.mark.parametrize("locator", [{"page": "12"}, {"chapter": "II"}, {"page": "1", "line": "3"}])
def test_silent_with_one_that_will_do(locator: Json) -> None:
    assert told({"source": "handbook", "locator": locator}) == []


def test_locator_that_is_too_wide() -> None:
    assert len(told({"source": "handbook", "locator": {"volume": "2"}})) == 1


def test_labels_that_belong_together() -> None:
    work: Json = {"type": "document", "archive": "AVP RF", "custom": {"form": "archive-file"}}
    fond = {"fond": "08", "opis": "1"}
    (found,) = told({"source": "work", "locator": fond}, **work)
    assert found[1] == 'add a "locator": a file in an archive takes fond with opis with delo'
    assert told({"source": "work", "locator": {**fond, "delo": "3"}}, **work) == []


def test_silent_for_kinds_that_need_none() -> None:
    assert told({"source": "work"}, type="article-newspaper") == []


def test_silent_for_kinds_that_the_vocabulary_does_not_have() -> None:
    assert told({"source": "work"}, type="dataset") == []


def test_silent_for_sources_that_do_not_exist() -> None:
    assert told({"source": "annals"}) == []
