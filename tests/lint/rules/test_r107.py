"""R107: how many witnesses a claim has, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.citation.provenance import Provenance
from ssdata.model.digest import claim_digest
from tests.lint.rules.cited import day, dead, findings, page, reference, source
from tests.project import merged, shipped_vocabulary

Json = dict[str, Any]
ASKED = {"properties": {"killed": {"constraints": {"references": {"min_independent": 2}}}}}


def found(*sources: Json, asked: bool = True, **more: Any) -> list[str]:
    words = merged(shipped_vocabulary(), ASKED if asked else {})
    cited = [reference(one["id"]) for one in sources]
    claim = dead(*cited, **more)
    return [
        one.message for one in findings("R107", claim, sources, type="battle", vocabulary=words)
    ]


def derived(id: str, *parents: str) -> Json:
    return source(id, custom={"derived_from": list(parents)})


def test_too_few() -> None:
    (message,) = found(source("a"))
    assert message == "claim 'killed' has 1 independent source, and the vocabulary asks for 2"
    assert found(source("a"), source("b")) == []


def test_copies_are_one_witness() -> None:
    (message,) = found(source("a"), derived("b", "a"))
    assert "b is not counted" in message
    assert found(derived("a", "root"), derived("b", "root"))
    assert found(derived("a", "b"), derived("b", "c"), derived("c", "d"))


def test_two_places_in_one_source() -> None:
    cited = [reference("a"), {"source": "a", "locator": {"page": "9"}}]
    words = merged(shipped_vocabulary(), ASKED)
    assert findings("R107", dead(*cited), [source("a")], type="battle", vocabulary=words)


def test_two_documents_of_an_edition() -> None:
    edition = source("papers", custom={"kind": "primary", "form": "document-edition"})
    cited = [{"source": "papers", "locator": {"document": one}} for one in ("12", "13")]
    words = merged(shipped_vocabulary(), ASKED)
    assert findings("R107", dead(*cited), [edition], type="battle", vocabulary=words) == []
    assert findings("R107", dead(cited[0]), [edition], type="battle", vocabulary=words)


def test_what_is_no_source_is_no_witness() -> None:
    note = page("note", title="Imported from a wiki")
    (message,) = found(source("a"), note)
    assert "note is not counted, as a copy or no source" in message


def test_contradicting_references_do_not_support() -> None:
    words = merged(shipped_vocabulary(), ASKED)
    cited = [reference("handbook"), reference("chronicle", stance="contradicts")]
    assert findings("R107", dead(*cited), type="battle", vocabulary=words)


def signed(level: str, *ids: str) -> Json:
    claim = day(*(reference(id) for id in ids))
    sign_off = {"level": level, "on": "2026-11-21", "by": "ssdata editors"}
    return {**claim, "verified": {**sign_off, "digest": claim_digest(claim)}}


def test_double_checked_means_two() -> None:
    (one,) = findings("R107", signed("double-checked", "handbook"))
    assert "its sign-off says 'double-checked', that two were read" in one.message
    assert findings("R107", signed("double-checked", "handbook", "chronicle")) == []
    assert findings("R107", signed("source-read", "handbook")) == []


def test_what_is_said() -> None:
    words = merged(
        shipped_vocabulary(),
        {"properties": {"killed": {"constraints": {"references": {"min_independent": 3}}}}},
    )
    sources = [source("a"), source("b"), derived("c", "a"), derived("d", "a")]
    cited = [reference(one["id"]) for one in sources]
    (one,) = findings("R107", dead(*cited), sources, type="battle", vocabulary=words)
    assert one.message == (
        "claim 'killed' has 2 independent sources, and the vocabulary asks for 3; c and d are "
        "not counted, as a copy or no source"
    )
    assert one.help == "cite another source that does not go back to the same one"
    assert one.place.pointer == "/claims/0/references"
    (two,) = findings("R107", signed("double-checked", "handbook"))
    assert two.help == (
        "cite another source that does not go back to the same one, or sign the claim off as what "
        "was done"
    )


def test_each_claim_by_itself() -> None:
    """A claim that asks for nothing, and one that has enough, do not hide the next."""
    first = {**day(reference("handbook")), "id": "first"}
    second = {**signed("double-checked", "handbook", "chronicle"), "id": "second"}
    third = {**signed("double-checked", "chronicle"), "id": "third"}
    third["value"] = {"date": "1937"}
    third["verified"] = {**third["verified"], "digest": claim_digest(third)}
    assert [one.claims for one in findings("R107", [first, second, third])] == [("third",)]


def test_documents_of_this_edition_and_for_this_claim_only() -> None:
    words = merged(shipped_vocabulary(), ASKED)
    editions = [
        source(id, custom={"kind": "primary", "form": "document-edition", "derived_from": ["root"]})
        for id in ("papers", "reprint")
    ]
    both = [
        {"source": "papers", "locator": {"document": "12"}},
        {"source": "reprint", "locator": {"document": "13"}},
    ]
    assert findings("R107", dead(*both), editions, type="battle", vocabulary=words)
    whole = [{"source": "papers", "locator": {"page": "3"}}]
    assert findings("R107", dead(*whole), editions, type="battle", vocabulary=words)
    against = {**both[0], "locator": {"document": "14"}, "stance": "contradicts"}
    assert findings("R107", dead(both[0], against), editions, type="battle", vocabulary=words)


def test_silent() -> None:
    assert found(source("a"), asked=False) == []
    assert found(source("a"), rank="deprecated", reason="wrong") == []
    assert found(source("a"), modality="planned") == []


@pytest.mark.parametrize(
    ("edges", "cited", "witnesses"),
    [
        ({}, "ab", "ab"),
        ({"c": "ab"}, "abc", "ab"),
        ({"c": "ab"}, "ac", "a"),
        ({"a": "x", "b": "xy", "c": "y"}, "abc", "ac"),
        ({"a": "b", "b": "a"}, "ab", "a"),
        ({"a": "a"}, "a", "a"),
    ],
)
def test_witnesses(edges: dict[str, str], cited: str, witnesses: str) -> None:
    """A text put together from two does not make these two one."""
    sources = {
        id: source(id, custom={"derived_from": list(parents)} if parents else {})
        for id in "abcxy"
        for parents in [edges.get(id, "")]
    }
    assert Provenance(sources).witnesses(cited) == list(witnesses)
