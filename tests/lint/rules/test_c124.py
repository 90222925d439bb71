"""C124: links that lead back to themselves, and where it stays silent."""

from tests.lint.rules.world import WORDS, Json, claim, said, thing, verdicts
from tests.project import flat, lint_records


def ring(*ids: str, **more: object) -> list[Json]:
    ends = [*ids[1:], ids[0]]
    return [
        thing("place", one, claim("in", other, **more))
        for one, other in zip(ids, ends, strict=True)
    ]


def test_rings_and_loops() -> None:
    assert verdicts("C124", ring("a", "b")) == ["CONFLICT"]
    assert verdicts("C124", ring("a", "b", "c", "d")) == ["CONFLICT"]
    assert verdicts("C124", ring("a")) == ["CONFLICT"]
    assert verdicts("C124", [*ring("a", "b"), *ring("c", "d")]) == ["CONFLICT", "CONFLICT"]


def test_a_shortest_cycle_is_shown() -> None:
    records = ring("a", "b", "c", "d")
    records[2]["claims"].append(claim("in", "b", id="short"))
    report = lint_records(records, vocabulary=WORDS)
    (finding,) = (one for one in flat(report.findings) if one.code == "C124")
    assert finding.record == "b"
    assert finding.claims == ("in", "c#short")


def test_a_property_and_its_inverse_are_one() -> None:
    records = [
        thing("body", "old", claim("successor", "new"), claim("predecessor", "new")),
        thing("body", "new"),
    ]
    assert verdicts("C124", records) == ["CONFLICT"]
    records = [
        thing("body", "old", claim("successor", "new")),
        thing("body", "new", claim("predecessor", "old")),
    ]
    assert verdicts("C124", records) == []


def test_irreflexive_and_asymmetric() -> None:
    people = [
        thing("person", "ann", claim("spouse", "ann"), claim("commands", "ben")),
        thing("person", "ben", claim("commands", "ann")),
    ]
    assert verdicts("C124", people) == ["CONFLICT", "CONFLICT"]
    people = [
        thing("person", "ann", claim("spouse", "ben"), claim("commands", "ben")),
        thing("person", "ben", claim("spouse", "ann"), claim("commands", "cho")),
        thing("person", "cho", claim("commands", "ann")),
    ]
    assert verdicts("C124", people) == []


def test_silent_for_a_tree_with_two_ways() -> None:
    records = [
        thing("place", "a", claim("in", "b"), claim("in", "c", id="too")),
        thing("place", "b", claim("in", "d")),
        thing("place", "c", claim("in", "d")),
        thing("place", "d"),
    ]
    assert verdicts("C124", records) == []


def test_silent_for_deprecated_links() -> None:
    records = ring("a", "b")
    records[0]["claims"][0] |= {"rank": "deprecated", "reason": "wrong"}
    assert verdicts("C124", records) == []


def test_silent_if_the_links_do_not_hold_at_once() -> None:
    def lords(first: str, second: str) -> list[str]:
        one, other = ring("a", "b")
        one["claims"][0]["validity"] = first
        other["claims"][0]["validity"] = second
        return verdicts("C124", [one, other])

    assert lords("1900/1910", "1911/1920") == []
    assert lords("1900/1910", "1910/1920") == []
    assert lords("1900/", "1905/1920") == []
    assert lords("1900/1912", "1910/1920") == ["CONFLICT"]
    assert lords("1900/..", "1910/1920") == ["CONFLICT"]


def test_a_cycle_at_one_time_is_found_beside_one_at_none() -> None:
    records = ring("a", "b", "c")
    records[0]["claims"].append(claim("in", "c", id="late", validity="1950/1960"))
    records[2]["claims"][0]["validity"] = "1900/1910"
    assert verdicts("C124", records) == ["CONFLICT"]
    records[1]["claims"][0]["validity"] = "1920/1930"
    assert verdicts("C124", records) == []


def test_a_long_ring() -> None:
    records = ring(*(f"p{number}" for number in range(200)))
    assert verdicts("C124", records) == ["CONFLICT"]


def test_what_it_says() -> None:
    assert said("C124", ring("a")) == [("'its in' of 'a' is the record itself", ("in",))]
    assert said("C124", ring("a", "b")) == [
        ("the links lead in a circle: 'a' 'its in' 'b', 'b' 'its in' 'a'", ("in", "b#in"))
    ]


def test_several_links_between_two() -> None:
    people = [
        thing("person", "ann", claim("commands", "ben"), claim("commands", "ben", id="too")),
        thing("person", "ben", claim("commands", "ann"), claim("commands", "ann", id="too")),
    ]
    assert verdicts("C124", people) == ["CONFLICT"]
