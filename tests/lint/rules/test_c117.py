"""C117: chains of links that cannot be true as a whole, and where it stays silent."""

from random import Random

import pytest

from tests.lint.rules.world import WORDS, Json, claim, said, thing, verdicts
from tests.project import flat, lint_records


def nested(
    whole: list[Json], part: list[Json], middle: list[Json] | None = None, **link: object
) -> list[Json]:
    """A war, a campaign in it, and a battle in the campaign."""
    return [
        thing("event", "war", *whole),
        thing("event", "campaign", claim("part-of", "war", **link), *(middle or [])),
        thing("event", "battle", claim("part-of", "campaign"), *part),
    ]


def test_a_gap_in_the_middle() -> None:
    assert verdicts("C117", nested([claim("ended", "1929")], [claim("began", "1939")])) == [
        "CONFLICT"
    ]
    assert verdicts("C117", nested([claim("ended", "1929")], [claim("began", "1929")])) == []


def test_an_imprecise_middle() -> None:
    middle = [claim("began", "1900/1950")]
    records = nested([claim("began", "1930")], [claim("began", "1920")], middle)
    assert verdicts("C113", records) == []
    assert verdicts("C117", records) == ["CONFLICT"]


def test_grandparents() -> None:
    records = [
        thing("person", "ann", claim("born", "1950")),
        thing("person", "ben", claim("father", "ann")),
        thing("person", "cho", claim("father", "ben"), claim("born", "1940")),
    ]
    assert verdicts("C117", records) == ["CONFLICT"]


def test_chains_of_a_record_count() -> None:
    records = [
        thing("person", "ann", claim("died", "1930")),
        thing("text", "pact", claim("drafted", "1935"), claim("signed", {"unknown": True}),
              claim("signatory", "ann")),
    ]  # fmt: skip
    assert verdicts("C117", records) == ["CONFLICT"]


def test_an_exception_breaks_the_chain() -> None:
    pact = [claim("drafted", "1935", retroactive=True), claim("signed", {"unknown": True})]
    records = [
        thing("person", "ann", claim("died", "1930")),
        thing("text", "pact", *pact, claim("signatory", "ann")),
    ]
    assert verdicts("C117", records) == []


def test_the_shortest_chain_is_the_explanation() -> None:
    records = [
        *nested([claim("ended", "1929")], [claim("began", "1939")]),
        thing("event", "raid", claim("part-of", "battle"), claim("began", "1940")),
    ]
    found = [
        one for one in flat(lint_records(records, vocabulary=WORDS).findings) if one.code == "C117"
    ]
    (finding,) = found
    assert set(finding.claims) == {"part-of", "began", "campaign#part-of", "war#ended"}


def test_silent_where_a_single_link_says_it() -> None:
    records = nested([claim("ended", "1929")], [], [claim("began", "1939")])
    assert verdicts("C113", records) == ["CONFLICT"]
    assert verdicts("C117", records) == []


def test_silent_for_unknown_and_open_ends() -> None:
    for end in ({"unknown": True}, "1929/", "1929/.."):
        assert verdicts("C117", nested([claim("ended", end)], [claim("began", "1939")])) == []


def test_silent_for_lives_that_end_before_they_begin() -> None:
    records = nested([claim("began", "1935"), claim("ended", "1929")], [claim("began", "1939")])
    assert verdicts("C117", records) == []


def test_silent_for_links_for_a_time_and_deprecated_ones() -> None:
    ends = [claim("ended", "1929")], [claim("began", "1939")]
    assert verdicts("C117", nested(*ends, validity="1925/1929")) == []
    assert verdicts("C117", nested(*ends, rank="deprecated")) == []


def test_possible_if_a_flag_explains_it() -> None:
    assert verdicts("C117", nested([claim("ended", "1929~")], [claim("began", "1930")])) == [
        "POSSIBLE"
    ]


def test_circles_of_links_end() -> None:
    records = [
        thing("event", "one", claim("part-of", "two"), claim("began", "1930")),
        thing("event", "two", claim("part-of", "three")),
        thing("event", "three", claim("part-of", "one"), claim("ended", "1920")),
    ]
    assert set(verdicts("C117", records)) <= {"CONFLICT"}


def test_true_histories_are_silent() -> None:
    """Whatever years are widened or left out of a true history, it stays possible."""
    random = Random(20)
    for _ in range(15):
        spans = {"e0": (1900, 1960)}
        records = []
        for number in range(8):
            id = f"e{number}"
            parent = f"e{random.randrange(number)}" if number else None
            if parent is not None:
                low, high = spans[parent]
                start = random.randint(low, high)
                spans[id] = (start, random.randint(start, high))
            claims = [claim("part-of", parent)] if parent else []
            for name, year in zip(("began", "ended"), spans[id], strict=True):
                if random.random() < 0.6:
                    spare = random.choice((0, 0, 3, 20))
                    text = f"{year - spare}/{year + spare}" if spare else str(year)
                    claims.append(claim(name, text))
            records.append(thing("event", id, *claims))
        assert verdicts("C117", records) == []
        assert verdicts("C113", records) == []


@pytest.mark.parametrize(
    ("ran", "expected"),
    [
        ("1870/1880", ["CONFLICT"]),
        ("1870/1945", []),
        ("1930/1940", []),
        ("/1880", ["CONFLICT"]),
        ("1870/..", []),
        ("1870/", []),
    ],
)
def test_life_need_not_cover_a_period_of_the_target(ran: str, expected: list[str]) -> None:
    records = [
        thing("person", "father", claim("born", "1900")),
        thing("person", "envoy", claim("father", "father"), claim("campaign", "war")),
        thing("event", "war", claim("ran", ran)),
    ]
    assert verdicts("C117", records) == expected


def test_end_before_a_period_of_the_target() -> None:
    def envoy(ran: str) -> list[str]:
        first = thing("person", "envoy", claim("successor", "heir"), claim("campaign", "war"))
        heir = thing("person", "heir", claim("born", "1880"))
        return verdicts("C117", [first, heir, thing("event", "war", claim("ran", ran))])

    assert envoy("1870/1945") == []
    assert envoy("1890/1945") == ["CONFLICT"]
    assert envoy("/1945") == []


def test_what_it_says() -> None:
    records = nested([claim("ended", "1929")], [claim("began", "1939")])
    assert said("C117", records) == [
        (
            (
                "'its began' 1939 of 'battle' cannot be, since 'its part-of' of 'battle' is 'campaign' "
                "and 'its part-of' of 'campaign' is 'war', and 'its ended' 1929 of 'war'"
            ),
            ("part-of", "began", "campaign#part-of", "war#ended"),
        )
    ]
