"""Bad input of every kind: commands say what is wrong, and never show a traceback."""

import contextlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import SIGNED
from tests.project import complete

Run = Callable[..., Result]
Spoil = Callable[[Path], object]
RECORD = complete({"claims": [SIGNED]})
FILE = "records/treaty/example.json"
COMMANDS = (
    ("lint",),
    ("lint", "--format", "json"),
    ("lint", "--format", "github"),
    ("show", "example"),
    ("show", "example", "signed-on"),
    ("verify", "example", "--level", "unread", "--by", "editors", "--on", "2026-11-21"),
    ("fmt", "--check"),
    ("fmt",),
    ("lint", "--strict", "records"),
)


def content(raw: bytes, name: str = FILE) -> Spoil:
    return lambda root: (root / name).write_bytes(raw)


def text(value: str, name: str = FILE) -> Spoil:
    return content(value.encode(), name)


def value(number: str) -> Spoil:
    """The record with a number, as written, for its figure."""
    marked = complete({"claims": [{**SIGNED, "value": {"quantity": {"amount": "HERE"}}}]})
    return text(json.dumps(marked, indent=2).replace('"HERE"', number))


def instead(name: str, make: Spoil) -> Spoil:
    """Something else in the place of a file."""

    def spoil(root: Path) -> None:
        (root / name).unlink()
        make(root / name)

    return spoil


def emptied(root: Path) -> None:
    for path in root.rglob("*.json"):
        if path.name != "vocabulary.json":
            path.unlink()


def records_a_file(root: Path) -> None:
    (root / "ssdata.toml").write_text('records = "vocabulary.json"', encoding="utf-8")


def circle(root: Path) -> None:
    for name in ("a", "b", "c"):
        (root / "records" / name).symlink_to("..")
        (root / "records" / "treaty" / name).symlink_to("../treaty")


def odd_names(root: Path) -> None:
    folder = os.fsencode(root / "records" / "treaty")
    for name in (b"\xff\xfe.json", b"new\nline.json", b"esc\x1b[31m.json", "北京.json".encode()):
        Path(os.fsdecode(folder + b"/" + name)).write_bytes(b"{")


def nested(levels: int) -> str:
    return '{"a":' * levels + "1" + "}" * levels


NASTY: dict[str, Spoil] = {
    "empty-file": content(b""),
    "blank-file": content(b" \n"),
    "empty-project": emptied,
    "records-a-file": records_a_file,
    "half-a-record": content(json.dumps(RECORD).encode()[:-40]),
    "a-list": text("[]"),
    "a-number": text("3"),
    "null": text("null"),
    "a-text": text('"x"'),
    "empty-object": text("{}"),
    "claims-null": text(json.dumps({**RECORD, "claims": None})),
    "claims-an-object": text(json.dumps({**RECORD, "claims": {"a": 1}})),
    "claims-of-numbers": text(json.dumps({**RECORD, "claims": [1, None, []]})),
    "claim-without-id": text(json.dumps({**RECORD, "claims": [{"property": "signed-on"}]})),
    "claim-twice": text(json.dumps({**RECORD, "claims": RECORD["claims"] * 2})),
    "disputes-a-text": text(json.dumps({**RECORD, "disputes": "x"})),
    "labels-empty": text(json.dumps({**RECORD, "labels": {}})),
    "id-a-number": text(json.dumps({**RECORD, "id": 3})),
    "type-a-path": text(json.dumps({**RECORD, "type": "../treaty"})),
    "key-twice": text('{"id": "example", "id": "example"}'),
    "key-empty": text('{"": {"": 1}}'),
    "key-with-slash": text('{"a/b~c": 1}'),
    "nan": value("NaN"),
    "infinity": value("-Infinity"),
    "too-large": value("1e400"),
    "too-small": value("1e-400"),
    "huge-exponent": value("1e99999999999999999999"),
    "tiny-exponent": value("1e-99999999999999999999"),
    "huge-integer": value("1" + "0" * 5000),
    "large-integer": value("1" + "0" * 300),
    "beyond-64-bits": value("18446744073709551616"),
    "beyond-53-bits": value("9007199254740993"),
    "fraction": value("0.5"),
    "minus-zero": value("-0"),
    "byte-order-mark": content(b"\xef\xbb\xbf" + json.dumps(RECORD).encode()),
    "two-byte-order-marks": content(b"\xef\xbb\xbf" * 2 + json.dumps(RECORD).encode()),
    "crlf": content(json.dumps(RECORD, indent=2).replace("\n", "\r\n").encode()),
    "cr": content(json.dumps(RECORD, indent=2).replace("\n", "\r").encode()),
    "nul": content(b"\0" * 100),
    "nul-at-end": content(json.dumps(RECORD).encode() + b"\0"),
    "nul-in-text": text(json.dumps({**RECORD, "labels": {"en": "a\0b"}})),
    "escape-in-text": text(json.dumps({**RECORD, "labels": {"en": "a\x1b[31mb"}})),
    "utf-16": content(json.dumps(RECORD).encode("utf-16")),
    "latin-1": content('{"id": "é"}'.encode("latin-1")),
    "cut-character": content('{"id": "é'.encode()[:-1]),
    "surrogate": text(r'{"id": "\ud800"}'),
    "surrogate-bytes": content(b'{"id": "\xed\xa0\x80"}'),
    "depth-5000": text(nested(5000)),
    "depth-5000-lists": text("[" * 5000 + "]" * 5000),
    "depth-5000-open": text("[" * 5000),
    "depth-190": text(nested(190)),
    "depth-300": text(nested(300)),
    "depth-in-a-record": text(json.dumps(RECORD)[:-1] + f', "x": {nested(300)}}}'),
    "a-folder": instead(FILE, Path.mkdir),
    "a-link-to-nowhere": instead(FILE, lambda path: path.symlink_to("nowhere")),
    "a-link-to-itself": instead(FILE, lambda path: path.symlink_to(path.name)),
    "a-link-to-a-folder": instead(FILE, lambda path: path.symlink_to("..")),
    "links-in-a-circle": circle,
    "odd-names": odd_names,
    "source-a-list": text("[]", "records/source/handbook.json"),
    "source-broken": text("{", "records/source/handbook.json"),
    "source-gone": lambda root: (root / "records/source/handbook.json").unlink(),
    "source-a-folder": instead("records/source/handbook.json", Path.mkdir),
    "vocabulary-empty": content(b"", "vocabulary.json"),
    "vocabulary-broken": text('{"properties": ', "vocabulary.json"),
    "vocabulary-a-list": text("[]", "vocabulary.json"),
    "vocabulary-of-nothing": text("{}", "vocabulary.json"),
    "vocabulary-latin-1": content('{"title": "é"}'.encode("latin-1"), "vocabulary.json"),
    "vocabulary-deep": text(nested(5000), "vocabulary.json"),
    "vocabulary-a-folder": instead("vocabulary.json", Path.mkdir),
    "schema-gone": text('schema = "nowhere"', "ssdata.toml"),
    "schema-empty": text('schema = "records"', "ssdata.toml"),
    "settings-broken": text("records = ", "ssdata.toml"),
    "settings-not-a-table": text("severity = 3", "ssdata.toml"),
    "settings-with-nul": text('records = "a\\u0000b"', "ssdata.toml"),
    "today-nonsense": text('today = "tomorrow"', "ssdata.toml"),
}


def assert_calm(result: Result) -> None:
    """Whatever was wrong, it was the input and not the tool, and the message says so."""
    assert result.exit_code in {0, 1, 2}, result.output
    assert "Traceback" not in result.output
    assert "X001" not in result.stdout, result.stdout
    assert "fault of ssdata" not in result.output
    if result.exit_code == 2:
        assert result.stderr.startswith("ssdata: ")


@pytest.mark.parametrize("name", NASTY)
def test_nasty_projects_are_answered_calmly(run: Run, root: Path, name: str) -> None:
    NASTY[name](root)
    for command in COMMANDS:
        assert_calm(run(*command))


HARMLESS = {"fraction", "minus-zero", "empty-project", "links-in-a-circle"}


@pytest.mark.parametrize("name", [name for name in NASTY if name not in HARMLESS])
def test_what_is_nasty_never_passes_for_clean(run: Run, root: Path, name: str) -> None:
    NASTY[name](root)
    assert run("lint").exit_code in {1, 2}


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(at=st.integers(0, 10_000), sign=st.binary(max_size=3), cut=st.integers(0, 30))
def test_a_record_spoiled_anywhere_is_answered_calmly(
    run: Run, root: Path, at: int, sign: bytes, cut: int
) -> None:
    path = root / FILE
    good = path.read_bytes()
    place = at % len(good)
    path.write_bytes(good[:place] + sign + good[place + cut :])
    try:
        for command in (("lint",), ("fmt", "--check"), ("show", "example")):
            assert_calm(run(*command))
    finally:
        path.write_bytes(good)


def values() -> st.SearchStrategy[object]:
    return st.recursive(
        st.none() | st.booleans() | st.integers(-5, 5) | st.floats(0, 1) | st.text(max_size=3),
        lambda inner: (
            st.lists(inner, max_size=2)
            | st.dictionaries(st.sampled_from([*RECORD, "date", "x"]), inner, max_size=2)
        ),
        max_leaves=4,
    )


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(key=st.sampled_from(["id", "type", "labels", "claims", "disputes", "summary", "x"]),
       other=values())  # fmt: skip
def test_a_key_with_any_value_is_answered_calmly(
    run: Run, root: Path, key: str, other: object
) -> None:
    path = root / FILE
    path.write_text(json.dumps({**RECORD, key: other}), encoding="utf-8")
    for command in COMMANDS[:6]:
        with contextlib.suppress(FileNotFoundError):
            assert_calm(run(*command))
