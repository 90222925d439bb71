"""Changes that must not change what is found, and changes that must."""

import copy
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssdata.lint.acknowledge import apply
from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.run import Run
from ssdata.lint.view import View
from tests.conform.memory import SCHEMA, lint_values
from tests.project import SOURCES as BOOKS
from tests.project import complete, shipped_vocabulary

Json = dict[str, Any]
WORDS = shipped_vocabulary()
SOURCES = [{**BOOKS["handbook"], "id": f"source-{name}", "title": name} for name in "abcd"]
SETTINGS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

DATES = st.sampled_from(
    [
        "1937",
        "1937-08",
        "1937-08-21",
        "1937-08-22",
        "1937-09-03",
        "1938",
        "1941-04-13",
        "1937~",
        "193X",
    ]
)
PROPERTIES = st.sampled_from(["signed-on", "registered-on", "in-force-on", "announced-on"])
SIDES = st.sampled_from([None, "china", "japan"])


@st.composite
def claims(draw: st.DrawFn) -> Json:
    claim: Json = {"property": draw(PROPERTIES), "value": {"date": draw(DATES)}}
    side = draw(SIDES)
    if side is not None and claim["property"] == "announced-on":
        claim["scope"] = {"on-behalf-of": side}
    if draw(st.booleans()):
        claim["value"]["zone"] = draw(st.sampled_from(["+03:00", "+09:00"]))
    if draw(st.integers(0, 9)) == 0:
        claim["rank"] = "deprecated"
        claim["reason"] = "a slip"
    claim["references"] = [
        {"source": f"source-{name}", "locator": {"page": "1"}}
        for name in draw(st.lists(st.sampled_from("abcd"), min_size=1, max_size=2, unique=True))
    ]
    return claim


@st.composite
def records(draw: st.DrawFn) -> list[Json]:
    made = []
    for number in range(draw(st.integers(1, 3))):
        some = draw(st.lists(claims(), min_size=1, max_size=6))
        made.append(complete({"id": f"record-{number}", "claims": some}))
    return made + [complete({"id": one, "type": "state"}) for one in ("china", "japan")]


def lint(values: list[Json], sources: list[Json] = SOURCES) -> list[Finding]:
    linted = lint_values(values, WORDS, sources, today="2026-01-01", fit=False)
    apply(linted.findings, linted.facts)
    # Which of the sources are cited is left to chance.
    return [found for found in linted.findings if found.code != "B115"]


def told(findings: list[Finding], names: dict[str, str] | None = None) -> Counter[Any]:
    """What was found, without places; ``names`` turns new ids back into old ones."""
    names = names or {}

    def old(name: str | None) -> str | None:
        if name is None:
            return None
        record, _, claim = name.rpartition("#")
        return "#".join(filter(None, (names.get(record, record), names.get(claim, claim))))

    return Counter(
        (found.code, found.verdict, old(found.record), frozenset(map(old, found.claims)))
        for found in findings
    )


def shuffled(items: list[Any], dice: random.Random) -> list[Any]:
    return dice.sample(items, len(items))


@SETTINGS
@given(records(), st.randoms(use_true_random=False))
def test_order_of_files_claims_and_references_does_not_matter(
    values: list[Json], dice: random.Random
) -> None:
    before = told(lint(values))
    changed = copy.deepcopy(values)
    for record in changed:
        record["claims"] = shuffled(record["claims"], dice)
        for claim in record["claims"]:
            claim["references"] = shuffled(claim["references"], dice)
    assert told(lint(shuffled(changed, dice), shuffled(SOURCES, dice))) == before


@SETTINGS
@given(records())
def test_names_do_not_matter(values: list[Json]) -> None:
    before = told(lint(values))
    changed = copy.deepcopy(values)
    names: dict[str, str] = {}
    for record in changed:
        if record["type"] == "treaty":
            names[f"new-{record['id']}"] = record["id"]
            record["id"] = f"new-{record['id']}"
        for claim in record["claims"]:
            names[f"new-{claim['id']}"] = claim["id"]
            claim["id"] = f"new-{claim['id']}"
            for reference in claim["references"]:
                reference["source"] = f"new-{reference['source']}"
    sources = [{**source, "id": f"new-{source['id']}"} for source in SOURCES]
    assert told(lint(changed, sources), names) == before


@SETTINGS
@given(records())
def test_claims_of_another_scope_add_nothing(values: list[Json]) -> None:
    before = told(lint(values))
    changed = copy.deepcopy(values)
    for record in changed:
        bare = {claim["property"] for claim in record["claims"] if "scope" not in claim}
        for claim in list(record["claims"]):
            if "scope" in claim and claim["property"] not in bare:
                other = {**copy.deepcopy(claim), "id": f"other-{claim['id']}"}
                other["scope"] = {"on-behalf-of": f"nobody-{claim['id']}"}
                other["value"] = {"date": "1912-01-01", "zone": "+03:00"}
                record["claims"].append(other)
    after = lint(changed)
    new = [found for found in after if any(name.startswith("other-") for name in found.claims)]
    assert told([one for one in after if one not in new]) == before
    # The made-up side is no record, and its date lies before all others.
    assert {one.code for one in new} <= {"C128", "C107", "C111"}


@SETTINGS
@given(records())
def test_refinement_adds_no_conflict(values: list[Json]) -> None:
    """A claim that knows only the century agrees with whatever is there."""
    before = told(lint(values))
    changed = copy.deepcopy(values)
    for record in changed:
        for prop in {claim["property"] for claim in record["claims"]}:
            record["claims"].append(
                {
                    "id": f"coarse-{prop}",
                    "property": prop,
                    "value": {"date": "19XX"},
                    "references": [{"source": "source-a", "locator": {"page": "9"}}],
                }
            )
    new = told(lint(changed)) - before
    assert all(verdict is not Verdict.CONFLICT for _, verdict, _, _ in new)


def pair(**second: Any) -> list[Json]:
    """A record with two claims that exclude each other."""
    cite = [{"source": "source-b", "locator": {"page": "2"}}]
    first = {"id": "one", "property": "signed-on", "value": {"date": "1937-08-21"}}
    first["references"] = [{"source": "source-a", "locator": {"page": "2"}}]
    other = {"id": "two", "property": "signed-on", "value": {"date": "1937-09-03"}}
    return [complete({"id": "pact", "claims": [first, {**other, "references": cite, **second}]})]


DISPUTE = {
    "id": "day",
    "claims": ["one", "two"],
    "kind": "sources-disagree",
    "status": "open",
    "statement": "One source gives the day of the signature, the other that of the report.",
}


def codes(values: list[Json]) -> list[tuple[str, Verdict]]:
    return [(found.code, found.verdict) for found in lint(values)]


def test_removing_a_dispute_brings_its_conflict_back() -> None:
    (disputed,) = pair()
    disputed["disputes"] = [DISPUTE]
    assert codes([disputed]) == [("C101", Verdict.ACKNOWLEDGED)]
    del disputed["disputes"]
    assert codes([disputed]) == [("C101", Verdict.CONFLICT)]


def test_making_the_values_equal_makes_the_dispute_stale() -> None:
    (disputed,) = pair(value={"date": "1937-08-21"})
    disputed["disputes"] = [DISPUTE]
    assert codes([disputed]) == [("V102", Verdict.VIOLATION)]


def test_a_third_value_that_the_dispute_does_not_list_fires_at_once() -> None:
    (disputed,) = pair()
    third = {"id": "three", "property": "signed-on", "value": {"date": "1937-10-01"}}
    third["references"] = [{"source": "source-c", "locator": {"page": "2"}}]
    disputed["claims"].append(third)
    disputed["disputes"] = [DISPUTE]
    assert ("C101", Verdict.CONFLICT) in codes([disputed])


def test_deleting_the_validity_of_a_changed_value_makes_it_a_conflict() -> None:
    values = pair(validity="1938/..")
    values[0]["claims"][0]["validity"] = "1930/1937"
    assert codes(values) == []
    for claim in values[0]["claims"]:
        del claim["validity"]
    assert codes(values) == [("C101", Verdict.CONFLICT)]


@SETTINGS
@given(records(), st.integers(1, 4), st.randoms(use_true_random=False))
def test_groups_may_be_gathered_anywhere(
    values: list[Json], parts: int, dice: random.Random
) -> None:
    """What group rules want may be collected in parts, in any order, and put together."""
    linted = lint_values(values, WORDS, SOURCES, today="2026-01-01", fit=False)
    whole = told(list(_by_groups(linted.run, values, 1, dice)))
    assert told(list(_by_groups(linted.run, values, parts, dice))) == whole


def _by_groups(run: Run, values: list[Json], parts: int, dice: random.Random) -> Iterator[Finding]:
    lexicon = run.facts.lexicon
    for rule, _ in run.gathered.groups:
        gathered: list[dict[Any, list[Any]]] = [{} for _ in range(parts)]
        for value in shuffled(values, dice):
            view = View(f"records/{value['type']}/{value['id']}.json", value, lexicon)
            groups = dice.choice(gathered)
            for key, item in rule.emit(view, lexicon):
                groups.setdefault(key, []).append(item)
        together: dict[Any, list[Any]] = {}
        for groups in shuffled(gathered, dice):
            for key, items in groups.items():
                together.setdefault(key, []).extend(items)
        for key, items in together.items():
            if len(items) >= rule.smallest:
                yield from rule.check(key, items, run.facts)


def test_the_schema_of_these_tests_is_the_shipped_one() -> None:
    assert (SCHEMA / "record.schema.json").is_file()
