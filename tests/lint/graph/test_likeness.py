"""What speaks for one subject, and what is too little or speaks against it."""

from typing import Any

import pytest

from ssdata.lint.facts import Facts
from ssdata.lint.graph.likeness import card_of, likeness, names_of, normal_name
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.view import View
from tests.lint.slot_of import WORDS, NoLibrary
from tests.project import complete

Json = dict[str, Any]
PROPERTIES: Json = {
    "began": {"label": "its beginning", "value": "date", "constraints": {"functional": True}},
    "ended": {"label": "its end", "value": "date", "constraints": {"functional": True}},
    "seen": {"label": "seen", "value": "date"},
    "number": {
        "label": "its number",
        "value": "string",
        "constraints": {"functional": True, "unique": True},
    },
    "code": {"label": "its code", "value": "string", "constraints": {"unique": True}},
    "status": {"label": "its status", "value": "string", "constraints": {"functional": True}},
    "link": {"label": "its link", "value": "entity"},
}
LEXICON = Lexicon(
    {
        **WORDS,
        "record_types": {
            "event": {"label": "event"},
            "battle": {"label": "battle", "broader": ["event"]},
            "place": {"label": "place"},
        },
        "properties": PROPERTIES,
    }
)
EVENT = ("event", "event")


def view_of(id: str, type_: str, claims: Json, **more: Any) -> View:
    listed = [
        {
            "id": f"{name}-{index}",
            "property": name,
            "value": {PROPERTIES[name]["value"]: one},
        }
        for name, values in claims.items()
        for index, one in enumerate(values if isinstance(values, list) else [values])
    ]
    record = {"id": id, "type": type_, "claims": listed, "labels": {"en": "Siege"}, **more}
    return View(f"{id}.json", complete(record), LEXICON)


def alike(one: Json, other: Json, types: tuple[str, str] = EVENT, **former: str) -> list[str]:
    """What speaks for one subject, whichever of the two is looked at first."""
    views = [
        view_of(id, type_, claims)
        for id, type_, claims in zip("ab", types, (one, other), strict=True)
    ]
    facts = Facts(LEXICON, NoLibrary({view.id: view for view in views}, former))
    facts.topics = dict.fromkeys("ab", "event")
    first, second = (card_of(view, LEXICON) for view in views)
    found = likeness(first, second, facts)
    assert likeness(second, first, facts) == found
    return found


@pytest.mark.parametrize("day", ["1924-05-31", "1924-05-31T12:00:00"])
def test_day_is_enough(day: str) -> None:
    assert alike({"began": day}, {"began": day}) == ["its beginning"]


@pytest.mark.parametrize("day", ["1924", "1924-05-31", "1924-01-01", "1924-12-31"])
def test_year_is_not(day: str) -> None:
    assert alike({"began": "1924"}, {"began": day}) == []
    more = {"link": "china"}
    assert alike({"began": "1924", **more}, {"began": day, **more}) == [
        "its beginning",
        "its link 'china'",
    ]


def test_two_years_are() -> None:
    years = {"began": "1924", "ended": "1925"}
    assert alike(years, years) == ["its beginning", "its end"]


def test_other_date_speaks_against_it() -> None:
    both = {"ended": "1924-05-31", "number": "B7", "link": "china"}
    assert alike({**both, "began": "1923"}, {**both, "began": "1922"}) == []
    assert alike({**both, "began": ["1923", "1920"]}, {**both, "began": "1922"}) != []


def test_date_that_may_have_several_values_says_nothing() -> None:
    day = {"seen": "1924-05-31"}
    assert alike(day, day) == []
    began = {"began": "1924-05-31"}
    assert alike({**began, "seen": "1924"}, {**began, "seen": "1925"}) == ["its beginning"]


def test_identifier() -> None:
    assert alike({"number": "B7"}, {"number": "B7"}) == ["its number"]
    began = {"began": "1924-05-31"}
    assert alike({**began, "number": "B7"}, {**began, "number": "B8"}) == []
    assert alike({**began, "number": "B7"}, {**began, "number": ["B7", "B8"]}) == [
        "its beginning",
        "its number",
    ]
    assert alike({**began, "number": "B7"}, began) == ["its beginning"]


def test_words_that_are_no_identifier_of_one() -> None:
    began = {"began": "1924-05-31"}
    for name in ("code", "status"):
        assert alike({**began, name: "B7"}, {**began, name: "B8"}) == ["its beginning"]
        assert alike({name: "B7"}, {name: "B7"}) == []


def test_links() -> None:
    assert alike({"link": "china"}, {"link": "china"}) == []
    year = {"began": "1924"}
    assert alike({**year, "link": "china"}, {**year, "link": "japan"}) == []
    assert alike({**year, "link": "nippon"}, {**year, "link": "japan"}, nippon="japan") != []
    both = {**year, "link": ["japan", "china"]}
    assert alike(both, both) == ["its beginning", "its link 'china'", "its link 'japan'"]


def test_link_to_the_other_says_that_they_are_two() -> None:
    day = {"began": "1924-05-31"}
    assert alike({**day, "link": "b"}, day) == []
    assert alike(day, {**day, "link": "a"}) == []
    assert alike({**day, "link": "old"}, day, old="b") == []


def test_kinds() -> None:
    day = {"began": "1924-05-31"}
    assert alike(day, day, ("battle", "event")) == ["its beginning"]
    assert alike(day, day, ("event", "battle")) == ["its beginning"]
    assert alike(day, day, ("place", "event")) == []


def test_names() -> None:
    aliases = {"fr": ["Le Siège"], "de": ["Die Belagerung", "Belagerung"]}
    view = view_of("a", "event", {}, labels={"en": "Siege", "ru": "Осада"}, aliases=aliases)
    assert names_of(view) == {
        normal_name(one) for one in ("Siege", "Осада", "Le Siège", "Die Belagerung", "Belagerung")
    }


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Siège of Port-Arthur", "port arthur, siege OF", True),
        ("Treaty I", "Treaty II", False),
        ("Army 1", "Army 2", False),
        ("Осада", "осада", True),
    ],
)
def test_normal_name(one: str, other: str, expected: bool) -> None:
    assert (normal_name(one) == normal_name(other)) is expected


def test_card() -> None:
    card = card_of(view_of("a", "event", {}, labels={"ru": "Осада", "en": "Siege"}), LEXICON)
    assert (card.record, card.path, card.type) == ("a", "a.json", "event")
    assert (card.language, card.label) == ("ru", "Осада")
