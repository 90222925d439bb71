"""C114: acts before the birth and after the death, and where it stays silent."""

import pytest

from tests.lint.rules.world import Json, claim, said, thing, verdicts

LIFE = [claim("born", "1881"), claim("died", "1935-04-02")]


def signed(day: str, life: list[Json] = LIFE, **link: object) -> list[str]:
    return verdicts(
        "C114",
        [
            thing("person", "envoy", *life),
            thing("text", "pact", claim("signed", day), claim("signatory", "envoy", **link)),
        ],
    )


def child(born: str, parent: str = "father", life: list[Json] = LIFE) -> list[str]:
    return verdicts(
        "C114",
        [
            thing("person", "parent", *life),
            thing("person", "child", claim("born", born), claim(parent, "parent")),
        ],
    )


def held(validity: str | None, *life: Json) -> list[str]:
    more = {} if validity is None else {"validity": validity}
    return verdicts("C114", [thing("person", "envoy", claim("office", "consul", **more), *life)])


def test_before_the_birth_and_after_the_death() -> None:
    assert signed("1879-06-16") == ["CONFLICT"]
    assert signed("1939-06-16") == ["CONFLICT"]
    assert signed("1924-05-31") == []


def test_too_young_is_a_warning_of_its_own() -> None:
    assert signed("1895-06-16") == ["VIOLATION"]
    assert signed("1896") == []
    assert signed("1895", [claim("born", "1880-03-01")]) == []
    assert signed("1912-02-28", [claim("born", "1896-02-29")]) == []


def test_office_by_its_own_validity() -> None:
    assert held("1936/1938", *LIFE) == ["CONFLICT"]
    assert held("1930/1938", *LIFE) == ["CONFLICT"]
    assert held("1870/1900", *LIFE) == ["CONFLICT"]
    assert held("1930/1935", *LIFE) == []
    assert held(None, *LIFE) == []


@pytest.mark.parametrize("validity", ["1930/..", "1930/", "../1930", "/1930"])
def test_silent_on_an_open_side(validity: str) -> None:
    assert held(validity, *LIFE) == []


def test_open_sides_do_not_hide_the_other() -> None:
    assert held("1936/..", *LIFE) == ["CONFLICT"]
    assert held("../1879", *LIFE) == ["CONFLICT"]


def test_own_life_and_dates_of_the_target() -> None:
    def fought(began: str) -> list[str]:
        fighter = thing("person", "envoy", claim("fought-in", "war"), *LIFE)
        return verdicts("C114", [fighter, thing("event", "war", claim("began", began))])

    assert fought("1937") == ["CONFLICT"]
    assert fought("1935") == []


def test_a_posthumous_child() -> None:
    assert child("1936-04-01") == []
    assert child("1936-04-04") == ["CONFLICT"]
    assert child("1936", "mother") == ["CONFLICT"]
    assert child("1936-04-01", "mother") == ["CONFLICT"]
    assert child("1879") == ["CONFLICT"]


def test_silent_for_imprecise_and_unknown_dates() -> None:
    assert signed("1935") == []
    assert signed("1881", [claim("born", "1881?")]) == ["VIOLATION"]
    assert signed("1939", [claim("died", {"unknown": True})]) == []
    assert signed("1939", []) == []


def test_silent_for_posthumous_links() -> None:
    named = thing("body", "academy", claim("began", "1950"), claim("named-after", "envoy"))
    assert verdicts("C114", [thing("person", "envoy", *LIFE), named]) == []


def test_silent_for_deprecated_links() -> None:
    assert signed("1939-06-16", rank="deprecated") == []


def test_silent_for_a_death_before_the_birth() -> None:
    assert signed("1939", [claim("born", "1941"), claim("died", "1906")]) == []


def test_possible_if_a_flag_explains_it() -> None:
    assert signed("1937", [claim("died", "1936~")]) == ["POSSIBLE"]
    assert signed("1938", [claim("died", "1936~")]) == ["CONFLICT"]


def test_an_alternative_date_that_fits_is_enough() -> None:
    pact = thing(
        "text",
        "pact",
        claim("signed", "1939"),
        claim("signed", "1929", id="other"),
        claim("signatory", "envoy"),
    )
    assert verdicts("C114", [thing("person", "envoy", *LIFE), pact]) == []


@pytest.mark.parametrize(
    ("ran", "expected"),
    [
        ("1870/1880", ["CONFLICT"]),
        ("1870/1890", ["VIOLATION"]),
        ("1870/1900", []),
        ("1930/1940", []),
        ("1936/1940", ["CONFLICT"]),
        ("1936/..", ["CONFLICT"]),
        ("1936/", ["CONFLICT"]),
        ("/1936", []),
        ("/1880", ["CONFLICT"]),
        ("1870/", []),
    ],
)
def test_life_need_not_cover_a_period_of_the_target(ran: str, expected: list[str]) -> None:
    soldier = thing("person", "envoy", claim("campaign", "war"), *LIFE)
    assert verdicts("C114", [soldier, thing("event", "war", claim("ran", ran))]) == expected


def test_target_without_the_date() -> None:
    fighter = thing("person", "envoy", claim("fought-in", "war"), *LIFE)
    assert verdicts("C114", [fighter, thing("event", "war", claim("ended", "1950"))]) == []
    assert verdicts("C114", [fighter]) == []


def test_least_age_only_where_it_is_stated() -> None:
    infant = [claim("fought-in", "war"), claim("born", "1881-01-01")]
    war = thing("event", "war", claim("began", "1881-12-31"))
    assert verdicts("C114", [thing("person", "envoy", *infant), war]) == []


def test_person_after_one_whose_life_says_nothing() -> None:
    reversed_ = thing("person", "ann", claim("fought-in", "war"), claim("born", "1950"), LIFE[1])
    late = thing("person", "ben", claim("fought-in", "war"), *LIFE)
    war = thing("event", "war", claim("began", "1937"))
    assert verdicts("C114", [reversed_, late, war]) == ["CONFLICT"]


def test_what_it_says() -> None:
    def told(day: str) -> list[tuple[str, tuple[str, ...]]]:
        pact = thing("text", "pact", claim("signed", day), claim("signatory", "envoy"))
        return said("C114", [thing("person", "envoy", *LIFE), pact])

    who = "'its signatory' 'envoy': 'its signed'"
    born, died = ("signatory", "signed", "envoy#born"), ("signatory", "signed", "envoy#died")
    assert told("1879") == [(f"{who} 1879 lies before 'its born' 1881 of 'envoy'", born)]
    assert told("1895") == [
        (f"{who} 1895 lies less than 15 years after 'its born' 1881 of 'envoy'", born)
    ]
    assert told("1939") == [(f"{who} 1939 lies after 'its died' 1935-04-02 of 'envoy'", died)]


def test_what_it_says_of_a_child_and_of_an_office() -> None:
    child = thing("person", "child", claim("born", "1937"), claim("father", "parent"))
    assert said("C114", [thing("person", "parent", *LIFE), child]) == [
        (
            (
                "'its father' 'parent': 'its born' 1937 lies more than 365 days after 'its died' "
                "1935-04-02 of 'parent'"
            ),
            ("father", "born", "parent#died"),
        )
    ]
    consul = claim("office", "consul", validity="1930/1938")
    assert said("C114", [thing("person", "envoy", consul, *LIFE)]) == [
        (
            "'its office' 'consul': its time 1930/1938 lies after 'its died' 1935-04-02 of 'envoy'",
            ("office", "died"),
        )
    ]


def test_link_without_any_date() -> None:
    clerk = thing("person", "clerk", claim("member", "guild"), *LIFE)
    guild = thing("body", "guild", claim("began", "1950"))
    assert verdicts("C114", [clerk, guild]) == []
    late = thing("person", "clerk", claim("member", "guild", validity="1936/1938"), *LIFE)
    assert verdicts("C114", [late, guild]) == ["CONFLICT"]


def test_claim_about_oneself_after_one_about_another() -> None:
    child = thing("person", "child", claim("father", "parent"), *LIFE)
    child["claims"].append(claim("office", "consul", validity="1936/1938"))
    assert verdicts("C114", [thing("person", "parent"), child]) == ["CONFLICT"]
