"""C104: one source for values that exclude each other."""

from typing import Any

from ssdata.lint.finding import Finding
from tests.project import flat, lint_claims

Json = dict[str, Any]


def claim(id: str, day: str, source: str = "handbook", page: str = "3", **more: Any) -> Json:
    cited = [{"source": source, "locator": {"page": page}}]
    value = {"date": day}
    return {"id": id, "property": "signed-on", "value": value, "references": cited, **more}


def found(*claims: Json) -> list[Finding]:
    return [one for one in flat(lint_claims(*claims).findings) if one.code == "C104"]


A = claim("a", "1937-08-21")
B = claim("b", "1937-08-29", page="4")


def test_source_that_contradicts_itself_is_named_with_its_values() -> None:
    (finding,) = found(A, claim("x", "1937-08", "chronicle"), B)
    assert finding.claims == ("a", "b")
    assert "'handbook'" in finding.message
    assert "1937-08-21 and 1937-08-29" in finding.message
    assert finding.place.pointer == "/claims/0/value/date"


def test_each_source_has_its_finding() -> None:
    both = [{"source": source, "locator": {"page": "3"}} for source in ("handbook", "chronicle")]
    findings = found({**A, "references": both}, {**B, "references": both})
    assert len(findings) == 2


def test_other_source_is_silent() -> None:
    assert found(A, claim("b", "1937-08-29", "chronicle")) == []


def test_source_after_one_that_agrees_is_seen() -> None:
    first = claim("c", "1937-08-21", "almanac")
    assert len(found(first, A, B)) == 1
    same = claim("d", "1937-08-21", "almanac")
    assert len(found(first, same, A, B)) == 1


def test_other_speaker_is_silent() -> None:
    assert found({**A, "according_to": "stalin"}, B) == []
    both = ({**A, "according_to": "stalin"}, {**B, "according_to": "stalin"})
    assert len(found(*both)) == 1


def test_quoted_claim_is_silent() -> None:
    assert found(A, {**B, "modality": "quoted"}) == []


def test_reference_that_contradicts_is_no_support() -> None:
    against = [{**B["references"][0], "stance": "contradicts"}]
    other = [*against, {"source": "chronicle", "locator": {"page": "3"}}]
    assert found(A, {**B, "references": other}) == []


def test_possible_conflict_is_silent() -> None:
    assert found(A, claim("b", "1937-08-22")) == []
    assert found(claim("a", "1937~"), claim("b", "1938")) == []


def test_admitted_contradiction_needs_two_places() -> None:
    admitted = {"source_self_inconsistent": True}
    assert found(A, {**B, **admitted}) == []
    assert found({**A, **admitted}, B) == []
    assert len(found(A, {**claim("b", "1937-08-29"), **admitted})) == 1


def test_places_in_other_sources_do_not_matter() -> None:
    shared = {"source": "chronicle", "locator": {"page": "9"}}
    first = {**A, "references": [*A["references"], shared]}
    second = {**B, "references": [*B["references"]], "source_self_inconsistent": True}
    assert found(first, second) == []


def test_claim_that_states_less_repeats_nothing() -> None:
    """The two that agree in their scope are looked at once, not again beside the third."""
    scope = {"scope": {"text-version": "first"}}
    third = claim("c", "1937-09-03", "chronicle")
    assert len(found({**A, **scope}, {**B, **scope}, third)) == 1


def test_source_after_one_whose_contradiction_is_admitted_is_seen() -> None:
    shared = {"source": "handbook", "locator": {"page": "9"}}
    almanac = [{"source": "almanac", "locator": {"page": page}} for page in ("1", "2")]
    first = {**A, "references": [almanac[0], shared], "source_self_inconsistent": True}
    second = {**B, "references": [almanac[1], shared]}
    (finding,) = found(first, second)
    assert "'handbook'" in finding.message
