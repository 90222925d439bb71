"""The command itself: help, version, slips of the pen, exit statuses."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import Result

from ssdata.cli.common import FAILED
from ssdata.cli.main import COMMANDS

Run = Callable[..., Result]
REPOSITORY = Path(__file__).parents[2]


def shell(*args: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as users run it, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from ssdata.cli.main import main; main()", *args],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("args", [["--help"], ["-h"]])
def test_help_lists_all_commands_and_the_exit_statuses(run: Run, args: list[str]) -> None:
    result = run(*args)
    assert result.exit_code == 0
    for name, summary in COMMANDS.items():
        assert re.search(rf"^ +{name} +{re.escape(summary)}$", result.output, re.MULTILINE)
    for status in ("0 clean", "1 findings", "2 wrong usage", "3 the tool failed"):
        assert status in " ".join(result.output.split())


def test_every_module_of_a_command_is_a_command() -> None:
    modules = {path.stem for path in (REPOSITORY / "ssdata" / "cli").glob("*.py")}
    assert modules - {"__init__", "main", "common"} == {n.replace("-", "_") for n in COMMANDS}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_begins_as_the_list_says(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    usage, _, rest = result.output.partition("\n\n")
    assert usage.startswith(f"Usage: ssdata {name} ")
    assert rest.strip()
    for line in rest.partition("Options:")[2].splitlines():
        if line.lstrip().startswith("--"):
            assert re.search(r"^ +--[a-z]+.* {2,}\S|^ +--[a-z]+ \S+$", line), line


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_named_in_the_documents(name: str) -> None:
    pages = [REPOSITORY / "README.md", *(REPOSITORY / "docs").rglob("*.md")]
    pages += REPOSITORY.glob("CONTRIBUTING.md")
    texts = [path.read_text(encoding="utf-8") for path in pages]
    assert any(f"ssdata {name}" in text for text in texts)


def test_commands_that_the_readme_names_exist() -> None:
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`|bin/)ssdata ([a-z]+)", text, re.MULTILINE))
    assert named <= set(COMMANDS)


@pytest.mark.parametrize(
    ("slip", "meant"), [("lnit", "lint"), ("fmtt", "fmt"), ("verfy", "verify"), ("rules", "rule")]
)
def test_an_unknown_command_is_answered_with_the_nearest(run: Run, slip: str, meant: str) -> None:
    result = run(slip)
    assert result.exit_code == 2
    assert f"There is no command {slip!r}; did you mean {meant!r}?" in result.stderr


def test_a_command_like_no_other_is_only_refused(run: Run) -> None:
    result = run("xyzzy")
    assert result.exit_code == 2
    assert "There is no command 'xyzzy'." in result.stderr


@pytest.mark.parametrize("args", [["--nonsense"], ["lint", "--nonsense"], ["rule", "a", "b"]])
def test_wrong_usage_ends_with_two(run: Run, args: list[str]) -> None:
    assert run(*args).exit_code == 2


def test_version_is_that_of_the_distribution(run: Run) -> None:
    result = run("--version")
    assert (result.exit_code, result.output) == (
        0,
        f"ssdata {version('sino-soviet-data')}\n",
    )


def test_a_fault_of_the_tool_ends_with_three_and_without_a_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("ssdata.lint.engine.lint", fail)
    result = run("lint")
    assert result.exit_code == FAILED
    assert "ZeroDivisionError: by zero (test_main.py, line" in result.stderr
    assert "please report it" in result.stderr
    assert "Traceback" not in result.output


def test_a_file_that_the_system_refuses_ends_with_three(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(root / "records"))

    monkeypatch.setattr("os.scandir", fail)
    result = run("lint")
    assert result.exit_code == FAILED
    assert "records: Permission denied" in result.stderr


def test_a_reader_that_goes_away_is_no_fault(root: Path) -> None:
    for number in range(300):
        (root / "records" / "treaty" / f"t-{number}.json").write_bytes(b"{")
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-c", "from ssdata.cli.main import main; main()", "lint"]
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(command, cwd=root, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert done.stderr == b""
    assert done.returncode == 1  # a report that nobody has read is not clean


def test_letters_that_the_terminal_does_not_know_are_written_as_escapes(root: Path) -> None:
    record = root / "records" / "place" / "nanjing.json"
    text = record.read_text(encoding="utf-8").replace('"en": "nanjing"', '"en": "南京"')
    record.write_text(text, encoding="utf-8")
    done = shell("show", "nanjing", cwd=root, PYTHONIOENCODING="latin-1")
    assert done.stderr == b""
    assert done.returncode == 0
    assert rb"\u5357\u4eac (place)" in done.stdout
