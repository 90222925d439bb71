"""What is generated is committed as generated, and nothing is left of what was generated before."""

import json
from pathlib import Path

import pytest

from ssdata.lint import registry
from ssdata.model.schema import FILES, generate
from ssdata.report.emit import BEGIN, END, documents, emit
from ssdata.store.canonical import dump

REPOSITORY = Path(__file__).parents[2]
DOCUMENTS = documents(REPOSITORY)


@pytest.mark.parametrize(
    "path", [pytest.param(one, id=one.relative_to(REPOSITORY).as_posix()) for one in DOCUMENTS]
)
def test_documents_are_as_generated(path: Path) -> None:
    assert path.is_file(), "run `python -m ssdata.report.emit`"
    text = path.read_bytes().decode("utf-8")
    assert text == DOCUMENTS[path], "run `python -m ssdata.report.emit`"


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    pages = set((REPOSITORY / "docs" / "rules").iterdir())
    assert pages - set(DOCUMENTS) == set(), "run `python -m ssdata.report.emit`"


@pytest.mark.parametrize("name", FILES)
def test_schemas_are_as_generated(name: str) -> None:
    path = REPOSITORY / "schema" / name
    assert path.read_bytes() == dump(generate(FILES[name])), "run `python -m ssdata.model.emit`"


def test_no_schema_is_left_of_a_model_that_is_gone() -> None:
    found = {path.name for path in (REPOSITORY / "schema").glob("*.schema.json")}
    assert found == set(FILES)


def test_the_readme_has_the_table_once_and_every_rule_in_it() -> None:
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    assert (text.count(BEGIN), text.count(END)) == (1, 1)
    table = text.partition(BEGIN)[2].partition(END)[0]
    for rule in registry.rules():
        assert table.count(f"| [{rule.code}](docs/rules/{rule.code}.md) | {rule.name} |") == 1


def test_emitting_writes_the_pages_and_deletes_old_ones(tmp_path: Path) -> None:
    rules = tmp_path / "docs" / "rules"
    rules.mkdir(parents=True)
    (rules / "C999.md").write_text("gone", encoding="utf-8")
    (tmp_path / "README.md").write_text(
        f"# a\n\n{BEGIN}nonsense-left-behind\n{END}\nend \\1\n", encoding="utf-8"
    )
    emit(tmp_path)
    assert not (rules / "C999.md").exists()
    assert {path.stem for path in rules.iterdir()} == {
        "README",
        *(rule.code for rule in registry.rules()),
    }
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert readme.startswith(f"# a\n\n{BEGIN}\n| Code |")
    assert readme.endswith(f"{END}\nend \\1\n")
    assert "nonsense-left-behind" not in readme
    written = {path: path.read_text(encoding="utf-8") for path in documents(tmp_path)}
    assert written == documents(tmp_path)


def test_schemas_are_json_schemas_of_the_named_dialect() -> None:
    import jsonschema

    for name in FILES:
        schema = json.loads((REPOSITORY / "schema" / name).read_bytes())
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        jsonschema.Draft202012Validator.check_schema(schema)
