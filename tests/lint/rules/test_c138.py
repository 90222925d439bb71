"""C138: what one speaker asserts and denies, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Verdict
from tests.project import codes, lint_claims

Json = dict[str, Any]
SAID: Json = {"property": "party", "value": {"entity": "japan"}}
DENIED: Json = {**SAID, "modality": "denied"}
DAY: Json = {"property": "signed-on", "value": {"date": "1937-08-21"}}
CHRONICLE = {"references": [{"source": "chronicle", "locator": {"page": "3"}}]}


def found(*claims: Json, **record: Any) -> list[str]:
    return [code for code in codes(lint_claims(*claims, **record)) if code == "C138"]


def test_same_source() -> None:
    assert found(SAID, DENIED) == ["C138"]
    assert found(DENIED, SAID) == ["C138"]


def test_same_speaker_in_two_sources() -> None:
    tass = {"according_to": "Tass"}
    assert found({**SAID, **tass}, {**DENIED, **tass, **CHRONICLE}) == ["C138"]


def test_different_speakers() -> None:
    assert found({**SAID, "according_to": "Domei"}, {**DENIED, "according_to": "Tass"}) == []
    assert found(SAID, {**DENIED, "according_to": "Tass"}) == []
    assert found(SAID, {**DENIED, **CHRONICLE}) == []


def test_source_that_contradicts_the_claim_does_not_assert_it() -> None:
    against = {**CHRONICLE["references"][0], "stance": "contradicts"}
    said = {**SAID, "references": [{"source": "handbook", "locator": {"page": "1"}}, against]}
    assert found(said, {**DENIED, **CHRONICLE}) == []


@pytest.mark.parametrize("modality", ["planned", "alleged", "quoted"])
def test_other_modalities_never_contradict(modality: str) -> None:
    assert found({**SAID, "modality": modality}, DENIED) == []
    assert found(SAID, {**SAID, "modality": modality}) == []


def test_other_value() -> None:
    assert found({**SAID, "value": {"entity": "china"}}, DENIED) == []


def denied(date: str) -> Json:
    return {**DAY, "value": {"date": date}, "modality": "denied"}


def test_what_is_asserted_is_part_of_what_is_denied() -> None:
    assert found(DAY, denied("1937-08-21")) == ["C138"]
    assert found(DAY, denied("1937-08")) == ["C138"]


def test_what_is_asserted_is_wider() -> None:
    assert found({**DAY, "value": {"date": "1937"}}, denied("1937-08-21")) == []


def test_figures_and_none() -> None:
    def killed(value: Json, **more: Any) -> Json:
        return {"property": "killed", "value": value, **more}

    some = {"quantity": {"min": 50, "max": 100, "unit": "person"}}
    exact = {"quantity": {"amount": 58, "unit": "person"}}
    assert found(killed(exact), killed(some, modality="denied"), type="battle") == ["C138"]
    assert found(killed(some), killed(exact, modality="denied"), type="battle") == []
    none, unknown = {"none": True}, {"unknown": True}
    assert found(killed(none), killed(none, modality="denied"), type="battle") == ["C138"]
    assert found(killed(exact), killed(unknown, modality="denied"), type="battle") == []


def test_scope_and_validity() -> None:
    english, russian = {"scope": {"text-version": "en"}}, {"scope": {"text-version": "ru"}}
    assert found({**DAY, **english}, {**denied("1937"), **russian}) == []
    assert found({**DAY, **english}, {**denied("1937"), **english}) == ["C138"]
    early, late = {"validity": "1937"}, {"validity": "1938"}
    assert found({**SAID, **early}, {**DENIED, **late}) == []
    assert found({**SAID, **early}, {**DENIED, **early}) == ["C138"]


def test_deprecated() -> None:
    dead = {"rank": "deprecated", "reason": "a slip"}
    assert found({**SAID, **dead}, DENIED) == []
    assert found(SAID, {**DENIED, **dead}) == []


def test_dispute_covers_it() -> None:
    dispute = {
        "id": "party",
        "claims": ["claim-1", "claim-2"],
        "kind": "reading-uncertain",
        "status": "open",
        "statement": "One source gives the one, another source gives the other; neither says why.",
    }
    report = lint_claims(SAID, DENIED, disputes=[dispute])
    assert [one.verdict for one in report.findings] == [Verdict.ACKNOWLEDGED]


def test_property_after_one_without_denial_is_seen() -> None:
    assert found(DAY, SAID, DENIED) == ["C138"]


def test_denial_of_an_unknown_value_denies_nothing() -> None:
    unknown: Json = {"property": "party", "value": {"unknown": True}}
    assert found(unknown, {**unknown, "modality": "denied"}) == []
    assert found(SAID, {**unknown, "modality": "denied"}) == []
