"""Answers of Wikidata's interface: redirects, missing entities, old ways to write."""

import json

import pytest

from tests.conform.memory import CITED, SOURCE, lint_values
from tests.conform.wikidata import Imported, import_entities
from tests.conform.wikidata_project import SCOPES, cited, entities, lint, words
from tests.conformance import folder

ANSWERS = {
    "wdtk_item.json": ("q34987", 13, 5),
    "wdtk_wbgetentites-Oliver-Kahn.json": ("q131261", 35, 18),
    "wdtk_wbgetentities-Q1.json": ("q1", 16, 12),
    "wdtk_wbgetentities-Q32063953.json": ("q1040", 173, 80),
    "wdtk_wbgetentities-Q6-Q42-P31.json": ("q42", 70, 33),
}


def answer(file: str) -> Imported:
    return import_entities(entities(file), SCOPES)


@pytest.mark.parametrize("file", ANSWERS)
def test_answers_of_the_interface(file: str) -> None:
    id, statements, uncited = ANSWERS[file]
    found = answer(file)
    assert found.records[0]["id"] == id
    assert sum(len(record["claims"]) for record in found.records) == statements
    bare = lint_values(found.records, words(found), found.sources.values(), fit=False)
    assert len(bare.by("C32")) == uncited
    assert lint(found, words(found)).by("C10") == []


def test_labels_in_several_scripts() -> None:
    (record,) = answer("wdtk_item.json").records
    assert record["labels"].keys() == {"sw", "de", "pms", "en", "hr", "ru", "en-GB", "ce"}


def test_deprecated_statement_of_the_universe() -> None:
    found = answer("wdtk_wbgetentities-Q1.json")
    (deprecated,) = [c for c in found.records[0]["claims"] if c.get("rank") == "deprecated"]
    assert deprecated["references"] == []
    linted = lint(found, words(found))
    assert [one.claims for one in linted.by("C42")] == [(deprecated["id"],)]


def test_redirect_leads_to_its_target() -> None:
    """A link to the old id is no dangling one, and means the new one."""
    found = answer("wdtk_wbgetentities-Q32063953.json")
    links = [
        {"id": f"link-{id}", "property": "p1", "value": {"entity": id}, "references": CITED}
        for id in ("q32063953", "q1040")
    ]
    other = {"id": "q0", "type": "item", "labels": {"en": "Other"}, "claims": links}
    vocabulary_ = words(found)
    vocabulary_["properties"]["p1"] = {
        "label": "place",
        "value": "entity",
        "constraints": {"functional": True},
    }
    linted = lint_values([*cited(found), other], vocabulary_, [*found.sources.values(), SOURCE])
    assert [
        one for one in linted.findings if one.record == "q0" and one.code in {"C101", "C128"}
    ] == []


def test_missing_entity_is_no_record() -> None:
    found = answer("wdtk_wbgetentities-Q6-Q42-P31.json")
    assert found.missing == ["q6"]
    link = {"id": "link", "property": "p31", "value": {"entity": "q6"}, "references": CITED}
    found.records[0]["claims"].append(link)
    linted = lint(found, words(found))
    assert ("q42", "link") in {(one.record, *one.claims) for one in linted.coded("C128")}


def test_years_with_leading_zeros() -> None:
    found = answer("wdtk_wbgetentities-Q6-Q42-P31.json")
    raw = (folder("wikidata") / "wdtk_wbgetentities-Q6-Q42-P31.json").read_text(encoding="utf-8")
    assert "+00000001952-03-11" in raw
    assert {"date": "1952-03-11"} in [claim["value"] for claim in found.records[0]["claims"]]
    assert "0000001952" not in json.dumps(found.records)
