"""Reports of a run that asked other machines: what nobody knows stands by itself."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from ssdata.lint.finding import Severity
from ssdata.lint.report import Online, Unchecked
from ssdata.report import github, text
from ssdata.report import json as json_report
from ssdata.store.project import Project
from tests.report.sample import finding, report, sample

PAGE = (Path(__file__).parents[2] / "docs" / "report.md").read_text(encoding="utf-8")


def open_question(why: str, source: str = "work") -> Unchecked:
    return Unchecked(
        f"records/source/{source}.json", "/URL", source, "page", "https://example.org/", why
    )


def asked(number: int, *unchecked: Unchecked) -> Online:
    return Online(number, unchecked)


@pytest.fixture
def made() -> Project:
    with sample() as project:
        return project


@pytest.mark.parametrize("severities", [[], [Severity.ERROR]])
@pytest.mark.parametrize(
    ("online", "line"),
    [
        (asked(0), "Online: 0 questions, all answered."),
        (asked(1), "Online: 1 question, all answered."),
        (
            asked(
                1200,
                open_question("timeout"),
                open_question("403 Forbidden"),
                open_question("no\x1b[31m", "b"),
                open_question("timeout", "b"),
            ),
            (
                "Online: 1,200 questions, of which 4 could not be checked: timeout (2), "
                "403 Forbidden (1), no\ufffd[31m (1); --format json lists them."
            ),
        ),
    ],
)
def test_one_line_tells(
    made: Project, severities: list[Severity], online: Online, line: str
) -> None:
    whole = replace(report(*[finding(severity=one) for one in severities]), online=online)
    assert text.render(whole, made).splitlines()[-1] == line
    assert github.render(whole, made).splitlines()[-1] == line


def test_what_nobody_knows_is_not_counted(made: Project) -> None:
    plain = report()
    whole = replace(plain, online=asked(1, open_question("timeout")))
    assert not whole.failed
    assert whole.without_hints().online == whole.online
    first, second = (text.render(one, made).splitlines()[0] for one in (plain, whole))
    assert first == second


def documented(heading: str) -> list[str]:
    found = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, heading
    return re.findall(r"^\| `([a-z]+)` \|", found.group(1), re.MULTILINE)


def test_the_keys_of_json_are_those_of_the_page(made: Project) -> None:
    plain = json.loads(json_report.render(report(), made))
    whole = replace(report(), online=asked(3, open_question("timeout")))
    data = json.loads(json_report.render(whole, made))
    assert [key for key in data["summary"] if key not in plain["summary"]] == ["asked", "unchecked"]
    assert [key for key in data if key not in plain] == ["unchecked"]
    assert (data["summary"]["asked"], data["summary"]["unchecked"]) == (3, 1)
    assert list(data["unchecked"][0]) == documented("Unchecked")
    assert documented("Online") == ["asked", "unchecked"]
    assert data["version"] == plain["version"]


def test_every_kind_is_documented() -> None:
    assert all(f"`{kind}`" in PAGE for kind in ("page", "doi", "copy"))
