"""C111: the order of the steps of a chain."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Severity, Verdict
from tests.project import flat, lint_records

Json = dict[str, Any]
WORDS: Json = {
    "title": "Steps",
    "dates": {"level": 2, "calendar_switches": [{"label": "Russia", "on": "1918-02-14"}]},
    "record_types": {
        id: {"label": id} for id in ("thing", "place", "state", "person", "organization")
    },
    "dimensions": {"side": {"label": "side", "kind": "text"}, "copy": {"label": "copy", "kind": "text"}},
    "chains": [
        {"label": "life", "types": ["thing"], "steps": ["begun", "signed", "ended"], "scope": ["side"]}
    ],
    "properties": {
        "begun": {"label": "begun on", "value": "date", "constraints": {"scope": ["side", "copy"]}},
        "signed": {
            "label": "signed on",
            "value": "date",
            "constraints": {"scope": ["side", "copy"], "slack": 2},
        },
        "ended": {"label": "ended on", "value": "date", "constraints": {"scope": ["side", "copy"]}},
    },
}  # fmt: skip


def step(property_: str, day: str, id: str = "", **more: Any) -> Json:
    value = {"date": day, **({"zone": more.pop("zone")} if "zone" in more else {})}
    return {"id": id or property_, "property": property_, "value": value, **more}


def found(*claims: Json) -> list[Finding]:
    report = lint_records([{"type": "thing", "claims": list(claims)}], vocabulary=WORDS)
    return [one for one in flat(report.findings) if one.code == "C111"]


def outcome(*claims: Json) -> str:
    return " · ".join(f"{one.verdict.value}: {' '.join(one.claims)}" for one in found(*claims))


def test_step_before_an_earlier_one() -> None:
    (finding,) = found(step("begun", "1937-08-21"), step("signed", "1937-06-13"))
    assert (finding.verdict, finding.severity) == (Verdict.CONFLICT, Severity.ERROR)
    assert finding.claims == ("signed", "begun")
    assert finding.place.pointer == "/claims/1/value/date"
    assert finding.message == "'signed on' 1937-06-13 lies before 'begun on' 1937-08-21"
    assert finding.help.startswith("see whether")
    assert '"retroactive"' in finding.help


def test_slip_of_the_pen_is_hinted_at() -> None:
    (finding,) = found(step("begun", "1937-08-05"), step("signed", "1937-05-09"))
    assert not finding.help.startswith("see whether")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1937-08-21", "1937-08-21"),
        ("1937-08-21", "1937-08"),
        ("1937-08-21", "1937"),
        ("1937", "1937-01-01"),
        ("1937-08-21", "1938"),
        ("1937-08-21/..", "1937-08-21"),
    ],
)
def test_order_that_can_be_is_silent(first: str, second: str) -> None:
    assert outcome(step("begun", first), step("signed", second)) == ""


def test_missing_step_is_passed_over() -> None:
    assert outcome(step("begun", "1938"), step("ended", "1937")) == "CONFLICT: ended begun"
    assert outcome(step("ended", "1937")) == ""


def test_each_step_has_one_finding_with_the_first_that_it_precedes() -> None:
    claims = (step("begun", "1938"), step("signed", "1939"), step("ended", "1937"))
    assert outcome(*claims) == "CONFLICT: ended begun"
    claims = (step("begun", "1938"), step("signed", "1937"), step("ended", "1936"))
    assert outcome(*claims) == "CONFLICT: signed begun · CONFLICT: ended begun"
    claims = (step("begun", "1936"), step("signed", "1939"), step("ended", "1937"))
    assert outcome(*claims) == "CONFLICT: ended signed"


def test_rivals_of_which_one_is_in_order_are_silent() -> None:
    rivals = (step("signed", "1937", "s1"), step("signed", "1939", "s2"))
    assert outcome(step("begun", "1938"), *rivals) == ""
    assert outcome(*rivals, step("ended", "1938")) == ""
    late = outcome(step("begun", "1940"), *rivals)
    assert late == "CONFLICT: s1 s2 begun"
    (finding,) = found(step("begun", "1940"), *rivals)
    assert "1937 or 1939" in finding.message
    assert outcome(*rivals, step("ended", "1936")) == "CONFLICT: ended s1 s2"


def test_retroactive_is_silent() -> None:
    begun = step("begun", "1938")
    assert outcome(begun, step("signed", "1937", retroactive=True)) == ""
    assert outcome({**begun, "retroactive": True}, step("signed", "1937")) != ""


def test_claims_that_are_not_live_are_silent() -> None:
    begun = step("begun", "1938")
    assert outcome(begun, step("signed", "1937", modality="planned")) == ""
    assert outcome(begun, step("signed", "1937", rank="deprecated", reason="a slip")) == ""
    unknown = {"id": "signed", "property": "signed", "value": {"unknown": True}}
    assert outcome(begun, unknown, step("ended", "1937")) == "CONFLICT: ended begun"


def test_flag_makes_it_possible_within_the_slack() -> None:
    (finding,) = found(step("begun", "1938"), step("signed", "1937~"))
    assert (finding.verdict, finding.severity) == (Verdict.POSSIBLE, Severity.WARNING)
    assert outcome(step("begun", "1939"), step("signed", "1937?")) == "POSSIBLE: signed begun"
    assert outcome(step("begun", "1940"), step("signed", "1937~")) == "CONFLICT: signed begun"
    assert outcome(step("begun", "1938~"), step("signed", "1937")) == "POSSIBLE: signed begun"
    assert outcome(step("begun", "1939~"), step("signed", "1937")) == "CONFLICT: signed begun"
    assert outcome(step("begun", "1938~"), step("signed", "1935")) == "CONFLICT: signed begun"


def test_zones() -> None:
    chita, moscow = "+09:00", "+03:00"
    begun = step("begun", "1945-08-09", zone=chita)
    assert outcome(begun, step("signed", "1945-08-08")) == ""
    assert outcome(step("begun", "1945-08-09"), step("signed", "1945-08-08", zone=moscow)) == ""
    assert outcome(begun, step("signed", "1945-08-08", zone=moscow)) == ""
    assert outcome(begun, step("signed", "1945-08-08", zone=chita)) != ""
    assert outcome(step("begun", "1945-08-09"), step("signed", "1945-08-08")) != ""
    assert outcome(begun, step("signed", "1945-08-06")) != ""


def test_dimension_of_the_chain_separates_its_terms() -> None:
    begun, signed = step("begun", "1938"), step("signed", "1937")
    one, other = {"scope": {"side": "one"}}, {"scope": {"side": "other"}}
    assert outcome({**begun, **one}, {**signed, **other}) == ""
    assert outcome({**begun, **one}, {**signed, **one}) == "CONFLICT: signed begun"
    assert outcome({**begun, **one}, signed) == "CONFLICT: signed begun"
    assert outcome(begun, {**signed, **one}) == "CONFLICT: signed begun"


def test_other_dimension_does_not_separate() -> None:
    one, other = {"scope": {"copy": "one"}}, {"scope": {"copy": "other"}}
    claims = ({**step("begun", "1938"), **one}, {**step("signed", "1937"), **other})
    assert outcome(*claims) == "CONFLICT: signed begun"


def test_each_scope_is_in_order_by_itself() -> None:
    one, other = {"scope": {"side": "one"}}, {"scope": {"side": "other"}}
    begun = (step("begun", "1936", "b1", **one), step("begun", "1938", "b2", **other))
    signed = (step("signed", "1937", "s1", **one), step("signed", "1937", "s2", **other))
    assert outcome(*begun, *signed) == "CONFLICT: s2 b2"
    (finding,) = found(*begun, step("signed", "1935"))
    assert finding.claims == ("signed", "b1", "b2")


def test_steps_in_one_minute_are_in_order() -> None:
    minute = "1945-08-09T00:10:00Z"
    claims = (step("begun", minute), step("signed", minute), step("ended", "1944"))
    assert outcome(*claims) == "CONFLICT: ended begun"


def test_only_the_date_without_a_zone_may_shift() -> None:
    begun = step("begun", "1945-08-09", zone="+09:00")
    assert outcome(begun, step("signed", "1945-08-07")) == "CONFLICT: signed begun"
    assert outcome(begun, step("signed", "1945-08-08")) == ""
