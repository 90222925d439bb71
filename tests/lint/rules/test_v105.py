"""V105: claims that nobody read, and where it stays silent."""

from ssdata.lint.finding import Severity
from ssdata.model.digest import claim_digest
from ssdata.store.policy import Policy
from tests.lint.rules.cited import Json, day, findings

ASKED = Policy(unread={"records/treaty/**": "error"})


def signed(level: str, **more: str) -> Json:
    claim = {**day({"source": "handbook", "locator": {"page": "12"}}), **more}
    sign_off = {"level": level, "on": "2026-11-21", "by": "ssdata editors"}
    return {**claim, "verified": {**sign_off, "digest": claim_digest(claim)}}


def test_unread_where_the_policy_asks() -> None:
    (one,) = findings("V105", signed("unread"), policy=ASKED)
    assert (one.severity, one.place.pointer) == (Severity.ERROR, "/claims/0/verified/level")
    assert "ssdata verify example#signed --level source-read" in one.help


def test_the_severity_is_that_of_the_policy() -> None:
    for level in Severity:
        policy = Policy(unread={"records/**": level.value})
        (one,) = findings("V105", signed("unread"), policy=policy)
        assert one.severity is level


def test_the_last_pattern_counts() -> None:
    policy = Policy(unread={"records/**": "error", "records/treaty/e*": "off"})
    assert findings("V105", signed("unread"), policy=policy) == []
    policy = Policy(unread={"records/treaty/e*": "off", "records/**": "error"})
    assert findings("V105", signed("unread"), policy=policy)


def test_read() -> None:
    for level in ("source-read", "double-checked"):
        assert findings("V105", signed(level), policy=ASKED) == []
    assert findings("V105", day(), policy=ASKED) == []


def test_elsewhere_and_without_a_policy() -> None:
    assert findings("V105", signed("unread")) == []
    assert findings("V105", signed("unread"), policy=Policy(unsigned={"**": "error"})) == []
    assert (
        findings("V105", signed("unread"), policy=Policy(unread={"records/war/*": "error"})) == []
    )


def test_deprecated() -> None:
    claim = signed("unread", rank="deprecated", reason="a misprint")
    assert findings("V105", claim, policy=ASKED) == []


def test_claim_after_those_that_are_passed_over() -> None:
    dead = signed("unread", rank="deprecated", reason="a misprint")
    claims = [
        {**day(), "id": "unsigned"},
        {**signed("source-read"), "id": "read"},
        {**dead, "id": "dead"},
        signed("unread"),
    ]
    assert [one.claims for one in findings("V105", claims, policy=ASKED)] == [("signed",)]
