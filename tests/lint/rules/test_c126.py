"""C126: successions that cannot be, and where it stays silent."""

from tests.lint.rules.world import Json, claim, said, thing, verdicts


def followed(ended: object, began: object, **link: object) -> list[str]:
    return verdicts(
        "C126",
        [
            thing("body", "old", claim("successor", "new", **link), claim("ended", ended)),
            thing("body", "new", claim("predecessor", "old"), claim("began", began)),
        ],
    )


def heirs(*links: Json) -> list[str]:
    bodies = [thing("body", id) for id in ("one", "two")]
    named = [{**link, "id": f"heir-{index}"} for index, link in enumerate(links)]
    return verdicts("C126", [thing("body", "old", *named), *bodies])


def test_the_successor_came_too_early() -> None:
    assert followed("1943-05-15", "1934-05-15") == ["CONFLICT"]


def test_a_predecessor_alone_says_it_too() -> None:
    records = [
        thing("body", "old", claim("ended", "1943")),
        thing("body", "new", claim("predecessor", "old"), claim("began", "1934")),
    ]
    assert verdicts("C126", records) == ["CONFLICT"]


def test_silent_if_they_touch_leave_a_gap_or_may_be_in_order() -> None:
    assert followed("1943-05-15", "1943-05-15") == []
    assert followed("1940", "1943") == []
    assert followed("1943", "1943-01-01") == []


def test_silent_for_unknown_dates_and_deprecated_links() -> None:
    assert followed({"unknown": True}, "1934") == []
    assert followed("1943/", "1934") == ["CONFLICT"]
    assert followed("/1943", "1934") == []
    records = [
        thing("body", "old", claim("successor", "new", rank="deprecated"), claim("ended", "1943")),
        thing("body", "new", claim("began", "1934")),
    ]
    assert verdicts("C126", records) == []


def test_silent_for_splits_that_the_scope_names() -> None:
    records = [
        thing("body", "old", claim("successor", "new", scope={"role": "split"}),
              claim("ended", "1943")),
        thing("body", "new", claim("began", "1934")),
    ]  # fmt: skip
    assert verdicts("C126", records) == []


def test_silent_for_a_life_that_ends_before_it_begins() -> None:
    records = [
        thing("body", "old", claim("successor", "new"), claim("ended", "1943"),
              claim("began", "1950")),
        thing("body", "new", claim("began", "1934")),
    ]  # fmt: skip
    assert verdicts("C126", records) == []


def test_possible_if_a_flag_explains_it() -> None:
    assert followed("1943", "1942~") == ["POSSIBLE"]


def test_two_successors() -> None:
    assert heirs(claim("successor", "one"), claim("successor", "two")) == ["CONFLICT"]
    assert heirs(claim("successor", "one"), claim("successor", "one")) == []


def test_silent_for_successors_in_turn_or_side_by_side() -> None:
    north, south = {"role": "north"}, {"role": "south"}
    assert (
        heirs(claim("successor", "one", scope=north), claim("successor", "two", scope=south)) == []
    )
    split = {"role": "split"}
    assert (
        heirs(claim("successor", "one", scope=split), claim("successor", "two", scope=split)) == []
    )
    assert heirs(
        claim("successor", "one", validity="1900/1910"),
        claim("successor", "two", validity="1910/1920"),
    ) == []  # fmt: skip
    assert heirs(claim("successor", "one", scope=north), claim("successor", "two")) == ["POSSIBLE"]


def test_predecessor_that_names_nobody_does_not_say_it() -> None:
    records = [
        thing("body", "old", claim("successor", {"unknown": True}), claim("ended", "1943")),
        thing("body", "new", claim("predecessor", "old"), claim("began", "1934")),
    ]
    assert verdicts("C126", records) == ["CONFLICT"]


def test_what_it_says() -> None:
    old = thing("body", "old", claim("successor", "new"), claim("ended", "1943"))
    new = thing("body", "new", claim("began", "1934"))
    assert said("C126", [old, new]) == [
        (
            (
                "'new' began ('its began' 1934) before 'old' ended ('its ended' 1943), but is said to "
                "succeed it"
            ),
            ("successor", "ended", "new#began"),
        )
    ]
    heirs_ = [claim("successor", id, id=id) for id in ("one", "two")]
    bodies = [thing("body", id) for id in ("one", "two")]
    assert said("C126", [thing("body", "old", *heirs_), *bodies]) == [
        ("'its successor' is one and two, though there can be one only", ("two", "one"))
    ]
