"""T103: names that no claim of their sentence speaks of, and every way in which claims do."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding
from tests.lint.rules.cited import reference
from tests.project import flat, lint_records

Json = dict[str, Any]
HARBIN = {
    "id": "harbin",
    "type": "place",
    "labels": {"en": "Harbin", "ru": "Харбин", "zh-Hant": "哈爾濱"},
    "aliases": {"en": ["Pinkiang"]},
}
SIGNED = {"property": "signed-on", "value": {"date": "1937-08-21"}}


def named(sentence: str, claim: Json | None = None, *others: Json, **record: Any) -> list[str]:
    """The names found in a sentence that stands on a claim, with records beside it."""
    records = [
        {
            "id": "pact",
            "labels": {"en": "The Pact"},
            "summary": [{"text": sentence, "claims": ["stated"]}],
            **record,
            "claims": [{"id": "stated", **(claim or SIGNED)}, *record.get("claims", ())],
        },
        *(others or (HARBIN,)),
    ]
    return [
        finding.message.split("'")[1]
        for finding in flat(lint_records(records).findings)
        if finding.code == "T103"
    ]


def text(words: str, lang: str = "en") -> Json:
    return {"property": "account", "value": {"text": words, "lang": lang}}


def entity(property_: str, id: str, **more: Any) -> Json:
    return {"property": property_, "value": {"entity": id}, **more}


@pytest.mark.parametrize(
    "sentence",
    [
        "It was signed at Harbin.",
        "It was signed at Pinkiang.",
        "Harbin saw the signing.",
        "In Harbin it was signed.",
        "Harbin's people saw the signing.",
        "It was signed in Moscow, Harbin and Chita.",
        "It was signed (Harbin, 1937).",
        "The mayor of Harbin signed it.",
        "Marshal Harbin signed it.",
    ],
)
def test_a_name_without_a_claim(sentence: str) -> None:
    (name,) = named(sentence)
    assert name in {"Harbin", "Pinkiang"}


def test_the_claim_that_is_missing_is_named() -> None:
    records = [
        {
            "id": "pact",
            "summary": [{"text": "It was signed at Harbin.", "claims": ["signed"]}],
            "claims": [{"id": "signed", **SIGNED}, {"id": "at", **entity("signed-at", "harbin")}],
        },
        HARBIN,
    ]
    (finding,) = [one for one in flat(lint_records(records).findings) if one.code == "T103"]
    assert "name the claim too: at" in finding.help
    assert finding.place.pointer == "/summary/0/text"


def finding_of(
    *claims: Json, sentences: tuple[str, ...] = ("It was signed at Harbin.",)
) -> Finding:
    """The only finding of a record whose sentences stand on its first claim."""
    record = {
        "id": "pact",
        "type": "treaty",
        "summary": [{"text": one, "claims": [claims[0]["id"]]} for one in sentences],
        "claims": list(claims),
    }
    (found,) = [one for one in flat(lint_records([record, HARBIN]).findings) if one.code == "T103"]
    return found


def test_what_is_said_of_it() -> None:
    signed = {"id": "signed", **SIGNED}
    there = [{"id": id, **entity("signed-at", "harbin")} for id in ("at", "also-at")]
    found = finding_of(signed, *there)
    assert (found.record, found.claims) == ("pact", ("signed",))
    assert found.message == "the sentence names 'Harbin', of which none of its claims speaks"
    assert found.help == "name the claim too: at or also-at"
    assert [(one.path, one.pointer, one.message) for one in found.related] == [
        ("records/treaty/pact.json", "/claims/1", "at"),
        ("records/treaty/pact.json", "/claims/2", "also-at"),
    ]
    alone = finding_of(signed)
    assert alone.help == "name the claim that it stands on, add one, or leave the name out"
    assert alone.related == []


def test_sentences_without_names_do_not_hide_those_with_one() -> None:
    sentences = ("it was signed.", "It took place.", "It was signed at Harbin.")
    found = finding_of({"id": "signed", **SIGNED}, sentences=sentences)
    assert found.place.pointer == "/summary/2/text"


def test_names_of_several_words() -> None:
    lake = {"id": "lake", "type": "place", "labels": {"en": "Lake Khasan"}}
    assert named("It was signed at Lake Khasan.", None, lake) == ["Lake Khasan"]
    soong = {"id": "soong", "type": "person", "labels": {"en": "T. V. Soong"}}
    assert named("T. V. Soong signed it.", None, soong) == ["T. V. Soong"]
    assert named("It was signed by T. V. Soong.", None, soong) == ["T. V. Soong"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Harbin Russians signed it.",
        "The Free Harbin signed it.",
        "A Harbin-based firm signed it.",
        "The Harbiner signed it.",
        "The Republic of Harbin signed it.",
        "It was signed by Harbin of the Rivers.",
        "It was signed at harbin.",
        "It was signed at Harbin 2.",
    ],
)
def test_a_name_within_a_longer_one_or_in_another_form(sentence: str) -> None:
    assert named(sentence) == []


def test_the_longest_name_is_the_one_that_is_meant() -> None:
    club = {"id": "club", "type": "organization", "labels": {"en": "Harbin and Chita Club"}}
    claim = entity("registered-with", "club")
    assert named("The Harbin and Chita Club has it.", claim, HARBIN, club) == []
    assert named("The Harbin and Chita Club has it.", None, HARBIN, club) == [
        "Harbin and Chita Club"
    ]


def test_names_that_no_record_has() -> None:
    assert named("It was signed at Chita.") == []


def test_the_record_itself() -> None:
    assert named("The Pact was signed.") == []
    own = {"id": "club", "type": "organization", "labels": {"en": "The Pact"}}
    assert named("The Pact was signed.", None, own) == []


def test_a_family_name_alone() -> None:
    sato = {
        "id": "sato", "type": "person", "labels": {"en": "Naotake Sato"},
        "aliases": {"en": ["Sato"]},
    }  # fmt: skip
    assert named("Sato signed it.", None, sato) == []
    assert named("Naotake Sato signed it.", None, sato) == ["Naotake Sato"]


def test_a_description_is_no_name() -> None:
    entry = {"id": "entry", "type": "event", "labels": {"en": "Soviet entry into the war"}}
    assert named("It set the price of Soviet entry into the war.", None, entry) == []


def test_a_name_of_several_records() -> None:
    other = {"id": "harbin-club", "type": "organization", "labels": {"en": "Harbin"}}
    claim = entity("registered-with", "harbin-club")
    assert named("It is kept by Harbin.", claim, HARBIN, other) == []
    assert named("It is kept by Harbin.", None, HARBIN, other) == ["Harbin"]


@pytest.mark.parametrize(
    "claim",
    [
        entity("signed-at", "harbin"),
        entity("signed-at", "pinkiang"),
        entity("negotiator", "molotov", scope={"on-behalf-of": "harbin"}),
        SIGNED | {"according_to": "The mayor of Harbin"},
        SIGNED | {"note": "The day of the signing at Harbin."},
        SIGNED | {"references": [reference("handbook", as_printed="г. Харбин")]},
        SIGNED | {"references": [reference("handbook", note="In the part on Pinkiang.")]},
        SIGNED | {"references": [reference("harbin-book")]},
        text("It was signed at Harbin."),
        text("在哈爾濱", "zh-Hant"),
        {"property": "registration-number", "value": {"string": "Harbin 12"}},
    ],
    ids=[
        "value", "former-id", "scope", "according-to", "note", "as-printed", "note-of-reference",
        "title-of-source", "text", "text-in-another-language", "string",
    ],
)  # fmt: skip
def test_the_claim_speaks_of_it(claim: Json) -> None:
    harbin = {**HARBIN, "former_ids": ["pinkiang"]}
    records = [
        {
            "id": "pact",
            "summary": [{"text": "It was signed at Harbin.", "claims": ["stated"]}],
            "claims": [{"id": "stated", **claim}],
        },
        harbin,
    ]
    sources = [{"id": "harbin-book", "title": "The Harbin Papers"}]
    found = [one.code for one in flat(lint_records(records, sources).findings)]
    assert "T103" not in found


def test_what_the_claim_names_belongs_to_it() -> None:
    army = {
        "id": "army", "type": "organization", "labels": {"en": "Kwantung Army"},
        "claims": [entity("allegiance", "japan")],
    }  # fmt: skip
    japan = {"id": "japan", "type": "state", "labels": {"en": "Japan"}}
    assert named("Japan signed it.", entity("party", "army"), army, japan) == []
    assert named("Japan signed it.", entity("party", "china"), army, japan) == ["Japan"]


def test_where_the_place_lies_in_the_end() -> None:
    town = {"id": "town", "type": "place", "claims": [entity("located-in", "valley")]}
    valley = {"id": "valley", "type": "place", "claims": [entity("located-in", "harbin")]}
    claim = entity("signed-at", "town")
    assert named("It was signed near Harbin.", claim, town, valley, HARBIN) == []


def test_what_the_record_is_a_part_of() -> None:
    war = {"id": "war", "type": "conflict", "labels": {"en": "Border War"}}
    part = {"id": "whole", **entity("part-of", "war")}
    sentence = "It was the last fight of the Border War."
    began = {"property": "began-on", "value": {"date": "1937-08-21"}}
    assert named(sentence, began, war, type="battle", claims=[part]) == []
    assert named(sentence, began, war, type="battle") == ["Border War"]


def test_names_within_names() -> None:
    own = {"en": "Pact of Harbin"}
    assert named("It was signed at Harbin.", None, HARBIN, labels=own) == []
    club = {"id": "club", "type": "organization", "labels": {"en": "Friends of Harbin"}}
    claim = entity("registered-with", "club")
    assert named("It is kept at Harbin.", claim, HARBIN, club) == []


def test_words_of_a_short_name() -> None:
    union = {"id": "union", "type": "state", "labels": {"en": "Soviet Union"}}
    sentence = "The Soviet Union signed it."
    assert named(sentence, text("Soviet aircraft came."), union) == []
    assert named(sentence, None, union, labels={"en": "Soviet Pact"}) == []
    assert named(sentence, text("The sovietologists came."), union) == ["Soviet Union"]


def test_people_who_share_a_family_name() -> None:
    other = {"id": "ma-zhongying", "type": "person", "labels": {"en": "Zhong Yingma"}}
    record = {"type": "person", "labels": {"en": "Zhong Hushan"}}
    born = {"property": "born-on", "value": {"date": "1910"}}
    assert named("He fought under Zhong Yingma.", born, other, **record) == ["Zhong Yingma"]
