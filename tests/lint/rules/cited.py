"""Claims and the sources that they cite, for rules about citations."""

from collections.abc import Iterable, Mapping
from typing import Any

from ssdata.lint.finding import Finding
from tests.project import flat, lint_records

Json = dict[str, Any]


def source(id: str, **more: Any) -> Json:
    """A book of 1990, or what else is said of it."""
    custom = {"kind": "secondary", **more.pop("custom", {})}
    return {"id": id, "title": f"The {id}", **more, "custom": custom}


def page(id: str, url: str = "https://example.org/page", **more: Any) -> Json:
    """A page on the web that was read."""
    custom = {"kind": "secondary", **more.pop("custom", {})}
    return {
        "id": id,
        "type": "webpage",
        "title": f"The {id}",
        "accessed": {"date-parts": [[2026, 1, 2]]},
        "URL": url,
        "language": "en",
        **more,
        "custom": custom,
    }


def reference(id: str, **more: Any) -> Json:
    """A reference with a locator of any kind."""
    return {"source": id, "locator": {"page": "3", "section": "3"}, **more}


def day(*references: Json, date: str = "1937-08-21", **more: Any) -> Json:
    """A claim of a day of signature."""
    claim: Json = {"id": "signed", "property": "signed-on", "value": {"date": date}, **more}
    return {**claim, "references": list(references)} if references else claim


def dead(*references: Json, amount: Any = 58, **more: Any) -> Json:
    """A claim of a number of dead."""
    value = amount if isinstance(amount, dict) else {"amount": amount, "unit": "person"}
    claim: Json = {"id": "killed", "property": "killed", "value": {"quantity": value}, **more}
    return {**claim, "references": list(references)} if references else claim


def findings(
    code: str,
    claims: Json | Iterable[Json],
    sources: Iterable[Mapping[str, Any]] = (),
    *,
    type: str = "treaty",
    vocabulary: Mapping[str, Any] | None = None,
    disputes: Iterable[Json] = (),
    **settings: Any,
) -> list[Finding]:
    """What a rule finds in one record."""
    record: Json = {"type": type, "claims": [claims] if isinstance(claims, dict) else list(claims)}
    if disputes:
        record["disputes"] = list(disputes)
    report = lint_records([record], sources, vocabulary, **settings)
    found = list(flat(report.findings))
    assert [one.message for one in found if one.code.startswith(("X", "S104"))] == []
    return [one for one in found if one.code == code]
