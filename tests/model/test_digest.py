"""Digests: what voids a sign-off, and what does not."""

import copy
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.model.claim import Claim, Reference
from ssdata.model.digest import (
    CIRCUMSTANCES,
    PARTS,
    REFERENCE,
    STATEMENT,
    are_plain,
    changed_parts,
    claim_digest,
    content_digest,
    content_digests,
    dispute_digest,
)

CLAIM: dict[str, Any] = {
    "id": "losses",
    "property": "killed",
    "value": {"quantity": {"amount": 9703, "unit": "person"}},
    "scope": {"side": ["ussr", "mongolia"], "phase": "august"},
    "references": [
        {"source": "krivosheev", "locator": {"page": "179"}, "as_printed": "9703"},
        {"source": "köhler", "locator": {"page": "12"}},
    ],
}


PINNED_CLAIM = "61e8f0bcd242.2b93.c5ee.ee8e"
PINNED_DISPUTE = "087c078190d2"


def changed(**changes: Any) -> dict[str, Any]:
    claim = copy.deepcopy(CLAIM) | changes
    return {key: value for key, value in claim.items() if value is not None}


def parts(other: dict[str, Any]) -> list[str]:
    return changed_parts(claim_digest(CLAIM), other)


def reference(**changes: Any) -> dict[str, Any]:
    first = {**CLAIM["references"][0], **changes}
    kept = {key: value for key, value in first.items() if value is not None}
    return changed(references=[kept, CLAIM["references"][1]])


VOIDING = {
    "property": (changed(property="wounded"), ["value"]),
    "amount": (changed(value={"quantity": {"amount": 9704, "unit": "person"}}), ["value"]),
    "unit": (changed(value={"quantity": {"amount": 9703, "unit": "tank"}}), ["value"]),
    "about": (
        changed(value={"quantity": {"amount": 9703, "unit": "person", "approximate": True}}),
        ["value"],
    ),
    "number-as-text": (
        changed(value={"quantity": {"amount": "9703", "unit": "person"}}),
        ["value"],
    ),
    "scope-term": (changed(scope={"side": ["ussr"], "phase": "august"}), ["circumstances"]),
    "no-scope": (changed(scope=None), ["circumstances"]),
    "validity": (changed(validity="1939"), ["circumstances"]),
    "rank": (changed(rank="deprecated"), ["circumstances"]),
    "reason": (changed(reason="a misprint"), ["circumstances"]),
    "modality": (changed(modality="alleged"), ["circumstances"]),
    "according-to": (changed(according_to="Tass"), ["circumstances"]),
    "retroactive": (changed(retroactive=True), ["circumstances"]),
    "self-inconsistent": (changed(source_self_inconsistent=True), ["circumstances"]),
    "source": (reference(source="other"), ["references"]),
    "page": (reference(locator={"page": "180"}), ["references"]),
    "no-locator": (reference(locator=None), ["references"]),
    "as-printed": (reference(as_printed="9,703"), ["references"]),
    "stance": (reference(stance="contradicts"), ["references"]),
    "reference-gone": (changed(references=CLAIM["references"][:1]), ["references"]),
    "reference-twice": (changed(references=CLAIM["references"] * 2), ["references"]),
    "two-parts": (changed(property="wounded", rank="preferred"), ["value", "circumstances"]),
}


@pytest.mark.parametrize(("other", "wanted"), VOIDING.values(), ids=VOIDING.keys())
def test_what_was_verified_voids_when_it_changes(other: dict[str, Any], wanted: list[str]) -> None:
    assert parts(other) == wanted


HARMLESS = {
    "id": changed(id="losses-ussr"),
    "note": changed(note="Rounded elsewhere."),
    "sign-off": changed(verified={"level": "unread"}),
    "order-of-references": changed(references=CLAIM["references"][::-1]),
    "order-of-scope-terms": changed(scope={"side": ["mongolia", "ussr"], "phase": "august"}),
    "order-of-dimensions": changed(scope={"phase": "august", "side": ["ussr", "mongolia"]}),
    "order-of-keys": dict(reversed(CLAIM.items())),
    "whole-float": changed(value={"quantity": {"amount": 9703.0, "unit": "person"}}),
    "reference-note": reference(note="Second edition."),
    "day-of-access": reference(accessed="2026-11-21"),
    "decomposed": changed(
        references=[
            CLAIM["references"][0],
            {**CLAIM["references"][1], "source": unicodedata.normalize("NFD", "köhler")},
        ]
    ),
}


@pytest.mark.parametrize("other", HARMLESS.values(), ids=HARMLESS.keys())
def test_what_was_not_verified_does_not_void(other: dict[str, Any]) -> None:
    assert parts(other) == []


def test_every_field_of_a_claim_is_either_bound_or_knowingly_not() -> None:
    free = {"id", "note", "references", "verified"}
    assert {*STATEMENT, *CIRCUMSTANCES} | free == set(Claim.model_fields)
    assert {*REFERENCE, "accessed", "note"} == set(Reference.model_fields)


def test_the_form_is_that_of_the_schema() -> None:
    (pattern,) = [
        meta.pattern
        for meta in Claim.model_fields["verified"]
        .annotation.__args__[0]  # type: ignore[union-attr]
        .model_fields["digest"]
        .metadata
        if hasattr(meta, "pattern")
    ]
    assert re.fullmatch(pattern, claim_digest(CLAIM))
    whole, *parts = claim_digest(CLAIM).split(".")
    assert whole == content_digest(CLAIM)
    assert len(parts) == len(PARTS)


def test_digests_are_the_same_on_every_machine_and_in_every_version() -> None:
    """Sign-offs live for years: a change of this value would void all of them."""
    assert claim_digest(CLAIM) == PINNED_CLAIM
    assert dispute_digest([CLAIM]) == PINNED_DISPUTE


@given(st.permutations(range(4)), st.permutations(["ussr", "mongolia", "japan"]))
def test_no_order_matters(order: list[int], sides: list[str]) -> None:
    references = [{"source": f"s-{number}", "locator": {"page": "1"}} for number in range(4)]
    sorted_ = changed(references=references, scope={"side": sorted(sides)})
    shuffled = changed(references=[references[n] for n in order], scope={"side": sides})
    assert claim_digest(sorted_) == claim_digest(shuffled)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=6)


@given(TEXTS, TEXTS)
def test_texts_differ_exactly_if_their_composed_forms_do(one: str, other: str) -> None:
    first, second = (changed(value={"text": text, "lang": "en"}) for text in (one, other))
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (claim_digest(first) == claim_digest(second)) == same


CHANGED = [CLAIM, *[other for other, _ in VOIDING.values()], *HARMLESS.values()]


@given(st.lists(st.sampled_from(CHANGED), max_size=5), TEXTS)
def test_digests_of_claims_together_are_those_of_each(
    claims: list[dict[str, Any]], text: str
) -> None:
    for written in (claims, [*claims, changed(value={"text": text, "lang": "en"})]):
        each = [content_digest(claim) for claim in written]
        assert content_digests(written) == each
        cited = [one for claim in written for one in claim["references"]]
        plain = are_plain(frozenset().union(*written), frozenset().union(*cited))
        assert content_digests(written, plain=plain) == each


OTHER = changed(id="losses-other", value={"quantity": {"amount": 6831, "unit": "person"}})


@pytest.mark.parametrize(
    ("claims", "same"),
    [
        ([CLAIM, OTHER], True),
        ([OTHER, CLAIM], True),
        ([changed(id="renamed", note="new", validity="1939"), OTHER], True),
        ([changed(rank="preferred"), OTHER], False),
        ([changed(scope=None), OTHER], False),
        ([changed(value={"none": True}), OTHER], False),
        ([CLAIM], False),
        ([CLAIM, OTHER, OTHER], False),
    ],
)
def test_a_dispute_is_bound_to_values_scopes_and_ranks(
    claims: list[dict[str, Any]], same: bool
) -> None:
    assert (dispute_digest(claims) == dispute_digest([CLAIM, OTHER])) == same
