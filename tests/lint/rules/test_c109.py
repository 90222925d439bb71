"""C109: claims that say the same, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Severity
from tests.project import REFERENCES, flat, lint_claims

Json = dict[str, Any]
DAY: Json = {"property": "signed-on", "value": {"date": "1937-08-21"}}
PARTY: Json = {"property": "party", "value": {"entity": "japan"}}
KILLED: Json = {
    "property": "killed",
    "value": {"quantity": {"amount": 58, "unit": "person"}},
    "scope": {"side": "japan"},
}


def found(*claims: Json, type: str = "treaty") -> list[tuple[str, ...]]:
    report = lint_claims(*claims, type=type)
    return [one.claims for one in flat(report.findings) if one.code == "C109"]


def test_same_twice() -> None:
    assert found(DAY, DAY) == [("claim-2", "claim-1")]
    assert found(PARTY, PARTY, PARTY) == [("claim-2", "claim-1", "claim-3")]
    assert found(KILLED, KILLED, type="battle") == [("claim-2", "claim-1")]


def test_is_an_info() -> None:
    (finding,) = lint_claims(DAY, DAY).findings
    assert finding.severity is Severity.INFO


def test_order_of_references_and_form_of_figures_do_not_matter() -> None:
    two = [*REFERENCES, {"source": "chronicle", "locator": {"page": "3"}}]
    assert found({**DAY, "references": two}, {**DAY, "references": two[::-1]})
    decimal = {**KILLED, "value": {"quantity": {"amount": "58.0", "unit": "person"}}}
    assert found(KILLED, decimal, type="battle")


@pytest.mark.parametrize(
    "difference",
    [
        {"references": [{"source": "chronicle", "locator": {"page": "12"}}]},
        {"references": [{"source": "handbook", "locator": {"page": "13"}}]},
        {"references": [{**REFERENCES[0], "stance": "contradicts"}]},
        {"value": {"date": "1937-08"}},
        {"value": {"date": "1937-08-21?"}},
        {"value": {"date": "1937-08-21", "zone": "+08:00"}},
        {"value": {"date": "1937-08-21", "calendar": "gregorian"}},
        {"value": {"unknown": True}},
        {"validity": "1937"},
        {"modality": "planned"},
        {"according_to": "Tass"},
        {"rank": "deprecated", "reason": "a slip"},
        {"scope": {"text-version": "en"}},
    ],
)
def test_any_difference(difference: Json) -> None:
    assert found(DAY, {**DAY, **difference}) == []


def test_notes_and_rank_make_no_difference() -> None:
    assert found(DAY, {**DAY, "note": "again", "rank": "preferred"})


def test_unknown_scope_equals_nothing() -> None:
    unknown = {**KILLED, "scope": {"side": {"unknown": True}}}
    assert found(unknown, unknown, type="battle") == []


def test_property_after_one_without_repetition_is_seen() -> None:
    assert found(PARTY, DAY, DAY) == [("claim-3", "claim-2")]


def test_references_without_locator() -> None:
    bare = {**DAY, "references": [{"source": "handbook"}]}
    assert found(bare, bare) == [("claim-2", "claim-1")]
    assert found(bare, DAY) == []
