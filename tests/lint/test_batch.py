"""Records together: their keys, however they were found, and which rules look at which record."""

import json
from collections.abc import Sequence
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from ssdata.lint import registry
from ssdata.lint.batch import Batch
from ssdata.lint.groups import Gathered
from ssdata.lint.interest import Interest
from ssdata.lint.kinds import RecordRule
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.view import View
from ssdata.store.shape import shape_of
from tests.project import SCHEMA, shipped_records, shipped_vocabulary

SHAPE = shape_of(json.loads((SCHEMA / "record.schema.json").read_bytes()))
LEXICON = Lexicon(shipped_vocabulary())
RULES = registry.rules()
RECORD_RULES = [rule for rule in RULES if isinstance(rule, RecordRule)]
SHIPPED = shipped_records()
VALUES = [
    {"date": "1937"},
    {"entity": "nanjing"},
    {"unknown": True},
    {"date": "1937", "zone": "+03:00"},
]
PROPERTIES = st.sampled_from(["signed-on", "signed-at"])


def record(claims: Sequence[tuple[str, int]], keys: Sequence[str], type_: str) -> dict[str, Any]:
    """A record whose claims have few keys, and some keys of its own."""
    written = {
        "id": "a",
        "type": type_,
        "labels": {"en": "A"},
        **{key: [] for key in keys},
        "claims": [
            {
                "id": f"c{number}",
                "property": property_,
                "value": VALUES[value],
                "references": [{"source": "b", "locator": {"page": "1"}}],
            }
            for number, (property_, value) in enumerate(claims)
        ],
    }
    return cast("dict[str, Any]", SHAPE.arrange(written))


PLAIN = st.builds(
    record,
    st.lists(st.tuples(PROPERTIES, st.integers(0, len(VALUES) - 1)), max_size=3),
    st.sets(st.sampled_from(["summary", "disputes", "aliases"])).map(sorted),
    st.sampled_from(["treaty", "document"]),
)


def batch_of(records: Sequence[dict[str, Any]], *, known: bool) -> Batch:
    """Records together, with or without what the look at their order has found."""
    kinds = {level.at: level.kinds for level in SHAPE.levels(records)} if known else None
    return Batch([View(f"{one['id']}.json", one, LEXICON) for one in records], kinds)


@given(st.lists(st.one_of(PLAIN, st.sampled_from(SHIPPED)), min_size=1, max_size=4))
def test_keys_are_the_same_however_they_were_found(records: list[dict[str, Any]]) -> None:
    known, unknown = batch_of(records, known=True), batch_of(records, known=False)
    assert known.keys == unknown.keys == frozenset().union(*[view.keys for view in known.views])
    assert known.claim_keys == unknown.claim_keys
    assert known.reference_keys == unknown.reference_keys


@given(st.lists(PLAIN, min_size=1, max_size=6), st.booleans())
def test_each_record_is_shown_to_the_rules_that_look_into_it(
    records: list[dict[str, Any]], known: bool
) -> None:
    batch = batch_of(records, known=known)
    gathered = Gathered(RULES, LEXICON)
    interest = Interest(RECORD_RULES, gathered, LEXICON)
    shown = {}
    for found, views in interest.among(batch):
        shown.update(dict.fromkeys(views, found))
    assert len(shown) == len(records)
    for view, (rules, group_rules, keeps) in shown.items():
        assert rules == [rule for rule in RECORD_RULES if rule.looks_into(view, LEXICON)]
        wanted = [rule for rule in gathered.gathering if rule.looks_into(view, LEXICON)]
        assert group_rules == wanted
        assert keeps or "disputes" not in view.data


def test_records_are_alike_if_no_claim_has_more_than_the_others() -> None:
    plain = record([("signed-on", 0), ("signed-at", 1)], (), "treaty")
    other = record([("signed-on", 2)], ("summary",), "document")
    assert batch_of([plain, other], known=True).alike
    assert batch_of([plain, other], known=False).alike is None
    for odd in (
        record([("signed-on", 3)], (), "treaty"),
        {**plain, "claims": [{**plain["claims"][0], "note": "x"}]},
        {**plain, "claims": [{**plain["claims"][0], "references": [{"source": "b"}]}]},
    ):
        assert batch_of([plain, odd], known=True).alike is None
