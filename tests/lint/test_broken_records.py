"""A shipped record broken by hand: one root finding on the right line, never a traceback."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from ssdata.cli.main import group
from ssdata.store.canonical import dump
from ssdata.store.project import packaged
from ssdata.store.shape import shape_of

PACT = "records/treaty/sino-soviet-non-aggression-pact.json"
FRUS = "records/source/frus-1937-03.json"
Edit = Callable[[str], str]


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("shipped")
    shutil.copytree(packaged() / "records", root / "records")
    shutil.copytree(packaged() / "schema", root / "schema")
    (root / "ssdata.toml").write_text(
        'records = "records"\nschema = "schema"\nvocabulary = "schema/vocabulary.json"\n'
    )
    return root


@pytest.fixture
def project(pristine: Path) -> Iterator[Path]:
    kept = {name: (pristine / name).read_bytes() for name in (PACT, FRUS)}
    source = {path.name for path in (pristine / "records" / "source").iterdir()}
    yield pristine
    for name, content in kept.items():
        (pristine / name).write_bytes(content)
    for path in (pristine / "records" / "source").iterdir():
        if path.name not in source:
            path.unlink()


def lint(root: Path) -> tuple[int, dict[str, object]]:
    result = CliRunner().invoke(group, ["lint", str(root), "--format", "json"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, json.loads(result.stdout)


def roots(report: dict[str, object]) -> list[dict[str, object]]:
    findings = report["findings"]
    assert isinstance(findings, list)
    return [found for found in findings if found["severity"] != "info"]


def claim_span(text: str, claim: str) -> tuple[int, int]:
    """Offsets of a claim's object in the canonical text."""
    start = text.index(f'"id": "{claim}",\n      "property"')
    start = text.rindex("    {\n", 0, start)
    return start, text.index("\n    }", start) + len("\n    }")


def in_claim(claim: str, old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        start, end = claim_span(text, claim)
        assert old in text[start:end]
        return text[:start] + text[start:end].replace(old, new, 1) + text[end:]

    return edit


def without_references(text: str) -> str:
    record = json.loads(text)
    claim = next(one for one in record["claims"] if one["id"] == "signed")
    claim["references"] = []
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def without_one_reference(text: str) -> str:
    record = json.loads(text)
    claim = next(one for one in record["claims"] if len(one["references"]) > 1)
    del claim["references"][0]
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def with_dates_swapped(text: str) -> str:
    record = json.loads(text)
    claims = {one["id"]: one for one in record["claims"]}
    first, second = claims["signed"], claims["registered"]
    first["value"], second["value"] = second["value"], first["value"]
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def with_copy(text: str) -> str:
    record = json.loads(text)
    claim = next(one for one in record["claims"] if one["id"] == "signed")
    copy = {**claim, "id": "signed-again", "value": {"date": "1937-08-29"}}
    record["claims"].append(copy)
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def with_unknown_property(text: str) -> str:
    record = json.loads(text)
    claim = next(one for one in record["claims"] if one["id"] == "signed")
    record["claims"].append({**claim, "id": "singed", "property": "singed-on"})
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def with_scope(text: str) -> str:
    record = json.loads(text)
    claim = next(one for one in record["claims"] if one["id"] == "signed")
    claim["scope"] = {"text-version": "English"}
    shape = ("id", "property", "value", "scope")
    rest = {key: value for key, value in claim.items() if key not in shape}
    ordered = {key: claim[key] for key in shape} | rest
    claim.clear()
    claim.update(ordered)
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


# What is broken: the file, the edit, the code of the root finding, what its line must hold.
BREAKS: dict[str, tuple[str, Edit, str, str]] = {
    "all references dropped": (PACT, without_references, "R101", '"references": []'),
    "one reference dropped": (PACT, without_one_reference, "V101", '"references": ['),
    "source id turned": (
        PACT,
        in_claim("signed", '"source": "lnts-181"', '"source": "lnts-118"'),
        "R102",
        "lnts-118",
    ),
    "digit of a date": (PACT, in_claim("signed", "1937-08-21", "1937-08-31"), "*", "1937-08-31"),
    "year of a date": (PACT, in_claim("signed", "1937-08-21", "1938-08-21"), "*", "1938-08-21"),
    "impossible day": (PACT, in_claim("signed", "1937-08-21", "1937-08-41"), "C110", "1937-08-41"),
    "two dates swapped": (PACT, with_dates_swapped, "C111", '"date"'),
    "claim copied with another value": (PACT, with_copy, "*", "1937-08-2"),
    "comma deleted": (
        PACT,
        lambda text: text.replace('"property": "signed-on",', '"property": "signed-on"', 1),
        "S101",
        '"property": "signed-on"',
    ),
    "key doubled": (
        PACT,
        lambda text: text.replace(
            '      "property": "signed-on",\n',
            '      "property": "signed-on",\n      "property": "signed-on",\n',
            1,
        ),
        "S102",
        '"property": "signed-on"',
    ),
    "unknown property": (PACT, with_unknown_property, "S107", "singed-on"),
    "scope edited after the sign-off": (PACT, with_scope, "V101", ""),
    "laid out otherwise": (PACT, lambda text: text.replace("  ", "\t", 1), "S103", ""),
    "id against path": (
        PACT,
        lambda text: text.replace('"id": "sino-soviet-non-aggression-pact"', '"id": "pact"', 1),
        "S105",
        '"id": "pact"',
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_break_gives_one_root_finding_on_the_right_line(project: Path, name: str) -> None:
    file, edit, code, line = BREAKS[name]
    path = project / file
    before = path.read_text(encoding="utf-8")
    after = edit(before)
    assert after != before
    path.write_text(after, encoding="utf-8")
    status, report = lint(project)
    found = roots(report)
    assert status == 1
    assert [one["path"] for one in found] == [file], found
    assert code in {"*", found[0]["code"]}
    number = found[0]["line"]
    assert isinstance(number, int)
    assert line in after.splitlines()[number - 1]


def test_record_saved_as_latin_1(project: Path) -> None:
    path = project / FRUS
    text = path.read_text(encoding="utf-8").replace("Far East", "Far East, é", 1)
    path.write_bytes(text.encode("latin-1", errors="replace"))
    status, report = lint(project)
    (found,) = roots(report)
    assert (status, found["code"], found["path"]) == (1, "X102", FRUS)
    number = found["line"]
    assert isinstance(number, int)
    assert "Far East" in text.splitlines()[number - 1]


def test_digit_of_an_isbn(project: Path) -> None:
    book = {
        "id": "a-book",
        "type": "book",
        "title": "A Book That Nobody Wrote",
        "author": [{"family": "Writer", "given": "Nobody"}],
        "publisher": "University Press",
        "issued": {"date-parts": [[1985]]},
        "ISBN": "0-306-40615-2",
        "language": "en",
        "custom": {"kind": "secondary"},
    }
    path = project / "records" / "source" / "a-book.json"
    for number, expected in (("0-306-40615-2", None), ("0-306-40616-2", "B102")):
        text = json.dumps({**book, "ISBN": number}, indent=2)
        path.write_text(text + "\n", encoding="utf-8")
        status, report = lint(project)
        found = [one for one in roots(report) if one["severity"] == "error"]
        if expected is None:
            assert (status, found) == (0, [])
        else:
            (one,) = found
            line = one["line"]
            assert isinstance(line, int)
            assert (status, one["code"]) == (1, expected)
            assert "ISBN" in path.read_text().splitlines()[line - 1]


def test_every_claim_notices_an_edit_after_its_sign_off(project: Path) -> None:
    text = (project / PACT).read_text(encoding="utf-8")
    shape = shape_of(json.loads((project / "schema" / "record.schema.json").read_bytes()))
    number = len(json.loads(text)["claims"])
    assert number > 5
    for index in range(number):
        record = json.loads(text)
        claim = record["claims"][index]
        if "rank" in claim:
            continue
        claim["rank"] = "normal"  # says nothing new, but it was not there when it was signed
        (project / PACT).write_bytes(dump(shape.arrange(record)))
        status, report = lint(project)
        assert status == 1
        assert [one["code"] for one in roots(report)] == ["V101"], claim["id"]
