"""Of records without findings nothing is kept but where they are; they can be had again."""

from pathlib import Path

from ssdata.lint.kept import Kept
from ssdata.lint.reading import File, read


def test_a_record_that_was_let_go_is_read_again_when_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b'{"id": "a"}\n')
    kept = Kept()
    kept.let_go(read(str(path), "records/treaty/a.json", "treaty"))
    file = kept["records/treaty/a.json"]
    assert kept["records/treaty/a.json"] is file  # its lines are counted once
    assert (file.value, file.folder, file.text) == (None, "treaty", '{"id": "a"}\n')
    assert file.map.nearest("/id").start == 7


def test_a_record_that_is_gone_by_then_has_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"{}\n")
    kept = Kept()
    kept.let_go(read(str(path), "a.json", "treaty"))
    path.unlink()
    assert kept["a.json"].text == ""


def test_sources_and_what_is_on_no_disk_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(b"{}\n")
    source = read(str(path), "records/source/s.json", "source")
    source.fits_schema = True
    made = File("b.json", "b.json", "treaty", b"{}\n", {})
    kept = Kept()
    kept.let_go(source)
    kept.let_go(made)
    assert kept["records/source/s.json"].fits_schema
    assert (kept["b.json"].value, kept["b.json"].text) == ({}, "{}\n")
    assert list(kept) == ["records/source/s.json", "b.json"]
    assert len(kept) == 2


def test_a_file_with_findings_keeps_its_content(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b'{"id": "a"}\n')
    kept = Kept()
    kept.keep(file := read(str(path), "a.json", "treaty"))
    assert kept["a.json"] is file
    assert file.value == {"id": "a"}
