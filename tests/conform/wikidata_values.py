"""Values of Wikidata as values of ours: times, quantities, coordinates, ids, languages."""

import json
import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, localcontext
from typing import Any

from ssdata.values.calendar import day_number, from_day_number

Json = dict[str, Any]

JULIAN = "http://www.wikidata.org/entity/Q1985786"
KINDS = {
    "wikibase-entityid": "entity",
    "string": "string",
    "monolingualtext": "text",
    "quantity": "quantity",
    "globecoordinate": "coordinates",
    "time": "date",
}
_ROUNDING = {
    "amount": ROUND_HALF_EVEN,
    "lowerBound": ROUND_FLOOR,
    "upperBound": ROUND_CEILING,
}
_LANG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-[a-z0-9]{4,8})*")
_TIME = re.compile(
    r"([+-])0*([1-9][0-9]*)-([0-9]{2})-([0-9]{2})T([01][0-9]|2[0-3])(:[0-5][0-9]){2}Z"
)


class RefusedTimeError(ValueError):
    """A time that cannot be: it has a year 0, which their calendar has not, or an hour 25."""


def entity_id(value: Json) -> str:
    """The id of an entity; old files give only its number."""
    letter = {"item": "Q", "property": "P"}[value["entity-type"]]
    return str(value.get("id") or f"{letter}{value['numeric-id']}").lower()


def figure(value: Json) -> Json:
    """A quantity: its bounds as least and most, or the amount if they say no more."""
    amount, least, most = (
        _decimal(value[key], rounding) if key in value else None
        for key, rounding in _ROUNDING.items()
    )
    unit = {} if value["unit"] == "1" else {"unit": value["unit"].rpartition("/")[2].lower()}
    if least is None or least == most == amount:
        return {"amount": amount, **unit}
    return {"min": least, "max": most, **unit}


def _decimal(written: Any, rounding: str = ROUND_HALF_EVEN) -> str:
    """A number as records write it, which take no more than 40 digits of pi."""
    with localcontext(prec=36, rounding=rounding):
        number = +Decimal(str(written))
    return format(number or abs(number), "f")


def date(value: Json) -> str:
    """A time in EDTF: as much of it as its precision says; the year 1 BC is the year 0000."""
    match = _TIME.fullmatch(value["time"])
    if match is None:
        raise RefusedTimeError(value["time"])
    precision = value["precision"]
    year = int(match[2]) * (-1 if match[1] == "-" else 1)
    if precision < 7:
        digits = len(str(abs(year))) - (9 - precision)
        return f"{'Y' if abs(year) > 9999 else ''}{year}S{max(digits, 1)}"
    if year < 0:
        year += 1
    written = f"{'-' if year < 0 else ''}{abs(year):04}"
    if precision < 9:
        return written[: precision - 9] + "X" * (9 - precision)
    return "-".join((written, match[3], match[4])[: min(precision, 11) - 8])


def gregorian(value: Json) -> str:
    """A time in EDTF and the Gregorian calendar, where the place has no word for the calendar."""
    written = date(value)
    if value["calendarmodel"] != JULIAN or value["precision"] < 11:
        return written
    match = re.fullmatch(r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})", written)
    assert match, written
    year, month, day = from_day_number(day_number(*map(int, match.groups()), "julian"))
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


def coordinates(value: Json) -> list[str]:
    """Latitude and longitude."""
    return [_decimal(value[axis]) for axis in ("latitude", "longitude")]


def plain(snak: Json) -> str:
    """A qualifier in one word: the id of an entity, a date, or as it stands."""
    if snak["snaktype"] != "value":
        return str(snak["snaktype"])
    value = snak["datavalue"]["value"]
    match KINDS[snak["datavalue"]["type"]]:
        case "entity":
            return entity_id(value)
        case "date":
            return gregorian(value)
        case "string":
            return str(value)
        case _:
            return json.dumps(value, sort_keys=True)


def language(code: str) -> str:
    """A language tag in its usual spelling; ``und`` for codes that are no tags."""
    first, *rest = code.split("-")
    parts = [
        part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part
        for part in rest
    ]
    tag = "-".join([first.lower(), *parts])
    return tag if _LANG.fullmatch(tag) else "und"
