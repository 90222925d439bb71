"""What hangs under what."""

from collections.abc import Iterable
from typing import Any

from ssdata.lint import registry
from ssdata.lint.finding import Finding, Place, Severity, Verdict
from ssdata.lint.roots import gather
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


def found(code: str, *claims: str, pointer: str = "", **more: Any) -> Finding:
    """A finding that nobody made; its name is that of its rule."""
    rule = registry.find(code)
    record = more.pop("record", "a")
    return Finding(
        code=code,
        name=rule.name if rule is not None else code,
        severity=more.pop("severity", Severity.ERROR),
        verdict=more.pop("verdict", Verdict.CONFLICT),
        place=Place(more.pop("path", f"{record}.json"), pointer),
        message="",
        record=record,
        claims=claims,
        **more,
    )


def shape(findings: Iterable[Finding]) -> list[tuple[str, list[str]]]:
    return [(one.code, [more.code for more in one.also]) for one in gather(findings)]


def test_consequence_hangs_under_the_first_of_equal_roots() -> None:
    several = [found("V101", "c"), found("C103", "c"), found("C128", "c")]
    assert shape(several) == [("C128", ["V101"]), ("C103", [])]


def test_consequence_hangs_under_the_weightier_root() -> None:
    warning = found("C128", "c", severity=Severity.WARNING)
    several = [warning, found("C103", "c"), found("V101", "c")]
    assert shape(several) == [("C128", []), ("C103", ["V101"])]


def test_claims_are_told_apart_by_their_records() -> None:
    root = found("C128", "c", "b#d")
    assert shape([root, found("V101", "d", record="b")]) == [("C128", ["V101"])]
    root = found("C128", "c", "b#d")
    assert shape([root, found("V101", "c", record="b")]) == [("C128", []), ("V101", [])]
    assert shape([found("C128", "c"), found("V101", "d", "a#c", record="b")]) == [
        ("C128", ["V101"])
    ]


def test_findings_without_record_are_told_apart_by_their_files() -> None:
    one, other = (
        found(code, "c", record=None, path=path)
        for code, path in (("C128", "a.json"), ("V101", "b.json"))
    )
    assert shape([one, other]) == [("C128", []), ("V101", [])]


def test_code_of_no_rule_comes_first() -> None:
    assert shape([found("C128", "c"), found("X001", "c")]) == [("X001", []), ("C128", [])]


def test_explained_conflict_is_no_root() -> None:
    explained = found("C128", "c", verdict=Verdict.ACKNOWLEDGED)
    assert shape([explained, found("V101", "c")]) == [("C128", []), ("V101", [])]


def both_places(consequence: str = "V101", pointer: str = "/claims/2/value", **root: Any) -> str:
    """Where a conflict of claims 0, 1 and 2 is shown, and with what; claim 2 was changed."""
    related = [Place("a.json", f"/claims/{index}/value/date") for index in (1, 2)]
    conflict = found(
        "C101", "c", "d", "e", pointer="/claims/0/value/date", **{"related": related, **root}
    )
    (only,) = gather([conflict, found(consequence, "e", pointer=pointer)])
    return " ".join(place.pointer[8:9] for place in (only.place, *only.related))


def test_claim_that_changed_is_shown_first() -> None:
    assert both_places() == "2 1 0"
    assert both_places(pointer="/claims/1/references") == "1 0 2"
    assert both_places(pointer="/claims/0/value") == "0 1 2"
    assert both_places(pointer="/claims/7/value") == "0 1 2"


def test_only_a_sign_off_says_what_changed() -> None:
    assert both_places("C139") == "0 1 2"


def test_claim_of_another_file_is_not_shown_first() -> None:
    related = [Place("b.json", "/claims/2/value/date"), Place("a.json", "/claims/2/value/date")]
    assert both_places(related=related) == "2 2 0"
    assert both_places(related=related[:1]) == "0 2"
    assert both_places(related=[]) == "0"


def test_pointer_of_many_claims_is_no_other_claim() -> None:
    related = [Place("a.json", f"/sources/{index}/value/date") for index in (1, 2)]
    assert both_places(related=related) == "0 / /"
