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
