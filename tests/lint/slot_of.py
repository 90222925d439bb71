"""Slots of a record that stands in no file: what they hold, and how they are judged."""

from collections.abc import Iterable, Mapping
from typing import Any

from ssdata.lint.clash.model import Clash
from ssdata.lint.facts import Facts
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.slot import Slot, slots
from ssdata.lint.view import View

Json = dict[str, Any]

WORDS: Json = {
    "title": "A vocabulary of a test",
    "dates": {"level": 2, "calendar_switches": [{"label": "Russia", "on": "1918-02-14"}]},
    "record_types": {"thing": {"label": "thing"}},
    "dimensions": {
        "side": {"label": "side", "kind": "entity"},
        "phase": {"label": "phase", "kind": "text"},
        "as-of": {"label": "as of", "kind": "date"},
    },
    "units": {
        "metre": {"label": "metre", "dimension": "length", "factor": "1"},
        "foot": {"label": "foot", "dimension": "length", "factor": "0.3048"},
        "person": {"label": "person", "dimension": "people", "factor": "1"},
        "division": {"label": "division", "dimension": "divisions"},
    },
    "words": {"dozens": {"label": "dozens", "min": 24, "max": 99}},
}


class NoLibrary:
    """Other records: those that are given, and no earlier ids but those that are given."""

    today = None

    def __init__(self, views: Mapping[str, View], former: Mapping[str, str]) -> None:
        self.views = views
        self.former = former

    def view(self, record: str) -> View | None:
        return self.views.get(record)


def slots_of(
    claims: Iterable[Mapping[str, Any]],
    property_: Mapping[str, Any],
    *,
    places: Mapping[str, str] | None = None,
    former: Mapping[str, str] | None = None,
    **words: Any,
) -> tuple[list[Slot], Facts]:
    """The slots of claims of one property; ``places`` are records, each within another."""
    constraints = {"functional": True, "scope": ["side", "phase", "as-of"]}
    constraints |= property_.get("constraints", {})
    properties = {
        "p": {"label": "p", **property_, "constraints": constraints},
        "in": {"label": "in", "value": "entity"},
    }
    lexicon = Lexicon({**WORDS, **words, "properties": properties})
    cited = {"references": [{"source": "handbook"}]}
    numbered = [
        {"id": f"c{index}", "property": "p", **cited, **claim}
        for index, claim in enumerate(claims, start=1)
    ]
    view = View("example.json", {"id": "example", "type": "thing", "claims": numbered}, lexicon)
    assert [row.fault for row in view.rows if row.fault is not None] == []
    views = {"example": view}
    for place, wider in (places or {}).items():
        claim = {"id": "in", "property": "in", "value": {"entity": wider}, **cited}
        data = {"id": place, "type": "thing", "claims": [claim]}
        views[place] = View(f"{place}.json", data, lexicon)
    facts = Facts(lexicon, NoLibrary(views, former or {}))
    facts.topics = dict.fromkeys(views, "thing")
    return list(slots(view)), facts


def clashes(
    claims: Iterable[Mapping[str, Any]], property_: Mapping[str, Any], **more: Any
) -> list[Clash]:
    """What contradicts what among claims of one property."""
    found, facts = slots_of(claims, property_, **more)
    return [clash for slot in found if (clash := slot.clash(facts)) is not None]


def outcome(claims: Iterable[Mapping[str, Any]], property_: Mapping[str, Any], **more: Any) -> str:
    """Verdict, reason and claims of the only contradiction, in words; "" if there is none."""
    found = clashes(claims, property_, **more)
    assert len(found) < 2
    if not found:
        return ""
    (clash,) = found
    why = f" {clash.why}" if clash.why else ""
    return f"{clash.verdict.value}{why}: {' '.join(row.id for row in clash.rows)}"


def dates(*written: Any, extent: bool = False, **constraints: Any) -> str:
    """How dates are judged; each is a string, or a value with zone or calendar, or a whole claim."""
    claims = []
    for one in written:
        if isinstance(one, str):
            claims.append({"value": {"date": one}})
        elif "value" in one:
            claims.append(one)
        else:
            claims.append({"value": one})
    reading = "extent" if extent else "instant"
    return outcome(claims, {"value": "date", "reading": reading, "constraints": constraints})


def figures(*written: Mapping[str, Any], **constraints: Any) -> str:
    """How figures are judged."""
    claims = [{"value": {"quantity": dict(one)}} for one in written]
    return outcome(claims, {"value": "quantity", "constraints": constraints})
