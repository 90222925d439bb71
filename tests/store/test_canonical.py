"""The canonical form: one layout for one content, and nothing of the content is lost."""

import json
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.store.canonical import RefusalError, changes, dump, laid_out, whole
from ssdata.store.shape import Shape, shape_of
from tests.project import SCHEMA, project

RECORD = shape_of(orjson.loads((SCHEMA / "record.schema.json").read_bytes()))
SOURCE = shape_of(orjson.loads((SCHEMA / "source.schema.json").read_bytes()))
KEYS = st.sampled_from(
    ["id", "type", "labels", "claims", "disputes", "value", "references", "source", "locator"]
) | st.text(st.characters(codec="utf-8"), max_size=4)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8"), max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=15,
)


def noisy(value: Any, ascii_: bool, indent: int | None) -> bytes:
    text = json.dumps(value, ensure_ascii=ascii_, indent=indent)
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() if indent else text.encode()


@given(VALUES, st.booleans(), st.sampled_from([None, 1, 3]), st.sampled_from([RECORD, SOURCE]))
def test_nothing_is_lost_and_a_second_time_changes_nothing(
    value: Any, ascii_: bool, indent: int | None, shape: Shape
) -> None:
    once = laid_out(noisy(value, ascii_, indent), shape)
    assert json.loads(once) == value
    assert laid_out(once, shape) == once
    assert once.endswith(b"\n")
    assert b"\r" not in once


@given(VALUES)
def test_in_order_is_what_arranging_leaves_alone(value: Any) -> None:
    assert RECORD.in_order(value) == (dump(RECORD.arrange(value)) == dump(value))
    assert RECORD.in_order(RECORD.arrange(value))


@pytest.mark.parametrize(
    ("before", "after"),
    [(5.0, 5), (1e2, 100), (-0.0, 0), (0.5, 0.5), (2.0**53, 2.0**53), (True, True), ("5.0", "5.0")],
)
def test_whole_floats_become_integers_where_that_is_exact(before: Any, after: Any) -> None:
    found = whole({"a": [before]})["a"][0]
    assert found == after
    assert type(found) is type(after)


def test_the_bytes_are_those_that_the_documentation_promises() -> None:
    raw = '{"labels":{"zh":"\\u5357\\u4eac"},"id":"x"}'.encode("utf-8-sig")
    assert laid_out(raw, RECORD).decode() == (
        '{\n  "id": "x",\n  "labels": {\n    "zh": "南京"\n  }\n}\n'
    )


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"{", "it is no JSON: "),
        (b"", "it is no JSON: the file is empty"),
        (b'{"a": 1e400}', "it is no JSON: the number 1e400 is too large"),
        (b'["\\ud800"]', "it is no JSON: this string has half"),
        ('{"a": "é"}'.encode("latin-1"), "it is not UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "it is not UTF-8"),
        (b'{"a": 1, "a": 1}', "it has a key twice"),
        (b'{"a": 18446744073709551616}', "a number of too many digits"),
        (b'{"a": 0.1000000000000000055}', "a number of too many digits"),
    ],
)
def test_what_would_lose_something_is_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(RefusalError, match=reason):
        laid_out(raw, RECORD)


def test_changes_go_through_all_files_and_write_none() -> None:
    with project([{"id": "good"}], bare=True) as made:
        treaty = made.records / "treaty"
        (treaty / "a-broken.json").write_bytes(b"{")
        (treaty / "b-lost.json").symlink_to("nowhere")
        (treaty / "c-folder.json").mkdir()
        (treaty / "d-odd.json").write_bytes(b'{"type":"x","id":"y"}')
        found = list(changes(made))
        assert [(one.path.stem, bool(one.refused)) for one in found] == [
            ("a-broken", True),
            ("b-lost", True),
            ("c-folder", True),
            ("d-odd", False),
        ]
        assert found[3].content == b'{\n  "id": "y",\n  "type": "x"\n}\n'
        assert (treaty / "d-odd.json").read_bytes() == b'{"type":"x","id":"y"}'


def test_changes_can_be_limited_to_files_and_folders() -> None:
    with project(bare=True) as made:
        for name in ("treaty/a", "treaty/b", "source/c"):
            path = made.records / f"{name}.json"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"[]")

        def names(*paths: Path) -> list[str]:
            return [one.name for one in changes(made, paths)]

        assert names() == [f"records/{n}.json" for n in ("source/c", "treaty/a", "treaty/b")]
        assert names(made.records / "source") == ["records/source/c.json"]
        assert names(made.records / "treaty" / "b.json") == ["records/treaty/b.json"]
