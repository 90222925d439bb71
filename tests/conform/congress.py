"""Members of the Congress and presidents of the United States as records of ours.

A project about something else, with a vocabulary of its own. Every term of office is a record with
a beginning, an end and a holder; every seat lists its holders over time, and so does every person
the seats held.
"""

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Any

import yaml

from tests.conform.memory import CITED, Json, record, vocabulary
from tests.conformance import folder

FILES = {"executive.yaml": 80, "legislators-current.yaml": 537}
LISTS = {"fec"}
SINGLE_HOLDER = ("prez", "viceprez")
TODAY = "2026-06-30"


@cache
def persons() -> list[Json]:
    """All persons of both files, executives first."""
    found = []
    for file in FILES:
        text = (folder("congress") / file).read_text(encoding="utf-8")
        found += yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found


def words() -> Json:
    """A vocabulary of persons, seats and terms."""
    systems = {system for person in persons() for system in person["id"]}
    identifiers = {
        property_of(system): {
            "value": "string",
            "subjects": ["person"],
            "constraints": {"unique": True, **({} if system in LISTS else {"functional": True})},
        }
        for system in systems
    }
    return vocabulary(
        {
            **identifiers,
            "born-on": _date("person"),
            "gender": _string("person"),
            "seat-held": _link("person", "seat", over_time=True),
            "term-served": _string("person", functional=None, over_time=True),
            "holder": _link("seat", "person", over_time=True),
            "began-on": _date("term", range={"min": "1789-03-04", "max": "today"}),
            "ended-on": _date("term", range={"min": "1789-03-04", "max": "today"}),
            "served-by": _link(
                "term",
                "person",
                functional=True,
                contemporary=True,
                lifespan={"of": "object", "at": ["began-on", "ended-on"], "min_age": 25},
            ),
            "followed-by": _link("term", "term", succession=True, acyclic=True),
            "followed-in-office-by": _link(
                "term", "term", succession=True, one_successor=True, acyclic=True
            ),
        },
        record_types={"person": {}, "seat": {}, "term": {}},
        lifetimes=[
            {"label": "life", "types": ["person"], "start": ["born-on"], "end": ["died-on"]},
            {"label": "term", "types": ["term"], "start": ["began-on"], "end": ["ended-on"]},
        ],
        chains=[{"label": "term", "types": ["term"], "steps": ["began-on", "ended-on"]}],
    )


def _date(subject: str, **constraints: Any) -> Json:
    return _property("date", subject, functional=True, **constraints)


def _string(subject: str, **constraints: Any) -> Json:
    return _property("string", subject, **{"functional": True, **constraints})


def _link(subject: str, target: str, **constraints: Any) -> Json:
    return _property("entity", subject, objects=[target], **constraints)


def _property(
    value: str, subject: str, *, objects: list[str] | None = None, **constraints: Any
) -> Json:
    found: Json = {
        "value": value,
        "subjects": [subject],
        "constraints": {key: one for key, one in constraints.items() if one is not None},
    }
    return {**found, "objects": objects} if objects else found


def property_of(system: str) -> str:
    """The property of a system of identifiers."""
    return system.replace("_", "-")


def seat_of(term: Json) -> str:
    """The id of the seat of a term: the office, or state with district or class."""
    parts = [term["type"], term.get("state"), term.get("district", term.get("class"))]
    return "-".join(str(part).lower() for part in parts if part is not None)


def name_of(person: Json) -> str:
    """The id of a person."""
    return (
        f"person-{person['id']['bioguide'].lower()}"
        if "bioguide" in person["id"]
        else (f"person-{person['id']['govtrack']}")
    )


@cache
def records() -> list[Json]:
    """Persons, their terms, and the seats."""
    found = []
    holders: dict[str, list[Json]] = {}
    seats: dict[str, list[tuple[str, str]]] = {}
    for person in persons():
        id = name_of(person)
        served = [(f"{id}-{number}", term) for number, term in enumerate(person["terms"], start=1)]
        found.append(_person(id, person, served))
        after: list[str | None] = [*[name for name, _ in served][1:], None]
        for (name, term), next_ in zip(served, after, strict=True):
            found.append(_term(name, id, term, next_))
            holder = {"property": "holder", "value": {"entity": id}, "validity": _when(term)}
            holders.setdefault(seat_of(term), []).append(holder)
            seats.setdefault(seat_of(term), []).append((term["start"], name))
    terms = {one["id"]: one for one in found if one["type"] == "term"}
    for seat in SINGLE_HOLDER:
        for (_, name), (_, next_) in pairwise(sorted(seats[seat])):
            link = {"property": "followed-in-office-by", "value": {"entity": next_}}
            terms[name]["claims"].append({"id": "next", "references": CITED, **link})
    found += [record(seat, claims, type="seat") for seat, claims in holders.items()]
    return found


def _when(term: Json) -> str:
    return f"{term['start']}/{term['end']}"


def _person(id: str, person: Json, served: Iterable[tuple[str, Json]]) -> Json:
    claims: list[Json] = [
        {"property": property_of(system), "value": {"string": str(one)}}
        for system, given in person["id"].items()
        for one in (given if isinstance(given, list) else [given])
    ]
    claims += [
        {"property": property_, "value": {kind: person["bio"][key]}}
        for property_, kind, key in (
            ("born-on", "date", "birthday"),
            ("gender", "string", "gender"),
        )
        if key in person["bio"]
    ]
    for name, term in served:
        when = _when(term)
        claims += [
            {"property": "seat-held", "value": {"entity": seat_of(term)}, "validity": when},
            {"property": "term-served", "value": {"string": name}, "validity": when},
        ]
    names = [person["name"][part] for part in ("first", "last")]
    return record(id, claims, type="person", labels={"en": " ".join(names)})


def _term(name: str, person: str, term: Json, next_: str | None) -> Json:
    claims: list[Json] = [
        {"property": "began-on", "value": {"date": term["start"]}},
        {
            "property": "ended-on",
            "value": {"date": term["end"]},
            **({"modality": "planned"} if term["end"] > TODAY else {}),
        },
        {"property": "served-by", "value": {"entity": person}},
    ]
    if next_ is not None:
        claims.append({"property": "followed-by", "value": {"entity": next_}})
    return record(name, claims, type="term")
