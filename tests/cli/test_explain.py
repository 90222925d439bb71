"""`ssdata explain`: why the rules fired or stayed silent."""

import json
from collections.abc import Callable

import pytest
from click.testing import Result

from tests.project import complete, project

Run = Callable[..., Result]
Explain = Callable[[str], Result]
CHRONICLE = [{"source": "chronicle", "locator": {"page": "3"}}]
CLAIMS = [
    {"id": "day", "property": "signed-on", "value": {"date": "1937-08-21"}},
    {"id": "year", "property": "signed-on", "value": {"date": "1937"}, "references": CHRONICLE},
    {
        "id": "late",
        "property": "signed-on",
        "value": {"date": "1937-09-03"},
        "references": CHRONICLE,
    },
    {
        "id": "slip",
        "property": "signed-on",
        "value": {"date": "1973-08-21"},
        "rank": "deprecated",
        "reason": "a slip of the pen",
    },
    {"id": "zoned", "property": "registered-on", "value": {"date": "1937-09-08", "zone": "+02:00"}},
]


@pytest.fixture
def explained(run: Run, monkeypatch: pytest.MonkeyPatch) -> Explain:
    """Explain a claim of a record with several dates."""

    def explain(claim: str) -> Result:
        with project([complete({"id": "pact", "claims": CLAIMS})]) as made:
            (made.root / "ssdata.toml").write_text(
                f'records = "records"\nvocabulary = "vocabulary.json"\nschema = {json.dumps(str(made.schema))}\n'
            )
            monkeypatch.chdir(made.root)
            return run("explain", claim)

    return explain


def test_conflict_refinement_and_deprecated_claims_are_told_apart(explained: Explain) -> None:
    result = explained("pact#day")
    assert result.exit_code == 0
    lines = {
        line.split()[2].rstrip(":"): line
        for line in result.output.splitlines()
        if line.startswith("  C101 ") and ": " in line
    }
    assert "OK" in lines["year"]
    assert "both can be true" in lines["year"]
    assert "CONFLICT" in lines["late"]
    assert "deprecated and is not compared" in lines["slip"]


def test_bounds_are_shown_in_universal_time_where_a_zone_is_stated(explained: Explain) -> None:
    output = explained("pact#zoned").output
    assert "bounds: 1937-09-07 22:00 to 1937-09-08 21:59 UTC" in output


def test_every_rule_that_looked_is_listed_with_its_verdict(explained: Explain) -> None:
    output = explained("pact#day").output
    rules = output.partition("Rules that looked at it:")[2]
    assert "C101 CONFLICT  disjoint-values" in rules
    assert "C111 silent    disordered-dates" in rules
    assert "C105" not in rules


@pytest.mark.parametrize("claim", ["pact", "pact#nothing", "nothing#day"])
def test_what_does_not_exist_is_refused_with_advice(explained: Explain, claim: str) -> None:
    result = explained(claim)
    assert result.exit_code == 2
    assert "ssdata: " in result.stderr
