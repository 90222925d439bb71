"""A small world for rules about links: persons, bodies, events and places of its own vocabulary."""

from collections.abc import Iterable, Mapping
from typing import Any

from ssdata.lint.finding import Finding
from tests.project import flat, lint_records

Json = dict[str, Any]


def _link(objects: list[str] | None = None, **constraints: Any) -> Json:
    found: Json = {"value": "entity", "constraints": constraints}
    return found | ({"objects": objects} if objects else {})


def _date(**more: Any) -> Json:
    return {"value": "date", **more}


PROPERTIES: Json = {
    "born": _date(constraints={"functional": True}),
    "died": _date(constraints={"functional": True}),
    "began": _date(constraints={"functional": True}),
    "ended": _date(constraints={"functional": True}),
    "ran": _date(reading="extent"),
    "drafted": _date(constraints={"functional": True}),
    "signed": _date(constraints={"functional": True}),
    "number": {"value": "string", "constraints": {"functional": True, "unique": True}},
    "serves": _link(contemporary=True),
    "named-after": _link(),
    "part-of": _link(["event"], inside_parent=True, acyclic=True),
    "aftermath-of": _link(["event"]),
    "signatory": _link(["person"], lifespan={"of": "object", "at": ["signed"], "min_age": 15}),
    "father": _link(["person"], lifespan={"of": "object", "at": ["born"], "after_death": 365}),
    "mother": _link(["person"], lifespan={"of": "object", "at": ["born"]}),
    "fought-in": _link(["event"], lifespan={"of": "subject", "at": ["began"]}),
    "campaign": _link(["event"], lifespan={"of": "subject", "at": ["ran"], "min_age": 15}),
    "office": {"value": "text", "constraints": {"lifespan": {"of": "subject", "min_age": 15}}},
    "member": _link(lifespan={"of": "subject"}),
    "head": _link(over_time=True, scope=["role"], beside={"role": ["acting"]}),
    "title": {"value": "string", "constraints": {"over_time": True}},
    "successor": _link(
        succession=True, one_successor=True, acyclic=True, inverse="predecessor",
        scope=["role"], beside={"role": ["split"]},
    ),
    "predecessor": _link(acyclic=True, inverse="successor"),
    "ally": _link(symmetric=True),
    "spouse": _link(symmetric=True, functional=True, irreflexive=True, scope=["role"]),
    "opponent": _link(
        paired=[
            {"here": "their-losses", "there": "losses"},
            {"here": "their-guns", "there": "guns"},
            {"here": "their-ships", "there": "ships"},
        ]
    ),
    "rival": _link(paired=[{"here": "their-guns", "there": "guns"}]),
    "losses": {"value": "quantity", "constraints": {"scope": ["role"]}},
    "their-losses": {"value": "quantity", "constraints": {"scope": ["role"]}},
    **{
        name: {"value": "quantity", "constraints": {}}
        for name in ("guns", "their-guns", "ships", "their-ships")
    },
    "commands": _link(asymmetric=True),
    "at": _link(["place", "land"], coarser_by="in"),
    "episode-of": _link(["event"], place_inside="at"),
    "in": {
        **_link(
            ["place", "land"], acyclic=True,
            box={"point": "point", "south_west": "south-west", "north_east": "north-east"},
        ),
        "subjects": ["place"],
    },
    "point": {"value": "coordinates"},
    "south-west": {"value": "coordinates"},
    "north-east": {"value": "coordinates"},
}  # fmt: skip
WORDS: Json = {
    "title": "A small world",
    "dates": {"level": 2, "calendar_switches": [{"label": "Russia", "on": "1918-02-14"}]},
    "record_types": {
        id: {"label": id}
        for id in ("person", "body", "event", "text", "place", "land", "state", "organization")
    },
    "dimensions": {"role": {"label": "role", "kind": "text"}},
    "lifetimes": [
        {"label": "life", "types": ["person"], "start": ["born"], "end": ["died"]},
        {
            "label": "course",
            "types": ["event", "body"],
            "start": ["began", "ran"],
            "end": ["ended", "ran"],
        },
    ],
    "chains": [{"label": "text", "types": ["text"], "steps": ["drafted", "signed"]}],
    "properties": {id: {"label": f"its {id}", **entry} for id, entry in PROPERTIES.items()},
}


def claim(property_: str, value: Any, **more: Any) -> Json:
    """A claim; its id is that of its property unless ``id`` says otherwise."""
    kind = PROPERTIES[property_]["value"]
    written = value if isinstance(value, Mapping) else {kind: value}
    if kind == "text" and isinstance(value, str):
        written = {"text": value, "lang": "en"}
    if kind == "quantity" and isinstance(value, int):
        written = {"quantity": {"amount": value}}
    if more.get("rank") == "deprecated":
        more["reason"] = "wrong"
    return {"id": property_, "property": property_, "value": written, **more}


def thing(type_: str, id: str, *claims: Json, **more: Any) -> Json:
    """A record."""
    return {"id": id, "type": type_, "claims": list(claims), **more}


def findings(code: str, records: Iterable[Json]) -> list[Finding]:
    """What a rule finds in some records, consequences too; no rule may crash."""
    report = lint_records(records, vocabulary=WORDS)
    assert [found.message for found in report.findings if found.code == "X001"] == []
    return [found for found in flat(report.findings) if found.code == code]


def verdicts(code: str, records: Iterable[Json]) -> list[str]:
    """The verdicts of a rule on some records."""
    return [found.verdict.value for found in findings(code, records)]


def said(code: str, records: Iterable[Json]) -> list[tuple[str, tuple[str, ...]]]:
    """The messages of a rule on some records, and the claims that each names."""
    return [(found.message, found.claims) for found in findings(code, records)]
