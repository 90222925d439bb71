"""Entities of Wikidata: what must be found in them, and what must not."""

import pytest

from ssdata.lint.finding import Finding, Verdict
from tests.conform.memory import Linted, lint_values
from tests.conform.wikidata_project import (
    AS_OF,
    OFFICE,
    PART,
    SCOPES,
    UNITS,
    dump,
    entities,
    imported,
    lint,
    words,
)


@pytest.fixture(scope="module")
def linted() -> Linted:
    """The 49 items under all rules."""
    return lint(dump(), words(dump()))


def claims_of(linted: Linted, found: Finding) -> tuple[str, str, tuple[str, ...]]:
    """Record, property and values of a finding."""
    assert found.record is not None
    rows = {row.id: row for row in linted.view(found.record).rows}
    involved = [rows[claim] for claim in found.claims]
    return (
        found.record,
        involved[0].claim["property"],
        tuple(sorted(row.written() for row in involved)),
    )


def sorted_out(linted: Linted, semantics: str, verdict: Verdict) -> list[tuple[str, str]]:
    """Record and property of all findings of a verdict."""
    return sorted(
        claims_of(linted, found)[:2] for found in linted.by(semantics) if found.verdict is verdict
    )


# What is read


def test_counts() -> None:
    claims = [claim for record in dump().records for claim in record["claims"]]
    assert len(dump().records) == 49
    assert len(claims) == 4282
    assert [
        sum(claim.get("rank") == rank for claim in claims) for rank in ("preferred", "deprecated")
    ] == [74, 12]
    assert sum(len(claim["references"]) for claim in claims) == 1540
    assert sum("quantity" in claim["value"] for claim in claims) == 674
    assert sum("none" in claim["value"] for claim in claims) == 4
    assert sum("unknown" in claim["value"] for claim in claims) == 1


def test_everything_can_be_read(linted: Linted) -> None:
    """All but a day that does not exist and an end before its start, which stand there so."""
    assert [(one.record, *one.claims) for one in linted.by("C10")] == [
        ("q23", "p39-2"),
        ("q279", "p1082-1"),
    ]
    assert linted.coded("S107") == linted.coded("S108") == linted.coded("R102") == []
    assert len(linted.views()) == 49


# Citations


def test_uncited() -> None:
    bare = lint_values(dump().records, words(dump()), dump().sources.values(), fit=False)
    assert len(bare.by("C32")) == 2821


def test_imported_from_a_wiki(linted: Linted) -> None:
    """Statements that cite nothing but another Wikimedia project, and how many such references."""
    claims = [
        (record["id"], claim["id"], [one["source"] for one in claim["references"]])
        for record in dump().records
        for claim in record["claims"]
    ]
    assert sum(id in dump().pseudo for _, _, ids in claims for id in ids) == 601
    pseudo = {
        (record, claim) for record, claim, ids in claims if ids and dump().pseudo.issuperset(ids)
    }
    found = [(one.record, *one.claims) for one in linted.coded("R105")]
    assert len(found) == 581
    assert set(found) == pseudo


def test_pseudo_citations_by_kind_of_value(linted: Linted) -> None:
    """How many of them stand on external identifiers, on media files and on other facts."""
    types = {
        (entity["id"].lower(), f"{id.lower()}-{index}"): statement["mainsnak"]["datatype"]
        for entity in entities("wikibase-dump-filter_entities.json")
        for id, statements in entity["claims"].items()
        for index, statement in enumerate(statements, start=1)
    }
    kinds = [types[(one.record or "", one.claims[0])] for one in linted.coded("R105")]
    assert kinds.count("external-id") == 151
    assert kinds.count("commonsMedia") == 39
    assert len(kinds) - 151 - 39 == 391


def test_other_citations_are_real(linted: Linted) -> None:
    """A statement with one reference of another kind is cited, and nothing goes round in circles."""
    assert linted.coded("R106") == []
    mixed = [
        claim
        for record in dump().records
        for claim in record["claims"]
        if len({one["source"] in dump().pseudo for one in claim["references"]}) == 2
    ]
    assert len(mixed) > 0


def test_deprecated_without_reason(linted: Linted) -> None:
    """None of the twelve says why; those without a reference are among the uncited."""
    deprecated = {
        (record["id"], claim["id"]): bool(claim["references"])
        for record in dump().records
        for claim in record["claims"]
        if claim.get("rank") == "deprecated"
    }
    assert sorted(deprecated.values()) == [False] * 9 + [True] * 3
    assert {(found.record, *found.claims) for found in linted.by("C42")} == set(deprecated)


def test_nothing_redundant(linted: Linted) -> None:
    assert [claims_of(linted, found) for found in linted.by("C09")] == []


# Values that exclude each other


def test_conflicts(linted: Linted) -> None:
    assert sorted(
        claims_of(linted, one) for one in linted.by("C01") if one.verdict is Verdict.CONFLICT
    ) == [
        ("q153", "p3078", ("-277.1 to -276.9 q752197", "-277.7 to -277.5 q752197")),
        ("q191", "p571", ("1918-02-24", "1991-08-20")),
        ("q242", "p1082", ("191368", "192877")),
        ("q242", "p1082", ("238586", "248916")),
        ("q242", "p1082", ("308595", "324528")),
        ("q313", "p1096", ("0.0067", "0.00677672")),
    ]


def test_possible_conflicts(linted: Linted) -> None:
    """United Kingdom: one of two values of a year states its method. France: so with a criterion."""
    assert sorted_out(linted, "C01", Verdict.POSSIBLE) == [
        ("q142", "p3000"),
        ("q145", "p1082"),
        ("q145", "p1082"),
    ]


def test_method_that_is_no_dimension() -> None:
    found = imported({**SCOPES, "P1082": (AS_OF, PART)})
    linted = lint(found, words(found))
    kingdom = [one for one in linted.by("C01") if claims_of(linted, one)[:2] == ("q145", "p1082")]
    assert [one.verdict for one in kingdom] == [Verdict.CONFLICT] * 2


def test_declared_tolerance() -> None:
    linted = lint(dump(), words(dump(), p1096={"tolerance": {"rel": "0.02"}}))
    assert ("q313", "p1096") not in sorted_out(linted, "C01", Verdict.CONFLICT)
    assert ("q153", "p3078") in sorted_out(linted, "C01", Verdict.CONFLICT)


def test_without_a_conversion() -> None:
    """Kilometres and astronomical units: nobody can say whether they agree."""
    plain = words(dump())
    for unit in UNITS:
        plain["units"][unit] = {"label": unit, "dimension": unit}
    linted = lint(dump(), plain)
    found = [one for one in linted.findings if one.record == "q313" and "p2233-1" in one.claims]
    assert {one.verdict for one in found} <= {Verdict.UNDECIDABLE}


SILENT = [
    ("p1081", 70),  # series of the human development index
    ("p1098", 2),  # speakers by part
    ("p2233", 2),  # an axis in kilometres and in astronomical units
    ("p3395", 2),  # heart rates that overlap
]


@pytest.mark.parametrize(("property_", "least"), SILENT)
def test_silent(linted: Linted, property_: str, least: int) -> None:
    rows = [row for view in linted.views() for row in view.by_property.get(property_, ())]
    assert len(rows) >= least
    names = {(row.view.id, row.id) for row in rows}
    assert [
        one
        for one in conflicts(linted)
        if any((one.record, claim) in names for claim in one.claims)
    ] == []


def conflicts(linted: Linted) -> list[Finding]:
    """All contradictions, certain and possible."""
    return [one for one in linted.findings if one.verdict in {Verdict.CONFLICT, Verdict.POSSIBLE}]


def test_population_series(linted: Linted) -> None:
    series = [view.id for view in linted.views() if len(view.by_property.get("p1082", ())) > 1]
    assert len(series) == 14
    loud = {one.record for one in conflicts(linted) if one.claims[0].startswith("p1082-")}
    assert loud == {"q145", "q242"}


@pytest.mark.parametrize(("id", "pairs"), [("q31", 13), ("q142", 1)])
def test_year_and_first_of_january_are_two(linted: Linted, id: str, pairs: int) -> None:
    """Values as of a year and as of its first day: different things, however close."""
    as_of = [row.claim["scope"]["p585"] for row in linted.view(id).by_property["p1082"]]
    assert sum(f"{year}-01-01" in as_of for year in set(as_of)) == pairs


def test_scopes_that_differ(linted: Linted) -> None:
    """The marriageable age by sex; ethanol as gas and as liquid."""
    loud = {(one.record, claim) for one in conflicts(linted) for claim in one.claims}
    assert {id for id, claim in loud if claim.startswith("p3000")} <= {"q142"}
    gas = [
        row
        for row in linted.view("q153").by_property["p3078"]
        if row.claim["scope"]["p515"] == "q11432"
    ]
    assert [(row.view.id, row.id) in loud for row in gas] == [False]


def test_without_dimensions_they_are_loud() -> None:
    """That the silence is not for want of looking: what is silent by its scope alone."""
    found = imported({**SCOPES, "P1081": (), "P1098": (), "P3000": (), "P3078": ()})
    linted = lint(found, words(found))
    loud = {claims_of(linted, one)[:2] for one in linted.by("C01")}
    assert loud >= {("q150", "p1098"), ("q232", "p3000"), ("q31", "p1081")}
    (ethanol,) = [one for one in linted.by("C01") if one.record == "q153"]
    assert ethanol.claims == ("p3078-1", "p3078-2", "p3078-3")


# Offices over time


def test_regents_are_kings_at_the_same_time(linted: Linted) -> None:
    overlaps = [claims_of(linted, found) for found in linted.by("C15")]
    assert sorted(overlaps) == [
        ("q31", "p35", ("q1079522", "q12971")),
        ("q31", "p35", ("q12973", "q445553")),
    ]


def test_regents_hold_another_position() -> None:
    found = imported({**SCOPES, "P35": (OFFICE,), "P6": (OFFICE,)})
    linted = lint(found, words(found))
    assert [claims_of(linted, one) for one in linted.by("C15")] == []


def test_julian_reigns_touch(linted: Linted) -> None:
    denmark = linted.view("q35").by_property["p35"]
    assert len(denmark) == 23
    assert all(row.validity is not None for row in denmark)
    assert [one for one in conflicts(linted) if one.record == "q35"] == []


def test_several_preferred(linted: Linted) -> None:
    """Lists have several preferred values; properties with one value have one."""
    assert [claims_of(linted, found) for found in linted.by("C39")] == []


# Links


def test_dangling_links(linted: Linted) -> None:
    """Every link that leaves the 49 items, and no other."""
    outside = {
        (view.id, row.id)
        for view in linted.views()
        for row in view.rows
        if row.entity is not None and row.entity not in linted.facts.topics
    }
    assert len(outside) > 1500
    assert {(one.record, *one.claims) for one in linted.coded("C128")} == outside
