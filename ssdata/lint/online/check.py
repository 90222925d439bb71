"""The rules of the online family over all sources: questions first, then the answers to the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ssdata.lint import registry
from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import OnlineRule
from ssdata.lint.report import Online, Unchecked
from ssdata.lint.selection import below
from ssdata.lint.show import crashed
from ssdata.lint.view import SourceView

if TYPE_CHECKING:
    from ssdata.lint.run import Run
    from ssdata.lint.selection import Selection
    from ssdata.online.answer import Answers, Web
    from ssdata.online.question import Asked


class _Look(NamedTuple):
    """A rule that looks at a source, and what it asks."""

    rule: OnlineRule
    source: SourceView
    asked: list[Asked]


def check(run: Run, web: Web, selection: Selection, paths: Sequence[str] = ()) -> Online:
    """Add what the rules find to a run that is otherwise done; say what nobody could find out.

    Only what will be shown is asked: the rules that the selection takes, and the files of ``paths``.
    """
    looks = list(_looks(run, selection, paths))
    answers = web.ask({one.question for look in looks for one in look.asked})
    for rule, source, _ in looks:
        try:
            run.findings.extend(rule.check(source, answers, run.facts))
        except Exception as error:
            run.findings.append(crashed(rule, Place(source.path), error))
    asked = {(source.path, one) for _, source, all_ in looks for one in all_}
    return Online(asked=len(asked), unchecked=tuple(sorted(set(_unchecked(looks, answers)))))


def _looks(run: Run, selection: Selection, paths: Sequence[str]) -> Iterator[_Look]:
    rules = [rule for rule in registry.rules() if isinstance(rule, OnlineRule)]
    for source in _sources(run):
        if paths and not below(source.path, paths):
            continue
        for rule in rules:
            if not _is_shown(rule, source, selection):
                continue
            try:
                asked = list(rule.asks(source, run.facts))
            except Exception as error:
                run.findings.append(crashed(rule, Place(source.path), error))
                continue
            if asked:
                yield _Look(rule, source, asked)


def _sources(run: Run) -> Iterator[SourceView]:
    for name in sorted(run.files):
        file = run.files[name]
        if file.is_source and file.fits_schema:
            yield SourceView(name, run.facts.sources[file.expected_id])


def _is_shown(rule: OnlineRule, source: SourceView, selection: Selection) -> bool:
    finding: Finding = rule.report(Place(source.path), "asked beforehand")
    return selection.takes(finding)


def _unchecked(looks: Iterable[_Look], answers: Answers) -> Iterator[Unchecked]:
    for rule, source, asked in looks:
        for pointer, question in asked:
            answer = answers[question]
            if answer.state in rule.unanswered:
                yield Unchecked(
                    source.path, pointer, source.id, question.kind, question.about, answer.why
                )
