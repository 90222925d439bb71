"""C127: records that seem to be about one subject, and where it stays silent."""

from typing import Any

from ssdata.lint.lexicon import Lexicon
from ssdata.lint.rules.c127_duplicate_entity import DuplicateEntity
from ssdata.lint.view import View
from tests.lint.rules.world import WORDS, Json, claim, findings, thing, verdicts
from tests.project import complete

SIGNED = claim("signed", "1924-05-31")


def texts(first: list[Json], second: list[Json], **more: Any) -> list[str]:
    names: dict[str, Any] = {"labels": {"en": "Treaty of the Two Rivers"}}
    return verdicts(
        "C127",
        [
            thing("text", "one", *first, **names),
            thing("text", "two", *second, **{**names, **more}),
        ],
    )


def test_a_name_and_a_day() -> None:
    assert texts([SIGNED], [SIGNED]) == ["VIOLATION"]


def test_an_alias_and_other_spelling() -> None:
    other = {"labels": {"en": "Rivers"}, "aliases": {"fr": ["Two-Rivers Tréaty, of the"]}}
    assert texts([SIGNED], [SIGNED], **other) == ["VIOLATION"]


def test_a_year_and_a_link() -> None:
    year = claim("signed", "1924")
    both = [year, claim("named-after", "ann")]
    assert texts(both, both) == ["VIOLATION"]
    assert texts([year], [year]) == []


def test_an_identifier() -> None:
    assert texts([claim("number", "B7")], [claim("number", "B7")]) == ["VIOLATION"]


def test_silent_for_a_name_alone() -> None:
    assert texts([], []) == []
    assert texts([SIGNED], []) == []


def test_silent_for_namesakes_with_other_dates_or_identifiers() -> None:
    assert texts([SIGNED, claim("drafted", "1923")], [SIGNED, claim("drafted", "1922")]) == []
    assert texts([SIGNED, claim("number", "B7")], [SIGNED, claim("number", "B8")]) == []


def test_silent_for_numbered_series_and_other_titles() -> None:
    assert texts([SIGNED], [SIGNED], labels={"en": "Treaty of the Two Rivers II"}) == []
    assert texts([SIGNED], [SIGNED], labels={"en": "Protocol of the Two Rivers"}) == []


def test_silent_for_linked_records() -> None:
    assert texts([SIGNED], [SIGNED, claim("named-after", "one")]) == []
    assert texts([SIGNED, claim("named-after", "two")], [SIGNED]) == []


def test_silent_for_part_and_whole() -> None:
    name = {"labels": {"en": "Siege"}}
    records = [
        thing("event", "whole", claim("began", "1939-05-01"), claim("ended", "1939-09-15"), **name),
        thing("event", "part", claim("began", "1939-05-01"), claim("ended", "1939-05-31"), **name),
    ]
    assert verdicts("C127", records) == []


def test_silent_for_other_types() -> None:
    name = {"labels": {"en": "Siege"}}
    records = [thing("event", "a", SIGNED, **name), thing("text", "b", SIGNED, **name)]
    assert verdicts("C127", records) == []


def test_many_of_one_name_are_not_all_compared() -> None:
    name = {"labels": {"en": "Exchange of Notes"}}
    records = [thing("text", f"note-{number:02}", SIGNED, **name) for number in range(40)]
    assert 0 < len(verdicts("C127", records)) <= 190


def test_one_report_for_several_shared_names() -> None:
    labels = {"labels": {"en": "Pact", "fr": "Pacte"}}
    assert texts([SIGNED], [SIGNED], **labels) == []
    records = [thing("text", id, SIGNED, **labels) for id in ("one", "two")]
    assert verdicts("C127", records) == ["VIOLATION"]


def test_two_that_look_alike_beside_one_that_does_not() -> None:
    name = {"labels": {"en": "Siege"}}
    records = [
        thing("text", "a", claim("signed", "1900"), **name),
        thing("text", "b", SIGNED, **name),
        thing("text", "c", SIGNED, **name),
    ]
    assert verdicts("C127", records) == ["VIOLATION"]


def test_what_it_says() -> None:
    both = [SIGNED, claim("number", "B7"), claim("named-after", "ann")]
    records = [thing("text", id, *both, labels={"en": "Pact"}) for id in ("one", "two")]
    (finding,) = findings("C127", records)
    assert finding.message == (
        "'two' and 'one' seem to be one: they share a name and its signed, its number and "
        "its named-after 'ann'"
    )
    assert (finding.record, finding.claims) == ("two", ())
    (one,) = finding.related
    places = [(place.path, place.pointer) for place in (finding.place, one)]
    assert places == [(f"records/text/{record}.json", "/labels/en") for record in ("two", "one")]
    assert one.message == "Pact"


def test_third_record_that_shares_one_of_two_names() -> None:
    both = {"labels": {"en": "Pact", "fr": "Accord"}}
    records = [thing("text", id, SIGNED, **both) for id in ("one", "two")]
    records.append(thing("text", "third", SIGNED, labels={"en": "Pact"}))
    assert verdicts("C127", records) == ["VIOLATION"] * 3


def test_claims_by_which_records_are_told_apart() -> None:
    """`ssdata explain` names the rule for these."""
    claims = SIGNED, claim("named-after", "ann"), claim("number", "B7"), claim("title", "Empire")
    view = View("x.json", complete(thing("text", "x", *claims)), Lexicon(WORDS))
    rule = DuplicateEntity()
    assert [rule.looks_at(row) for row in view.rows] == [True, True, True, False]
