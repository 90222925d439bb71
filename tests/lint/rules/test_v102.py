"""V102: disputes that cover less than they list, and where it stays silent."""

from typing import Any

from ssdata.lint.finding import Finding
from tests.project import flat, lint_records

Json = dict[str, Any]


def signed(id: str, day: str, source: str = "handbook", **more: Any) -> Json:
    cited = [{"source": source, "locator": {"page": "3"}}]
    value = {"date": day}
    return {"id": id, "property": "signed-on", "value": value, "references": cited, **more}


EARLY, LATE = signed("a", "1937-08-21"), signed("b", "1937-08-29", "chronicle")
MONTH = signed("c", "1937-08", "almanac")


def dispute(*claims: str, id: str = "day", status: str = "open") -> Json:
    return {
        "id": id,
        "claims": list(claims),
        "kind": "sources-disagree",
        "status": status,
        "statement": "The two give different days.",
    }


def findings(claims: list[Json], *disputes: Json, **more: Any) -> list[Finding]:
    report = lint_records([{"claims": claims, "disputes": list(disputes)}], **more)
    return [one for one in flat(report.findings) if one.code == "V102"]


def told(claims: list[Json], *disputes: Json, **more: Any) -> list[tuple[str, str, str]]:
    """Where it finds something, what, and how to mend it."""
    found = findings(claims, *disputes, **more)
    assert {one.record for one in found} <= {"example"}
    return [(one.place.pointer, one.message, one.help) for one in found]


STALE = (
    "the claims of dispute 'day' do not contradict each other",
    "delete the dispute, or set it to resolved",
)


def test_claims_that_agree() -> None:
    assert told([EARLY, MONTH], dispute("a", "c")) == [("/disputes/0/claims", *STALE)]


def test_silent_where_all_take_part_in_a_conflict() -> None:
    assert told([EARLY, LATE], dispute("a", "b")) == []


def test_claims_that_take_no_part() -> None:
    other = {**signed("e", "1937-09-01"), "property": "in-force-on"}
    assert told([EARLY, LATE, MONTH, other], dispute("a", "b", "c", "e")) == [
        (
            "/disputes/0/claims",
            "dispute 'day' lists c and e, in no conflict with the rest",
            "take them out of the list",
        )
    ]


def test_each_dispute() -> None:
    found = told([EARLY, LATE, MONTH], dispute("a", "b", id="good"), dispute("a", "c"))
    assert found == [("/disputes/1/claims", *STALE)]
    dead = signed("d", "1937-08-29", "chronicle", rank="deprecated", reason="a slip")
    lost = dispute("a", "lost", id="lost")
    done = dispute("a", "d", id="done", status="resolved")
    found = told([EARLY, MONTH, dead], lost, done, dispute("a", "c"))
    assert found == [("/disputes/2/claims", *STALE)]


def test_resolved_with_several_that_are_live() -> None:
    (finding,) = findings([EARLY, LATE], dispute("a", "b", status="resolved"))
    assert finding.message == "dispute 'day' is resolved, but a and b are all live"
    assert finding.help == (
        "deprecate all but the right one with a reason, or open the dispute again"
    )
    assert (finding.record, finding.claims) == ("example", ("a", "b"))
    assert finding.place.pointer == "/disputes/0/claims"


def test_resolved_with_one_that_is_live_or_none() -> None:
    dead = {"rank": "deprecated", "reason": "the day of the newspaper"}
    done = dispute("a", "b", status="resolved")
    assert told([EARLY, {**LATE, **dead}], done) == []
    assert told([{**EARLY, **dead}, {**LATE, **dead}], done) == []


def test_silent_for_claims_that_do_not_exist() -> None:
    assert told([EARLY, MONTH], dispute("a", "c", "lost")) == []
    assert told([EARLY, LATE], dispute("a", "b", "lost", status="resolved")) == []


def test_claims_of_other_records() -> None:
    other = {"id": "other", "claims": [LATE]}
    with_other = dispute("a", "other#b")
    report = lint_records([{"claims": [EARLY], "disputes": [with_other]}, other])
    assert [one.message for one in report.findings if one.code == "V102"] == [STALE[0]]


def test_rule_that_is_switched_off_makes_no_dispute_stale() -> None:
    assert told([EARLY, LATE], dispute("a", "b"), ignore=["C101"]) == []
