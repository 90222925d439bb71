"""C131: equations between figures, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Verdict
from tests.project import flat, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]
SCOPED = {"scope": ["side", "counting", "phase", "as-of"], "functional": True}


def quantity(label: str) -> Json:
    return {"label": label, "value": "quantity", "units": ["person"], "constraints": SCOPED}


WORDS = merged(
    shipped_vocabulary(),
    {
        "properties": {
            id: quantity(f"its {id}") for id in ("left-over", "at-first", "sent", "gone")
        },
        "balances": [
            {
                "label": "strength",
                "left": "left-over",
                "plus": ["at-first", "sent"],
                "minus": ["gone"],
            }
        ],
    },
)


def figure(property_: str, amount: int | None = None, **more: Any) -> Json:
    claim = {key: more.pop(key) for key in ("scope", "validity", "rank", "reason") if key in more}
    value: Json = {"unit": "person", **more, **({} if amount is None else {"amount": amount})}
    return {"property": property_, "value": {"quantity": value}, **claim}


def findings(*claims: Json, words: Json = WORDS) -> list[Finding]:
    report = lint_records([{"type": "battle", "claims": list(claims)}], [], words)
    return [one for one in flat(report.findings) if one.code == "C131"]


FIRST, SENT, GONE = figure("at-first", 1000), figure("sent", 500), figure("gone", 300)


def test_balance() -> None:
    assert findings(figure("left-over", 1200), FIRST, SENT, GONE) == []
    for wrong in (1199, 1201):
        (finding,) = findings(figure("left-over", wrong), FIRST, SENT, GONE)
        assert finding.verdict is Verdict.CONFLICT
        assert finding.claims == ("claim-1", "claim-2", "claim-3", "claim-4")
        assert "1000 person + 500 person - 300 person is 1200" in finding.message


def test_ranges_that_can_be_equal() -> None:
    assert findings(figure("left-over", 1210), FIRST, SENT, figure("gone", min=250, max=300)) == []
    assert findings(figure("left-over", 1251), FIRST, SENT, figure("gone", min=250, max=300))
    assert findings(figure("left-over", 900), FIRST, SENT, figure("gone", min=300)) == []
    assert findings(figure("left-over", 1201), FIRST, SENT, figure("gone", min=300))


def test_missing_and_unknown_terms() -> None:
    assert findings(figure("left-over", 9), FIRST, SENT) == []
    unknown = {"property": "gone", "value": {"unknown": True}}
    assert findings(figure("left-over", 9), FIRST, SENT, unknown) == []
    assert findings(figure("left-over", 9), FIRST, SENT, {**unknown, "value": {"none": True}}) == []


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
    assert findings(figure("left-over", 9), FIRST, SENT, figure("gone", 300, **other)) == []


def test_same_scope() -> None:
    japan = {"scope": {"side": "japan"}}
    claims = [figure("at-first", 1000, **japan), figure("sent", 500, **japan)]
    claims += [figure("gone", 300, **japan), figure("left-over", 9, **japan)]
    assert findings(*claims)


def test_one_of_several_claims_fits() -> None:
    assert findings(figure("left-over", 1100), figure("gone", 400), FIRST, SENT, GONE) == []
    two = figure("left-over", 1100), figure("left-over", 1200)
    assert findings(*two, FIRST, SENT, GONE) == []


def test_tolerance() -> None:
    near = {"properties": {"left-over": {"constraints": {"tolerance": {"abs": 50}}}}}
    words = merged(WORDS, near)
    assert findings(figure("left-over", 1250), FIRST, SENT, GONE, words=words) == []
    assert findings(figure("left-over", 1251), FIRST, SENT, GONE, words=words)


def test_other_unit() -> None:
    divisions = {"property": "gone", "value": {"quantity": {"amount": 1, "unit": "division"}}}
    assert findings(figure("left-over", 9), FIRST, SENT, divisions) == []


def test_what_it_says() -> None:
    words = merged(WORDS, {"properties": {"lost": quantity("lost")}})
    entry = {"label": "rest", "left": "left-over", "plus": ["at-first"], "minus": ["gone", "lost"]}
    words["balances"] = [entry]
    left = [figure("left-over", amount) for amount in (5, 6, 7)]
    (finding,) = findings(*left, FIRST, GONE, figure("lost", 200), words=words)
    assert finding.message == (
        "'its left-over' is '5 person', but 1000 person - 300 person - 200 person is 500 (rest)"
    )
    assert finding.claims == tuple(f"claim-{number}" for number in range(1, 7))
