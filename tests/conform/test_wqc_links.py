"""Checkers of Wikibase QualityConstraints that look at links, types and exclusions."""

import pytest

from ssdata.lint.schema import Form
from tests.conform.memory import SCHEMA, Json, Linted, lint_values, record, vocabulary
from tests.conform.wqc import (
    subject,
)
from tests.conform.wqc_cases import agree, group


@pytest.mark.parametrize("case", group("conflicts_with"))
def test_conflicts_with(case: Json) -> None:
    statements = case["statements"]
    param = case["param"]
    second = {"property": param.get("property", "p2").lower()}
    if "items" in param:
        second["values"] = [item.lower() for item in param["items"]]
    first = {"property": statements[case["focus"]]["property"].lower()}
    words = vocabulary(
        {
            id: {"value": "entity"}
            for id in {"p2", *(statement["property"].lower() for statement in statements)}
        },
        exclusions=[{"label": "either or", "first": first, "second": second}],
    )
    records = [subject(statements, "q0"), *map(record, ("q1", "q10", "q42", "q100"))]
    agree("conflicts_with", case["id"], case["expect"], lint_values(records, words).outcome("C06"))


def linked(case: Json, statement: Json, back: list[Json] | None, way: Json) -> Linted:
    """A link and what its target says; ``way`` is the constraint of the link's property."""
    target = statement.get("value", "Q7").split(" ")[0].strip('"')
    records = [subject([statement], case["subject"].lower())]
    if back is not None:
        records.append(subject(back, target.lower()))
        there = {one["id"] for one in records}
        records += [record(id) for id in ("q2", "q42") if id not in there]
    ids = {statement["property"].lower(), *(one["property"].lower() for one in back or ())}
    ids |= {way["inverse"]} if "inverse" in way else set()
    properties: Json = {id: {"value": "entity"} for id in ids}
    properties[statement["property"].lower()]["constraints"] = way
    return lint_values(records, vocabulary(properties))


def agree_on_link(name: str, case: Json, way: Json) -> None:
    linted = linked(case, case["statement"], case["target_statements"], way)
    agree(name, case["id"], case["expect"], linted.outcome("C22"))
    if case.get("message") == "value-needed-of-type":
        assert linted.coded("S108")
    if case.get("message") == "target-entity-must-exist":
        assert linted.coded("C128")


@pytest.mark.parametrize("case", group("inverse"))
def test_inverse(case: Json) -> None:
    agree_on_link("inverse", case, {"inverse": (case["param"] or "P9").lower()})


@pytest.mark.parametrize("case", group("symmetric"))
def test_symmetric(case: Json) -> None:
    agree_on_link("symmetric", case, {"symmetric": True})


@pytest.mark.parametrize("way", [{"inverse": "p2"}, {"symmetric": True}])
@pytest.mark.parametrize(("rank", "expected"), [("normal", "silent"), ("deprecated", "violation")])
def test_deprecated_counterpart_does_not_count(way: Json, rank: str, expected: str) -> None:
    back = {"property": way.get("inverse", "p1"), "value": "Q1", "rank": rank}
    there = {"property": "p1", "value": "Q7"}
    assert linked({"subject": "Q1"}, there, [back], way).outcome("C22") == expected


def typed(types: Json, type_: str, wanted: str) -> Linted:
    """A link to a record of a type, where another is wanted."""
    words = vocabulary(
        {"p1": {"value": "entity", "objects": [wanted]}},
        record_types={"thing": {}, "q2": {}, "q100": {}, "q200": {}, **types},
    )
    link = {"property": "p1", "value": {"entity": "item"}}
    return lint_values([record("q0", [link]), record("item", type=type_)], words)


CLASSES = [case for case in group("class_relations") if "wanted" in case.values[0]]
SENTENCES = [case for case in group("class_relations") if "wanted" not in case.values[0]]


@pytest.mark.parametrize("case", CLASSES)
def test_class_relations(case: Json) -> None:
    """A type that is an instance of another is none of its kind, as an instance of it would be."""
    wider = {"broader": ["q2"]} if case["second"] == "subclass" else {}
    types: Json = {"q1": wider}
    if case["first"] == "subclass":
        types["q1-kind"] = {"broader": ["q1"]}
    type_ = "q1-kind" if case["first"] == "subclass" else "q1"
    outcome = typed(types, type_, case["wanted"].lower()).outcome("C07")
    assert outcome == ("silent" if case["expect"] else "violation")


@pytest.mark.parametrize("case", SENTENCES)
def test_class_relations_of_ranked_statements(case: Json) -> None:
    """Types are no statements here: there is no rank by which one of them could be left out."""
    assert case["expect"] is False
    if "cyclic" in case["id"]:
        types = {"q1": {"broader": ["q3"]}, "q3": {"broader": ["q1"]}}
        assert typed(types, "q1", "q2").outcome("C07") == "violation"
        assert typed(types, "q1", "q3").outcome("C07") == "silent"
        return
    ranked = [{"type": "q2", "rank": "deprecated" if "deprecated" in case["id"] else "normal"}]
    words = vocabulary({"p1": {"value": "entity"}}, record_types={"thing": {"broader": ranked}})
    assert Form.of(SCHEMA / "vocabulary.schema.json").problems(words)
    assert Form.of(SCHEMA / "record.schema.json").problems(record("q1", type=ranked))
    assert not Form.of(SCHEMA / "record.schema.json").problems(record("q1"))
