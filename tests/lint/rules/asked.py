"""Sources for the tests of online rules, and what a rule finds in them with a web by heart."""

from typing import Any

from ssdata.lint.finding import Finding
from ssdata.lint.report import Report
from ssdata.online.copies import listing_address
from ssdata.store.online import OnlineSettings
from tests.lint.rules.works import ARTICLE, PAGE, Json, custom
from tests.project import lint_records
from tests.web import Web, answering

DOI = "10.5555/12345678"
WORKS = "https://api.crossref.org/works/10.5555%2F12345678"
HANDLE = f"https://doi.org/api/handles/{DOI}"
ADDRESS = PAGE["URL"]
COPY = "https://web.archive.org/web/20261121000000/https://example.org/pact"
COPIES = listing_address(OnlineSettings(), ADDRESS, "2026-11-21")
CITED: Json = {**ARTICLE, "DOI": DOI}
KEPT: Json = custom(PAGE, archived={"url": COPY, "on": "2026-11-21"})
ONE_COPY: Json = {"body": [["timestamp", "original"], ["20200301123456", ADDRESS]]}
NO_COPY: Json = {"body": []}


def registered(**message: Any) -> Json:
    """A reply of Crossref."""
    return {"body": {"message": message}}


def online(work: Json, web: Web, **settings: Any) -> Report:
    """The report on one source."""
    return lint_records([], [{"id": "work", **work}], web=answering(web), **settings)


def found(code: str, work: Json, web: Web) -> list[Finding]:
    """What a rule finds in a source."""
    return [one for one in online(work, web).findings if one.code == code]


def unchecked(work: Json, web: Web) -> list[tuple[str, str, str]]:
    """What nobody could find out about a source: place, kind and reason."""
    asked = online(work, web).online
    assert asked is not None
    return [(one.pointer, one.kind, one.why) for one in asked.unchecked]
