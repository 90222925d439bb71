"""Annotations for GitHub."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.lint.finding import Place, Severity, Verdict
from ssdata.report.github import render
from ssdata.store.project import Project
from tests.report.sample import finding, linted, report, sample

MADE = Project(Path(), Path(), Path(), Path())
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands as the runner reads them (actions/runner, ActionCommand)."""
    found = []
    for line in text.split("\n"):
        match = COMMAND.fullmatch(line)
        if match:
            kind, properties, message = match.groups()
            pairs = (pair.partition("=") for pair in properties.split(","))
            read = {key: plain(value, "%3A:", "%2C,") for key, _, value in pairs}
            found.append((kind, read, plain(message)))
    return found


def plain(text: str, *more: str) -> str:
    for code in ("%0D\r", "%0A\n", *more, "%25%"):
        text = text.replace(code[:3], code[3:])
    return text


def test_findings_of_several_kinds(file_regression: Any) -> None:
    with sample() as project:
        text = render(linted(project), project)
    file_regression.check(text, encoding="utf-8", newline="")


def test_errors_come_first_whatever_their_place() -> None:
    levels = [Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.WARNING, Severity.ERROR]
    made = [finding(f"{number}", severity=level) for number, level in enumerate(levels)]
    found = [(kind, message) for kind, _, message in commands(render(report(*made), MADE))]
    assert found == [
        ("error", "2"), ("error", "4"), ("warning", "1"), ("warning", "3"), ("notice", "0"),
    ]  # fmt: skip


def test_what_a_dispute_explains_is_not_annotated() -> None:
    known = finding(severity=Severity.INFO, verdict=Verdict.ACKNOWLEDGED)
    assert commands(render(report(known), MADE)) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [("50% off", "50%25 off"), ("a\nb", "a%0Ab"), ("a\r\nb", "a%0D%0Ab"), ("%0A", "%250A")],
)
def test_messages_are_escaped(text: str, written: str) -> None:
    assert render(report(finding(text)), MADE).splitlines()[0].endswith(f"::{written}")


def test_a_path_cannot_add_properties_or_commands() -> None:
    hostile = "a,line=9::error file=b.json::c\n::error ::d%\r.json"
    text = render(report(finding(place=Place(hostile, line=3))), MADE)
    ((kind, properties, message),) = commands(text)
    assert (kind, message) == ("error", "it is wrong")
    assert properties["file"] == hostile
    assert properties["line"] == "3"


TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("%:,\r\n=0ADaC23"))


@given(TEXTS, TEXTS, TEXTS)
def test_texts_arrive_as_they_were(path: str, message: str, help_: str) -> None:
    made = finding(
        message, help=help_, place=Place(path, line=2, column=3, end_line=2, end_column=5)
    )
    ((_, properties, read),) = commands(render(report(made), MADE))
    assert read == (f"{message}\n{help_}" if help_ else message)
    assert properties == {
        "file": path, "line": "2", "col": "3", "endLine": "2", "endColumn": "5",
        "title": "T999 made-up",
    }  # fmt: skip


def test_names_that_are_no_text_can_be_written() -> None:
    render(report(finding(place=Place("\udcff.json"))), MADE).encode("utf-8")


def test_the_summary_stands_last_in_plain_words() -> None:
    text = render(report(finding()), MADE)
    assert text.endswith("\n")
    assert text.splitlines()[-1].startswith("Found 1 error, 0 warnings in 1 record")
