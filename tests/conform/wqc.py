"""The checker tests of Wikibase QualityConstraints as records and vocabularies of ours.

The material is read in place and never copied. It writes a value as people read it ("500 g",
"1 BCE", "<novalue>"); here it becomes a value of a claim.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from tests.conform.memory import Json, record

_AMOUNT = re.compile(r"(-?[0-9.]+)(?: ([A-Za-z][A-Za-z0-9]*))?( \(deprecated\))?")
_BEFORE_CHRIST = re.compile(r"-?([0-9]+)(-[0-9]{2}-[0-9]{2})? (?:\((?:1 )?BCE\)|BCE)(-.*)?")
_SNAKS = {"novalue": {"none": True}, "somevalue": {"unknown": True}}


def value_of(written: Any) -> Json:
    """The value of a claim for a value of the material."""
    if isinstance(written, Mapping):
        return quantity(written["amount"], written.get("unit"))
    if isinstance(written, int | float):
        return quantity(written)
    if written.startswith("<"):
        return dict(_SNAKS[written.split(">")[0].strip("<")])
    if written.startswith('"'):
        return {"string": written.split('"')[1]}
    if re.fullmatch(r"[QP][0-9]+", written):
        return {"entity": written.lower()}
    if re.match(r"[0-9]{4,5}-|-?[0-9]+(-[0-9-]+)? \(?(1 )?BCE", written):
        return {"date": day(written)}
    amount = _AMOUNT.fullmatch(written)
    assert amount, written
    return quantity(amount[1], amount[2])


def quantity(amount: Any, unit: str | None = None) -> Json:
    """A quantity; the unit "1" is none."""
    figure: Json = {"amount": number(amount)}
    if unit not in {None, "1"}:
        figure["unit"] = str(unit).lower()
    return {"quantity": figure}


def number(written: Any) -> int | str:
    """A figure as records write it: a whole number, or a decimal number in quotes."""
    plain = Decimal(str(written))
    return int(plain) if plain == plain.to_integral_value() else format(plain.normalize(), "f")


def day(written: str) -> str:
    """A day in EDTF: the year 1 BC is the year 0000."""
    match = _BEFORE_CHRIST.fullmatch(written)
    if match is None:
        return written
    year = int(match[1]) - 1
    return f"{'-' if year else ''}{year:04}{match[2] or match[3] or ''}"


def claim_of(statement: Mapping[str, Any]) -> Json:
    """A claim for a statement: rank, value or snak, qualifiers as scope."""
    claim: Json = {"property": statement["property"].lower()}
    snak = statement.get("snak")
    claim["value"] = dict(_SNAKS[snak]) if snak else value_of(statement["value"])
    if statement.get("rank", "normal") != "normal":
        claim |= {"rank": statement["rank"]}
        if statement["rank"] == "deprecated":
            claim["reason"] = "deprecated in the material"
    if "qualifiers" in statement:
        claim["scope"] = {
            name.lower(): _term(values) for name, values in statement["qualifiers"].items()
        }
    return claim


def _term(values: list[str]) -> Any:
    if values == ["<somevalue>"]:
        return {"unknown": True}
    plain = ["none" if value == "<novalue>" else value for value in values]
    return plain[0] if len(plain) == 1 else plain


def statements_of(case: Mapping[str, Any]) -> list[Json]:
    """The statements of a case; snaks of a qualifier or a reference count as such."""
    if "ranks" in case:
        return [
            {"property": "P1", "rank": rank, "value": f'"{rank} {index}"'}
            for index, rank in enumerate(case["ranks"])
        ]
    found: list[Json] = case["statements"] if "statements" in case else case["snaks"]
    return found


def told_apart(statements: Iterable[Json]) -> list[Json]:
    """The same statements with a concrete value each, all different."""
    return [
        {key: part for key, part in statement.items() if key != "snak"} | {"value": f'"{index}"'}
        for index, statement in enumerate(statements)
    ]


def subject(statements: Iterable[Json], id: str = "q1") -> Json:
    """A record of statements."""
    return record(id, [claim_of(statement) for statement in statements])


def dimensions(statements: Iterable[Json]) -> Json:
    """The qualifiers of statements as dimensions of a vocabulary."""
    return {
        name.lower(): {"kind": "text"}
        for statement in statements
        for name in statement.get("qualifiers", ())
    }
