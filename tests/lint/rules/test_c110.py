"""C110: dates and figures that cannot be read, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Verdict
from tests.project import flat, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]
WORDS = merged(
    shipped_vocabulary(),
    {
        "dates": {"level": 2},
        "dimensions": {"day": {"label": "day", "kind": "date"}},
        "properties": {"strength": {"constraints": {"scope": ["day", "phase"]}}},
    },
)
SIGN_OFF = {
    "level": "source-read",
    "by": "ssdata editors",
    "digest": "000000000000.0000.0000.0000",
}


def findings(*claims: Json, type: str = "treaty") -> list[Finding]:
    report = lint_records([{"type": type, "claims": list(claims)}], [], WORDS)
    return [one for one in flat(report.findings) if one.code == "C110"]


def signed(date: str, **more: Any) -> Json:
    return {"property": "signed-on", "value": {"date": date}, **more}


def strong(figure: Json, **more: Any) -> Json:
    figure = {"unit": "person", **figure}
    return {"property": "strength", "value": {"quantity": figure}, **more}


def told(*claims: Json, type: str = "treaty") -> list[tuple[str, str]]:
    """Where it finds something, and what."""
    return [(one.place.pointer, one.message) for one in findings(*claims, type=type)]


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("1969-02-30", "'1969-02-30': February 1969 has 28 days; 30 is none of them"),
        ("1970/1969", "'1970/1969': the interval ends before it starts"),
        ("196u", "'196u': the character 'u' cannot stand here in a date"),
    ],
)
def test_dates(date: str, message: str) -> None:
    assert told(signed(date)) == [("/claims/0/value/date", message)]


@pytest.mark.parametrize(
    "date", ["1969-02-28", "200X-02-29", "1969~", "1969?", "1969/..", "1969/", "1969-22"]
)
def test_silent_for_dates_that_can_be_read(date: str) -> None:
    assert told(signed(date)) == []


def test_help_is_how_to_write_it() -> None:
    (finding,) = findings(signed("1937-8-21"))
    assert "1937-08-21" in finding.help


def test_level_that_the_vocabulary_does_not_take() -> None:
    plain = {**WORDS, "dates": {**WORDS["dates"], "level": 1}}
    strength = strong({"amount": 9}, scope={"day": "200X-02-29"})
    report = lint_records(
        [{"type": "battle", "claims": [strength, signed("200X-02-29")]}], [], plain
    )
    found = [one.place.pointer for one in flat(report.findings) if one.code == "C110"]
    assert found == ["/claims/0/scope/day", "/claims/1/value/date"]


def test_validity() -> None:
    assert told(signed("1937", validity="1938/1937")) == [
        ("/claims/0/validity", "'1938/1937': the interval ends before it starts")
    ]


def test_figures() -> None:
    assert told(strong({"min": 9, "max": 3}), type="battle") == [
        ("/claims/0/value/quantity", "the least, 9, is above the most, 3")
    ]
    assert told(strong({"min": 3, "max": 9}), type="battle") == []


def test_dates_of_scope() -> None:
    def on(day: object) -> list[tuple[str, str]]:
        return told(strong({"amount": 9}, scope={"phase": "1969-02-30", "day": day}), type="battle")

    no_day = ("/claims/0/scope/day", "'1969-02-30': February 1969 has 28 days; 30 is none of them")
    assert on("1969-02-30") == [no_day]
    assert on(["1969-02-28", "1969-02-30", "1969-02-30"]) == [no_day, no_day]
    assert on("1969-02-28") == []
    assert on({"unknown": True}) == []
    (finding,) = findings(strong({"amount": 9}, scope={"day": "1937-8-21"}), type="battle")
    assert "1937-08-21" in finding.help


def test_days_of_sign_off_and_access() -> None:
    where = {"source": "handbook", "locator": {"page": "12"}}
    claim = signed(
        "1937",
        verified={**SIGN_OFF, "on": "2026-02-30"},
        references=[
            where,
            {**where, "accessed": "2026-02-31"},
            {**where, "accessed": "2026-02-28"},
        ],
    )
    access, sign_off = findings(claim)
    assert (sign_off.place.pointer, sign_off.message) == (
        "/claims/0/verified/on",
        "'2026-02-30': there is no such day",
    )
    assert (access.place.pointer, access.message) == (
        "/claims/0/references/1/accessed",
        "'2026-02-31': there is no such day",
    )
    assert {(one.record, one.claims) for one in (sign_off, access)} == {("example", ("claim-1",))}
    assert told(signed("1937", verified={**SIGN_OFF, "on": "2026-02-28"})) == []


def test_day_of_access_alone() -> None:
    where = {"source": "handbook", "locator": {"page": "12"}}
    claim = signed("1937", references=[where, {**where, "accessed": "2026-02-31"}])
    assert [place for place, _ in told(claim)] == ["/claims/0/references/1/accessed"]


def test_scope_of_a_dimension_that_is_not_known() -> None:
    claim = strong({"amount": 9}, scope={"weather": "1969-02-30", "day": "1969-02-30"})
    assert [place for place, _ in told(claim, type="battle")] == ["/claims/0/scope/day"]


def test_sign_off_on_no_day_breaks_no_other_rule() -> None:
    claim = signed("1937-08-21", verified={**SIGN_OFF, "on": "2026-02-30"})
    later = signed("1939-08-23", verified={**SIGN_OFF, "on": "2026-02-28"})
    report = lint_records([{"claims": [claim, {**later, "property": "in-force-on"}]}])
    assert {one.code for one in flat(report.findings)} == {"C110", "V101"}


def test_claim_of_a_property_that_is_not_known() -> None:
    unknown = {**signed("1969-02-30"), "property": "sealed-on", "scope": {"day": "1969-02-30"}}
    assert [where for where, _ in told(unknown)] == ["/claims/0/value/date"]


def test_dispute_never_covers_it() -> None:
    claims = signed("1969-02-30"), signed("1969-02-28")
    dispute = {
        "id": "day",
        "claims": ["claim-1", "claim-2"],
        "kind": "sources-disagree",
        "status": "open",
        "statement": "Sources differ on the day.",
    }
    report = lint_records([{"claims": claims, "disputes": [dispute]}])
    (finding,) = (one for one in flat(report.findings) if one.code == "C110")
    assert finding.verdict is Verdict.VIOLATION
