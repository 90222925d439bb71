"""JSON Schemas (2020-12) generated from the models.

Two things differ from what pydantic writes by itself. ``null`` is never offered, since no model
takes it. And a choice between objects is written as ``if``/``then``/``else`` by the key that
decides, instead of ``oneOf``, so that an error names the field that is wrong and not the choice.
"""

from typing import Any

from pydantic import BaseModel

from ssdata.model.record import Record
from ssdata.model.source import Source
from ssdata.model.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES: dict[str, type[BaseModel]] = {
    "record.schema.json": Record,
    "source.schema.json": Source,
    "vocabulary.schema.json": Vocabulary,
}


def generate(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of a model, as it is committed under ``schema/``."""
    raw = model.model_json_schema(by_alias=True, mode="validation")
    definitions = raw.get("$defs", {})
    schema: dict[str, Any] = _tidy(raw, definitions)
    return {"$schema": DIALECT, **schema}


def _tidy(node: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(node, list):
        return [_tidy(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    tidy = {key: _tidy(value, definitions) for key, value in node.items() if key != "default"}
    if not isinstance(tidy.get("title"), dict):
        tidy.pop("title", None)
    if "properties" in node and isinstance(tidy.get("properties"), dict):
        tidy["properties"] = {
            key: _tidy(value, definitions) for key, value in node["properties"].items()
        }
    if "oneOf" in tidy:
        tidy |= _decide(tidy.pop("oneOf"), definitions)
    if "anyOf" in tidy:
        options = [option for option in tidy.pop("anyOf") if option != {"type": "null"}]
        tidy = ({**options[0], **tidy}) if len(options) == 1 else {**tidy, "anyOf": options}
    if "patternProperties" in tidy:
        tidy["additionalProperties"] = False
    return tidy


def _decide(options: list[dict[str, Any]], definitions: dict[str, Any]) -> dict[str, Any]:
    """Turn a choice into a chain: by kind of JSON value first, then by the key that decides."""
    if any("$ref" not in option for option in options):
        return {"anyOf": options}
    chain: dict[str, Any] = options[-1]
    for option in reversed(options[:-1]):
        deciding = definitions[option["$ref"].rsplit("/", 1)[1]]["required"][0]
        chain = {"if": {"required": [deciding]}, "then": option, "else": chain}
    return {"type": "object", **chain}
