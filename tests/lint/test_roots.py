"""What hangs under what."""

from ssdata.lint.finding import Severity
from tests.project import lint_claims

CHRONICLE = {"references": [{"source": "chronicle", "locator": {"page": "3"}}]}


def test_error_never_hangs_under_a_warning() -> None:
    """A day's difference that a zone explains, and the same date before the one of the signature."""
    report = lint_claims(
        {"property": "signed-on", "value": {"date": "1945-08-14"}},
        {"property": "in-force-on", "value": {"date": "1945-08-09"}},
        {"property": "in-force-on", "value": {"date": "1945-08-08"}, **CHRONICLE},
    )
    assert [(one.code, one.severity) for one in report.findings if not one.also] == [
        ("C111", Severity.ERROR),
        ("C119", Severity.WARNING),
    ]
    assert report.failed


def test_error_hangs_under_an_error() -> None:
    report = lint_claims(
        {"property": "signed-on", "value": {"date": "1945-08-14"}, "rank": "preferred"},
        {
            "property": "signed-on",
            "value": {"date": "1945-08-24"},
            "rank": "preferred",
            **CHRONICLE,
        },
    )
    assert [(one.code, [more.code for more in one.also]) for one in report.findings] == [
        ("C101", ["C139"])
    ]
