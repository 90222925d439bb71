"""Contemporary entities (C12): the checker tests of Wikibase QualityConstraints."""

from typing import Any

import pytest

from tests.conform.memory import Json, Linted, lint_values, record, vocabulary
from tests.conform.wqc_cases import DIFFERENCES, OWN_RULE, agree, contemporary

# Days of our own: the material counts four of them, in order.
DAYS = ("0715-02-03", "1304-12-31", "1641-06-14", "1969-03-02")
SNAKS = {"novalue": {"none": True}, "somevalue": {"unknown": True}}
WORDS = vocabulary(
    {
        **{id: {"value": "date"} for id in ("start", "start-1", "end", "end-1")},
        "link": {"value": "entity", "constraints": {"contemporary": True}},
    },
    lifetimes=[
        {
            "label": "existence",
            "types": ["thing"],
            "start": ["start", "start-1"],
            "end": ["end", "end-1"],
        }
    ],
    chains=[{"label": "existence", "steps": ["start", "end"]}],
)
REVERSED = {
    f"testContemporaryConstraint{which}EndBeforeStart{number}"
    for which in ("Subject", "Object")
    for number in (1, 2)
}


def claims_of(entity: dict[str, list[Json]]) -> list[Json]:
    """The claims of a beginning and an end."""
    return [
        {
            "property": f"{role}-1" if "property_index" in snak else role,
            "value": {"date": DAYS[snak["t"]]} if "t" in snak else SNAKS[snak["snak"]],
            **({"rank": "deprecated", "reason": "wrong"} if "rank" in snak else {}),
        }
        for role in ("start", "end")
        for snak in entity[role]
    ]


def lint_case(case: Json) -> Linted:
    """A link between two records that have a beginning and an end."""
    link: Json = {"property": "link", "value": SNAKS.get(case["link"], {"entity": "object"})}
    if "link_rank" in case:
        link |= {"rank": case["link_rank"], "reason": "wrong"}
    records = [record("subject", [link, *claims_of(case["subject"])])]
    if isinstance(case["object"], dict):
        records.append(record("object", claims_of(case["object"])))
    return lint_values(records, WORDS)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in contemporary()])
def test_contemporary(case: dict[str, Any]) -> None:
    linted = lint_case(case)
    agree("contemporary", case["id"], case["expect"], linted.outcome("C12"))
    if "Several" not in case["id"]:
        assert (linted.outcome("C11") == "violation") == (case["id"] in REVERSED), OWN_RULE
    dangling = ("contemporary", case["id"]) in DIFFERENCES
    assert (linted.outcome("C28") == "violation") == dangling


def test_reversed_cases_are_there() -> None:
    assert {case["id"] for case in contemporary()} >= REVERSED
