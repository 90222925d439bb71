"""The README's own blocks do what it says. (Those of "Set up" are run by .ci/run.)"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import project

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SECTIONS = ("Load", "Lint in CI", "Lint your own")
SIGNED = {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}


def blocks(heading: str) -> list[tuple[str, str]]:
    """Language and text of the fenced blocks of a section."""
    found = re.search(rf"^## {heading}\n(.*?)(?=^## )", README, re.MULTILINE | re.DOTALL)
    assert found, f"README has no section {heading!r}"
    return re.findall(r"^```(\w*)\n(.*?)^```$", found.group(1), re.MULTILINE | re.DOTALL)


def block(heading: str) -> str:
    """The one block of a section."""
    ((_, text),) = blocks(heading)
    return text


def execute(language: str, text: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a block as a reader would, with the installed command first on the path."""
    command = {
        "python": [sys.executable, "-c", text],
        "sh": ["bash", "-euo", "pipefail", "-c", text],
    }
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command[language], cwd=cwd, env={**os.environ, "PATH": path, "PYTHONUTF8": "1"},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.mark.parametrize("heading", SECTIONS)
def test_every_block_is_of_a_kind_that_is_executed_here(heading: str) -> None:
    found = [language for language, _ in blocks(heading)]
    assert found == (["python"] if heading == "Load" else ["sh"])


def test_loading_prints_what_the_comments_say(tmp_path: Path) -> None:
    text = block("Load")
    done = execute("python", text, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert re.search(r"^print\(answer\.claim\) +# (.+)$", text, re.MULTILINE).group(1) == lines[0]  # type: ignore[union-attr]
    citations = lines[1:-2]
    assert citations
    assert all(re.search(r", (page|document|article|paragraph) \S", line) for line in citations)
    assert lines[-2].split()[0] in {"True", "False"}
    assert re.search(r"[\u4e00-\u9fff]", lines[-1])


def test_linting_in_ci_passes_a_clean_project_and_stops_at_a_bad_one() -> None:
    with project([{"claims": [SIGNED]}]) as made:
        (made.root / "ssdata.toml").write_text("", encoding="utf-8")
        clean = execute("sh", block("Lint in CI"), made.root)
        assert (clean.returncode, clean.stderr) == (0, "")
        (made.records / "treaty" / "bad.json").write_bytes(b'{\n  "id": "bad"\n}\n')
        bad = execute("sh", block("Lint in CI"), made.root)
        assert bad.returncode == 1
        assert "::error file=records/treaty/bad.json,line=1," in bad.stdout


def test_linting_your_own_finds_the_contradiction(tmp_path: Path) -> None:
    done = execute("sh", block("Lint your own"), tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "changed: records/peak/high-peak.json" in done.stdout
    assert re.search(r"records/peak/high-peak\.json:\d+:\d+: error C101 ", done.stdout)
    assert done.stdout.endswith("The two ascents contradict each other.\n")
    findings = re.findall(r"^\S+: (?:error|warning|info) (\w+) ", done.stdout, re.MULTILINE)
    assert findings == ["C101"]
