"""C115: terms that overlap, and where it stays silent."""

from itertools import permutations

import pytest

from tests.lint.rules.world import Json, claim, findings, thing, verdicts

PEOPLE = [thing("person", id) for id in ("ann", "ben", "cho")]


def headed(*heads: Json) -> list[str]:
    named = [{**head, "id": f"head-{index}"} for index, head in enumerate(heads)]
    return verdicts("C115", [*PEOPLE, thing("body", "office", *named)])


def head(id: str, validity: str | None, **more: object) -> Json:
    return claim("head", id, **({"validity": validity} if validity else {}), **more)


def test_overlap() -> None:
    assert headed(head("ann", "1930/1938-11"), head("ben", "1937/1946")) == ["CONFLICT"]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_every_order_and_a_short_term_within_a_long_one(order: tuple[int, ...]) -> None:
    heads = [head("ann", "1920/1950"), head("ann", "1921/1922"), head("ben", "1930/1931")]
    assert headed(*(heads[index] for index in order)) == ["CONFLICT"]


def test_without_validity_a_claim_holds_always() -> None:
    assert headed(head("ann", None), head("ben", "1937/1946")) == ["CONFLICT"]
    assert headed(head("ann", None), head("ben", None)) == ["CONFLICT"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1930/1937-08-21", "1937-08-21/1946"),
        ("1930/1937", "1937/1946"),
        ("1930/1937-08", "1937-08-03/1946"),
        ("1930/", "1937/1946"),
        ("1930/1937", "/1946"),
        ("1930/1936", "1937/1946"),
    ],
)
def test_silent_if_they_touch_or_need_not_meet(first: str, second: str) -> None:
    assert headed(head("ann", first), head("ben", second)) == []


def test_open_ends_last() -> None:
    assert headed(head("ann", "1930/.."), head("ben", "1937/1946")) == ["CONFLICT"]


def test_silent_for_equal_unknown_and_deprecated_values() -> None:
    assert headed(head("ann", "1930/1940"), head("ann", "1935/1945")) == []
    assert headed(head("ann", "1930/1940"), claim("head", {"unknown": True})) == []
    assert headed(head("ann", "1930/1940"), head("ben", "1935/1945", rank="deprecated")) == []


def test_none_is_a_value() -> None:
    nobody = claim("head", {"none": True}, validity="1935/1945")
    assert headed(head("ann", "1930/1940"), nobody) == ["CONFLICT"]


def test_silent_for_another_scope_and_for_acting_holders() -> None:
    party, state = {"role": "party"}, {"role": "state"}
    terms = "1930/1940", "1935/1945"
    assert headed(head("ann", terms[0], scope=party), head("ben", terms[1], scope=state)) == []
    assert headed(head("ann", terms[0]), head("ben", terms[1], scope={"role": "acting"})) == []
    assert headed(
        head("ann", terms[0], scope=party), head("ben", terms[1], scope={"role": {"unknown": True}})
    ) == []  # fmt: skip


def test_possible_if_only_one_states_its_scope_or_a_flag_explains_it() -> None:
    party = {"role": "party"}
    terms = "1930/1940", "1935/1945"
    assert headed(head("ann", terms[0], scope=party), head("ben", terms[1])) == ["POSSIBLE"]
    assert headed(head("ann", "1930/1935-07~"), head("ben", "1935-07/1945")) == []
    assert headed(head("ann", "1930/1935-08~"), head("ben", "1935-07/1945")) == ["POSSIBLE"]
    assert headed(head("ann", "1930/1936~"), head("ben", "1935-07/1945")) == ["POSSIBLE"]
    assert headed(head("ann", "1930/1938~"), head("ben", "1935-07/1945")) == ["CONFLICT"]


def test_strings_too() -> None:
    titles = [
        claim("title", "Republic", id="one", validity="1912/1949"),
        claim("title", "Empire", id="two", validity="1934/1945"),
    ]
    assert verdicts("C115", [thing("body", "office", *titles)]) == ["CONFLICT"]


def test_what_it_says() -> None:
    def told(first: Json, second: Json) -> list[tuple[str, str]]:
        office = thing("body", "office", {**first, "id": "first"}, {**second, "id": "second"})
        (finding,) = findings("C115", [*PEOPLE, office])
        assert set(finding.claims) == {"first", "second"}
        return [(finding.message, finding.place.pointer)]

    ben = head("ben", "1937/1946")
    message = "'its head' is ann (1930/1940) and ben (1937/1946) at the same time"
    assert told(head("ann", "1930/1940"), ben) == [(message, "/claims/1/validity")]
    assert told(head("ann", None), ben) == [
        ("'its head' is ann (always) and ben (1937/1946) at the same time", "/claims/1/validity")
    ]
    assert told(head("ann", None), head("ben", None)) == [
        ("'its head' is ann (always) and ben (always) at the same time", "/claims/1/value/entity")
    ]
    assert told(head("ann", "1930/1940", scope={"role": "party"}), ben) == [
        (
            f"{message}, unless they mean different things: only one of them states its scope",
            "/claims/1/validity",
        )
    ]
    assert told(head("ann", "1930/1938~"), head("ben", "1937/1946")) == [
        (
            (
                "'its head' is ann (1930/1938~) and ben (1937/1946) at the same time, unless the "
                "flagged one is off by a little"
            ),
            "/claims/1/validity",
        )
    ]
