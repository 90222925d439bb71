"""The shipped records, under all rules."""

import pytest

from ssdata.lint.engine import lint
from ssdata.lint.finding import Severity, Verdict
from ssdata.lint.report import Report
from ssdata.lint.selection import Selection
from ssdata.load import load
from ssdata.report.text import render
from ssdata.store.project import own


@pytest.fixture(scope="module")
def report() -> Report:
    project = own()
    return lint(project, Selection.of(project, strict=True))


def test_are_clean_even_under_strict(report: Report) -> None:
    weighty = [found for found in report.findings if found.severity is not Severity.INFO]
    assert [(found.code, found.place.path, found.message) for found in weighty] == []


def test_acknowledged_conflicts_are_counted_and_named(report: Report) -> None:
    listed = [found for found in report.findings if found.verdict is Verdict.ACKNOWLEDGED]
    assert report.conflicts == report.acknowledged == len(listed) > 0
    assert all(found.dispute for found in listed)
    last = render(report, own()).splitlines()[-1]
    assert f"{report.conflicts} conflicts, {report.acknowledged} explained by disputes" in last


def test_there_is_something_to_check(report: Report) -> None:
    assert report.records >= 25
    assert report.claims >= 150


def test_every_claim_is_signed_off_and_has_a_place_in_its_source() -> None:
    for record in load().values():
        for claim in record.claims:
            assert claim.level is not None, claim
            assert claim.data.verified is not None
            assert claim.data.verified.by == "ssdata editors"
            assert claim.citations, claim
