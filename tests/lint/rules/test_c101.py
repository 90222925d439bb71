"""C101: which contradictions of a slot it reports, as what, and what it says of the rest."""

from typing import Any

from ssdata.lint.finding import Finding, Severity, Verdict
from tests.project import lint_claims

Json = dict[str, Any]


def claims(property_: str, *values: Any, **more: Any) -> list[Json]:
    """Claims of one property, each of a source of its own."""
    sources = ("handbook", "chronicle", "almanac")
    return [
        {
            "id": f"c{number}",
            "property": property_,
            "value": value if isinstance(value, dict) else {"date": value},
            "references": [{"source": source, "locator": {"page": "3"}}],
            **more,
        }
        for number, (value, source) in enumerate(zip(values, sources, strict=False), start=1)
    ]


def found(made: list[Json], type: str = "treaty") -> Finding | None:
    report = lint_claims(*made, type=type)
    return next((one for one in report.findings if one.code == "C101"), None)


def test_conflict_is_an_error_that_names_all_claims() -> None:
    finding = found(claims("signed-on", "1937-08-21", "1937-08-29", "1937-09-03"))
    assert finding is not None
    assert (finding.verdict, finding.severity) == (Verdict.CONFLICT, Severity.ERROR)
    assert finding.claims == ("c1", "c2", "c3")
    assert finding.place.pointer == "/claims/0/value/date"
    assert [place.pointer for place in finding.related] == [
        "/claims/1/value/date",
        "/claims/2/value/date",
    ]
    assert finding.message.endswith("cannot be 1937-08-21, 1937-08-29 and 1937-09-03")
    assert finding.help


def test_value_is_named_once() -> None:
    finding = found(claims("signed-on", "1937-08-21", "1937-08-29", "1937-08-21"))
    assert finding is not None
    assert finding.message.endswith("cannot be 1937-08-21 and 1937-08-29")


def test_flag_makes_it_possible_and_says_so() -> None:
    finding = found(claims("signed-on", "1937~", "1938"))
    assert finding is not None
    assert (finding.verdict, finding.severity) == (Verdict.POSSIBLE, Severity.WARNING)
    assert "flagged" in finding.message


def test_unstated_scope_makes_it_possible_and_says_so() -> None:
    figures = [{"quantity": {"amount": amount, "unit": "person"}} for amount in (58, 31)]
    first, second = claims("killed", *figures)
    finding = found([{**first, "scope": {"phase": "first day"}}, second], "battle")
    assert finding is not None
    assert (finding.verdict, finding.severity) == (Verdict.POSSIBLE, Severity.WARNING)
    assert "scope" in finding.message


def test_slip_of_the_pen_is_hinted_at() -> None:
    plain = found(claims("signed-on", "1937-08-21", "1937-03-14"))
    swapped = found(claims("signed-on", "1937-08-05", "1937-05-08"))
    assert plain is not None
    assert swapped is not None
    assert "dispute" in plain.help
    assert swapped.help != plain.help


def test_what_other_rules_report_is_left_to_them() -> None:
    assert found(claims("signed-on", "1937-08-21", "1937-08-22")) is None  # C119
    assert found(claims("signed-on", "1917-10-25", "1917-11-07")) is None  # C118
    assert found(claims("signed-on", "1937-08-21", {"none": True})) is None  # C102


def test_what_agrees_is_silent() -> None:
    assert found(claims("signed-on", "1937-08-21", "1937-08")) is None
    assert found(claims("signed-on", "1937-08-21", "1937-08-21")) is None
    assert found(claims("signed-on", "1937-08-21", {"unknown": True})) is None
    first, second = claims("signed-on", "1937-08-21", "1937-08-29")
    assert found([first, {**second, "modality": "planned"}]) is None
    assert found([first, {**second, "rank": "deprecated", "reason": "a slip"}]) is None
