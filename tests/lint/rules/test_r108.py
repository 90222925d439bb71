"""R108: sources weaker than asked for, and where it stays silent."""

from typing import Any

from ssdata.lint.finding import Severity
from tests.lint.rules.cited import day, findings, reference, source
from tests.project import shipped_vocabulary


def found(*kinds: str, **more: Any) -> list[str]:
    sources = [source(kind, custom={"kind": kind}) for kind in kinds]
    claim = day(*(reference(kind) for kind in kinds), **more)
    return [one.message for one in findings("R108", claim, sources)]


def test_tertiary_alone_is_a_hint() -> None:
    (one,) = findings(
        "R108", day(reference("a")), [source("a", custom={"kind": "tertiary"})], strict=True
    )
    assert one.severity is Severity.INFO
    assert "rests on tertiary sources alone, and 'signed-on' asks for a primary or" in one.message


def test_one_of_a_kind_is_enough() -> None:
    assert found("tertiary", "secondary") == []
    assert found("primary") == []


def test_what_contradicts_does_not_count() -> None:
    sources = [source("a", custom={"kind": "tertiary"})]
    claim = day(reference("a"), reference("handbook", stance="contradicts"))
    assert len(findings("R108", claim, sources)) == 1


def test_nothing_asked() -> None:
    claim = {**day(reference("a")), "property": "language", "value": {"string": "ru"}}
    assert findings("R108", claim, [source("a", custom={"kind": "tertiary"})]) == []


def test_not_live_or_not_there() -> None:
    assert found("tertiary", rank="deprecated", reason="wrong") == []
    assert found("tertiary", modality="alleged") == []
    assert findings("R108", day(reference("missing"))) == []


def test_claim_after_those_that_are_passed_over() -> None:
    weak = [source("a", custom={"kind": "tertiary"})]
    words = shipped_vocabulary()
    words["properties"]["language"]["constraints"] = {"references": {"min_independent": 1}}
    language = {"property": "language", "value": {"string": "ru"}}
    claims = [
        {**day(reference("a"), rank="deprecated", reason="wrong"), "id": "dead"},
        {**day(reference("a")), **language, "id": "any"},
        {**day(reference("a")), "property": "seen-on", "id": "unknown"},
        {**day(reference("handbook")), "id": "good"},
        day(reference("a")),
    ]
    found = findings("R108", claims, weak, vocabulary=words)
    assert [one.claims for one in found] == [("signed",)]
