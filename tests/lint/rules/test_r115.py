"""R115: one place cited twice by one claim, and where the rule stays silent."""

from typing import Any

import pytest

from tests.project import codes, lint_claims

Json = dict[str, Any]
PLACE: Json = {"source": "handbook", "locator": {"page": "63"}}


def claim(*references: Json) -> Json:
    return {
        "id": "signed",
        "property": "signed-on",
        "value": {"date": "1937-08-21"},
        "references": list(references),
    }


def test_four_times() -> None:
    report = lint_claims(claim(PLACE, PLACE, PLACE, PLACE))
    assert [found.place.pointer for found in report.findings if found.code == "R115"] == [
        "/claims/0/references/1", "/claims/0/references/2", "/claims/0/references/3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        {"source": "handbook", "locator": {"page": "64"}},
        {"source": "chronicle", "locator": {"page": "63"}},
        {**PLACE, "as_printed": "21 August 1937"},
        {**PLACE, "stance": "contradicts", "note": "a slip of the index"},
    ],
)
def test_two_places_or_two_things_said(other: Json) -> None:
    assert "R115" not in codes(lint_claims(claim(PLACE, other)))


def found(*claims: Json) -> list[tuple[str, str]]:
    findings = lint_claims(*claims).findings
    return [(one.place.pointer, one.message) for one in findings if one.code == "R115"]


def test_twice() -> None:
    message = "claim 'signed' cites the same place of 'handbook' twice"
    assert found(claim(PLACE, PLACE)) == [("/claims/0/references/1", message)]
    bare = {"source": "handbook"}
    assert found(claim(bare, PLACE, bare)) == [("/claims/0/references/2", message)]
    assert found(claim(PLACE)) == []


def test_claim_after_those_that_are_passed_over() -> None:
    other = {**claim(PLACE, {**PLACE, "source": "chronicle"}), "id": "other"}
    alone = {**claim(PLACE), "id": "alone"}
    assert [where for where, _ in found(alone, other, claim(PLACE, PLACE))] == [
        "/claims/2/references/1"
    ]
