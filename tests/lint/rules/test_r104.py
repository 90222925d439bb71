"""R104: locators that such a source cannot have, and where it stays silent."""

from typing import Any

from tests.lint.rules.cited import day, findings, source
from tests.project import shipped_vocabulary

Json = dict[str, Any]


def told(*references: Json, **more: Any) -> list[tuple[str, str, str]]:
    """Where it finds something, what, and how to mend it."""
    found = findings("R104", [day(*references)], **more)
    return [(one.place.pointer, one.message, one.help) for one in found]


def at(source: str = "handbook", **locator: str) -> Json:
    return {"source": source, "locator": locator}


FIT = "use chapter, figure, folio, page, section or table"


def test_label_of_another_kind_of_source() -> None:
    place = "/claims/0/references/0/locator"
    assert told(at(page="12", delo="3")) == [(f"{place}/delo", "a book has no delo", FIT)]
    assert told(at(opis="1", delo="3")) == [
        (f"{place}/opis", "a book has no opis", FIT),
        (f"{place}/delo", "a book has no delo", FIT),
    ]


def test_reference_after_others() -> None:
    found = told(at(page="1"), {"source": "handbook"}, at("annals", delo="3"), at(delo="3"))
    assert [place for place, *_ in found] == ["/claims/0/references/3/locator/delo"]


def test_silent_for_labels_that_fit_or_that_nobody_calls_unfit() -> None:
    assert told(at(page="12")) == []
    assert told(at(page="12", line="3")) == []


def test_silent_without_locator_kind_or_source() -> None:
    assert told({"source": "handbook"}) == []
    assert told(at("annals", delo="3")) == []
    assert told(at("work", delo="3"), sources=[source("work", type="dataset")]) == []


def test_kind_that_needs_no_locator() -> None:
    words = shipped_vocabulary()
    book = {key: value for key, value in words["source_types"]["book"].items() if key != "locators"}
    words["source_types"] = {"book": book}
    (found,) = told(at(page="1", delo="3"), vocabulary=words)
    assert found[1:] == ("a book has no delo", "leave it out")
    words["source_types"] = {"book": {key: book[key] for key in book if key != "unfit"}}
    # A source that does not exist makes the rule look at each reference.
    assert told(at(page="1", delo="3"), at("annals", page="1"), vocabulary=words) == []
