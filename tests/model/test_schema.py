"""The schemas are made from the models, and help whoever writes a record."""

from typing import Any

import jsonschema
import pytest

from ssdata.model.schema import FILES, generate


@pytest.mark.parametrize("name", FILES)
def test_every_field_is_described(name: str) -> None:
    missing: list[str] = []

    def walk(node: Any, where: str) -> None:
        if not isinstance(node, dict):
            return
        for key, child in node.get("properties", {}).items():
            if not child.get("description"):
                missing.append(f"{where}.{key}")
        for key, child in node.get("$defs", {}).items():
            if not child.get("description"):
                missing.append(key)
            walk(child, key)

    schema = generate(FILES[name])
    walk(schema, name)
    assert missing == []


@pytest.mark.parametrize("name", FILES)
def test_schema_is_a_schema_without_null_and_oneof(name: str) -> None:
    schema = generate(FILES[name])
    jsonschema.Draft202012Validator.check_schema(schema)
    assert "'type': 'null'" not in str(schema)
    assert "'oneOf'" not in str(schema)


def test_error_names_the_field_that_is_wrong() -> None:
    record = {
        "id": "a",
        "type": "treaty",
        "labels": {"en": "A"},
        "claims": [
            {
                "id": "a",
                "property": "a",
                "value": {"quantity": {"amount": 1.5}},
                "references": [{"source": "a"}],
            }
        ],
    }
    validator = jsonschema.Draft202012Validator(generate(FILES["record.schema.json"]))
    (error,) = validator.iter_errors(record)
    assert list(error.absolute_path) == ["claims", 0, "value", "quantity", "amount"]
