"""A small dataset."""

from collections.abc import Iterator

import pytest

from ssdata.load import Dataset
from tests.project import project

DISPUTE = {"kind": "sources-disagree", "statement": "They differ."}


def cite(source: str, **more: object) -> dict[str, object]:
    return {"source": source, "locator": {"page": "12"}, **more}


PACT = {
    "id": "pact",
    "former_ids": ["treaty-of-1937"],
    "labels": {"en": "Pact", "zh-Hant": "條約"},
    "aliases": {"en": ["The Nanking Pact"], "de": ["Nichtangriffsvertrag", "Vertrag STRASSE"]},
    "summary": [
        {"text": "It was signed.", "claims": ["signed"]},
        {"text": "In Nanjing.", "claims": ["at"]},
    ],
    "claims": [
        {
            "id": "signed-wrong",
            "property": "signed-on",
            "value": {"date": "1937-08-01"},
            "rank": "deprecated",
            "reason": "A misprint.",
        },
        {"id": "signed-plan", "property": "signed-on", "value": {"date": "1937-07"}, "modality": "planned"},
        {"id": "signed-too", "property": "signed-on", "value": {"date": "1937-08-29"}, "references": [cite("chronicle")]},
        {
            "id": "signed",
            "property": "signed-on",
            "value": {"date": "1937-08-21", "zone": "+08:00"},
            "rank": "preferred",
            "references": [
                cite("handbook", as_printed="August 21st, 1937"),
                cite("almanac", stance="contradicts"),
            ],
        },
        {"id": "at", "property": "signed-at", "value": {"entity": "nanjing"}},
        {"id": "name", "property": "official-name", "value": {"text": "Договор", "lang": "ru"}},
        {"id": "in-force", "property": "in-force-on", "value": {"none": True}},
        {"id": "ratified", "property": "ratified-on", "value": {"unknown": True}},
    ],
    "disputes": [
        {"id": "settled", "claims": ["signed", "signed-wrong"], "status": "resolved", **DISPUTE},
        {"id": "days", "claims": ["signed", "signed-too"], "status": "open", **DISPUTE},
    ],
}  # fmt: skip
BATTLE = {
    "id": "battle",
    "type": "battle",
    "claims": [
        {"id": "place", "property": "coordinates", "value": {"coordinates": ["47.5", "-118.770"]}},
        {
            "id": "all",
            "property": "killed",
            "value": {"quantity": {"min": 900, "max": "1000.5", "unit": "person"}},
        },
        {
            "id": "ussr",
            "property": "killed",
            "value": {"quantity": {"amount": 500, "unit": "person", "approximate": True}},
            "scope": {"side": "ussr", "phase": ["june", "july"]},
        },
        {
            "id": "japan",
            "property": "killed",
            "value": {"quantity": {"amount": 400, "unit": "person"}},
            "scope": {"side": "japan"},
        },
        {"id": "tanks", "property": "tanks", "value": {"quantity": {"word": "dozens"}}},
        {"id": "where", "property": "located-in", "value": {"entity": "nanjing"}},
        {"id": "term", "property": "outcome", "value": {"string": "victory"}},
    ],
}


@pytest.fixture
def dataset() -> Iterator[Dataset]:
    with project([PACT, BATTLE]) as made:
        yield Dataset(made)
