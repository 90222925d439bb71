"""Projects are found from anything inside them, and a faulty setting is named."""

from pathlib import Path

import pytest

from ssdata.store.project import KEYS, ProjectError, find, own, packaged

GOOD = 'records = "records"\nvocabulary = "vocabulary.json"\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "records" / "treaty").mkdir(parents=True)
    (tmp_path / "records" / "treaty" / "a.json").write_text("{}", encoding="utf-8")
    (tmp_path / "vocabulary.json").write_text("{}", encoding="utf-8")
    return tmp_path.resolve()


def configure(root: Path, text: str = GOOD, name: str = "ssdata.toml") -> None:
    (root / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("start", [".", "records", "records/treaty/a.json", "records/../records"])
def test_a_project_is_found_from_anything_in_it(root: Path, start: str) -> None:
    configure(root)
    found = find(root / start)
    assert (found.root, found.records) == (root, root / "records")
    assert found.vocabulary == root / "vocabulary.json"
    assert found.schema == packaged() / "schema"


def test_the_nearest_configuration_counts(root: Path) -> None:
    configure(root)
    inner = root / "inner"
    (inner / "records").mkdir(parents=True)
    (inner / "vocabulary.json").write_text("{}", encoding="utf-8")
    configure(inner)
    assert find(inner / "records").root == inner
    assert find(root / "records").root == root


def test_a_pyproject_counts_only_with_our_table(root: Path) -> None:
    configure(root)
    records = root / "records"
    configure(records, '[project]\nname = "x"\n', "pyproject.toml")
    assert find(records).root == root
    configure(root, '[tool.ssdata]\nselect = ["R101"]\n', "pyproject.toml")
    (root / "ssdata.toml").unlink()
    assert find(records).select == ("R101",)


def test_ssdata_toml_counts_before_pyproject_toml(root: Path) -> None:
    configure(root, 'ignore = ["R101"]\n')
    configure(root, '[tool.ssdata]\nignore = ["R102"]\n', "pyproject.toml")
    assert find(root).ignore == ("R101",)


@pytest.mark.parametrize("text", ["tool = 3\n", "[tool]\nssdata = 3\n", "[[tool]]\n", "= broken"])
def test_a_pyproject_that_is_not_for_us_is_passed_over(root: Path, text: str) -> None:
    configure(root)
    configure(root / "records", text, "pyproject.toml")
    assert find(root / "records").root == root


def test_without_a_project_the_message_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no project at") as caught:
        find(tmp_path)
    assert "ssdata.toml" in caught.value.hint


def test_all_settings_arrive(root: Path) -> None:
    (root / "other").mkdir()
    configure(
        root,
        'records = "records"\nschema = "other"\nvocabulary = "vocabulary.json"\n'
        'select = ["R"]\nignore = ["R104"]\ntoday = "2026-11-21"\n'
        '[severity]\nR103 = "warning"\n'
        '[per-file-ignores]\n"records/treaty/*" = ["S105", "S106"]\n"*/a.json" = ["R102"]\n',
    )
    found = find(root)
    assert found.schema == root / "other"
    assert (found.select, found.ignore) == (("R",), ("R104",))
    assert found.severity == {"R103": "warning"}
    assert found.today == "2026-11-21"
    assert found.ignored_in("records/treaty/a.json") == ("S105", "S106", "R102")
    assert found.ignored_in("records/state/b.json") == ()


FAULTY = {
    "unknown": ("recrods = 'records'\n", "unknown setting 'recrods'", "the settings are: records"),
    "no-records": ("records = 'elsewhere'\n", "no folder of records at", "set 'records'"),
    "records-a-file": ("records = 'vocabulary.json'\n", "no folder of records", "set 'records'"),
    "no-vocabulary": ("vocabulary = 'x.json'\n", "no vocabulary at", "set 'vocabulary'"),
    "vocabulary-a-folder": ("vocabulary = 'records'\n", "no vocabulary at", "set 'vocabulary'"),
    "number": ("records = 3\n", "'records' is no text", "folder of the records"),
    "date": ("today = 2026-11-21\n", "'today' is no text", "YYYY-MM-DD"),
    "no-day": ("today = 'tomorrow'\n", "'today' is 'tomorrow', which is no day", "YYYY-MM-DD"),
    "day-without-hyphens": ("today = '20261121'\n", "'today' is '20261121'", "YYYY-MM-DD"),
    "codes-a-text": ("select = 'R101'\n", "'select' is no list of codes", "by prefix"),
    "codes-of-numbers": ("ignore = [101]\n", "'ignore' is no list of codes", "by prefix"),
    "severity": ("severity = {R101 = 'fatal'}\n", "severity of R101 is 'fatal'", "error, warning"),
    "severity-a-list": ("severity = {R101 = []}\n", "severity of R101 is []", "use one of error"),
    "severity-a-text": ("severity = 'error'\n", "'severity' is no table", "severity by code"),
    "ignores-a-list": ("per-file-ignores = []\n", "'per-file-ignores' is no table", "by pattern"),
    "ignores-a-text": (
        "per-file-ignores = {'*' = 'R101'}\n",
        "per-file-ignores of '*' is no list of codes",
        "codes by pattern",
    ),
    "toml": ("records = \n", "ssdata.toml cannot be read", "mend the file"),
    "toml-twice": ("today = ''\ntoday = ''\n", "ssdata.toml cannot be read", "mend the file"),
}


@pytest.mark.parametrize(("text", "reason", "hint"), FAULTY.values(), ids=FAULTY.keys())
def test_a_faulty_configuration_is_explained(root: Path, text: str, reason: str, hint: str) -> None:
    configure(root, text)
    with pytest.raises(ProjectError) as caught:
        find(root)
    assert reason in caught.value.reason
    assert "ssdata.toml" in caught.value.reason
    assert hint in caught.value.hint


def test_a_configuration_in_another_encoding_is_explained(root: Path) -> None:
    (root / "ssdata.toml").write_bytes("records = 'é'\n".encode("latin-1"))
    with pytest.raises(ProjectError, match=r"ssdata\.toml cannot be read"):
        find(root)


def test_every_setting_is_explained() -> None:
    assert all(KEYS.values())
    assert len(set(KEYS.values())) == len(KEYS)


def test_paths_are_shown_from_the_root_with_forward_slashes(root: Path) -> None:
    configure(root)
    found = find(root)
    assert found.relative(root / "records" / "treaty" / "a.json") == "records/treaty/a.json"
    assert found.relative(root) == "."
    assert found.relative(root.parent / "elsewhere") == (root.parent / "elsewhere").as_posix()


def test_the_package_brings_its_own_records_and_schemas() -> None:
    assert (packaged() / "records").is_dir()
    assert (packaged() / "schema" / "record.schema.json").is_file()
    found = own()
    assert found.records == packaged() / "records"
    assert found.vocabulary.is_file()
    assert found.select == found.ignore == ()


def test_an_installed_package_holds_its_data_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "ssdata" / "store" / "project.py"
    monkeypatch.setattr("ssdata.store.project.__file__", str(module))
    assert packaged() == tmp_path
    (tmp_path / "ssdata" / "_data").mkdir(parents=True)
    assert packaged() == tmp_path / "ssdata" / "_data"
