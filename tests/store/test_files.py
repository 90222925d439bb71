"""Folders are walked in order; writes happen whole or not at all."""

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from ssdata.store.files import paths, read, walk, write


def put(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("old", encoding="utf-8")


def names(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in walk(root)]


def test_walk_goes_in_the_order_of_names_and_takes_json_only(tmp_path: Path) -> None:
    put(tmp_path, "b.json", "a/z.json", "a/é.json", "a/B.json", "c.txt", "c.JSON", "d/e/f.json")
    assert names(tmp_path) == ["a/B.json", "a/z.json", "a/é.json", "b.json", "d/e/f.json"]


def test_walk_leaves_out_what_is_hidden(tmp_path: Path) -> None:
    put(tmp_path, ".git/a.json", ".a.json", "b/.c.json", "b/d.json")
    assert names(tmp_path) == ["b/d.json"]


def test_walk_of_no_folder_is_empty(tmp_path: Path) -> None:
    assert list(walk(tmp_path / "nothing")) == []


def test_walk_gives_links_and_folders_that_are_named_like_files(tmp_path: Path) -> None:
    (tmp_path / "lost.json").symlink_to("nowhere")
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "lost").symlink_to("nowhere")
    assert names(tmp_path) == ["folder.json", "lost.json"]


def test_walk_follows_a_link_to_a_folder_but_never_in_a_circle(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    put(root, "a/b.json")
    put(outside, "d.json")
    (root / "c").symlink_to(outside)
    (root / "again").symlink_to(root)
    (root / "a" / "up").symlink_to("..")
    (root / "a" / "here").symlink_to(".")
    assert names(root) == ["a/b.json", "c/d.json"]


def test_paths_are_those_of_walk(tmp_path: Path) -> None:
    put(tmp_path, "b.json", "a/z.json", "d/e/f.json", "d/e/.g.json")
    assert list(map(Path, paths(tmp_path))) == list(walk(tmp_path))


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 200_000])
def test_read_takes_all_of_a_file(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content := bytes(number % 251 for number in range(size)))
    assert read(path) == read(str(path)) == content


def test_read_says_why_it_cannot(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "a.json")
    with pytest.raises(OSError, match="directory"):
        read(tmp_path)


def test_write_replaces_the_content_and_keeps_the_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path, b"new\r\n")
    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["a.json"]


def test_write_makes_a_new_file(tmp_path: Path) -> None:
    write(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").read_bytes() == b"new"


def test_write_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    put(tmp_path, "kept/real.json")
    link = tmp_path / "link.json"
    link.symlink_to("kept/real.json")
    write(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "kept" / "real.json").read_bytes() == b"new"


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.chmod", "pathlib.Path.replace"])
def test_a_write_that_fails_leaves_the_old_content_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise OSError(28, os.strerror(28))

    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(step, fail)
    with pytest.raises(OSError, match="No space left"):
        write(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.json"]


def test_readers_never_see_a_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the very last step the old content stands there, whole."""
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    seen = []
    replace = Path.replace

    def look(self: Path, target: Path) -> Path:
        seen.append((path.read_bytes(), self.read_bytes()))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", look)
    write(path, b"new" * 100_000)
    assert seen == [(b"old", b"new" * 100_000)]
