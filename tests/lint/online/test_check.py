"""The online family as a whole: who is asked, what is counted, what a fault does."""

import random
from collections.abc import Iterable
from typing import Any

import pytest

from ssdata.lint.engine import lint
from ssdata.lint.finding import Severity
from ssdata.lint.report import Unchecked
from ssdata.lint.rules.o101_dead_link import DeadLink
from ssdata.online.answer import Answer, Answers, unchecked
from ssdata.online.question import Question
from tests.lint.rules.asked import ADDRESS, CITED, COPIES, NO_COPY, WORKS, online, registered
from tests.lint.rules.works import BOOK, PAGE
from tests.project import codes, lint_claims, lint_records, project
from tests.web import answering

TWO = [{"id": "one", **PAGE}, {"id": "two", **PAGE, "title": "The Other Pact of 1937"}]


class Noted:
    """Notes the questions and answers none."""

    def __init__(self) -> None:
        self.asked: set[Question] = set()

    def ask(self, questions: Iterable[Question]) -> Answers:
        found: dict[Question, Answer] = {one: unchecked("nobody there") for one in questions}
        self.asked |= found.keys()
        return found


def asked(**settings: Any) -> set[tuple[str, str]]:
    noted = Noted()
    lint_records([], [{"id": "work", **PAGE}, {"id": "cited", **CITED}], web=noted, **settings)
    return {(one.kind, one.about) for one in noted.asked}


def test_what_is_asked() -> None:
    assert asked() == {("page", ADDRESS), ("copy", ADDRESS), ("doi", CITED["DOI"])}


def test_only_the_rules_that_are_shown_ask() -> None:
    assert asked(select=["O102"]) == {("doi", CITED["DOI"])}
    assert asked(select=["R101"]) == set()
    assert asked(ignore=["O102", "O103", "retracted-work"]) == {
        ("page", ADDRESS), ("copy", ADDRESS)
    }  # fmt: skip
    off = dict.fromkeys(("O101", "O105", "O106"), "off")
    assert asked(severity=off) == {("doi", CITED["DOI"])}
    ignores = {"records/source/work.json": ("O",)}
    assert asked(per_file_ignores=ignores) == {("doi", CITED["DOI"])}


def test_a_question_that_nobody_answers_is_told_once_and_changes_nothing_else() -> None:
    report = lint_records([], [{"id": "work", **CITED}], web=Noted())
    assert report.online is not None
    assert report.online.unchecked == (
        Unchecked("records/source/work.json", "/DOI", "work", "doi", CITED["DOI"], "nobody there"),
    )
    assert report.online.asked == 1
    assert report.findings == lint_records([], [{"id": "work", **CITED}]).findings
    assert not report.failed


def test_one_address_of_two_sources_is_asked_once_and_told_of_both() -> None:
    noted = Noted()
    report = lint_records([], TWO, web=noted)
    assert report.online is not None
    assert (len(noted.asked), report.online.asked) == (2, 4)
    assert [one.source for one in report.online.unchecked] == ["one", "one", "two", "two"]


def test_findings_come_in_the_order_of_the_files() -> None:
    web = {ADDRESS: 404, COPIES: NO_COPY}
    first = lint_records([], TWO, web=answering(web))
    sources = list(TWO)
    for seed in range(3):
        random.Random(seed).shuffle(sources)
        again = lint_records([], sources, web=answering(web))
        assert again.findings == first.findings
    assert codes(first).count("O101") == 2


def test_a_severity_of_the_project_counts() -> None:
    web = {ADDRESS: 404, COPIES: NO_COPY}
    report = online(PAGE, web, severity={"O101": "info"})
    (one,) = [found for found in report.findings if found.code == "O101"]
    assert one.severity is Severity.INFO


@pytest.mark.parametrize("method", ["asks", "check"])
def test_a_rule_that_fails_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    def fail(*given: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(DeadLink, method, fail)
    with project([], [{"id": "work", **PAGE}]) as made:
        report = lint(made, web=answering({ADDRESS: 403, COPIES: NO_COPY}))
    assert {"O105", "X001"} <= set(codes(report))
    assert report.online is not None
    assert report.online.asked == 2


def test_without_a_web_nothing_is_told() -> None:
    assert lint_records([], [{"id": "work", **PAGE}]).online is None


def test_records_are_not_asked_about() -> None:
    noted = Noted()
    claim = {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}
    report = lint_records([{"claims": [claim]}], [{"id": "work", **BOOK}], web=noted)
    assert noted.asked == set()
    assert report.online is not None
    assert report.online.asked == 0
    assert lint_claims(claim).online is None


def test_a_finding_and_what_nobody_knows_may_stand_beside_each_other() -> None:
    work = {**CITED, "URL": ADDRESS}
    report = online(work, {WORKS: registered(title=["Other"]), ADDRESS: 403})
    assert "O103" in codes(report)
    assert report.online is not None
    assert [one.why for one in report.online.unchecked] == ["403 Forbidden"]
