"""T101: dates and figures of a summary that no claim gives, and where it stays silent."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssdata.lint.finding import Finding
from ssdata.lint.text import prose
from tests.project import flat, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]
WORDS = merged(
    shipped_vocabulary(),
    {
        "dimensions": {"day": {"label": "day", "kind": "date"}},
        "properties": {"killed": {"constraints": {"scope": ["day"]}}},
    },
)
TEXT: Json = {
    "property": "official-name",
    "value": {"text": "Order No. 227 of 28 July 1942", "lang": "en"},
}


def date(written: str, property_: str = "began-on", **more: Any) -> Json:
    return {"id": "day", "property": property_, "value": {"date": written}, **more}


def people(property_: str = "killed", **figure: Any) -> Json:
    scope = figure.pop("scope", None)
    claim = {
        "id": "dead",
        "property": property_,
        "value": {"quantity": {"unit": "person", **figure}},
    }
    return claim if scope is None else {**claim, "scope": scope}


def findings(
    text: str, *claims: Json, named: list[str] | None = None, **more: Any
) -> list[Finding]:
    """What it says of a sentence that stands on claims."""
    names = [one["id"] for one in claims] if named is None else named
    record = {
        "type": "battle",
        "claims": list(claims),
        "summary": [{"text": text, "claims": names}],
    }
    report = lint_records([{**record, **more}], [], WORDS)
    return [one for one in flat(report.findings) if one.code == "T101"]


def wrong(text: str, *claims: Json, **more: Any) -> bool:
    return bool(findings(text, *claims, **more))


@pytest.mark.parametrize(
    "text",
    [
        "It began on 29 July 1938.",
        "It began on July 29, 1938.",
        "It began in July 1938.",
        "It began in 1938.",
    ],
)
def test_dates_as_fine_or_coarser(text: str) -> None:
    assert not wrong(text, date("1938-07-29"))


@pytest.mark.parametrize(
    "text",
    [
        "It began on 28 July 1938.",
        "It began on 30 July 1938.",
        "It began in June 1938.",
        "It began in August 1938.",
        "It began in 1937.",
        "It began in 1939.",
    ],
)
def test_other_dates(text: str) -> None:
    assert wrong(text, date("1938-07-29"))


def test_periods() -> None:
    for text in ("in July 1938", "on 1 August 1938", "on 11 August 1938"):
        assert not wrong(f"It went on {text}.", date("1938-07-29/1938-08-11"))
    for text in ("on 28 July 1938", "on 12 August 1938"):
        assert wrong(f"It went on {text}.", date("1938-07-29/1938-08-11"))
    assert wrong("It went on from 29 to 30 July 1938.", date("1938-07-29"))


def test_day_that_does_not_exist() -> None:
    assert wrong("It began on 31 June 1938.", date("1938-06"))


def test_validities_and_scopes() -> None:
    claim = people(amount=5)
    assert wrong("In 1938 it had 5 dead.", claim)
    assert not wrong("In 1938 it had 5 dead.", {**claim, "validity": "1937/1939"})
    for day in ("1938-08", ["1937", "1938"], ["1938-13", "1938"], "../1938"):
        assert not wrong("In 1938 it had 5 dead.", {**claim, "scope": {"day": day}})
    for day in ("1937-08", {"unknown": True}, "phase of 1938"):
        assert wrong("In 1938 it had 5 dead.", {**claim, "scope": {"day": day}})


def test_only_the_claims_that_are_named() -> None:
    claims = date("1938-07-29"), {**date("1939"), "id": "other", "property": "ended-on"}
    assert not wrong("It was in 1939.", *claims)
    assert wrong("It was in 1939.", *claims, named=["day"])
    assert not wrong("It was in 1938.", *claims, named=["day"])


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("812", {"amount": 812}, False),
        ("813", {"amount": 812}, True),
        ("1,812", {"amount": 1812}, False),
        ("about 800", {"amount": 812}, False),
        ("about 800", {"amount": 900}, True),
        ("more than 900", {"amount": 985}, False),
        ("more than 990", {"amount": 985}, True),
        ("up to 990", {"amount": 985}, False),
        ("up to 980", {"amount": 985}, True),
        ("800", {"min": 700, "max": 900}, False),
        ("901", {"min": 700, "max": 900}, True),
        ("699", {"min": 700, "max": 900}, True),
        ("5000", {"min": 700}, False),
        ("699", {"min": 700}, True),
        ("3", {"max": 700}, False),
        ("701", {"max": 700}, True),
        ("820", {"amount": 800, "approximate": True}, False),
        ("900", {"amount": 800, "approximate": True}, True),
        ("0", {"amount": 0}, False),
        ("7", {"amount": 0}, True),
    ],
)
def test_figures(text: str, figure: Json, expected: bool) -> None:
    assert wrong(f"It cost {text} lives.", people(**figure)) is expected


def test_figures_are_in_the_unit_of_the_claim() -> None:
    def away(text: str, **figure: Any) -> bool:
        value = {"quantity": {"unit": "kilometre", **figure}}
        return wrong(text, {"id": "far", "property": "length", "value": value}, type="place")

    assert not away("It is 12 kilometres long.", amount=12)
    assert away("It is 12000 kilometres long.", amount=12)
    assert not away("It is 13 kilometres long.", amount=13, approximate=True)


def test_figure_that_is_a_year_as_well() -> None:
    assert not wrong("It took 1941 lives.", people(amount=1941))
    assert not wrong("It was in 1941.", date("1941-06-22"))
    assert wrong("It was 1941.", date("1940"), people(amount=5))


def test_names() -> None:
    army = {"id": "army", "property": "participant", "value": {"entity": "unit-57"}}
    corps = {"id": "unit-57", "type": "organization", "labels": {"en": "Special Corps 57"}}
    sentence = {"text": "It was of 57 kinds.", "claims": ["army"]}
    record = {"type": "battle", "claims": [army], "summary": [sentence]}
    assert "T101" not in [one.code for one in flat(lint_records([record, corps]).findings)]
    named = {**record, "labels": {"en": "The 57 Days"}}
    other = {**corps, "labels": {"en": "Special Corps"}}
    assert "T101" not in [one.code for one in flat(lint_records([named, other]).findings)]
    assert "T101" in [one.code for one in flat(lint_records([record, other]).findings)]


def said(text: str, **more: Any) -> bool:
    return wrong(text, {"id": "order", **TEXT}, type="document", **more)


@pytest.mark.parametrize(
    "text", ["It is Order 227.", "It is of 28 July 1942.", "It is of 1942.", "It had 227 pages."]
)
def test_what_the_text_of_a_claim_says(text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    "text", ["It had 228 pages.", "It is of 29 July 1942.", "It is of 1943.", "It had 22 pages."]
)
def test_what_no_text_says(text: str) -> None:
    assert said(text)


def test_text_that_names_no_day() -> None:
    claim = {**TEXT, "id": "order", "value": {"text": "Of 31 June 1938", "lang": "en"}}
    assert wrong("It is of 1 June 1938.", claim, type="document")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is of July 28, 1942.", False),
        ("It is of July 29, 1942.", True),
        ("It was for 1500 men.", False),
        ("It was for 1501 men.", True),
        ("It was for more than 1,500 men.", False),
    ],
)
def test_what_the_text_of_a_claim_says_in_other_words(text: str, expected: bool) -> None:
    name = {"text": "Order of 28 July 1942 to 1,500 men and 31 June 1938", "lang": "en"}
    claim = {"id": "order", "property": "official-name", "value": name}
    assert wrong(text, claim, type="document") is expected


def test_figure_that_cannot_be_read() -> None:
    assert wrong("It cost 5 lives.", people(min=9, max=3))
    assert not wrong("It cost 5 lives.", people(min=9, max=3), {**people(amount=5), "id": "b"})


def test_what_the_label_says() -> None:
    assert not said("It took 1,000 days.", labels={"en": "The 1,000 Days"})
    assert said("It took 1,000 days.", labels={"en": "The 2,000 Days"})
    assert said("It took 5 days.", labels={"en": "The 1.5 Days, and 5.1 of 51 and 15"})
    assert not said("It took 5 days.", labels={"en": "Days of 1935, and 5."})


def test_many_figures() -> None:
    assert said(f"It gave {' and '.join(str(number) for number in range(700))}.")


def test_each_sentence() -> None:
    claims = [date("1938-07-29"), {**people(amount=5)}]
    sentences = [
        {"text": "It was fought.", "claims": ["day"]},
        {"text": "It had 5 dead.", "claims": ["dead"]},
        {"text": "It had 6 dead in 1938.", "claims": ["day", "dead"]},
        {"text": "It was in 1939.", "claims": ["day", "lost"]},
    ]
    report = lint_records([{"type": "battle", "claims": claims, "summary": sentences}])
    found = [one for one in flat(report.findings) if one.code == "T101"]
    assert [one.place.pointer for one in found] == ["/summary/2/text", "/summary/3/text"]


def test_what_it_says() -> None:
    def told(text: str, *claims: Json) -> tuple[str, tuple[str, ...], list[tuple[str, str | None]]]:
        (finding,) = findings(text, *claims)
        assert finding.record == "example"
        assert finding.help == "correct the sentence, or name the claim that it stands on"
        assert finding.place.pointer == "/summary/0/text"
        related = [(place.pointer, place.message) for place in finding.related]
        return finding.message, finding.claims, related

    day, more = date("1938-07-29"), {**date("1938-08-11", "ended-on"), "id": "end"}
    dead = people(amount=5)
    days = [("/claims/0/value/date", "day"), ("/claims/1/value/date", "end")]
    assert told("It was in 1939.", day, more, dead) == (
        "the sentence says '1939', but its claims say day 1938-07-29, end 1938-08-11",
        ("day", "end"),
        days,
    )
    assert told("It had about 7 dead.", day, dead) == (
        "the sentence says 'about 7', but its claims say dead 5 person",
        ("dead",),
        [("/claims/1/value/quantity", "dead")],
    )
    assert told("It had 7 dead.", day) == (
        "the sentence says '7', and none of its claims does",
        (),
        [],
    )


PIECES = [
    "In ", "1937", "1938", " and ", "1,937", " men", "12", " million", " thousand", "No. ", " May ",
    "5", ".", ",", "-", "–", "/", ":", " hours", " about ", "at least ", "1200", "2100", "(", ")",
    "'s", "s", " p.m.", "May", "%", "$",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_where_only_years_are_found_nothing_else_is_said(sentence: str) -> None:
    years = prose.only_years(sentence)
    if years is not None:
        assert {one.date for one in prose.said(sentence)} <= set(years)
        assert all(one.is_figure for one in prose.said(sentence))


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("It was signed in 1937, not in 1938.", ["1937", "1938"]),
        ("It was signed.", []),
        ("It was signed on 5 May 1937.", None),
        ("It was signed in May 1937.", None),
        ("It cost 1937 million.", None),
        ("It had 1,937 men.", None),
        ("It lasted from 1937-38.", None),
        ("It was so in 1200.", None),
        ("It had 12 articles in 1937.", None),
    ],
)
def test_only_years(sentence: str, years: list[str] | None) -> None:
    assert prose.only_years(sentence) == years
