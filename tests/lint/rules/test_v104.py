"""V104: deprecation without a reason, and where it stays silent."""

import pytest

from ssdata.lint.finding import Severity
from tests.project import lint_claims

CLAIM = {"property": "signed-on", "value": {"date": "1937-08-29"}, "rank": "deprecated"}


def test_no_reason() -> None:
    (finding,) = lint_claims(CLAIM).findings
    assert (finding.code, finding.severity) == ("V104", Severity.ERROR)
    assert finding.place.pointer == "/claims/0/rank"


@pytest.mark.parametrize("reason", ["superseded", "Superseded.", "superseded by the pact of 1950"])
def test_what_changed_was_not_wrong(reason: str) -> None:
    (finding,) = lint_claims({**CLAIM, "reason": reason}).findings
    assert (finding.code, finding.severity) == ("V104", Severity.WARNING)
    assert "validity" in finding.help


@pytest.mark.parametrize(
    "reason",
    [
        "the day of the newspaper",
        "superseded by later research",
        "superseded by the second edition",
        "printed in a superseded handbook",
    ],
)
def test_other_reasons(reason: str) -> None:
    assert lint_claims({**CLAIM, "reason": reason}).findings == []


def test_changed_value_with_its_validity() -> None:
    claim = {**CLAIM, "reason": "superseded", "validity": "1937"}
    assert lint_claims(claim).findings == []


def test_other_ranks() -> None:
    assert lint_claims({**CLAIM, "rank": "preferred"}).findings == []


def test_claim_after_a_live_one_is_seen() -> None:
    live = {"property": "party", "value": {"entity": "japan"}}
    found = [one.place.pointer for one in lint_claims(live, CLAIM).findings if one.code == "V104"]
    assert found == ["/claims/1/rank"]
