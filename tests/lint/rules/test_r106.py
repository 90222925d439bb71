"""R106: sources that go back to themselves, and where it stays silent."""

from typing import Any

from tests.lint.rules.cited import day, findings, reference, source

Json = dict[str, Any]


def derived(id: str, *parents: str) -> Json:
    return source(id, custom={"derived_from": list(parents)} if parents else {})


def found(*sources: Json, **settings: Any) -> list[str]:
    cited = [reference(one["id"]) for one in sources]
    return [one.message for one in findings("R106", day(*cited), sources, **settings)]


def test_cycles() -> None:
    assert found(derived("a", "a")) == ["the source 'a' says that it was taken from itself"]
    (message,) = found(derived("a", "b"), derived("b", "c"), derived("c", "a"))
    assert message.endswith("in a circle: a ← b ← c ← a")


def test_the_shortest_cycle_whatever_the_order() -> None:
    long = [derived("a", "b", "d"), derived("b", "c"), derived("c", "a"), derived("d", "a")]
    assert found(*long) == found(*reversed(long))
    assert found(*long)[0].endswith("a ← d ← a")


def test_two_groups() -> None:
    assert (
        len(found(derived("a", "b"), derived("b", "a"), derived("c", "d"), derived("d", "c"))) == 2
    )


def test_a_way_into_a_cycle_is_no_cycle() -> None:
    assert len(found(derived("a", "b"), derived("b", "c"), derived("c", "b"))) == 1


def test_a_way_to_this_dataset() -> None:
    chain = [derived("a", "b"), derived("b", "ours"), source("ours")]
    assert found(*chain) == []
    messages = found(*chain, own=("ours",))
    assert [one.rpartition(": ")[2] for one in messages] == ["a ← b ← ours", "b ← ours"]


def test_found_though_nobody_cites_them() -> None:
    assert findings("R106", day(), [derived("a", "a")])


def test_where_it_points() -> None:
    (one,) = findings("R106", day(), [derived("a", "b"), derived("b", "a")])
    assert (one.place.path, one.place.pointer) == ("records/source/a.json", "/custom/derived_from")
    related = [(place.path, place.pointer, place.message) for place in one.related]
    assert related == [("records/source/b.json", "/custom", "b")]
    assert one.record == "a"
    (far,) = findings("R106", day(), [derived("a", "ours"), source("ours")], own=("ours",))
    assert (far.record, far.related) == ("a", [])


def test_a_common_ancestor_is_no_error() -> None:
    assert found(derived("a", "root"), derived("b", "root"), source("root")) == []


def test_nothing_known_and_nothing_there() -> None:
    assert found(source("a"), source("b")) == []
    assert found(derived("a", "missing")) == []


def test_a_long_chain_is_no_trouble() -> None:
    chain = [derived(f"s-{number}", f"s-{number + 1}") for number in range(2000)]
    assert findings("R106", day(), chain) == []
    assert len(findings("R106", day(), [*chain, derived("s-2000", "s-0")])) == 1
