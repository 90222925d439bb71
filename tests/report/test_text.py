"""Text for people."""

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.lint.finding import Place, Severity, Verdict
from ssdata.report.text import printable, render
from ssdata.store.project import Project
from tests.report.sample import at, finding, linted, report, sample


@pytest.fixture
def made(tmp_path: Path) -> Project:
    return Project(tmp_path, tmp_path, tmp_path, tmp_path / "vocabulary.json")


def excerpt(made: Project, text: str, line: int, start: int, end: int, **place: int) -> list[str]:
    """The lines of the excerpt: gutter, line, marker."""
    where = at(made.root, text, line, start, end)
    for key, value in place.items():
        setattr(where, key, value)
    return render(report(finding(place=where)), made).splitlines()[1:4]


def test_findings_of_several_kinds(file_regression: Any) -> None:
    with sample() as project:
        text = render(linted(project), project)
    file_regression.check(text, encoding="utf-8", newline="")


def test_findings_in_colour(file_regression: Any) -> None:
    with sample() as project:
        text = render(linted(project, "C101", "C119"), project, color=True)
    assert "\x1b[31m" in text
    file_regression.check(text.replace("\x1b", "<ESC>"), encoding="utf-8", newline="")


def test_colour_changes_nothing_but_the_colour() -> None:
    with sample() as project:
        found = linted(project)
        plain, coloured = render(found, project), render(found, project, color=True)
    import re

    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_the_marker_stands_under_the_fault(made: Project) -> None:
    assert excerpt(made, 'x\n{"a": 12}\n', 2, 7, 9) == ["  |", '2 | {"a": 12}', "  |       ^^"]


def test_chinese_signs_take_two_columns(made: Project) -> None:
    _, line, marker = excerpt(made, '{"名": "南京"}', 1, 7, 11)
    assert line == '1 | {"名": "南京"}'
    assert marker == "  | " + " " * 7 + "^" * 6


@pytest.mark.parametrize(
    ("before", "columns"),
    [("a", 1), ("南", 2), ("ｗ", 2), ("e\u0301", 1), ("и\u0306", 1), ("☺\ufe0f", 1), ("é", 1)],
    ids=["ascii", "chinese", "fullwidth", "combining", "cyrillic", "selector", "composed"],
)
def test_columns_are_those_of_a_terminal(made: Project, before: str, columns: int) -> None:
    length = len(before)
    _, _, marker = excerpt(made, before + "x", 1, length + 1, length + 2)
    assert marker == "  | " + " " * columns + "^"


def test_a_fault_over_several_lines_is_marked_to_the_end_of_the_first(made: Project) -> None:
    text = '{"a": [\n1]}'
    assert excerpt(made, text, 1, 7, 3, end_line=2)[2] == "  |       ^"


def test_a_fault_at_the_end_of_a_line_has_a_marker(made: Project) -> None:
    assert excerpt(made, "abc", 1, 4, 4)[2] == "  |    ^"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(made: Project, end: str) -> None:
    assert excerpt(made, end.join(["a", "bc", "d"]), 2, 2, 3)[1:] == ["2 | bc", "  |  ^"]


@given(st.integers(1, 400), st.integers(0, 30))
def test_of_a_long_line_the_fault_is_shown(start: int, length: int) -> None:
    import tempfile

    text = "".join(chr(0x4E00 + number) for number in range(400))
    with tempfile.TemporaryDirectory() as name:
        made = Project(Path(name), Path(name), Path(name), Path(name))
        end = min(start + length, 401)
        _, line, marker = excerpt(made, text, 1, start, end)
    shown = line.removeprefix("1 | ")
    assert len(shown) <= 100
    before = len(marker.removeprefix("  | ").partition("^")[0])
    assert shown[before // 2] == text[start - 1]
    marked = marker.count("^")
    assert marked == max(1, 2 * min(length, len(text) - start + 1, len(shown) - before // 2))


ACTING = "\x00\x07\x08\t\x1b\x7f\x85\x9b\u200b\u202e\u2066\u2028\u2029\ufeff\udcff"


@pytest.mark.parametrize("sign", ACTING, ids=lambda sign: f"U+{ord(sign):04X}")
def test_what_would_act_on_the_terminal_is_shown_as_a_stand_in(made: Project, sign: str) -> None:
    inside = "\ufffd" if sign == "\0" else sign  # no file can have it in its name
    place = Place(f"re{inside}cords/a.json")
    hostile = f"before{sign}after"
    other = finding(hostile, place=place)
    text = render(
        report(
            finding(
                hostile,
                place=place,
                help=hostile,
                related=[Place(f"x{sign}.json", message=hostile)],
                also=[other],
            )
        ),
        made,
    )
    assert sign not in text
    assert text.count("before\ufffdafter") == 4
    assert "re\ufffdcords/a.json:1:1" in text
    assert "x\ufffd.json:1:1" in text


def test_control_signs_in_the_file_keep_the_marker_in_its_place(made: Project) -> None:
    _, line, marker = excerpt(made, '\t"a\x1b": ?', 1, 8, 9)
    assert line == '1 | \ufffd"a\ufffd": ?'
    assert marker.index("^") == line.index("?")


@given(st.text())
def test_printable_texts_are_left_alone_and_lengths_kept(text: str) -> None:
    found = printable(text)
    assert len(found) == len(text)
    assert printable(found) == found
    for before, after in zip(text, found, strict=True):
        assert before == after or unicodedata.category(before)[0] in "CZ"


def test_a_file_that_is_gone_has_no_excerpt(made: Project) -> None:
    text = render(report(finding()), made)
    assert text.splitlines()[:2] == [
        "records/a.json:1:1: error T999 made-up: it is wrong",
        "",
    ]


def test_a_line_that_is_gone_has_no_excerpt(made: Project) -> None:
    where = at(made.root, "one line", 1, 1, 2)
    where.line = where.end_line = 9
    assert "|" not in render(report(finding(place=where)), made)


def test_a_file_that_changed_is_read_again(made: Project) -> None:
    for text in ("first", "second"):
        assert excerpt(made, text, 1, 1, 2)[1] == f"1 | {text}"


def test_bytes_that_are_no_utf_8_are_shown_as_stand_ins(made: Project) -> None:
    where = at(made.root, "", 1, 2, 3)
    (made.root / "a.json").write_bytes(b"a\xe9b")
    assert "1 | a\ufffdb" in render(report(finding(place=where)), made)


def test_consequences_are_counted_and_related_places_listed(made: Project) -> None:
    other = Place("records/b.json", line=3, column=5, message="the other")
    twice = [finding("it follows"), finding("it follows"), finding("and this")]
    text = render(report(finding(related=[other], help="mend it", also=twice)), made)
    assert text.splitlines()[1:5] == [
        "   = records/b.json:3:5: the other",
        "   = help: mend it",
        "   = also: T999 made-up: it follows (2 times)",
        "   = also: T999 made-up: and this",
    ]


@pytest.mark.parametrize(
    ("severities", "line"),
    [
        ([], "All good: 1 record with 2 claims and 0 sources read, no findings (0 conflicts)."),
        ([Severity.ERROR], "Found 1 error, 0 warnings in 1 record with 2 claims and 0 sources (0 conflicts)."),
        ([Severity.WARNING] * 2, "Found 0 errors, 2 warnings in 1 record with 2 claims and 0 sources (0 conflicts)."),
        ([Severity.INFO], "Found 0 errors, 0 warnings, 1 hint in 1 record with 2 claims and 0 sources (0 conflicts)."),
    ],
    ids=["none", "error", "warnings", "hint"],
)  # fmt: skip
def test_the_last_line_counts(made: Project, severities: list[Severity], line: str) -> None:
    found = [finding(severity=severity) for severity in severities]
    assert render(report(*found), made).splitlines()[-1] == line


def test_what_a_dispute_explains_is_counted_and_not_shown(made: Project) -> None:
    from dataclasses import replace

    known = finding(severity=Severity.INFO, verdict=Verdict.ACKNOWLEDGED)
    text = render(replace(report(known), conflicts=1200, acknowledged=1), made)
    assert text == (
        "All good: 1 record with 2 claims and 0 sources read, no findings "
        "(1,200 conflicts, 1 explained by disputes).\n"
    )
