"""``ssdata fmt``: what is mended, and what is left alone byte for byte."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def contents(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def put(root: Path, content: bytes, name: str = "treaty/odd") -> Path:
    path = root / "records" / f"{name}.json"
    path.write_bytes(content)
    return path


def test_a_project_in_canonical_form_stays_as_it_is(run: Run, root: Path) -> None:
    before = contents(root)
    for args in ([], ["--check"]):
        result = run("fmt", *args)
        assert result.exit_code == 0
        assert result.stdout == f"0 files {'would change' if args else 'changed'}.\n"
    assert contents(root) == before


def test_odd_files_are_mended_once(run: Run, root: Path) -> None:
    path = put(root, b'\xef\xbb\xbf{"type":"treaty",\r\n"id":"odd"}')
    result = run("fmt")
    assert result.exit_code == 0
    assert result.stdout == "changed: records/treaty/odd.json\n1 file changed.\n"
    assert path.read_bytes() == b'{\n  "id": "odd",\n  "type": "treaty"\n}\n'
    assert run("fmt").stdout == "0 files changed.\n"


def test_check_says_what_would_change_and_changes_nothing(run: Run, root: Path) -> None:
    put(root, b'{"id":"odd"}')
    before = contents(root)
    result = run("fmt", "--check")
    assert result.exit_code == 1
    assert result.stdout == "would change: records/treaty/odd.json\n1 file would change.\n"
    assert contents(root) == before


LEFT = {
    "duplicate-key": (b'{"id": "a", "id": "b"}', "it has a key twice"),
    "latin-1": ('{"id": "é"}'.encode("latin-1"), "it is not UTF-8"),
    "utf-16": ('{"id": "a"}'.encode("utf-16"), "it is not UTF-8"),
    "broken": (b'{"id": "a",}', "it is no JSON: a comma stands before"),
    "empty": (b"", "it is no JSON: the file is empty"),
    "infinite": (b'{"id": 1e400}', "it is no JSON: the number 1e400 is too large"),
    "nan": (b'{"id": NaN}', "it is no JSON: a value is expected here"),
    "digits": (b'{"id": 123456789012345678901234567890}', "it has a number of too many digits"),
    "deep": (b"[" * 5000 + b"]" * 5000, "it is no JSON: nested more than"),
}


@pytest.mark.parametrize("args", [[], ["--check"]], ids=["write", "check"])
@pytest.mark.parametrize(("content", "reason"), LEFT.values(), ids=LEFT.keys())
def test_what_would_be_lost_is_left_as_it_is(
    run: Run, root: Path, content: bytes, reason: str, args: list[str]
) -> None:
    put(root, content)
    before = contents(root)
    result = run("fmt", *args)
    assert result.exit_code == 1
    assert f"left as it is: records/treaty/odd.json: {reason}" in result.stderr
    assert contents(root) == before


def test_one_bad_file_does_not_keep_the_others_from_being_mended(run: Run, root: Path) -> None:
    put(root, b"{", "treaty/a")
    (root / "records" / "treaty" / "b.json").symlink_to("nowhere")
    good = put(root, b"{}", "treaty/c")
    result = run("fmt")
    assert result.exit_code == 1
    assert "records/treaty/b.json: it cannot be read: No such file" in result.stderr
    assert good.read_bytes() == b"{}\n"


def test_paths_limit_what_is_mended(run: Run, root: Path) -> None:
    one, other = put(root, b"{} ", "treaty/one"), put(root, b"{} ", "state/other")
    run("fmt", "records/treaty")
    assert (one.read_bytes(), other.read_bytes()) == (b"{}\n", b"{} ")
    run("fmt", other)
    assert other.read_bytes() == b"{}\n"


def test_what_fmt_has_mended_lint_does_not_report(run: Run, root: Path) -> None:
    put(root, b'{"claims":[],"labels":{"en":"Odd"},"type":"treaty","id":"odd"}')
    assert run("lint", "--select", "S103").exit_code == 1
    run("fmt")
    assert run("lint").exit_code == 0
