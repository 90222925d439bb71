"""One claim under all rules: what each compared it with, and the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ssdata.lint import registry
from ssdata.lint.clash.decide import apart_in_time, judge
from ssdata.lint.finding import Finding
from ssdata.lint.rules.c111_disordered_dates import precedes
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.rule import Rule
    from ssdata.lint.run import Run
    from ssdata.lint.view import View


@dataclass(frozen=True, slots=True)
class Comparison:
    """The claim beside another: by which rule, the other claim, the verdict and why."""

    code: str
    other: Row
    verdict: str
    why: str


@dataclass(frozen=True, slots=True)
class Examination:
    """A claim, what it was compared with, and for each rule that looked at it what it found."""

    row: Row
    comparisons: list[Comparison]
    looked: list[tuple[Rule, list[Finding]]]


def examination(run: Run, record: str, claim: str) -> Examination | None:
    """Gather what a finished run has to say about a claim."""
    view = run.facts.view(record)
    row = next((one for one in view.rows if one.id == claim), None) if view is not None else None
    if view is None or row is None:
        return None
    found: dict[str, list[Finding]] = {}
    for finding in run.findings:
        names = {claim} if finding.record == record else set()
        if (names | {row.name}) & set(finding.claims):
            found.setdefault(finding.code, []).append(finding)
    looked = [
        (rule, found.get(rule.code, []))
        for rule in registry.rules()
        if rule.code in found or (rule.scope not in {"file", "source"} and rule.looks_at(row))
    ]
    comparisons = [*_rivals(view, row, run.facts), *_steps(view, row, run.facts)]
    return Examination(row, comparisons, looked)


def _rivals(view: View, row: Row, facts: Facts) -> Iterator[Comparison]:
    """The other claims of the property, and why each competes or does not."""
    if row.prop is None:
        return
    for other in view.by_property[row.prop.id]:
        if other is not row:
            verdict, why = _against(row, other, facts)
            yield Comparison("C101", other, verdict, why)


def _against(row: Row, other: Row, facts: Facts) -> tuple[str, str]:
    if row.prop is None or not row.prop.functional:
        return "OK", "the property is a list: its values do not compete"
    for one in (row, other):
        if one.fault is not None:
            return "OK", f"{one.id} cannot be read and is not compared"
        if not one.live:
            state = one.claim.get("modality", one.rank)
            return "OK", f"{one.id} is {state} and is not compared"
        if one.unknown_scope:
            return "OK", f"{one.id} has an unknown scope, which equals nothing"
    first, second = dict(row.scope), dict(other.scope)
    differing = [name for name in first if name in second and first[name] != second[name]]
    if differing:
        return "OK", f"they mean different things: another {listing(differing)}"
    if apart_in_time(row.validity, other.validity):
        return "OK", "they hold at different times"
    clash = judge((row, other), facts)
    if clash is None:
        return "OK", "both can be true"
    if first.keys() != second.keys():
        return "POSSIBLE", "they exclude each other, but one of them states less of its scope"
    reasons = {
        "": "no value makes both true",
        "none": "one says that there is none",
        "zone": "a day apart, which a time zone would explain",
        "calendar": "apart as the calendars are",
        "flag": "apart by no more than the flagged one may be off",
        "unit": "there is no conversion between the units",
    }
    return clash.verdict.value, reasons.get(clash.why, clash.why)


def _steps(view: View, row: Row, facts: Facts) -> Iterator[Comparison]:
    """The dates before and after it in the chains of the vocabulary."""
    if row.prop is None or row.date is None or not row.live:
        return
    for chain, steps in facts.lexicon.chains_in(view.type, view.by_property):
        if row.prop.id not in steps:
            continue
        place = steps.index(row.prop.id)
        for number, step in enumerate(steps):
            for other in view.comparable(step) if number != place else ():
                if other.date is None:
                    continue
                early, late = (row, other) if place < number else (other, row)
                wrong = precedes(late, early)
                verdict = "CONFLICT" if wrong else "OK"
                order = "before" if number < place else "after"
                why = f"{step} belongs {order} it ({chain['label']})"
                yield Comparison("C111", other, verdict, why)
