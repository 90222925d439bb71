"""The vocabulary for what is imported from Wikidata, and linting it."""

import copy
from functools import cache
from typing import Any

from tests.conform.memory import CITED, SOURCE, Json, Linted, lint_values, vocabulary
from tests.conform.wikidata import Imported, import_entities
from tests.conformance import load

Scopes = dict[str, tuple[str, ...]]

# Properties that have one value in one scope, with the qualifiers that tell values apart.
AS_OF, PART, PHASE, METHOD, OFFICE, CRITERION = "P585", "P518", "P515", "P459", "P39", "P1013"
USUAL = (AS_OF, PART, PHASE, METHOD)
FUNCTIONAL: Scopes = {
    "P571": USUAL,  # inception
    "P1081": USUAL,  # human development index
    "P1082": USUAL,  # population
    "P1096": USUAL,  # eccentricity
    "P1098": USUAL,  # number of speakers
    "P2233": USUAL,  # semi-major axis
    "P3000": (*USUAL, CRITERION),  # marriageable age
    "P3078": USUAL,  # enthalpy of formation
    "P3395": USUAL,  # heart rate
}
OVER_TIME: Scopes = {"P6": (), "P35": ()}  # head of government, head of state
SCOPES: Scopes = {**FUNCTIONAL, **OVER_TIME}
UNITS = {
    "q828224": {"dimension": "length", "factor": "1"},  # kilometre
    "q1811": {"dimension": "length", "factor": "149597870.7"},  # astronomical unit
}


@cache
def entities(file: str) -> tuple[Json, ...]:
    """The entities of a file, whether bare, a list, or an answer of the interface."""
    content = load("wikidata", file)
    if isinstance(content, list):
        return tuple(content)
    return tuple(content["entities"].values()) if "entities" in content else (content,)


@cache
def dump() -> Imported:
    """The 49 items with the usual dimensions."""
    return imported(SCOPES)


def imported(scopes: Scopes) -> Imported:
    """The 49 items; properties of which nothing is said take all qualifiers as their scope."""
    return import_entities(entities("wikibase-dump-filter_entities.json"), scopes)


def words(found: Imported, **constraints: Any) -> Json:
    """A vocabulary for what was imported; ``constraints`` are more for some properties."""
    properties: Json = {}
    for id, kind in found.kinds.items():
        properties[id] = {"value": kind, "constraints": dict(constraints.get(id, {}))}
        if id.upper() in FUNCTIONAL:
            properties[id]["constraints"]["functional"] = True
        if id.upper() in OVER_TIME:
            properties[id]["constraints"]["over_time"] = True
        if id in found.scopes:
            properties[id]["constraints"]["scope"] = sorted(found.scopes[id])
    dimensions = set().union(*found.scopes.values())
    return vocabulary(
        properties,
        record_types={"item": {}},
        dimensions={id: {"kind": "date" if id == AS_OF.lower() else "text"} for id in dimensions},
        units={unit: {"dimension": unit} for unit in found.units} | UNITS,
    )


def cited(found: Imported) -> list[Json]:
    """The records, with a reference where there was none: else only its lack would be seen."""
    records = copy.deepcopy(found.records)
    for record in records:
        for claim in record["claims"]:
            claim["references"] = claim["references"] or CITED
    return records


def lint(found: Imported, vocabulary_: Json) -> Linted:
    return lint_values(cited(found), vocabulary_, [*found.sources.values(), SOURCE])
