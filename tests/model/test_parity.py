"""Models and schemas accept and refuse the same documents."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import orjson
import pytest
from pydantic import BaseModel, ValidationError

from ssdata.model.schema import FILES, generate
from ssdata.store.project import packaged
from tests.model.mutants import mutants

ROOT = packaged()
MODELS = {name.partition(".")[0]: model for name, model in FILES.items()}
SCHEMAS = {name: generate(model) for name, model in MODELS.items()}
FAST = {name: jsonschema_rs.Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
SLOW = {name: jsonschema.Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
SHIPPED = sorted((ROOT / "records").rglob("*.json"))


def accepts(model: type[BaseModel], document: Any) -> bool:
    try:
        model.model_validate_json(json.dumps(document))
    except ValidationError:
        return False
    return True


def kind_of(path: Path) -> str:
    return "source" if path.parent.name == "source" else "record"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_documents_fit_both(path: Path) -> None:
    document = orjson.loads(path.read_bytes())
    assert accepts(MODELS[kind_of(path)], document)
    assert FAST[kind_of(path)].is_valid(document)


def test_shipped_vocabulary_fits_both() -> None:
    document = orjson.loads((ROOT / "schema" / "vocabulary.json").read_bytes())
    assert accepts(MODELS["vocabulary"], document)
    assert FAST["vocabulary"].is_valid(document)


@pytest.mark.parametrize("path", SHIPPED[::3], ids=lambda path: path.stem)
def test_mutants_are_judged_alike(path: Path) -> None:
    document = orjson.loads(path.read_bytes())
    _judged_alike(kind_of(path), document, 40, path.stem)


def test_mutants_of_the_vocabulary_are_judged_alike() -> None:
    document = orjson.loads((ROOT / "schema" / "vocabulary.json").read_bytes())
    _judged_alike("vocabulary", document, 300, "vocabulary")


def _judged_alike(kind: str, document: Any, number: int, seed: str) -> None:
    different = []
    refused = 0
    for name, mutant in mutants(document, number, seed):
        verdicts = (
            accepts(MODELS[kind], mutant),
            FAST[kind].is_valid(mutant),
            SLOW[kind].is_valid(mutant),
        )
        refused += not verdicts[0]
        if len(set(verdicts)) > 1:
            different.append((name, verdicts))
    assert different == []
    assert refused > 0


CLAIM = {
    "id": "signed",
    "property": "signed-on",
    "value": {"date": "1937-08-21"},
    "references": [{"source": "lnts-181", "locator": {"page": "101"}}],
}


def record(**change: Any) -> dict[str, Any]:
    claim = {**CLAIM, **change}
    return {"id": "a", "type": "treaty", "labels": {"en": "A"}, "claims": [claim]}


def valued(**value: Any) -> dict[str, Any]:
    return record(value=value)


# Inputs about which JSON libraries are known to disagree, each with what ours should say.
TRAPS = {
    "integer 1.0": (valued(quantity={"amount": 1.0}), True),
    "integer 1.5": (valued(quantity={"amount": 1.5}), False),
    "integer as string": (valued(quantity={"amount": "5"}), True),
    "integer from true": (valued(quantity={"amount": True}), False),
    "2**53": (valued(quantity={"amount": 2**53}), False),
    "2**53-1": (valued(quantity={"amount": 2**53 - 1}), True),
    "10**30": (valued(quantity={"amount": 10**30}), False),
    "minus zero": (valued(quantity={"amount": -0.0}), True),
    "decimal with exponent": (valued(quantity={"amount": "1e3"}), False),
    "decimal with blank": (valued(quantity={"amount": " 1"}), False),
    "const true from 1": (valued(none=1), False),
    "const true from false": (valued(none=False), False),
    "string from 5": (record(property=5), False),
    "optional given as null": (record(note=None), False),
    "extra key": (record(extra=1), False),
    "arabic digit": (valued(quantity={"amount": "٣"}), False),
    "accent in id": (record(id="é"), False),
    "capital in id": (record(id="A"), False),
    "empty id": (record(id=""), False),
    "astral sign": (record(note="😀"), True),
    "NUL in text": (record(note="a\x00b"), True),
    "combining sign": (record(note="e\u0301"), True),
    "day 2024-02-30": (record(references=[{"source": "a", "accessed": "2024-02-30"}]), True),
    "day 2024-13-01": (record(references=[{"source": "a", "accessed": "2024-13-01"}]), False),
    "day 2024-2-3": (record(references=[{"source": "a", "accessed": "2024-2-3"}]), False),
    "day 20240203": (record(references=[{"source": "a", "accessed": "20240203"}]), False),
    "day as number": (record(references=[{"source": "a", "accessed": 1700000000}]), False),
    "day with time": (
        record(references=[{"source": "a", "accessed": "2024-01-01T00:00:00"}]),
        False,
    ),
    "no references": (record(references=[]), False),
    "references is an object": (record(references={}), False),
    "empty locator": (record(references=[{"source": "a", "locator": {}}]), False),
    "unknown locator": (record(references=[{"source": "a", "locator": {"leaf": "1"}}]), False),
    "prefix of the value missing": (record(value={}), False),
    "two value types": (valued(date="1937", text="a"), False),
    "value is a list": (record(value=[]), False),
    "value is a text": (record(value="1937"), False),
    "scope is empty": (record(scope={}), True),
    "scope term is a number": (record(scope={"side": 1}), False),
    "scope term is an empty list": (record(scope={"side": []}), False),
    "scope term unknown": (record(scope={"side": {"unknown": True}}), True),
    "scope key with capital": (record(scope={"Side": "a"}), False),
    "scope key too long": (record(scope={"a" * 81: "a"}), False),
    "long as_printed": (record(references=[{"source": "a", "as_printed": "x" * 201}]), False),
    "language in capitals": (valued(text="a", lang="EN"), False),
}


@pytest.mark.parametrize(("document", "expected"), TRAPS.values(), ids=TRAPS.keys())
def test_traps(document: Any, expected: bool) -> None:
    assert accepts(MODELS["record"], document) is expected
    assert FAST["record"].is_valid(document) is expected
    assert SLOW["record"].is_valid(document) is expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a b", False),
        ("//example.org", False),
        ("example.org", False),
        ("https://exämple.org/", True),
        ("https://EXAMPLE.org", True),
        ("urn:isbn:978", False),
        ("http://[::1", True),
        ("https://example.org/x/../y", True),
    ],
)
def test_addresses_are_judged_alike_and_never_rewritten(url: str, expected: bool) -> None:
    source = {"id": "a", "type": "webpage", "title": "A", "URL": url, "custom": {"kind": "primary"}}
    assert accepts(MODELS["source"], source) is expected
    assert FAST["source"].is_valid(source) is expected
    if expected:
        model = MODELS["source"].model_validate_json(json.dumps(source))
        assert model.model_dump()["URL"] == url


def test_line_break_at_the_end_is_refused_by_models_and_the_fast_validator() -> None:
    document = record(id="signed\n")
    assert not accepts(MODELS["record"], document)
    assert not FAST["record"].is_valid(document)
