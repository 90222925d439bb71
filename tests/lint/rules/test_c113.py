"""C113: parts outside the time of their whole, and where it stays silent."""

import pytest

from tests.lint.rules.world import Json, claim, said, thing, verdicts

WAR = [claim("began", "1939-05-11"), claim("ended", "1939-09-15")]


def part(*own: Json, whole: list[Json] = WAR, link: str = "part-of", **more: object) -> list[str]:
    return verdicts(
        "C113",
        [
            thing("event", "war", *whole),
            thing("event", "fight", claim(link, "war", **more), *own),
        ],
    )


def test_before_and_after() -> None:
    assert part(claim("began", "1938-07-03")) == ["CONFLICT"]
    assert part(claim("ended", "1938-07-03")) == ["CONFLICT"]
    assert part(claim("ended", "1940")) == ["CONFLICT"]
    assert part(claim("began", "1940")) == ["CONFLICT"]
    assert part(claim("began", "1938"), claim("ended", "1940")) == ["CONFLICT", "CONFLICT"]


def test_silent_inside_and_where_it_may_be_inside() -> None:
    assert part(claim("began", "1939-05-11"), claim("ended", "1939-09-15")) == []
    assert part(claim("began", "1939")) == []
    assert part(claim("ended", "1939-09")) == []


@pytest.mark.parametrize("end", [{"unknown": True}, {"none": True}, "1939-09/..", "1939-09/"])
def test_silent_if_the_whole_is_open(end: object) -> None:
    assert part(claim("ended", "1941"), whole=[claim("began", "1939"), claim("ended", end)]) == []
    assert part(claim("ended", "1941"), whole=[claim("began", "1939")]) == []


def test_silent_for_other_links_deprecated_ones_and_parts_for_a_time() -> None:
    assert part(claim("began", "1940"), link="aftermath-of") == []
    assert part(claim("began", "1940"), rank="deprecated") == []
    assert part(claim("began", "1938"), validity="1939-05/1939-09") == []


def test_silent_for_a_life_that_ends_before_it_begins() -> None:
    assert part(claim("began", "1940"), claim("ended", "1938")) == []


def test_possible_if_a_flag_or_a_zone_explains_it() -> None:
    assert part(claim("began", "1938~")) == ["POSSIBLE"]
    assert part(claim("began", "1939-05-10")) == ["POSSIBLE"]
    assert part(claim("began", "1939-05-09")) == ["CONFLICT"]


def test_containment_alone_makes_no_part() -> None:
    records = [thing("event", "war", *WAR), thing("event", "fight", claim("began", "1939-07"))]
    assert verdicts("C113", records) == []


def test_what_it_says() -> None:
    def told(*own: Json) -> list[tuple[str, tuple[str, ...]]]:
        fight = thing("event", "fight", claim("part-of", "war"), *own)
        return said("C113", [thing("event", "war", *WAR), fight])

    assert told(claim("began", "1938")) == [
        (
            (
                "'its part-of' 'war', but 'its began' 1938 lies before it began "
                "('its began' 1939-05-11)"
            ),
            ("part-of", "began", "war#began"),
        )
    ]
    assert told(claim("ended", "1940")) == [
        (
            (
                "'its part-of' 'war', but 'its ended' 1940 lies after it ended "
                "('its ended' 1939-09-15)"
            ),
            ("part-of", "ended", "war#ended"),
        )
    ]
