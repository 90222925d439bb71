"""Members of the Congress and presidents of the United States: data in good order.

It holds one true error, an identifier given to two persons, and must raise no other alarm.
"""

from itertools import pairwise
from typing import Any

import pytest

from ssdata.lint.finding import Verdict
from tests.conform.congress import FILES, TODAY, persons, records, words
from tests.conform.memory import Json, Linted, lint_values


@pytest.fixture(scope="module")
def linted() -> Linted:
    """All records under all rules."""
    return lint_values(records(), words(), today=TODAY)


def test_counts() -> None:
    terms = [term for person in persons() for term in person["terms"]]
    kinds = [term["type"] for term in terms]
    assert len(persons()) == sum(FILES.values()) == 617
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "rep": 2525,
        "sen": 267,
        "prez": 69,
        "viceprez": 62,
    }
    assert len(terms) == 2923
    assert max(term["end"] for term in terms) == "2031-01-03"
    assert max(term["start"] for term in terms) == "2026-06-10"


def test_terms_touch_or_leave_a_gap() -> None:
    """What the silence of the rules is about: most terms end on the day the next begins."""
    touching = gaps = 0
    for person in persons():
        for term, next_ in pairwise(person["terms"]):
            touching += term["end"] == next_["start"]
            gaps += term["end"] < next_["start"]
    assert (touching, gaps) == (1629, 677)


@pytest.mark.parametrize(("office", "touching", "gaps"), [("prez", 68, 0), ("viceprez", 43, 18)])
def test_offices_pass_on(office: str, touching: int, gaps: int) -> None:
    terms = sorted(
        (term["start"], term["end"])
        for person in persons()
        for term in person["terms"]
        if term["type"] == office
    )
    pairs = [(end, start) for (_, end), (start, _) in pairwise(terms)]
    assert sum(end == start for end, start in pairs) == touching
    assert sum(end < start for end, start in pairs) == gaps


def test_one_identifier_of_two_persons(linted: Linted) -> None:
    (found,) = linted.by("C03")
    assert "99883" in found.message
    assert found.verdict is Verdict.CONFLICT
    involved = {found.record, *(claim.partition("#")[0] for claim in found.claims if "#" in claim)}
    assert involved == {"person-b000789", "person-b001005"}


@pytest.mark.parametrize(
    "semantics", ["C01", "C08", "C11", "C12", "C14", "C15", "C24", "C26", "C27"]
)
def test_no_alarm(linted: Linted, semantics: str) -> None:
    assert [(one.record, one.claims, one.message) for one in linted.by(semantics)] == []


def test_nothing_else(linted: Linted) -> None:
    errors = [one for one in linted.findings if one.severity == "error"]
    assert [one.code for one in errors] == [one.code for one in linted.by("C03")]


# That the silence is not for want of looking: one change each, and the rule speaks.


def changed(id: str, claim: int, **change: Any) -> list[Json]:
    """The records, with one claim changed."""
    found = []
    for one in records():
        if one["id"] == id:
            claims = list(one["claims"])
            claims[claim] = {**claims[claim], **change}
            one = {**one, "claims": claims}
        found.append(one)
    return found


MISTAKES = {
    "C08": ("person-w000178-1", 0, {"value": {"date": "2789-04-30"}}),
    "C11": ("person-w000178-1", 1, {"value": {"date": "1783-03-04"}}),
    "C14": ("person-w000178-1", 0, {"value": {"date": "1729-04-30"}}),
    "C15": ("prez", 0, {"validity": "1789-04-30/1798-03-04"}),
    "C26": ("person-w000178-2", 1, {"value": {"date": "1798-03-04"}}),
}


@pytest.mark.parametrize("semantics", MISTAKES)
def test_alarm(semantics: str) -> None:
    id, claim, change = MISTAKES[semantics]
    linted = lint_values(changed(id, claim, **change), words(), today=TODAY)
    assert linted.outcome(semantics) == "violation"


def test_namesakes() -> None:
    """Three pairs whose birthdays differ; known by name and one birthday, each seems to be one."""
    named: dict[str, list[Json]] = {}
    for one in records():
        if one["type"] == "person":
            born = [claim for claim in one["claims"] if claim["property"] == "born-on"]
            named.setdefault(one["labels"]["en"], []).append({**one, "claims": born})
    pairs = {name: pair for name, pair in named.items() if len(pair) > 1}
    assert pairs.keys() == {"John Adams", "John Kennedy", "George Bush"}
    apart = [one for pair in pairs.values() for one in pair]
    assert lint_values(apart, words()).by("C27") == []
    alike = [{**one, "claims": pair[0]["claims"]} for pair in pairs.values() for one in pair]
    assert len(lint_values(alike, words()).by("C27")) == 3
