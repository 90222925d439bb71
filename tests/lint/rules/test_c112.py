"""C112: links between entities that never existed together, and where it stays silent."""

import pytest

from tests.lint.rules.world import Json, claim, said, thing, verdicts


def served(army: list[Json], land: list[Json], **link: object) -> list[str]:
    return verdicts(
        "C112",
        [
            thing("body", "army", claim("serves", "empire", **link), *army),
            thing("body", "empire", *land),
        ],
    )


def test_one_ended_before_the_other_began() -> None:
    assert served([claim("ended", "1905")], [claim("began", "1911")]) == ["CONFLICT"]
    assert served([claim("began", "1911")], [claim("ended", "1905")]) == ["CONFLICT"]


def test_lives_go_from_the_earliest_to_the_latest_claim() -> None:
    ends = [claim("ended", "1905"), claim("ended", "1912", id="later")]
    assert served(ends, [claim("began", "1911")]) == []


@pytest.mark.parametrize("end", [{"unknown": True}, {"none": True}, "1905/", "1905/.."])
def test_silent_without_a_bound(end: object) -> None:
    assert served([claim("ended", end)], [claim("began", "1911")]) == []
    assert served([], [claim("began", "1911")]) == []


def test_silent_where_there_was_no_end_beside_one() -> None:
    ends = [claim("ended", "1905"), claim("ended", {"none": True}, id="never")]
    assert served(ends, [claim("began", "1911")]) == []


def test_silent_when_they_touch_or_may_overlap() -> None:
    assert served([claim("ended", "1911-10-10")], [claim("began", "1911-10-10")]) == []
    assert served([claim("ended", "1911")], [claim("began", "1911-10-10")]) == []


def test_silent_for_deprecated_links_and_other_properties() -> None:
    army, land = [claim("ended", "1905")], [claim("began", "1911")]
    assert served(army, land, rank="deprecated") == []
    records = [
        thing("body", "army", claim("named-after", "empire"), *army),
        thing("body", "empire", *land),
    ]
    assert verdicts("C112", records) == []


def test_silent_for_a_life_that_ends_before_it_begins() -> None:
    reversed_ = [claim("began", "1920"), claim("ended", "1905")]
    assert served(reversed_, [claim("began", "1911")]) == []


def test_possible_if_a_flag_a_zone_or_a_calendar_explains_it() -> None:
    assert served([claim("ended", "1910~")], [claim("began", "1911")]) == ["POSSIBLE"]
    assert served([claim("ended", "1925-10-09")], [claim("began", "1925-10-10")]) == ["POSSIBLE"]
    assert served([claim("ended", "1925-10-09")], [claim("began", "1925-10-11")]) == ["CONFLICT"]
    assert served([claim("ended", "1917-10-25")], [claim("began", "1917-11-07")]) == ["POSSIBLE"]
    julian = {"date": "1917-10-25", "calendar": "julian"}
    assert served([claim("ended", julian)], [claim("began", "1917-11-09")]) == ["CONFLICT"]
    zoned = [{"date": f"1925-10-{day}", "zone": "+08:00"} for day in ("09", "10")]
    assert served([claim("ended", zoned[0])], [claim("began", zoned[1])]) == ["CONFLICT"]


def test_extents_count_from_their_earliest_to_their_latest() -> None:
    assert served([claim("ran", "1900/1905")], [claim("ran", "1906/1910")]) == ["CONFLICT"]
    assert served([claim("ran", "1900/1905")], [claim("ran", "1904/1910")]) == []


def test_links_to_an_earlier_id() -> None:
    records = [
        thing("body", "army", claim("serves", "old-empire"), claim("ended", "1905")),
        thing("body", "empire", claim("began", "1911"), former_ids=["old-empire"]),
    ]
    assert verdicts("C112", records) == ["CONFLICT"]


def test_link_that_holds_for_a_time_only() -> None:
    ends = [claim("ended", "1905")], [claim("began", "1911")]
    assert served(*ends, validity="1900/1905") == ["CONFLICT"]


def test_several_dates_of_one_end() -> None:
    ends = claim("ended", "1905"), claim("ended", "1904", id="other")
    army = thing("body", "army", claim("serves", "empire"), *ends)
    ((message, claims),) = said("C112", [army, thing("body", "empire", claim("began", "1911"))])
    assert "'army' ended ('its ended' 1905 or 'its ended' 1904)" in message
    assert claims == ("serves", "ended", "other", "empire#began")


def test_possible_either_way() -> None:
    assert served([claim("began", "1911")], [claim("ended", "1910~")]) == ["POSSIBLE"]


def test_what_it_says() -> None:
    def told(own: Json, other: Json) -> list[tuple[str, tuple[str, ...]]]:
        army = thing("body", "army", claim("serves", "empire"), own)
        return said("C112", [army, thing("body", "empire", other)])

    message = "'its serves' joins two that never existed together: "
    assert told(claim("ended", "1905"), claim("began", "1911")) == [
        (
            f"{message}'army' ended ('its ended' 1905) before 'empire' began ('its began' 1911)",
            ("serves", "ended", "empire#began"),
        )
    ]
    assert told(claim("began", "1911"), claim("ended", "1905")) == [
        (
            f"{message}'empire' ended ('its ended' 1905) before 'army' began ('its began' 1911)",
            ("serves", "empire#ended", "began"),
        )
    ]
