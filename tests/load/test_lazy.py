"""Nothing is imported or read before it is needed; types hold for those who use the package."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
HEAVY = {"pydantic", "pydantic_core", "orjson", "jsonschema", "jsonschema_rs", "click", "stdnum"}
WATCH = """
import json, sys
opened = []
def hook(event, args):
    if event in ("open", "os.scandir", "os.listdir"):
        opened.append(str(args[0]))
sys.addaudithook(hook)
{code}
print(json.dumps([opened, sorted(name for name in sys.modules if "." not in name)]))
"""


def watched(code: str) -> tuple[list[str], set[str]]:
    """What a program opens below the records, and which packages it imports."""
    done = subprocess.run(
        [sys.executable, "-c", WATCH.format(code=code)],
        cwd=REPOSITORY, capture_output=True, text=True, check=True,
    )  # fmt: skip
    opened, modules = json.loads(done.stdout)
    return [path for path in opened if "records" in path], set(modules)


def test_the_watch_sees_what_is_opened_and_imported() -> None:
    opened, modules = watched("import orjson; open('records/place/nanjing.json').close()")
    assert opened == ["records/place/nanjing.json"]
    assert "orjson" in modules


def test_importing_the_package_imports_nothing_heavy_and_opens_no_record() -> None:
    opened, modules = watched("import ssdata")
    assert opened == []
    assert modules & HEAVY == set()


def test_importing_the_command_imports_no_parser_and_no_validator() -> None:
    opened, modules = watched("import ssdata.cli.main")
    assert opened == []
    assert modules & (HEAVY - {"click"}) == set()


def files(opened: list[str]) -> list[str]:
    return [Path(path).stem for path in opened if path.endswith(".json")]


def test_loading_reads_no_record() -> None:
    opened, _ = watched("import ssdata; ssdata.load()")
    assert files(opened) == []


def test_one_record_reads_one_file() -> None:
    opened, modules = watched("import ssdata; ssdata.load()['nanjing'].label()")
    assert files(opened) == ["nanjing"]
    assert modules & {"jsonschema", "jsonschema_rs", "click"} == set()


def test_an_answer_reads_the_record_and_its_sources_only() -> None:
    code = (
        "import ssdata\n"
        "answer = ssdata.load().value('sino-soviet-non-aggression-pact', 'signed-on')\n"
        "cited = [one.source.id for one in answer.citations]\n"
        "print(json.dumps(cited), file=sys.stderr)"
    )
    opened, _ = watched(code + "\nassert cited")
    found = files(opened)
    assert found[0] == "sino-soviet-non-aggression-pact"
    assert len(found) == len(set(found))
    sources = REPOSITORY / "records" / "source"
    assert all((sources / f"{name}.json").is_file() for name in found[1:])


def test_types_hold_for_those_who_use_the_package(tmp_path: Path) -> None:
    pytest.importorskip("mypy", reason="mypy is not installed; it comes with the group lint")
    (tmp_path / "mypy.ini").write_text("[mypy]\nstrict = true\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file", str(tmp_path / "mypy.ini"),
         "--cache-dir", str(REPOSITORY / ".mypy_cache" / "api"), "--follow-imports", "silent",
         str(REPOSITORY / "tests" / "typing" / "api.py")],
        cwd=REPOSITORY, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.splitlines()[-1:]) == (
        0,
        ["Success: no issues found in 1 source file"],
    ), done.stdout + done.stderr
