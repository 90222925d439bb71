"""JSON for programs: the format of docs/report.md, to the key."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ssdata.lint.finding import Place
from ssdata.report.json import VERSION, render
from ssdata.store.project import Project
from tests.report.sample import finding, linted, report, sample

PAGE = (Path(__file__).parents[2] / "docs" / "report.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def rendered() -> Any:
    with sample() as project:
        return render(linted(project), project)


def test_findings_of_several_kinds(rendered: str, file_regression: Any) -> None:
    file_regression.check(rendered, encoding="utf-8", newline="", extension=".json")


def section(heading: str) -> str:
    found = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found.group(1)


def documented(heading: str) -> list[str]:
    """The keys of a table of the page, in order."""
    return re.findall(r"^\| `([a-z]+)` \|", section(heading), re.MULTILINE)


def objects(value: Any) -> list[dict[str, Any]]:
    """All findings, those under others too."""
    return [one for found in value for one in (found, *objects(found["also"]))]


def test_every_key_is_documented_in_order_and_every_documented_key_is_there(rendered: str) -> None:
    data = json.loads(rendered)
    assert list(data) == documented("The report")
    assert list(data["summary"]) == documented("Summary")
    findings = objects(data["findings"])
    assert any(found["also"] for found in data["findings"])
    assert any(found["related"] for found in findings)
    for found in findings:
        assert list(found) == documented("Finding")
        assert list(found["end"]) == documented("End")
        for place in found["related"]:
            assert list(place) == documented("Related")


def test_the_version_is_the_documented_one(rendered: str) -> None:
    assert json.loads(rendered)["version"] == VERSION
    assert f"version {VERSION}" in PAGE.splitlines()[0]


def test_every_severity_and_verdict_is_documented() -> None:
    from ssdata.lint.finding import Severity, Verdict

    for word in (*Severity, *Verdict):
        assert f"`{word.value}`" in section("Finding") + section("Verdicts")


def test_the_example_of_the_page_is_a_report() -> None:
    (block,) = re.findall(r"^```json\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    data = json.loads(block)
    assert list(data) == documented("The report")
    assert list(data["summary"]) == documented("Summary")
    for found in objects(data["findings"]):
        assert list(found) == documented("Finding")


def test_the_numbers_agree_with_the_findings(rendered: str) -> None:
    data = json.loads(rendered)
    summary = data["summary"]
    live = [found for found in data["findings"] if found["verdict"] != "ACKNOWLEDGED"]
    for severity in ("error", "warning", "info"):
        assert summary[f"{severity}s"] == sum(found["severity"] == severity for found in live)
    assert summary["conflicts"] == summary["acknowledged"] + summary["unacknowledged"]
    known = [found for found in data["findings"] if found["verdict"] == "ACKNOWLEDGED"]
    assert [found["dispute"] for found in known] == ["days"]
    assert all(found["dispute"] is None for found in live)


def test_places_are_where_the_pointers_lead(rendered: str) -> None:
    with sample() as project:
        for found in objects(json.loads(rendered)["findings"]):
            path = project.root / found["path"]
            if not found["pointer"] or not path.is_file():
                continue
            lines = path.read_text(encoding="utf-8").split("\n")
            value = json.loads("\n".join(lines))
            for part in found["pointer"].split("/")[1:]:
                value = value[int(part) if isinstance(value, list) else part]
            line = lines[found["line"] - 1]
            if found["end"]["line"] == found["line"]:
                assert json.loads(line[found["column"] - 1 : found["end"]["column"] - 1]) == value


def test_findings_stand_in_the_order_of_files_and_places(rendered: str) -> None:
    keys = [(one["path"], one["line"], one["column"]) for one in json.loads(rendered)["findings"]]
    assert keys == sorted(keys)


def test_names_that_are_no_text_do_not_break_the_report(tmp_path: Path) -> None:
    made = Project(tmp_path, tmp_path, tmp_path, tmp_path)
    odd = finding("name \udcff", place=Place("\udcff.json"), related=[Place("\udcfe.json")])
    (found,) = json.loads(render(report(odd), made))["findings"]
    assert (found["path"], found["message"]) == ("\ufffd.json", "name \ufffd")
    assert found["related"][0]["path"] == "\ufffd.json"
