"""The order of keys: what the schema gives, of one value and of some values together."""

import copy
from collections.abc import Iterator
from typing import Any

import orjson
from hypothesis import given
from hypothesis import strategies as st

from ssdata.store.shape import shape_of
from tests.project import SCHEMA, shipped_records

RECORD = shape_of(orjson.loads((SCHEMA / "record.schema.json").read_bytes()))


@given(st.permutations(["id", "type", "labels", "claims", "x-second", "x-first"]))
def test_keys_stand_in_the_schemas_order_and_unknown_ones_last(keys: list[str]) -> None:
    found = list(RECORD.arrange(dict.fromkeys(keys)))
    assert found[:4] == ["id", "type", "labels", "claims"]
    assert found[4:] == [key for key in keys if key.startswith("x-")]


def test_keys_inside_claims_and_choices_are_in_order_too() -> None:
    record = {
        "claims": [
            {
                "references": [{"locator": {"page": "1", "volume": "2"}, "source": "s"}],
                "value": {"zone": "+08:00", "date": "1937"},
                "id": "c",
            }
        ],
        "id": "r",
    }
    assert not RECORD.in_order(record)
    found = RECORD.arrange(record)
    assert list(found) == ["id", "claims"]
    (claim,) = found["claims"]
    assert list(claim) == ["id", "value", "references"]
    assert list(claim["value"]) == ["date", "zone"]
    assert list(claim["references"][0]) == ["source", "locator"]
    assert list(claim["references"][0]["locator"]) == ["volume", "page"]


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """All objects within a value, itself first."""
    if isinstance(value, dict):
        yield value
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from objects(inner)


RECORDS = shipped_records()


def in_order_together(records: list[Any]) -> bool:
    return all(level.in_order for level in RECORD.levels(records))


@given(st.data())
def test_records_together_are_in_order_as_they_are_one_by_one(data: st.DataObject) -> None:
    records = copy.deepcopy(data.draw(st.lists(st.sampled_from(RECORDS), min_size=1, max_size=4)))
    assert in_order_together(records)
    found = data.draw(st.sampled_from([one for one in objects(records) if len(one) > 1]))
    turned = dict(reversed(found.items()))
    found.clear()
    found.update(turned)
    assert in_order_together(records) == all(map(RECORD.in_order, records))


def test_labels_keep_the_order_in_which_they_were_written() -> None:
    labels = {"zh-Hant": "南京", "en": "Nanjing", "ru": "Нанкин"}
    assert list(RECORD.arrange({"labels": labels})["labels"]) == list(labels)


def test_levels_say_where_objects_stand_and_which_keys_they_have() -> None:
    records = [
        {"id": "a", "claims": [{"id": "c", "references": [{"source": "s"}]}]},
        {"id": "b", "claims": []},
    ]
    found = {level.at: level.kinds for level in RECORD.levels(records)}
    assert found[""] == {("id", "claims")}
    assert found["/claims"] == {("id", "references")}
    assert found["/claims/references"] == {("source",)}


def test_nothing_is_said_of_what_is_below_keys_out_of_order() -> None:
    records = [{"claims": [{"references": [], "id": "c"}], "id": "a"}]
    (level,) = RECORD.levels(records)
    assert (level.at, level.in_order) == ("", False)
