"""What a dispute covers, and the two numbers of every report."""

from typing import Any

import pytest

from ssdata.lint.finding import Severity, Verdict
from ssdata.lint.report import Report
from tests.project import lint_claims, lint_records

Json = dict[str, Any]


def dated(id: str, property_: str, day: str, source: str) -> Json:
    cited = [{"source": source, "locator": {"page": "3"}}]
    return {"id": id, "property": property_, "value": {"date": day}, "references": cited}


def dispute(id: str, *claims: str) -> Json:
    return {
        "id": id,
        "claims": list(claims),
        "kind": "sources-disagree",
        "status": "open",
        "statement": "The two give different days.",
        "references": [{"source": "chronicle", "locator": {"page": "3"}}],
    }


DAYS = (
    dated("a", "signed-on", "1937-08-21", "handbook"),
    dated("b", "signed-on", "1937-08-29", "chronicle"),
)
OTHER_DAYS = (
    dated("c", "in-force-on", "1937-09-21", "handbook"),
    dated("d", "in-force-on", "1937-09-29", "chronicle"),
)


def told(report: Report) -> list[tuple[str, Verdict, Severity, str | None]]:
    return [
        (one.code, one.verdict, one.severity, one.dispute)
        for one in report.findings
        if one.code.startswith("C")
    ]


def numbers(report: Report) -> tuple[int, int]:
    return report.conflicts, report.acknowledged


def test_conflict_that_is_covered_names_its_dispute() -> None:
    report = lint_claims(*DAYS, disputes=[dispute("day", "a", "b")])
    assert told(report) == [("C101", Verdict.ACKNOWLEDGED, Severity.INFO, "day")]
    assert numbers(report) == (1, 1)
    assert not report.failed


def test_conflict_without_dispute() -> None:
    report = lint_claims(*DAYS)
    assert told(report) == [("C101", Verdict.CONFLICT, Severity.ERROR, None)]
    assert numbers(report) == (1, 0)


def test_each_conflict_that_is_covered_counts() -> None:
    both = [dispute("day", "a", "b"), dispute("force", "c", "d")]
    report = lint_claims(*DAYS, *OTHER_DAYS, disputes=both)
    assert numbers(report) == (2, 2)
    assert numbers(lint_claims(*DAYS, *OTHER_DAYS, disputes=both[:1])) == (2, 1)


def test_conflict_that_two_disputes_cover_counts_once() -> None:
    both = [dispute("day", "a", "b"), dispute("again", "a", "b")]
    assert numbers(lint_claims(*DAYS, disputes=both)) == (1, 1)


def test_third_value_that_is_not_listed_fires_at_once() -> None:
    third = dated("third", "signed-on", "1937-09-03", "almanac")
    report = lint_claims(*DAYS, third, disputes=[dispute("day", "a", "b")])
    assert ("C101", Verdict.CONFLICT, Severity.ERROR, None) in told(report)
    assert numbers(report) == (1, 0)


def test_dispute_of_another_record_covers_nothing() -> None:
    one = {"id": "one", "claims": list(DAYS)}
    other = {"id": "other", "claims": list(DAYS), "disputes": [dispute("day", "a", "b")]}
    report = lint_records([one, other])
    assert told(report) == [
        ("C101", Verdict.CONFLICT, Severity.ERROR, None),
        ("C101", Verdict.ACKNOWLEDGED, Severity.INFO, "day"),
    ]
    assert numbers(report) == (2, 1)


def test_one_dispute_may_cover_several_conflicts() -> None:
    report = lint_claims(*DAYS, *OTHER_DAYS, disputes=[dispute("all", "a", "b", "c", "d")])
    assert numbers(report) == (2, 2)
    assert [dispute for *_, dispute in told(report)] == ["all", "all"]


@pytest.mark.parametrize("number", range(8))
def test_conflict_that_is_listed_in_part_hides_none_that_is_listed_whole(number: int) -> None:
    """Whichever of them is looked at first."""
    names = {letter: f"{letter}{number}" for letter in "abcd"}
    claims = [{**one, "id": names[one["id"]]} for one in (*DAYS, *OTHER_DAYS)]
    listed = dispute("day", *(names[letter] for letter in "abc"))
    assert numbers(lint_claims(*claims, disputes=[listed])) == (2, 1)


def test_conflict_of_two_records_is_covered_by_naming_both() -> None:
    war = {
        "id": "war",
        "type": "conflict",
        "claims": [dated("began", "began-on", "1939-05-11", "handbook")],
    }
    link = {**dated("war", "part-of", "", "handbook"), "value": {"entity": "war"}}
    fight = {
        "id": "fight",
        "type": "battle",
        "claims": [dated("began", "began-on", "1938-07-03", "handbook"), link],
    }
    found = next(one for one in lint_records([war, fight]).findings if one.code == "C113")
    assert "war#began" in found.claims
    report = lint_records([war, {**fight, "disputes": [dispute("when", *found.claims)]}])
    assert told(report) == [(found.code, Verdict.ACKNOWLEDGED, Severity.INFO, "when")]
    here = [name for name in found.claims if "#" not in name]
    part = lint_records([war, {**fight, "disputes": [dispute("when", *here)]}])
    assert part.acknowledged == 0
    there = [name.removeprefix("war#") if "#" in name else f"fight#{name}" for name in found.claims]
    report = lint_records([{**war, "disputes": [dispute("when", *there)]}, fight])
    assert told(report) == [(found.code, Verdict.ACKNOWLEDGED, Severity.INFO, "when")]
