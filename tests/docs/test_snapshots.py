"""Snapshots belong to a test; none is left of a test that is gone."""

import ast
from pathlib import Path

TESTS = Path(__file__).parents[1]
FIXTURES = {"file_regression", "data_regression", "num_regression", "datadir", "shared_datadir"}


def snapshot_tests(module: Path) -> dict[str, bool]:
    """Tests of a module that use snapshots, and whether they have several (parameters)."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return {
        node.name: any("parametrize" in ast.unparse(one) for one in node.decorator_list)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and FIXTURES & {argument.arg for argument in node.args.args}
    }


def belongs(path: Path, tests: dict[str, bool]) -> bool:
    return any(
        path.stem == name or (several and path.stem.startswith(f"{name}_"))
        for name, several in tests.items()
    )


def orphans(root: Path) -> list[str]:
    """Files in the folders of snapshots below a folder to which no test belongs."""
    found = []
    for folder in sorted(root.rglob("test_*")):
        if not folder.is_dir():
            continue
        module = folder.with_name(f"{folder.name}.py")
        tests = snapshot_tests(module) if module.is_file() else {}
        files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        found += [str(path.relative_to(root)) for path in files if not belongs(path, tests)]
        if not files:
            found.append(str(folder.relative_to(root)))
    return found


def test_no_snapshot_is_an_orphan() -> None:
    assert orphans(TESTS) == []


def test_there_are_snapshots_at_all() -> None:
    assert len([path for path in TESTS.rglob("test_*/*") if path.is_file()]) >= 4


def test_orphans_are_found(tmp_path: Path) -> None:
    (tmp_path / "test_a.py").write_text(
        "import pytest\n"
        "def test_one(file_regression): ...\n"
        "@pytest.mark.parametrize('x', [1])\ndef test_many(x, file_regression): ...\n"
        "def test_other(): ...\n",
        encoding="utf-8",
    )
    for name in (
        "test_a/test_one.txt", "test_a/test_many_1_.txt", "test_a/test_one_1_.txt",
        "test_a/test_other.txt", "test_gone/test_one.txt",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
    (tmp_path / "test_empty").mkdir()
    assert orphans(tmp_path) == [
        "test_a/test_one_1_.txt", "test_a/test_other.txt", "test_empty", "test_gone/test_one.txt",
    ]  # fmt: skip
