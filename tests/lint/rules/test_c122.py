"""C122: links without a way back, and where it stays silent."""

from tests.lint.rules.world import Json, claim, thing, verdicts


def joined(link: Json, *back: Json, **more: object) -> list[str]:
    return verdicts("C122", [thing("body", "one", link), thing("body", "two", *back, **more)])


def test_missing() -> None:
    assert joined(claim("ally", "two")) == ["VIOLATION"]
    assert joined(claim("successor", "two")) == ["VIOLATION"]
    assert joined(claim("predecessor", "two")) == ["VIOLATION"]


def test_present() -> None:
    assert joined(claim("ally", "two"), claim("ally", "one")) == []
    assert joined(claim("successor", "two"), claim("predecessor", "one")) == []


def test_the_wrong_way_back_is_none() -> None:
    assert joined(claim("successor", "two"), claim("successor", "one")) == ["VIOLATION"] * 2


def test_a_deprecated_way_back_is_none() -> None:
    assert joined(claim("ally", "two"), claim("ally", "one", rank="deprecated")) == ["VIOLATION"]


def test_silent_for_none_unknown_and_deprecated_links() -> None:
    for link in (
        claim("ally", {"none": True}),
        claim("ally", {"unknown": True}),
        claim("ally", "two", rank="deprecated"),
        claim("ally", "two", modality="alleged"),
    ):
        assert joined(link) == []


def test_silent_if_the_target_does_not_exist() -> None:
    assert verdicts("C122", [thing("body", "one", claim("ally", "nobody"))]) == []


def test_earlier_ids_count() -> None:
    assert joined(claim("ally", "old"), claim("ally", "one"), former_ids=["old"]) == []
    records = [
        thing("body", "one", claim("ally", "two"), former_ids=["first"]),
        thing("body", "two", claim("ally", "first")),
    ]
    assert verdicts("C122", records) == []


def test_one_may_be_its_own_ally() -> None:
    assert verdicts("C122", [thing("body", "one", claim("ally", "one"))]) == []


def test_link_after_one_with_its_way_back_is_seen() -> None:
    records = [
        thing("body", "one", claim("ally", "two")),
        thing("body", "two", claim("ally", "one")),
        thing("body", "zoo", claim("ally", "two")),
    ]
    assert verdicts("C122", records) == ["VIOLATION"]


def test_links_to_a_record_that_does_not_exist() -> None:
    records = [thing("body", id, claim("ally", "nobody")) for id in ("one", "two")]
    assert verdicts("C122", records) == []
