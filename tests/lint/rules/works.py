"""Sources for the tests of rules about them: a book, an article, a page, each of them in order."""

from typing import Any

from ssdata.lint.finding import Finding
from tests.project import flat, lint_records

Json = dict[str, Any]

BOOK: Json = {
    "type": "book",
    "title": "Nomonhan: Japan Against Russia, 1939",
    "author": [{"family": "Coox", "given": "Alvin D."}],
    "publisher": "Stanford University Press",
    "issued": {"date-parts": [[1985]]},
    "language": "en",
    "custom": {"kind": "secondary"},
}
ARTICLE: Json = {
    "type": "article-journal",
    "title": "War, Leadership and Ethnopolitics",
    "author": [{"family": "Lin", "given": "Hsiao-ting"}],
    "container-title": "Journal of Contemporary China",
    "volume": "18",
    "issue": "59",
    "page": "201-217",
    "issued": {"date-parts": [[2009]]},
    "language": "en",
    "custom": {"kind": "secondary"},
}
CHAPTER: Json = {
    "type": "chapter",
    "title": "The Great Wall of Steel",
    "author": [{"family": "Shichor", "given": "Yitzhak"}],
    "container-title": "Xinjiang: China's Muslim Borderland",
    "publisher": "M. E. Sharpe",
    "page": "120-160",
    "issued": {"date-parts": [[2004]]},
    "language": "en",
    "custom": {"kind": "secondary"},
}
PAGE: Json = {
    "type": "webpage",
    "title": "The Pact of 1937",
    "URL": "https://example.org/pact",
    "accessed": {"date-parts": [[2026, 11, 21]]},
    "language": "en",
    "custom": {"kind": "secondary"},
}


def custom(work: Json, **more: Any) -> Json:
    """A work with more under ``custom``."""
    return {**work, "custom": {**work["custom"], **more}}


def found(code: str, *works: Json, **settings: Any) -> list[Finding]:
    """What a rule finds in sources, which must fit the schema; they are named work-1, work-2 …"""
    named = [{"id": f"work-{number}", **work} for number, work in enumerate(works, start=1)]
    records = settings.pop("records", [])
    report = lint_records(records, named, **settings)
    findings = list(flat(report.findings))
    assert [one for one in findings if one.code == "S104"] == []
    return [one for one in findings if one.code == code]


def clean(*works: Json) -> list[tuple[str, str]]:
    """All findings of all rules in sources, as code and message."""
    named = [{"id": f"work-{number}", **work} for number, work in enumerate(works, start=1)]
    return [(one.code, one.message) for one in flat(lint_records([], named).findings)]
