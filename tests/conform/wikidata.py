"""Entities of Wikidata as records of ours: a small importer, used by the tests.

Ranks, qualifiers and references map directly: start and end time become the validity, the other
qualifiers dimensions of scope: all of them, or those that a property is to have. Every reference
node becomes a source of its own, so that equal nodes are one source.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.conform.wikidata_values import (
    JULIAN,
    KINDS,
    coordinates,
    date,
    entity_id,
    figure,
    gregorian,
    language,
    plain,
)

Json = dict[str, Any]

START, END, AS_OF, REASON, IMPORTED_FROM = "P580", "P582", "P585", "P2241", "P143"
SNAKS = {"novalue": {"none": True}, "somevalue": {"unknown": True}}


@dataclass
class Imported:
    """Records, the sources that they cite, and what the vocabulary must know."""

    records: list[Json] = field(default_factory=list)
    sources: dict[str, Json] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    scopes: dict[str, set[str]] = field(default_factory=dict)
    units: set[str] = field(default_factory=set)
    missing: list[str] = field(default_factory=list)
    pseudo: set[str] = field(default_factory=set)


def import_entities(entities: Iterable[Json], dimensions: Mapping[str, Iterable[str]]) -> Imported:
    """Import entities; ``dimensions`` are the qualifiers that some properties have as scope."""
    found = Imported()
    for entity in entities:
        if "missing" in entity:
            found.missing.append(entity["id"].lower())
        else:
            found.records.append(_record(entity, dimensions, found))
    return found


def _record(entity: Json, dimensions: Mapping[str, Iterable[str]], found: Imported) -> Json:
    claims = []
    for id, statements in entity.get("claims", {}).items():
        for index, statement in enumerate(statements, start=1):
            claims.append(_claim(statement, index, dimensions.get(id), found))
    labels = {
        tag: label["value"]
        for label in entity.get("labels", {}).values()
        if (tag := language(label["language"])) != "und"
    }
    record: Json = {"id": entity["id"].lower(), "type": "item"}
    if "redirects" in entity:
        record["former_ids"] = [entity["redirects"]["from"].lower()]
    return {**record, "labels": labels or {"en": entity["id"]}, "claims": claims}


def _claim(statement: Json, index: int, dimensions: Iterable[str] | None, found: Imported) -> Json:
    snak = statement["mainsnak"]
    id = snak["property"].lower()
    claim: Json = {"id": f"{id}-{index}", "property": id, "value": _value(snak, found)}
    qualifiers: dict[str, list[Json]] = statement.get("qualifiers", {})
    if dimensions is None:
        dimensions = [name for name in qualifiers if name not in {START, END, REASON}]
    scope = {name.lower(): _scope(qualifiers[name]) for name in dimensions if name in qualifiers}
    if scope:
        claim["scope"] = scope
        found.scopes.setdefault(id, set()).update(scope)
    if START in qualifiers or END in qualifiers:
        claim["validity"] = _validity(qualifiers)
    if statement["rank"] != "normal":
        claim["rank"] = statement["rank"]
    if REASON in qualifiers:
        claim["reason"] = ", ".join(plain(snak) for snak in qualifiers[REASON])
    claim["references"] = [
        {"source": _source(reference, found)} for reference in statement.get("references", ())
    ]
    return claim


def _value(snak: Json, found: Imported) -> Json:
    if snak["snaktype"] != "value":
        found.kinds.setdefault(snak["property"].lower(), "string")
        return dict(SNAKS[snak["snaktype"]])
    kind, value = KINDS[snak["datavalue"]["type"]], snak["datavalue"]["value"]
    found.kinds[snak["property"].lower()] = kind
    match kind:
        case "entity":
            return {"entity": entity_id(value)}
        case "quantity":
            quantity = figure(value)
            found.units |= {quantity["unit"]} if "unit" in quantity else set()
            return {"quantity": quantity}
        case "date":
            calendar = {"calendar": "julian"} if value["calendarmodel"] == JULIAN else {}
            return {"date": date(value), **calendar}
        case "coordinates":
            return {"coordinates": coordinates(value)}
        case "text":
            return {"text": value["text"], "lang": language(value["language"])}
        case _:
            return {"string": value}


def _validity(qualifiers: Mapping[str, list[Json]]) -> str:
    """From start to end; no start is not known, no end is none."""
    ends = []
    for property_, missing in ((START, ""), (END, "..")):
        snak = qualifiers.get(property_, [None])[0]
        if snak is None:
            ends.append(missing)
        elif snak["snaktype"] == "value":
            ends.append(gregorian(snak["datavalue"]["value"]))
        else:
            ends.append(".." if snak["snaktype"] == "novalue" else "")
    return "/".join(ends)


def _scope(snaks: list[Json]) -> Any:
    terms = []
    for snak in snaks:
        if snak["snaktype"] == "somevalue":
            return {"unknown": True}
        terms.append(plain(snak))
    return terms[0] if len(terms) == 1 else terms


def _source(reference: Json, found: Imported) -> str:
    snaks: dict[str, list[Json]] = reference["snaks"]
    told = json.dumps({name: [plain(one) for one in snaks[name]] for name in sorted(snaks)})
    id = f"reference-{hashlib.sha256(told.encode()).hexdigest()[:16]}"
    imported = set(snaks) == {IMPORTED_FROM}
    found.sources[id] = {
        "id": id,
        "type": "document",
        "title": f"Imported from Wikimedia project: {told}" if imported else told,
        "custom": {"kind": "tertiary"},
    }
    if imported:
        found.pseudo.add(id)
    return id
