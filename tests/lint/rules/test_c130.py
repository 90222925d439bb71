"""C130: parts and wholes, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Severity, Verdict
from tests.project import flat, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]
BY_PHASE = {"label": "phase", "part": "killed", "whole": "killed", "dimension": "phase"}
PHASES = merged(shipped_vocabulary(), {"monotone": [BY_PHASE]})


def figure(property_: str, amount: int | None = None, **more: Any) -> Json:
    claim = {key: more.pop(key) for key in ("scope", "validity", "rank", "reason") if key in more}
    value: Json = {"unit": "person", **more, **({} if amount is None else {"amount": amount})}
    return {"property": property_, "value": {"quantity": value}, **claim}


def findings(*claims: Json, words: Json | None = None) -> list[Finding]:
    report = lint_records([{"type": "battle", "claims": list(claims)}], [], words)
    return [one for one in flat(report.findings) if one.code == "C130"]


def test_part_above_its_whole() -> None:
    (finding,) = findings(figure("killed", 790), figure("casualties", 500))
    assert finding.verdict is Verdict.CONFLICT
    assert finding.claims == ("claim-1", "claim-2")
    assert findings(figure("killed", 500), figure("casualties", 500)) == []


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ({"amount": 790}, {"min": 500}),
        ({"max": 790}, {"amount": 500}),
        ({"amount": 520, "approximate": True}, {"amount": 500, "approximate": True}),
        ({"word": "dozens"}, {"amount": 50}),
    ],
)
def test_figures_that_can_be_in_order(part: Json, whole: Json) -> None:
    assert findings(figure("killed", **part), figure("casualties", **whole)) == []


@pytest.mark.parametrize(
    ("scope", "other"),
    [
        ({"side": "japan"}, {"side": "soviet-union"}),
        ({"counting": "battle-only"}, {"counting": "with-sick"}),
        ({"as-of": "1938-07"}, {"as-of": "1938-08"}),
        ({}, {"side": "japan"}),
        ({"side": {"unknown": True}}, {}),
    ],
)
def test_other_scope(scope: Json, other: Json) -> None:
    whole = figure("casualties", 500, **({"scope": other} if other else {}))
    part = figure("killed", 790, **({"scope": scope} if scope else {}))
    assert findings(part, whole) == []


def test_same_scope() -> None:
    scope = {"scope": {"side": "japan", "phase": "first"}}
    (finding,) = findings(figure("killed", 790, **scope), figure("casualties", 500, **scope))
    assert finding.verdict is Verdict.CONFLICT


def test_whole_that_states_less() -> None:
    part = figure("killed", 790, scope={"side": "japan"})
    (finding,) = findings(part, figure("casualties", 500))
    assert (finding.verdict, finding.severity) == (Verdict.POSSIBLE, Severity.WARNING)
    assert "unless that is about another side" in finding.message


def test_validity() -> None:
    part = figure("killed", 790, validity="1938")
    assert findings(part, figure("casualties", 500, validity="1939")) == []
    assert findings(part, figure("casualties", 500, validity="1938"))


def test_one_of_several_claims_fits() -> None:
    two = figure("killed", 790), figure("killed", 400)
    assert findings(*two, figure("casualties", 500)) == []
    assert findings(*two, figure("casualties", 300))


def test_deprecated() -> None:
    dead = figure("killed", 790, rank="deprecated", reason="a slip")
    assert findings(dead, figure("casualties", 500)) == []


def test_unknown_and_other_units() -> None:
    assert (
        findings({"property": "killed", "value": {"unknown": True}}, figure("casualties", 5)) == []
    )
    divisions = {"property": "casualties", "value": {"quantity": {"amount": 1, "unit": "division"}}}
    assert findings(figure("killed", 790), divisions) == []


def test_phase_and_the_whole_event() -> None:
    first = {"scope": {"phase": "first", "side": "japan"}}
    whole = {"scope": {"side": "japan"}}
    (finding,) = findings(
        figure("killed", 600, **first), figure("killed", 500, **whole), words=PHASES
    )
    assert finding.verdict is Verdict.CONFLICT
    assert (
        findings(figure("killed", 400, **first), figure("killed", 500, **whole), words=PHASES) == []
    )


def test_phase_and_the_whole_event_do_not_compete() -> None:
    claims = [figure("killed", 400, scope={"phase": "first"}), figure("killed", 500)]
    record = {"type": "battle", "claims": claims}
    assert lint_records([record], [], PHASES).findings == []
    assert [one.code for one in lint_records([record]).findings] == ["C101"]


def test_dimension_tells_parts_from_wholes() -> None:
    words = shipped_vocabulary()
    entry = {"label": "phase", "part": "killed", "whole": "casualties", "dimension": "phase"}
    words["monotone"] = [entry]
    first = {"scope": {"phase": "first"}}
    part, whole = figure("killed", 790), figure("casualties", 500)
    assert findings({**part, **first}, whole, words=words)
    assert findings(part, whole, words=words) == []
    assert findings({**part, **first}, {**whole, **first}, words=words) == []


def test_what_it_says() -> None:
    parts = figure("killed", 790), figure("killed", 800)
    wholes = figure("casualties", 500), figure("casualties", 400)
    (finding,) = findings(*parts, *wholes)
    message = "'killed' '790 person' is more than 'casualties' '500 person', of which it is a part"
    assert finding.message == message
    assert finding.claims == ("claim-1", "claim-2", "claim-3", "claim-4")
    scope = {"side": "japan", "counting": "battle-only"}
    (finding,) = findings(figure("killed", 790, scope=scope), figure("casualties", 500))
    assert finding.message == f"{message}, unless that is about another counting or side"
