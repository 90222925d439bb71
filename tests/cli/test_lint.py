"""``ssdata lint``: what is shown, and the exit status."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def spoil(root: Path, name: str = "treaty/broken") -> Path:
    """A file with an error (S101)."""
    path = root / "records" / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"{")
    return path


def unsettle(root: Path) -> None:
    """Two dates that a time zone would explain: a warning (C119)."""
    path = root / "records" / "treaty" / "example.json"
    record = json.loads(path.read_bytes())
    first = record["claims"][0]
    record["claims"].append({**first, "id": "signed-too", "value": {"date": "1937-08-22"}})
    path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def shown(result: Result) -> list[str]:
    return [found["code"] for found in json.loads(result.stdout)["findings"]]


def test_a_clean_project_ends_with_zero(run: Run) -> None:
    result = run("lint")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("All good: 8 records with 1 claim and 1 source read")


def test_errors_end_with_one(run: Run, root: Path) -> None:
    spoil(root)
    result = run("lint")
    assert result.exit_code == 1
    assert "records/treaty/broken.json:1:2: error S101 invalid-json: " in result.stdout


def test_warnings_end_with_zero_and_with_strict_with_one(run: Run, root: Path) -> None:
    unsettle(root)
    relaxed = run("lint")
    assert (relaxed.exit_code, "warning C119" in relaxed.stdout) == (0, True)
    strict = run("lint", "--strict")
    assert (strict.exit_code, "error C119" in strict.stdout) == (1, True)


@pytest.mark.parametrize(
    ("args", "codes"),
    [
        ([], ["S101", "S105"]),
        (["--select", "S101"], ["S101"]),
        (["--select", "invalid-json"], ["S101"]),
        (["--select", "S"], ["S101", "S105"]),
        (["--select", "R,S105"], ["S105"]),
        (["--select", "R", "--select", "S105"], ["S105"]),
        (["--ignore", "S101"], ["S105"]),
        (["--ignore", "invalid-json, misplaced-record"], []),
        (["--select", "S", "--ignore", "S105"], ["S101"]),
        (["--select", "C"], []),
    ],
)
def test_rules_are_selected_by_code_prefix_and_name(
    run: Run, root: Path, args: list[str], codes: list[str]
) -> None:
    spoil(root)
    good = root / "records" / "treaty" / "example.json"
    good.rename(good.with_name("other.json"))
    result = run("lint", "--format", "json", *args)
    assert shown(result) == codes
    assert result.exit_code == (1 if codes else 0)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_refused_with_the_nearest(run: Run, option: str) -> None:
    result = run("lint", option, "uncited-clam")
    assert result.exit_code == 2
    assert "no rule is called 'uncited-clam'" in result.stderr
    assert "did you mean 'uncited-claim'?" in result.stderr


def test_paths_limit_the_report_and_not_what_is_read(run: Run, root: Path) -> None:
    spoil(root)
    spoil(root, "state/broken")
    assert len(shown(run("lint", "--format", "json"))) == 2
    for path in (
        "records/state",
        "records/state/",
        root / "records/state",
        "records/state/broken.json",
    ):
        result = run("lint", "--format", "json", path)
        report = json.loads(result.stdout)
        assert [found["path"] for found in report["findings"]] == ["records/state/broken.json"]
        assert report["summary"]["records"] == 8
    clean = run("lint", "records/person")
    assert clean.exit_code == 0
    assert len(shown(run("lint", "--format", "json", "records/person", "records/state"))) == 1
    assert len(shown(run("lint", "--format", "json", "."))) == 2


def test_a_folder_is_not_a_prefix_of_names(run: Run, root: Path) -> None:
    spoil(root, "state-farm/broken")
    assert run("lint", "records/state").exit_code == 0


def test_the_project_is_that_of_the_paths(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(root)
    monkeypatch.chdir(tmp_path)
    assert run("lint", root).exit_code == 1
    other = tmp_path / "other"
    (other / "records").mkdir(parents=True)
    (other / "ssdata.toml").write_text("", encoding="utf-8")
    (other / "vocabulary.json").write_bytes((root / "vocabulary.json").read_bytes())
    assert run("lint", other).exit_code == 0
    both = run("lint", root, other)
    assert both.exit_code == 2
    assert "the paths belong to different projects" in both.stderr


def test_outside_of_any_project_the_packaged_records_are_linted(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    report = json.loads(run("lint", "--format", "json").stdout)
    assert report["summary"]["records"] > 20


def test_a_path_that_is_not_there_or_in_no_project_is_refused(run: Run, tmp_path: Path) -> None:
    missing = run("lint", "nowhere")
    assert (missing.exit_code, "nowhere" in missing.stderr) == (2, True)
    homeless = run("lint", tmp_path)
    assert (homeless.exit_code, "no project at" in homeless.stderr) == (2, True)


def test_the_projects_own_settings_count(run: Run, root: Path) -> None:
    spoil(root)
    settings = root / "ssdata.toml"
    settings.write_text('ignore = ["S101"]\n', encoding="utf-8")
    assert run("lint").exit_code == 0
    settings.write_text('severity = {invalid-json = "warning"}\n', encoding="utf-8")
    assert (run("lint").exit_code, run("lint", "--strict").exit_code) == (0, 1)
    settings.write_text('[per-file-ignores]\n"*/broken.json" = ["S"]\n', encoding="utf-8")
    assert run("lint").exit_code == 0
    settings.write_text('ignore = ["S999"]\n', encoding="utf-8")
    assert run("lint").exit_code == 2


def test_colours_are_for_terminals_or_on_demand(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(root)
    assert "\x1b[" not in run("lint").stdout
    assert "\x1b[" not in run("lint", "--color", "never").stdout
    assert "\x1b[" not in run("lint", "--color", "always", "--format", "json").stdout
    monkeypatch.setattr("ssdata.cli.common.colored", lambda _: True)
    monkeypatch.setattr("ssdata.cli.lint.colored", lambda _: True)
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
    assert "\x1b[31m" in run("lint").stdout


@pytest.mark.parametrize(
    ("setting", "terminal", "environment", "wanted"),
    [
        ("always", False, {}, True),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {}, False),
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
    ],
)
def test_auto_asks_the_terminal_and_no_color(
    monkeypatch: pytest.MonkeyPatch,
    setting: str,
    terminal: bool,
    environment: dict[str, str],
    wanted: bool,
) -> None:
    from ssdata.cli.common import colored

    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    assert colored(setting) is wanted


def test_colours_on_demand_reach_a_pipe(root: Path) -> None:
    from tests.cli.test_main import shell

    spoil(root)
    done = shell("lint", "--color", "always", cwd=root)
    assert b"\x1b[31m" in done.stdout


def test_github_writes_commands_for_errors(run: Run, root: Path) -> None:
    spoil(root)
    assert run("lint", "--format", "github").stdout.startswith("::error file=records/treaty/broken")
