"""JSON with positions: agrees with the standard library, and says where and why text is broken."""

import json
import math
import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.store import position
from ssdata.store.position import MAX_DEPTH, MAX_DIGITS, JsonError, read

HERE = "‸"  # stands before the sign that the error is to point at
SIGNS = st.characters(codec="utf-8")
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(SIGNS, max_size=8)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(SIGNS, max_size=5) | st.sampled_from("ab~/"), inner, max_size=4)
    ),
    max_leaves=12,
)


@st.composite
def written(draw: st.DrawFn) -> str:
    """Any JSON, laid out in any way."""
    text = json.dumps(
        draw(VALUES),
        ensure_ascii=draw(st.booleans()),
        indent=draw(st.sampled_from([None, 0, 1, "\t"])),
        separators=draw(st.sampled_from([(",", ":"), (" , ", " : ")])),
    )
    return draw(st.sampled_from(["", " ", "\n", "\r\n"])) + text + draw(st.sampled_from(["", "\n"]))


def nodes(value: Any, where: str = "") -> dict[str, Any]:
    """Every value inside a value by its JSON pointer."""
    found = {where: value}
    pairs = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, inner in pairs:
        found |= nodes(inner, f"{where}{position.pointer(key)}")
    return found


@given(written())
def test_reads_what_the_standard_library_reads(text: str) -> None:
    assert read(text).value == json.loads(text)


@given(written())
def test_every_value_stands_at_its_extent(text: str) -> None:
    source = read(text)
    wanted = nodes(json.loads(text))
    assert source.extents.keys() == wanted.keys()
    for where, value in wanted.items():
        extent = source.extents[where]
        assert json.loads(text[extent.start : extent.end]) == value
        if extent.key is not None:
            key, _ = json.JSONDecoder().raw_decode(text, extent.key)
            assert position.escape(key) == where.rpartition("/")[2]


@given(written(), st.data())
def test_refuses_what_the_standard_library_refuses(text: str, data: st.DataObject) -> None:
    """One sign is struck out, doubled or replaced; both readers must agree on the rest."""
    at = data.draw(st.integers(0, max(len(text) - 1, 0)))
    sign = data.draw(st.sampled_from(["", text[at : at + 1] * 2, *'{}[]",:\\0-+.eE1tn\n\t/#']))
    broken = text[:at] + sign + text[at + 1 :]
    try:
        wanted: Any = json.loads(broken)
    except json.JSONDecodeError:
        with pytest.raises(JsonError) as caught:
            read(broken)
        assert 0 <= caught.value.offset <= len(broken)
        assert caught.value.reason
        assert caught.value.hint
        return
    if has_surrogate(wanted) or not finite(wanted):
        with pytest.raises(JsonError):
            read(broken)
    else:
        assert read(broken).value == wanted


def has_surrogate(value: Any) -> bool:
    texts = [*nodes(value).values(), *nodes(value)]
    return any("\ud800" <= c <= "\udfff" for text in texts if isinstance(text, str) for c in text)


def finite(value: Any) -> bool:
    numbers = [one for one in nodes(value).values() if isinstance(one, float)]
    return all(math.isfinite(one) for one in numbers)


BROKEN = {
    "empty": ("‸", "the file is empty", "write a record"),
    "blank": ("‸ \n\n", "the file is empty", "write a record"),
    "comma-missing-in-object": ('{"a": ‸1 "b": 2}', "a comma is missing after", "add ','"),
    "comma-missing-at-line-end": ('{\n "a": "x‸"\n "b": 2}', "a comma is missing", "at the end"),
    "comma-missing-in-list": ("[‸1 2]", "a comma is missing after", "add ','"),
    "comma-before-brace": ('{"a": 1‸,}', "a comma stands before '}'", "delete the comma"),
    "comma-before-bracket": ("[1‸, \n]", "a comma stands before ']'", "delete the comma"),
    "two-commas": ("[1,‸,2]", "a value is expected here", "delete one comma"),
    "comma-first": ("[‸,1]", "a value is expected here", "delete one comma"),
    "colon-missing": ('{"a‸" 1}', "a colon is missing after the key 'a'", "add ':'"),
    "value-missing": ('{"a":‸}', "a value is expected here", "missing before it"),
    "semicolon": ('{"a": 1‸; "b": 2}', "';' cannot stand here", "missing before it"),
    "wrong-bracket": ("[1‸}", "'}' cannot stand here", "bracket is missing"),
    "end-in-list": ("[1, ‸2", "the file ends where ']' is missing", "add ']'"),
    "end-in-object": ('{"a": ‸1', "the file ends where '}' is missing", "add '}'"),
    "end-after-brace": ("{‸", "a key in double quotes is expected", "the file ends too early"),
    "end-after-colon": ('{"a":‸', "a value is expected here", "the file ends too early"),
    "more-text": ("{} ‸{}", "there is more text after the end", "delete it"),
    "bare-key": ("{‸a: 1}", "a key in double quotes is expected", "words into double quotes"),
    "single-quotes": ("{‸'a': 1}", "a key in double quotes", "straight double quotes"),
    "curly-quotes": ("[‸“a”]", "a value is expected here", "straight double quotes"),
    "bare-word": ("[‸nanjing]", "a value is expected here", "words into double quotes"),
    "bare-word-in-chinese": ("[‸南京]", "a value is expected here", "words into double quotes"),
    "python-true": ("[‸True]", "a value is expected here", "in small letters"),
    "python-none": ("[‸None]", "a value is expected here", "in small letters"),
    "word-longer-than-true": ("[‸trueish]", "a value is expected here", "double quotes"),
    "nan": ("[‸NaN]", "a value is expected here", "double quotes"),
    "minus-infinity": ("[‸-Infinity]", "a value is expected here", "missing before it"),
    "comment-line": ("[1, ‸// one\n 2]", "a value is expected here", "no comments"),
    "comment-block": ("[1‸/* one */]", "'/' cannot stand here", "no comments"),
    "comment-hash": ("{‸# one\n}", "a key in double quotes", "no comments"),
    "bare-date": ('{"date": ‸1937-08-21}', "'1937-08-21' is not a number", "double quotes"),
    "bare-interval": ("[‸1937/1938]", "'1937/1938' is not a number", "double quotes"),
    "leading-zero": ("[‸012]", "'012' is not a number", "0.5"),
    "leading-plus": ("[‸+1]", "'+1' is not a number", "0.5"),
    "leading-point": ("[‸.5]", "'.5' is not a number", "0.5"),
    "trailing-point": ("[‸1.]", "'1.' is not a number", "0.5"),
    "empty-exponent": ("[‸1e]", "'1e' is not a number", "5e3"),
    "hexadecimal": ("[‸0x10]", "'0x10' is not a number", "write 5"),
    "underscores": ("[‸1_000]", "'1_000' is not a number", "write 5"),
    "too-large": ("[‸-1e400]", "the number -1e400 is too large", "in quotes"),
    "too-many-digits": (f"[‸{'9' * (MAX_DIGITS + 1)}]", "more than 400 digits", "in quotes"),
    "open-string": ('{"a": ‸"x}', "it is not closed", "close it with a double quote"),
    "open-string-over-lines": ('{"a": "x‸\n}', "a control character stands in it", "\\n"),
    "tab-in-string": ('["‸\t"]', "a control character stands in it", "\\t"),
    "nul-in-string": ('["‸\0"]', "a control character stands in it", "line break"),
    "nul": ("[‸\0]", "a value is expected here", "missing before it"),
    "unknown-escape": (r'["‸\q"]', "no such escape", "backslash"),
    "short-escape": (r'["\‸u12"]', "four hexadecimal digits", "the character itself"),
    "lone-high-surrogate": (r'["a", ‸"\ud83d"]', "half of a surrogate pair", "itself"),
    "lone-low-surrogate": (r'["a", ‸"x\ude00x"]', "half of a surrogate pair", "itself"),
    "surrogate-in-key": (r'{‸"\ud83d": 1}', "half of a surrogate pair", "itself"),
    "byte-order-mark": ("‸\ufeff{}", "a value is expected here", "byte order mark"),
    "too-deep": (
        "[" * (MAX_DEPTH + 1) + "‸[" + "]" * (MAX_DEPTH + 2),
        f"nested more than {MAX_DEPTH} levels deep",
        "flatten it",
    ),
}


@pytest.mark.parametrize(("marked", "reason", "hint"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_json_is_explained_at_its_place(marked: str, reason: str, hint: str) -> None:
    offset = marked.index(HERE)
    with pytest.raises(JsonError) as caught:
        read(marked.replace(HERE, ""))
    assert caught.value.offset == offset
    assert reason in caught.value.reason
    assert hint in caught.value.hint


def test_nesting_is_read_to_the_limit_and_far_beyond_it_refused() -> None:
    deep = "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)
    assert read(deep).value == json.loads(deep)
    with pytest.raises(JsonError):
        read("[" * 100_000)


def test_surrogate_pairs_are_one_character() -> None:
    assert read(r'"\ud83d\ude00"').value == "😀"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('{"a": 1, "a": 2}', [("/a", 9)]),
        ('{"a": 1, "\\u0061": 2}', [("/a", 9)]),
        ('{"a": 1, "a": 2, "a": 3}', [("/a", 9), ("/a", 17)]),
        ('[{"a": {"b/c": 1, "b/c": 1}}]', [("/0/a/b~1c", 18)]),
        ('[{"a": 1}, {"a": 1}]', []),
        ('{"a": 1, "A": 1}', []),
    ],
)
def test_duplicate_keys_are_listed_where_they_stand_again(
    text: str, wanted: list[tuple[str, int]]
) -> None:
    source = read(text)
    assert source.duplicates == wanted
    assert source.value == json.loads(text)


@pytest.mark.parametrize(
    ("number", "exact"),
    [
        ("0.1", True),
        ("1e2", True),
        ("-0.0", True),
        ("9007199254740993", True),
        ("18446744073709551615", True),
        ("-9223372036854775808", True),
        ("18446744073709551616", False),
        ("-9223372036854775809", False),
        ("0.1000000000000000055", False),
        ("9007199254740993.0", False),
        ("1e-400", False),
        ("1e-99999999999999999999", False),
    ],
)
def test_numbers_that_would_lose_digits_are_listed(number: str, exact: bool) -> None:
    assert read(f'{{"a": {number}}}').inexact == ([] if exact else [("/a", 6)])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_from_one_whatever_ends_a_line(end: str) -> None:
    text = end.join(["{", ' "名": "南京",', ' "b": [1, 2]', "}"])
    source = read(text)

    def at(where: str) -> tuple[int, int]:
        return source.line_column(source.extents[where].start)

    assert at("") == (1, 1)
    assert at("/名") == (2, 7)
    assert at("/b/1") == (3, 11)
    assert source.line_column(len(text)) == (4, 2)


def test_a_line_separator_inside_a_string_is_no_line_end() -> None:
    source = read('["a\u2028b", 1]')
    assert source.line_column(source.extents["/1"].start) == (1, 9)


@given(st.text(st.sampled_from("ab\r\n\u2028"), max_size=12))
def test_line_and_column_lead_back_to_the_offset(text: str) -> None:
    source = position.SourceMap(text)
    starts = position.line_starts(text)
    for offset in range(len(text) + 1):
        line, column = source.line_column(offset)
        assert starts[line - 1] + column - 1 == offset
        assert line == len(starts) or offset < starts[line]


@given(st.lists(st.text(st.sampled_from(f"~/{string.ascii_lowercase}01"), max_size=4)))
def test_pointers_keep_keys_apart(keys: list[str]) -> None:
    parts = position.pointer(*keys).split("/")[1:]
    assert [part.replace("~1", "/").replace("~0", "~") for part in parts] == keys


def test_nearest_goes_up_to_what_exists() -> None:
    source = read('{"a": {"b": 1}}')
    assert source.nearest("/a/b") == source.extents["/a/b"]
    assert source.nearest("/a/c/d") == source.extents["/a"]
    assert source.nearest("/x") == source.extents[""]
    assert position.SourceMap("").nearest("/x") == position.Extent(None, 0, 0)
