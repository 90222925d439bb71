"""C129: totals and their parts, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Verdict
from tests.project import flat, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]
BY_KIND: Json = {"label": "kinds", "total": "casualties", "parts": ["killed", "wounded"]}
BY_SIDE: Json = {"label": "sides", "total": "casualties", "dimension": "side"}


def words(entry: Json, **more: Any) -> Json:
    return merged(shipped_vocabulary(), {"sums": [{**entry, **more}], "monotone": []})


def figure(property_: str, amount: int | None = None, **more: Any) -> Json:
    claim = {key: more.pop(key) for key in ("scope", "validity", "rank", "reason") if key in more}
    value: Json = {"unit": "person", **more, **({} if amount is None else {"amount": amount})}
    return {"property": property_, "value": {"quantity": value}, **claim}


def findings(vocabulary: Json, *claims: Json, **record: Any) -> list[Finding]:
    report = lint_records([{"type": "battle", "claims": list(claims), **record}], [], vocabulary)
    return [one for one in flat(report.findings) if one.code == "C129"]


COMPLETE, PARTIAL = words(BY_KIND, complete=True), words(BY_KIND)
PARTS = figure("killed", 240), figure("wounded", 210)


def test_complete() -> None:
    assert findings(COMPLETE, figure("casualties", 450), *PARTS) == []
    (finding,) = findings(COMPLETE, figure("casualties", 500), *PARTS)
    assert finding.verdict is Verdict.CONFLICT
    assert finding.claims == ("claim-1", "claim-2", "claim-3")
    assert "come to 450" in finding.message
    assert findings(COMPLETE, figure("casualties", 400), *PARTS)


def test_incomplete() -> None:
    assert findings(PARTIAL, figure("casualties", 500), *PARTS) == []
    assert findings(PARTIAL, figure("casualties", 450), *PARTS) == []
    assert findings(PARTIAL, figure("casualties", 449), *PARTS)


def test_missing_part() -> None:
    assert findings(COMPLETE, figure("casualties", 500), figure("killed", 240)) == []
    # A warning of the monotone rule is another matter: the part alone is more than the total.
    assert findings(COMPLETE, figure("casualties", 200), figure("killed", 240))


@pytest.mark.parametrize("nothing", [{"unknown": True}, {"none": True}])
def test_unknown_part(nothing: Json) -> None:
    unknown = {"property": "wounded", "value": nothing}
    assert findings(COMPLETE, figure("casualties", 200), figure("killed", 240), unknown) == []


def test_ranges_that_overlap() -> None:
    about = figure("casualties", 500, approximate=True)
    assert findings(COMPLETE, about, *PARTS) == []
    assert findings(COMPLETE, figure("casualties", min=400, max=460), *PARTS) == []
    assert findings(COMPLETE, figure("casualties", min=460), *PARTS)


def test_tolerance_of_the_total() -> None:
    near = {"properties": {"casualties": {"constraints": {"tolerance": {"rel": "0.1"}}}}}
    assert findings(merged(COMPLETE, near), figure("casualties", 500), *PARTS) == []


@pytest.mark.parametrize(
    "other",
    [
        {"scope": {"side": "japan"}},
        {"scope": {"counting": "with-sick"}},
        {"scope": {"as-of": "1938-08"}},
        {"validity": "1938"},
        {"rank": "deprecated", "reason": "a slip"},
    ],
)
def test_other_scope(other: Json) -> None:
    parts = figure("killed", 240), figure("wounded", 210, **other)
    assert findings(COMPLETE, figure("casualties", 500), *parts) == []


def test_each_scope_by_itself() -> None:
    japan, soviet = ({"scope": {"side": id}} for id in ("japan", "soviet-union"))
    right = figure("casualties", 450, **japan), figure("killed", 240, **japan)
    wrong = figure("casualties", 99, **soviet), figure("killed", 100, **soviet)
    (finding,) = findings(PARTIAL, *right, *wrong)
    assert finding.claims == ("claim-3", "claim-4")


def test_one_of_several_claims_fits() -> None:
    assert findings(COMPLETE, figure("casualties", 500), figure("killed", 290), *PARTS) == []
    assert findings(COMPLETE, figure("casualties", 500), figure("casualties", 450), *PARTS) == []


def test_other_unit() -> None:
    divisions = {"property": "wounded", "value": {"quantity": {"amount": 1, "unit": "division"}}}
    assert findings(COMPLETE, figure("casualties", 500), figure("killed", 240), divisions) == []


def side(id: str | list[str], amount: int) -> Json:
    return figure("casualties", amount, scope={"side": id})


def test_parts_told_apart_by_a_dimension() -> None:
    sides = side("japan", 500), side("soviet-union", 700)
    complete, partial = words(BY_SIDE, complete=True), words(BY_SIDE)
    assert findings(complete, figure("casualties", 1200), *sides) == []
    assert findings(complete, figure("casualties", 1300), *sides)
    assert findings(partial, figure("casualties", 1300), *sides) == []
    assert findings(partial, figure("casualties", 1100), *sides)


def test_part_of_several_terms_may_overlap() -> None:
    parts = side("japan", 500), side(["japan", "china"], 700), side("soviet-union", 600)
    assert findings(words(BY_SIDE), figure("casualties", 1100), *parts) == []


def test_one_part_alone() -> None:
    assert findings(words(BY_SIDE, complete=True), figure("casualties", 9), side("japan", 5)) == []


def test_total_is_no_claim_with_a_scope_left_out() -> None:
    record = {"type": "battle", "claims": [figure("casualties", 1200), side("japan", 500)]}
    assert lint_records([record], [], words(BY_SIDE)).findings == []
    assert [one.code for one in lint_records([record]).findings] == ["C101"]


def test_dispute_covers_it() -> None:
    dispute = {
        "id": "sum",
        "claims": ["claim-1", "claim-2", "claim-3"],
        "kind": "sources-disagree",
        "status": "open",
        "statement": "The printed total is not the sum.",
    }
    (finding,) = findings(COMPLETE, figure("casualties", 500), *PARTS, disputes=[dispute])
    assert finding.verdict is Verdict.ACKNOWLEDGED


def test_each_group_of_parts_by_itself() -> None:
    def lost(amount: int, side: str = "", **scope: str) -> Json:
        return figure("casualties", amount, scope={**scope, **({"side": side} if side else {})})

    first = [lost(9, "japan", phase="first"), lost(9, "soviet-union", phase="first")]
    second = [lost(5, "japan", phase="second"), lost(5, "soviet-union", phase="second")]
    complete = words(BY_SIDE, complete=True)
    (finding,) = findings(
        complete, lost(18, phase="first"), lost(9, phase="second"), *first, *second
    )
    assert finding.claims == ("claim-2", "claim-5", "claim-6")
    assert findings(complete, lost(18, phase="first"), *first, *second) == []


def test_total_after_a_part_of_several_terms() -> None:
    several, *parts = side(["japan", "china"], 700), side("japan", 500), side("soviet-union", 600)
    assert findings(words(BY_SIDE, complete=True), several, *parts, figure("casualties", 99))


def test_sums_after_one_whose_total_is_not_there() -> None:
    other = {"label": "troops", "total": "strength", "parts": ["killed"]}
    both = words(BY_KIND)
    both["sums"] = [other, *both["sums"]]
    assert findings(both, figure("casualties", 449), *PARTS)


def test_what_it_says() -> None:
    totals = figure("casualties", 500), figure("casualties", 600), figure("casualties", 700)
    (finding,) = findings(COMPLETE, *totals, *PARTS)
    assert finding.message == (
        "'casualties' is '500 person', but its parts come to 450: 240 person (claim-4) and "
        "210 person (claim-5)"
    )
    assert finding.claims == tuple(f"claim-{number}" for number in range(1, 6))
