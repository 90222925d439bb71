"""From records to a network: which points there are, and what must not come after what."""

from typing import Any

import pytest

from ssdata.lint.chronology.network import Network, Order, Point
from ssdata.lint.chronology.timeline import network_of
from ssdata.lint.facts import Facts
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.view import View
from ssdata.values import edtf
from ssdata.values.edtf_model import DAY
from tests.lint.rules.world import WORDS, Json, claim, thing
from tests.lint.slot_of import NoLibrary
from tests.project import complete

CHAINS = [
    {"label": "text", "types": ["text"], "steps": ["drafted", "signed"], "scope": ["role"]},
    {"label": "course", "types": ["event"], "steps": ["drafted", "began", "signed", "ended"]},
    {"label": "run", "types": ["event"], "steps": ["drafted", "ran"]},
]
LEXICON = Lexicon({**WORDS, "chains": CHAINS})


def network(*records: Json, **former: str) -> Network:
    """The network of records and of all their links."""
    views = {one["id"]: View("x.json", complete(one), LEXICON) for one in records}
    facts = Facts(LEXICON, NoLibrary(views, former))
    facts.topics = dict.fromkeys(views, "thing")
    links = [row for view in views.values() for row in view.rows if row.entity is not None]
    return network_of(views, links, facts)


def orders(*records: Json, **former: str) -> set[Order]:
    """What links say; what a record says by itself is left out."""
    return {one for one in network(*records, **former).orders if one.record}


def inner(*records: Json) -> set[tuple[Point, Point]]:
    """What records say by themselves."""
    return {one[:2] for one in network(*records).orders if not one.record}


def span(found: Network, point: Point) -> list[tuple[int, int]]:
    return [(one.lo, one.hi) for one in found.bounds.get(point, ())]


def ends(date: str) -> tuple[int, int]:
    found = edtf.parse(date)
    return found.lo, found.hi


def linked(link: Json, own: str = "event", other: str = "event") -> set[Order]:
    return orders(thing(own, "a", link), thing(other, "b"))


START, END = ("a", "start"), ("a", "end")
FIRST, LAST = ("b", "start"), ("b", "end")


def test_beginning_and_end_of_a_record() -> None:
    found = network(thing("person", "a", claim("born", "1881"), claim("died", "1935")))
    assert found.orders == {Order(START, END)}
    assert found.bounds.keys() == {START, END}
    assert span(found, START) == [ends("1881")]
    assert span(found, END) == [ends("1935")]


def test_what_is_not_known_has_no_bounds() -> None:
    assert network(thing("person", "a", claim("born", "1881"))).bounds.keys() == {START}
    turned = thing("person", "a", claim("born", "1935"), claim("died", "1881"))
    assert network(turned).bounds == {}
    assert network(thing("text", "a")).orders == {Order(START, END)}


def test_links() -> None:
    link = ("a", "serves")
    assert linked(claim("serves", "b")) == {
        Order(START, LAST, 0, *link),
        Order(FIRST, END, 0, *link),
    }
    link = ("a", "part-of")
    assert linked(claim("part-of", "b")) == {
        Order(FIRST, START, 0, *link),
        Order(END, LAST, 0, *link),
    }
    assert linked(claim("successor", "b")) == {Order(END, FIRST, 0, "a", "successor")}
    assert linked(claim("named-after", "b")) == set()


def test_links_that_say_nothing() -> None:
    assert linked(claim("part-of", "b", validity="1937")) == set()
    assert linked(claim("part-of", "a")) == set()
    assert linked(claim("part-of", "elsewhere")) == set()
    assert linked(claim("part-of", {"unknown": True})) == set()


def test_link_to_an_earlier_id() -> None:
    records = thing("event", "a", claim("part-of", "old")), thing("event", "b")
    assert len(orders(*records, old="b")) == 2


def test_life_of_the_target() -> None:
    pact = thing("text", "a", claim("signatory", "b"), claim("signed", "1937-08-21"))
    records = pact, thing("person", "b")
    on, link = ("a", "on signed"), ("a", "signatory")
    assert orders(*records) == {Order(FIRST, on, 0, *link), Order(on, LAST, 0, *link)}
    assert span(network(*records), on) == [ends("1937-08-21")]


def test_days_after_the_death() -> None:
    link = ("a", "father")
    assert linked(claim("father", "b"), "person", "person") == {
        Order(FIRST, START, 0, *link),
        Order(START, LAST, 365 * DAY, *link),
    }
    link = ("a", "mother")
    assert Order(START, LAST, 0, *link) in linked(claim("mother", "b"), "person", "person")


def test_own_life() -> None:
    link = ("a", "fought-in")
    assert linked(claim("fought-in", "b"), "person") == {
        Order(START, FIRST, 0, *link),
        Order(FIRST, END, 0, *link),
    }


def test_own_life_and_a_validity() -> None:
    person = thing("person", "a", claim("member", "b", validity="1936/1938"))
    begin, finish = ("a", "start of member"), ("a", "end of member")
    link = ("a", "member")
    records = person, thing("body", "b")
    assert orders(*records) == {Order(START, begin, 0, *link), Order(finish, END, 0, *link)}
    assert span(network(*records), begin) == [ends("1936")]
    assert span(network(*records), finish) == [ends("1938")]
    assert linked(claim("member", "b"), "person", "body") == set()


@pytest.mark.parametrize("date", ["1936/..", "/1938"])
def test_validity_that_is_open(date: str) -> None:
    person = thing("person", "a", claim("member", "b", validity=date))
    found = network(person, thing("body", "b"))
    known = [ends("1936" if date.startswith("1936") else "1938")]
    assert span(found, ("a", "start of member")) == span(found, ("a", "end of member")) == known


def test_period_of_the_target() -> None:
    records = (
        thing("person", "a", claim("campaign", "b")),
        thing("text", "b", claim("ran", "1936-05-01/1938-06-02")),
    )
    first, last, link = ("b", "start of ran"), ("b", "end of ran"), ("a", "campaign")
    assert orders(*records) == {Order(START, last, 0, *link), Order(first, END, 0, *link)}
    assert span(network(*records), first) == [ends("1936-05-01")]
    assert span(network(*records), last) == [ends("1938-06-02")]


def test_period_of_which_one_end_is_not_known() -> None:
    records = (
        thing("person", "a", claim("campaign", "b")),
        thing("text", "b", claim("ran", "1936/")),
    )
    assert network(*records).bounds.keys() == {("b", "start of ran")}


def test_chain() -> None:
    steps = claim("drafted", "1936"), claim("signed", "1937")
    drafted, signed = ("a", "on drafted"), ("a", "on signed")
    found = network(thing("text", "a", *steps))
    assert {one[:2] for one in found.orders} == {(START, END), (drafted, signed)}
    assert span(found, drafted) == [ends("1936")]
    assert span(found, signed) == [ends("1937")]


def test_chain_without_value_still_holds() -> None:
    steps = claim("drafted", "1936"), claim("signed", {"unknown": True})
    found = network(thing("text", "a", *steps))
    assert Order(("a", "on drafted"), ("a", "on signed")) in found.orders
    assert found.bounds.keys() == {("a", "on drafted")}


def test_steps_with_an_exception_or_a_scope_of_the_chain() -> None:
    plain = claim("drafted", "1936")
    for step in (
        claim("signed", "1937", retroactive=True),
        claim("signed", "1937", scope={"role": "copy"}),
    ):
        scoped = Lexicon(
            {
                **WORDS,
                "chains": CHAINS,
                "properties": {
                    **WORDS["properties"],
                    "signed": {
                        **WORDS["properties"]["signed"],
                        "constraints": {"functional": True, "scope": ["role", "place"]},
                    },
                },
            }
        )
        view = View("x.json", complete(thing("text", "a", plain, step)), scoped)
        facts = Facts(scoped, NoLibrary({"a": view}, {}))
        assert network_of({"a": view}, [], facts).orders == {Order(START, END)}


def test_chain_through_the_beginning_and_the_end() -> None:
    names = {"drafted": "1930", "began": "1931", "signed": "1932", "ended": "1933"}
    event = thing("event", "a", *(claim(name, year) for name, year in names.items()))
    assert inner(event) == {
        (START, END),
        (("a", "on drafted"), START),
        (START, ("a", "on signed")),
        (("a", "on signed"), END),
    }


def test_chain_with_a_period_that_is_beginning_and_end_at_once() -> None:
    event = thing("event", "a", claim("drafted", "1930"), claim("ran", "1931/1933"))
    ran = ("a", "on ran")
    assert inner(event) == {
        (START, END),
        (("a", "on drafted"), ran),
        (START, ran),
        (ran, END),
    }
    found = network(event)
    assert span(found, ran) == span(found, START) == [ends("1931")]
    assert span(found, END) == [ends("1933")]


def test_several_records() -> None:
    records: list[Any] = [thing("event", id, claim("began", "1937")) for id in ("b", "a")]
    found = network(*records)
    assert found.bounds.keys() == {START, FIRST}
    assert found.orders == {Order(START, END), Order(FIRST, LAST)}
