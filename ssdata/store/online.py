"""How a project wants to be checked online: whom to ask, how often, and how long to wait."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ssdata.wording import suggestion

KEYS = {
    "rate": "the most requests a second that one host gets, a number above 0",
    "timeout": "seconds to wait for an answer, a number above 0",
    "cache-days": "days for which a good answer is kept, 0 for not at all",
    "cache": "folder in which answers are kept (left out: that of the platform)",
    "doi": "address of a service that speaks as the REST API of Crossref does",
    "resolver": "address of a service that answers as the proxy of the DOI system does",
    "archive": "address of an archive of the web that speaks as the Wayback Machine does",
    "leave": "hosts that are not to be asked, and with them all hosts below them",
    "contact": "address, on the web or for mail, at which hosts may complain",
}


@dataclass(frozen=True)
class OnlineSettings:
    """The settings of ``[tool.ssdata.online]``."""

    rate: float = 1.0
    timeout: float = 20.0
    cache_days: float = 14.0
    cache: str | None = None
    doi: str = "https://api.crossref.org"
    resolver: str = "https://doi.org"
    archive: str = "https://web.archive.org"
    leave: tuple[str, ...] = ()
    contact: str = ""


def settings_of(table: Mapping[str, Any]) -> OnlineSettings:
    """The settings that a faultless table holds."""
    values = {key.replace("-", "_"): value for key, value in table.items()}
    for key in ("doi", "resolver", "archive"):
        if key in values:
            values[key] = values[key].rstrip("/")
    if "leave" in values:
        values["leave"] = tuple(host.casefold().strip(".") for host in values["leave"])
    return OnlineSettings(**values)


def fault_in(table: Any) -> tuple[str, str] | None:
    """What is wrong with a table of settings, and how to mend it; None if nothing is."""
    known = f"the settings are: {', '.join(KEYS)}"
    if not isinstance(table, dict):
        return "'online' is no table", known
    for key, value in table.items():
        if key not in KEYS:
            return f"unknown setting {key!r} in 'online'", suggestion(key, KEYS) or known
        fault = _FAULTS[key](value)
        if fault:
            return f"{key!r} in 'online' {fault}", f"it is: {KEYS[key]}"
    return None


def _number(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return f"is {value!r}, which is no number"
    return "" if math.isfinite(value) and value >= 0 else f"is {value}, which cannot be"


def _above_zero(value: Any) -> str:
    return _number(value) or ("" if value > 0 else f"is {value}, which cannot be")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        return f"is {value!r}, which is no text"
    return "" if value.isprintable() else "has a sign in it that cannot be printed"


def _contact(value: Any) -> str:
    return _text(value) or ("" if value.isascii() else f"is {value!r}, which is not all ASCII")


def _address(value: Any) -> str:
    fault = _text(value)
    if fault:
        return fault
    try:
        parts = urlsplit(value)
        fits = parts.scheme in {"http", "https"} and parts.hostname and not parts.query
    except ValueError:
        fits = False
    return "" if fits else f"is {value!r}, which is no address such as https://example.org"


def _hosts(value: Any) -> str:
    if not isinstance(value, list) or not all(isinstance(host, str) for host in value):
        return "is no list of hosts"
    odd = [host for host in value if not host or set(host) & set("/:@ *")]
    return f"has {odd[0]!r} in it, which is no host such as example.org" if odd else ""


_FAULTS: dict[str, Callable[[Any], str]] = {
    "rate": _above_zero,
    "timeout": _above_zero,
    "cache-days": _number,
    "cache": _text,
    "doi": _address,
    "resolver": _address,
    "archive": _address,
    "leave": _hosts,
    "contact": _contact,
}
