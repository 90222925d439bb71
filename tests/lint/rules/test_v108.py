"""V108: claims that nobody signed off, and where it stays silent."""

from ssdata.lint.finding import Severity
from ssdata.model.digest import claim_digest
from ssdata.store.policy import Policy
from tests.lint.rules.cited import Json, day, findings

ASKED = Policy(unsigned={"records/treaty/**": "warning"})


def signed(level: str) -> Json:
    claim = day({"source": "handbook", "locator": {"page": "12"}})
    sign_off = {"level": level, "on": "2026-11-21", "by": "ssdata editors"}
    return {**claim, "verified": {**sign_off, "digest": claim_digest(claim)}}


def test_unsigned_where_the_policy_asks() -> None:
    (one,) = findings("V108", day(), policy=ASKED)
    assert (one.severity, one.claims) == (Severity.WARNING, ("signed",))
    assert "ssdata verify example#signed" in one.help


def test_signed_at_any_level() -> None:
    for level in ("unread", "source-read", "double-checked"):
        assert findings("V108", signed(level), policy=ASKED) == []


def test_elsewhere_and_without_a_policy() -> None:
    assert findings("V108", day()) == []
    assert findings("V108", day(), policy=Policy(unsigned={"records/war/*": "error"})) == []
    off = Policy(unsigned={"records/**": "error", "records/treaty/**": "off"})
    assert findings("V108", day(), policy=off) == []


def test_self_evident_properties() -> None:
    claim = {**day(), "property": "wikidata", "value": {"string": "Q328"}}
    assert findings("V108", claim, policy=ASKED) == []


def test_claim_after_those_that_are_passed_over() -> None:
    evident = {**day(), "id": "evident", "property": "wikidata", "value": {"string": "Q328"}}
    claims = [{**signed("unread"), "id": "signed-off"}, evident, day()]
    assert [one.claims for one in findings("V108", claims, policy=ASKED)] == [("signed",)]
