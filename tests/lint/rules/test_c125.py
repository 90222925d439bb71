"""C125: places outside that of the whole, and where it stays silent."""

import pytest

from tests.lint.rules.world import Json, claim, said, thing, verdicts

LAND = [
    thing("land", "china"),
    thing("land", "mongolia"),
    thing("place", "north", claim("in", "china")),
    thing("place", "hill", claim("in", "north")),
    thing("place", "south", claim("in", "china")),
    thing("place", "river"),
]


def fought(
    place: str | list[str], whole: str | list[str], *more: Json, when: str = ""
) -> list[str]:
    """A storm of a siege, and where both were."""
    scenes, wholes = ([one] if isinstance(one, str) else one for one in (place, whole))
    dated = [claim("began", when), claim("ended", when)] if when else []
    storm = [claim("at", id, id=f"at-{index}") for index, id in enumerate(scenes)]
    siege = [claim("at", id, id=f"at-{index}") for index, id in enumerate(wholes)]
    taken = {record["id"] for record in more}
    return verdicts(
        "C125",
        [
            *(one for one in LAND if one["id"] not in taken),
            *more,
            thing("event", "siege", *siege),
            thing("event", "storm", claim("episode-of", "siege"), *storm, *dated),
        ],
    )


def test_outside() -> None:
    assert fought("hill", "mongolia") == ["CONFLICT"]
    assert fought("china", "mongolia") == ["CONFLICT"]
    assert fought("hill", "south") == ["CONFLICT"]


def test_inside_and_coarser() -> None:
    assert fought("hill", "hill") == []
    assert fought("hill", "china") == []
    assert fought("china", "hill") == []


def test_silent_for_several_places() -> None:
    assert fought("hill", ["mongolia", "river"]) == []
    assert fought(["hill", "mongolia"], "mongolia") == []
    assert fought(["hill", "south"], "mongolia") == ["CONFLICT"]


def test_silent_where_the_tree_says_nothing() -> None:
    assert fought("river", "china") == []
    assert fought("hill", "river") == []
    assert fought("nowhere", "china") == []


def test_silent_for_a_disputed_place() -> None:
    disputed = thing("place", "hill", claim("in", "north"), claim("in", "river", id="too"))
    assert fought("hill", "mongolia", disputed) == []


def test_the_tree_at_the_date_of_the_event() -> None:
    moved = thing(
        "place",
        "hill",
        claim("in", "china", validity="../1931"),
        claim("in", "mongolia", id="then", validity="1932/1945"),
    )
    assert fought("hill", "mongolia", moved, when="1930-05") == ["CONFLICT"]
    assert fought("hill", "mongolia", moved, when="1939-05") == []
    assert fought("hill", "china", moved, when="1939-05") == ["CONFLICT"]
    assert fought("hill", "china", moved) == []


def test_place_that_was_there_since_or_until() -> None:
    for validity in ("1930/..", "1930/", "../1950", "/1950"):
        there = thing("place", "hill", claim("in", "china", validity=validity))
        assert fought("hill", "mongolia", there, when="1939-05") == ["CONFLICT"]
    for validity in ("1940/..", "../1930"):
        there = thing("place", "hill", claim("in", "china", validity=validity))
        assert fought("hill", "mongolia", there, when="1939-05") == []


def test_silent_for_unknown_and_deprecated_places() -> None:
    siege = thing("event", "siege", claim("at", "mongolia"))
    for place in (
        claim("at", {"unknown": True}),
        claim("at", "hill", rank="deprecated"),
    ):
        storm = thing("event", "storm", claim("episode-of", "siege"), place)
        assert verdicts("C125", [*LAND, siege, storm]) == []


def test_circles_end() -> None:
    ring = thing("place", "north", claim("in", "hill"))
    assert fought("hill", "mongolia", ring) == []


def boxed(point: list[str], *corners: Json) -> list[str]:
    where = claim("point", {"coordinates": point})
    return verdicts(
        "C125",
        [
            thing("place", "north", *corners),
            thing("place", "hill", claim("in", "north"), where),
        ],
    )


def test_points_between_corners() -> None:
    corners = [
        claim("south-west", {"coordinates": ["38.5", "115.5"]}),
        claim("north-east", {"coordinates": ["53.5", "135.0"]}),
    ]
    assert boxed(["45.75", "126.65"], *corners) == []
    assert boxed(["126.65", "45.75"], *corners) == ["CONFLICT"]
    assert boxed(["38.45", "126.65"], *corners) == ["CONFLICT"]
    assert boxed(["38", "126.65"], *corners) == []
    assert boxed(["12", "126.65"]) == []


def box(south: str, west: str, north: str, east: str) -> list[Json]:
    return [
        claim("south-west", {"coordinates": [south, west]}),
        claim("north-east", {"coordinates": [north, east]}),
    ]


@pytest.mark.parametrize(
    ("latitude", "expected"),
    [
        ("38", ["CONFLICT"]),
        ("39", []),
        ("38.8", ["CONFLICT"]),
        ("38.9", []),
        ("53", []),
        ("54", []),
        ("55", ["CONFLICT"]),
    ],
)
def test_point_is_as_wide_as_its_last_digit(latitude: str, expected: list[str]) -> None:
    corners = box("38.95", "115.5", "53.5", "135.0")
    assert boxed([latitude, "126.65"], *corners) == expected


def test_box_without_width_and_half_a_box() -> None:
    assert boxed(["12", "115.5"], *box("38.5", "115.5", "53.5", "115.5")) == ["CONFLICT"]
    assert boxed(["45", "115.5"], *box("38.5", "115.5", "53.5", "115.5")) == []
    for corner in box("38.5", "115.5", "53.5", "135.0"):
        assert boxed(["12", "126.65"], corner) == []


def test_silent_for_a_box_across_the_date_line() -> None:
    corners = [
        claim("south-west", {"coordinates": ["60", "170"]}),
        claim("north-east", {"coordinates": ["70", "-170"]}),
    ]
    assert boxed(["65", "-175"], *corners) == []


def test_earlier_id_of_the_whole() -> None:
    siege = thing("event", "siege", claim("at", "mongolia"), former_ids=["old-siege"])
    storm = thing("event", "storm", claim("episode-of", "old-siege"), claim("at", "hill"))
    assert verdicts("C125", [*LAND, siege, storm]) == ["CONFLICT"]


def test_silent_where_either_states_no_place() -> None:
    assert fought([], "mongolia") == []
    assert fought("hill", []) == []
    assert fought("hill", ["mongolia", "mongolia"]) == ["CONFLICT"]


def test_link_after_one_that_leads_nowhere() -> None:
    siege = thing("event", "siege", claim("at", "mongolia"))
    lost, link = claim("episode-of", "nowhere", id="lost"), claim("episode-of", "siege")
    storm = thing("event", "storm", lost, link, claim("at", "hill"))
    assert verdicts("C125", [*LAND, siege, storm]) == ["CONFLICT"]


def test_silent_beside_a_place_that_is_not_known() -> None:
    siege = thing("event", "siege", claim("at", "mongolia"))
    unknown = claim("at", {"unknown": True}, id="elsewhere")
    storm = thing("event", "storm", claim("episode-of", "siege"), claim("at", "hill"), unknown)
    assert verdicts("C125", [*LAND, siege, storm]) == []


def test_what_it_says() -> None:
    siege = thing("event", "siege", claim("at", "mongolia"))
    scenes = [claim("at", place, id=place) for place in ("hill", "north", "south")]
    storm = thing("event", "storm", claim("episode-of", "siege"), *scenes)
    assert said("C125", [*LAND, siege, storm]) == [
        (
            (
                "'its at' is 'hill', 'north' and 'south', which is not in 'mongolia', the 'its at' of "
                "'siege' to which the event belongs"
            ),
            ("hill", "north", "south", "episode-of", "siege#at"),
        )
    ]
    corners = [
        claim("south-west", {"coordinates": ["38.5", "115.5"]}),
        claim("north-east", {"coordinates": ["53.5", "135.0"]}),
    ]
    point = claim("point", {"coordinates": ["126.65", "45.75"]})
    places = thing("place", "north", *corners), thing("place", "hill", claim("in", "north"), point)
    assert said("C125", places) == [
        (
            "the point 126.65, 45.75 lies outside 'north', in which 'hill' lies",
            ("point", "in", "north#south-west", "north#north-east"),
        )
    ]


def test_silent_for_a_place_that_cannot_be_read() -> None:
    for whole, own in (({"validity": "1940/1939"}, {}), ({}, {"validity": "1940/1939"})):
        siege = thing("event", "siege", claim("at", "mongolia", **whole))
        storm = thing("event", "storm", claim("episode-of", "siege"), claim("at", "hill", **own))
        assert verdicts("C125", [*LAND, siege, storm]) == []
