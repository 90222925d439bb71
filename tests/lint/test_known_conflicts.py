"""Pairs of statements of the founding articles: what contradicts, and what only looks like it.

Numbers are those of the list of known conflicts (CF) and of false alarms (TR) that the dataset was
started from. Rows that name a missing value, a spelling or a wording hold no two values and are left
out; so are rows whose two statements are about different properties of different subjects.
"""

from typing import Any

import pytest

from ssdata.lint.finding import Verdict
from ssdata.lint.report import Report
from tests.project import flat, lint_records

Json = dict[str, Any]
ANOTHER = [{"source": "chronicle", "locator": {"page": "3"}}]


def date(prop: str, value: str, **more: Any) -> Json:
    zone = {"zone": more.pop("zone")} if "zone" in more else {}
    return {"property": prop, "value": {"date": value, **zone}, **more}


def figure(prop: str, unit: str, scope: Json | None = None, **quantity: Any) -> Json:
    claim: Json = {"property": prop, "value": {"quantity": {**quantity, "unit": unit}}}
    return claim | ({"scope": scope} if scope else {})


def link(prop: str, entity: str, **more: Any) -> Json:
    return {"property": prop, "value": {"entity": entity}, **more}


def people(prop: str, amount: int, approximate: bool = False, **scope: Any) -> Json:
    quantity: Json = {"amount": amount}
    if approximate:
        quantity["approximate"] = True
    return figure(
        prop, "person", {key.replace("_", "-"): term for key, term in scope.items()}, **quantity
    )


PLACES = [
    {"id": "moscow", "type": "place"},
    {"id": "wuhan", "type": "place"},
    {"id": "hankow", "type": "place", "claims": [link("located-in", "wuhan")]},
    {"id": "jiangxi", "type": "place"},
    {"id": "shaanxi", "type": "place"},
    {"id": "turfan", "type": "place"},
    {"id": "hami", "type": "place"},
    {"id": "manchukuo", "type": "state"},
]

# Two statements that cannot both be true: type of the record, the claims, the rule that says so.
CONFLICTS: dict[str, tuple[str, list[Json], str]] = {
    "CF-001 invasion launched on 8 or 9 August": (
        "battle",
        [date("began-on", "1945-08-08"), date("began-on", "1945-08-09")],
        "C119",
    ),
    "CF-003 pact signed in Nanjing or Moscow": (
        "treaty",
        [link("signed-at", "nanjing"), link("signed-at", "moscow")],
        "C101",
    ),
    "CF-008 Soviet Union from 1917 or 1922": (
        "state",
        [date("founded-on", "1917-11"), date("founded-on", "1922-12")],
        "C101",
    ),
    "CF-015 breach before the treaty was in force": (
        "treaty",
        [date("in-force-on", "1937-08-21"), date("terminated-on", "1937-08-02")],
        "C111",
    ),
    "CF-051 pact signed on 20 or 21 August": (
        "treaty",
        [date("signed-on", "1937-08-20"), date("signed-on", "1937-08-21")],
        "C119",
    ),
    "CF-051 the same with the zone of the place": (
        "treaty",
        [
            date("signed-on", "1937-08-20", zone="+08:00"),
            date("signed-on", "1937-08-21", zone="+08:00"),
        ],
        "C101",
    ),
    "CF-054 Xinjiang war from April or August 1937": (
        "conflict",
        [date("began-on", "1937-04-02"), date("began-on", "1937-08")],
        "C101",
    ),
    "CF-055 a meeting of 1935 told as of 1937": (
        "event",
        [date("took-place-on", "1935"), date("took-place-on", "1937")],
        "C101",
    ),
    "CF-057 garrison at Turfan or Hami": (
        "person",
        [link("died-in", "turfan"), link("died-in", "hami")],
        "C101",
    ),
    "CF-068 Urga taken in 1920 or on 3 February 1921": (
        "battle",
        [date("took-place-on", "1920"), date("took-place-on", "1921-02-03")],
        "C101",
    ),
    "CF-069 Long March from Shaanxi or Jiangxi": (
        "person",
        [link("born-in", "shaanxi"), link("born-in", "jiangxi")],
        "C101",
    ),
    "CF-070 more than 900 or 885 aircraft": (
        "event",
        [
            figure("equipment", "aircraft", {"category": "aircraft"}, min=900),
            figure("equipment", "aircraft", {"category": "aircraft"}, amount=885),
        ],
        "C101",
    ),
    "CF-075 China lost 30 or 20 million": (
        "conflict",
        [people("killed", 30_000_000, side="china"), people("killed", 20_000_000, side="china")],
        "C101",
    ),
    "CF-078 Kwantung Army of one million or 713,729": (
        "battle",
        [
            people("strength", 1_000_000, True, side="japan"),
            people("strength", 713_729, side="japan"),
        ],
        "C101",
    ),
    "CF-081 advice of May 1948 or January 1949": (
        "event",
        [date("took-place-on", "1948-05"), date("took-place-on", "1949-01")],
        "C101",
    ),
    "CF-082 Nanjing entered on 23 or 24 April": (
        "event",
        [date("took-place-on", "1949-04-23"), date("took-place-on", "1949-04-24")],
        "C119",
    ),
    "CF-085 recognition of 2 or 3 October": (
        "state",
        [
            date("relations-from", "1949-10-02", scope={"with": "china"}),
            date("relations-from", "1949-10-03", scope={"with": "china"}),
        ],
        "C119",
    ),
    "CF-098 agreement of 2 July, or the end of June": (
        "battle",
        [date("agreed-on", "1937-07-02"), date("agreed-on", "1937-06")],
        "C101",
    ),
    "CF-100 Khasan from 11 or 29 July without definition": (
        "battle",
        [date("began-on", "1938-07-11"), date("began-on", "1938-07-29")],
        "C101",
    ),
    "CF-113 talk with Kung on 26 or 28 November": (
        "event",
        [date("took-place-on", "1937-11-26"), date("took-place-on", "1937-11-28")],
        "C101",
    ),
    "CF-126 talk of 10 or 11 November": (
        "event",
        [date("took-place-on", "1937-11-10"), date("took-place-on", "1937-11-11")],
        "C119",
    ),
    "CF-129 answer sent on 4 and on 5 December": (
        "document",
        [date("sent-on", "1937-12-04"), date("sent-on", "1937-12-05")],
        "C119",
    ),
    "CF-116 arrival before departure": (
        "document",
        [date("sent-on", "1937-12-02"), date("received-on", "1937-12-01")],
        "C111",
    ),
    "CF-023 flights that observe a test not yet made": (
        "event",
        [date("began-on", "1952-10-31"), date("ended-on", "1952-06")],
        "C111",
    ),
    "CF-073 deliveries until August or into autumn 1941": (
        "event",
        [date("ended-on", "1941-08"), date("ended-on", "1941-09/1941-11")],
        "C101",
    ),
    "CF-074 no help for the communists, and a million dollars": (
        "event",
        [
            {"property": "credit", "value": {"none": True}, "scope": {"with": "china"}},
            figure("credit", "us-dollar", {"with": "china"}, amount=1_000_000),
        ],
        "C102",
    ),
    "CF-080 advice of August 1945 or January 1949": (
        "event",
        [date("took-place-on", "1945-08"), date("took-place-on", "1949-01")],
        "C101",
    ),
    "CF-083 speech of 30 June or 1 July": (
        "document",
        [date("issued-on", "1949-06-30"), date("issued-on", "1949-07-01")],
        "C119",
    ),
    "CF-088 air cover from 31 October or 1 November": (
        "event",
        [date("began-on", "1950-10-31"), date("began-on", "1950-11-01")],
        "C119",
    ),
    "CF-097 three gunboats or two boats": (
        "battle",
        [
            figure("equipment", "vessel", {"side": "soviet-union"}, amount=3),
            figure("equipment", "vessel", {"side": "soviet-union"}, amount=2),
        ],
        "C101",
    ),
    "CF-103 in force by signature or by ratification": (
        "treaty",
        [
            {"property": "in-force-by", "value": {"string": "signature"}},
            {"property": "in-force-by", "value": {"string": "ratification"}},
        ],
        "C101",
    ),
    "CF-114 the next day after the 26th, or the 29th": (
        "event",
        [date("took-place-on", "1937-11-27"), date("took-place-on", "1937-11-29")],
        "C101",
    ),
    "CF-120 left on 5 or 7 December": (
        "event",
        [date("took-place-on", "1937-12-05"), date("took-place-on", "1937-12-07")],
        "C101",
    ),
    "TR-11 beyond: 1.5 million as an exact count": (
        "battle",
        [
            people("strength", 1_500_000, side="soviet-union"),
            people("strength", 1_577_725, side="soviet-union"),
        ],
        "C101",
    ),
}

# Two statements that look like a contradiction and are none.
TRAPS: dict[str, tuple[str, list[Json]]] = {
    "TR-01 signature and registration": (
        "treaty",
        [date("signed-on", "1937-08-21"), date("registered-on", "1937-09-08")],
    ),
    "TR-05 relations with two Chinese governments": (
        "state",
        [
            date("relations-from", "1924-05-31", scope={"with": "china"}),
            date("relations-from", "1949-10-02", scope={"with": "japan"}),
        ],
    ),
    "TR-07 a total and its three parts": (
        "event",
        [
            figure("credit", "us-dollar", {"phase": "together"}, amount=250_000_000),
            figure("credit", "us-dollar", {"phase": "first"}, amount=50_000_000),
            figure("credit", "us-dollar", {"phase": "second"}, amount=50_000_000),
            figure("credit", "us-dollar", {"phase": "third"}, amount=150_000_000),
        ],
    ),
    "TR-09 air force members and pilots": (
        "event",
        [
            people("strength", 2000, True, counting="air-crews"),
            figure("strength", "person", {"counting": "engaged"}, min=250),
        ],
    ),
    "TR-10 rounding to 26 million": (
        "conflict",
        [
            people("killed", 26_000_000, True, side="soviet-union"),
            people("killed", 26_600_000, side="soviet-union"),
        ],
    ),
    "TR-11 rounding to 1.5 million": (
        "battle",
        [
            people("strength", 1_500_000, True, side="soviet-union"),
            people("strength", 1_577_725, side="soviet-union"),
        ],
    ),
    "TR-13 denounced on 5 April, war four months later": (
        "treaty",
        [date("denounced-on", "1945-04-05"), date("terminated-on", "1945-08-08")],
    ),
    "TR-14 twelve days, and thirteen": (
        "event",
        [date("began-on", "1950-10-19"), date("ended-on", "1950-11-01")],
    ),
    "TR-16 incidents of three years and of one": (
        "conflict",
        [
            figure("incident-count", "incident", {"period": "1932/1934"}, amount=152),
            figure("incident-count", "incident", {"period": "1935"}, min=150),
        ],
    ),
    "TR-17 incidents and clashes": (
        "conflict",
        [
            figure("incident-count", "incident", {"counting": "incidents"}, amount=152),
            figure("incident-count", "incident", {"counting": "clashes"}, amount=108),
        ],
    ),
    "TR-22 speech and print": (
        "document",
        [date("issued-on", "1949-06-30"), date("published-on", "1949-07-01")],
    ),
    "TR-23 note and reply": (
        "state",
        [
            date(
                "recognised-on", "1949-10-02", scope={"with": "china", "event-definition": "note"}
            ),
            date(
                "recognised-on", "1949-10-03", scope={"with": "china", "event-definition": "reply"}
            ),
        ],
    ),
    "TR-24 sent and received": (
        "document",
        [date("sent-on", "1937-12-04"), date("received-on", "1937-12-05")],
    ),
    "TR-25 Hankow in Wuhan": (
        "person",
        [link("died-in", "hankow"), link("died-in", "wuhan")],
    ),
    "TR-26 August to October, and the year": (
        "conflict",
        [date("began-on", "1937-08"), date("began-on", "1937"), date("ended-on", "1937-10")],
    ),
    "TR-29 Soviet power and the union": (
        "state",
        [
            date("founded-on", "1917-11", scope={"event-definition": "proclamation"}),
            date("founded-on", "1922-12-30", scope={"event-definition": "decision"}),
        ],
    ),
    "TR-04 one name in two scripts": (
        "treaty",
        [
            {"property": "official-name", "value": {"text": "中蘇互不侵犯條約", "lang": "zh-Hant"}},
            {"property": "official-name", "value": {"text": "中苏互不侵犯条约", "lang": "zh-Hans"}},
        ],
    ),
    "TR-21 a state, and the warlord within it": (
        "conflict",
        [
            link("belligerent", "soviet-union"),
            link("belligerent", "china"),
            link("belligerent", "league"),
        ],
    ),
    "TR-31 the same gloss twice": (
        "conflict",
        [date("began-on", "1929"), date("began-on", "1929")],
    ),
    "CF-072 about two thousand men, and more than 250 pilots": (
        "event",
        [people("strength", 2000, True), figure("strength", "person", min=250)],
    ),
    "CF-094 incidents of a year, and clashes of four": (
        "conflict",
        [
            figure(
                "incident-count", "incident", {"period": "1935", "counting": "incidents"}, min=150
            ),
            figure(
                "incident-count",
                "incident",
                {"period": "1935/1939", "counting": "clashes"},
                amount=108,
            ),
        ],
    ),
    "CF-099 two hours of one day": (
        "battle",
        [date("ceasefire-on", "1938-08-11"), date("ceasefire-on", "1938-08-11")],
    ),
    "CF-001 with both zones": (
        "battle",
        [
            date("began-on", "1945-08-08", zone="+03:00"),
            date("began-on", "1945-08-09", zone="+09:00"),
        ],
    ),
    "CF-010 deliveries without an end, and with one": (
        "event",
        [date("began-on", "1937-09"), date("ended-on", "1941-08")],
    ),
    "CF-034 fifty a year": (
        "conflict",
        [
            figure("incident-count", "incident", {"period": "1932/1934"}, amount=152),
            figure("incident-count", "incident", {"period": "1936"}, min=150),
        ],
    ),
    "CF-100 Khasan by two definitions": (
        "battle",
        [
            date("began-on", "1938-07-11", scope={"event-definition": "border-violation"}),
            date("began-on", "1938-07-29", scope={"event-definition": "fighting"}),
        ],
    ),
}


def judged(kind: str, claims: list[Json]) -> Report:
    first, *others = claims
    others = [{"references": ANOTHER, **claim} for claim in others]
    example = {"id": "example", "type": kind, "claims": [first, *others]}
    return lint_records([example, *PLACES], today="2026-01-01")


@pytest.mark.parametrize("name", CONFLICTS)
def test_contradiction_is_found(name: str) -> None:
    kind, claims, code = CONFLICTS[name]
    found = [one for one in flat(judged(kind, claims).findings) if one.record == "example"]
    assert code in [one.code for one in found]
    wanted = Verdict.POSSIBLE if code == "C119" else Verdict.CONFLICT
    assert next(one for one in found if one.code == code).verdict is wanted


@pytest.mark.parametrize("name", TRAPS)
def test_trap_stays_silent(name: str) -> None:
    kind, claims = TRAPS[name]
    assert [one.message for one in judged(kind, claims).findings] == []


def test_same_terms_in_two_pacts_do_not_meet() -> None:
    """TR-03: in force on signature in 1937, on ratification in 1941: two treaties."""
    pacts = [
        {
            "id": "pact-of-1937",
            "claims": [{"property": "in-force-by", "value": {"string": "signature"}}],
        },
        {
            "id": "pact-of-1941",
            "claims": [{"property": "in-force-by", "value": {"string": "ratification"}}],
        },
    ]
    assert lint_records(pacts).findings == []


def test_other_names_of_one_subject_are_aliases() -> None:
    """TR-18 and TR-20: Changkufeng and Lake Khasan, August Storm and the Manchurian operation."""
    battle = {
        "id": "battle-of-lake-khasan",
        "type": "battle",
        "labels": {"en": "Battle of Lake Khasan"},
        "aliases": {"en": ["Changkufeng Incident"]},
        "claims": [date("began-on", "1938-07-29")],
    }
    operation = {
        "id": "invasion-of-manchuria",
        "type": "battle",
        "labels": {"en": "Manchurian Strategic Offensive Operation"},
        "aliases": {"en": ["Operation August Storm"]},
        "claims": [date("began-on", "1945-08-09", zone="+09:00")],
    }
    assert lint_records([battle, operation]).findings == []


def test_four_references_to_one_page_are_one_witness_and_no_contradiction() -> None:
    """TR-30 and TR-31: a text that stands there twice says the same, once."""
    claims = [date("began-on", "1929"), date("began-on", "1929", references=ANOTHER * 4)]
    report = judged("conflict", claims)
    # Three of the four are told to be needless; nothing else is wrong.
    assert [one.code for one in report.findings if one.severity != "info"] == ["R115"] * 3
