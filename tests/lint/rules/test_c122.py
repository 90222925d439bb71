"""C122: links without a way back, and where it stays silent."""

from ssdata.lint.lexicon import Lexicon
from ssdata.lint.rules.c122_missing_inverse import MissingInverse
from ssdata.lint.view import View
from tests.lint.rules.world import WORDS, Json, claim, thing, verdicts
from tests.project import complete, flat, lint_records, merged


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


def test_under_an_earlier_id_a_missing_way_back_is_missing() -> None:
    assert joined(claim("ally", "old"), former_ids=["old"]) == ["VIOLATION"]


def test_a_way_back_that_asks_for_none_itself_is_one() -> None:
    pupil = {"label": "pupil", "value": "entity"}
    teacher = {**pupil, "label": "teacher", "constraints": {"inverse": "pupil"}}
    words = merged(WORDS, {"properties": {"teacher": teacher, "pupil": pupil}})
    link = {"id": "c", "property": "teacher", "value": {"entity": "two"}}
    back = {"id": "c", "property": "pupil", "value": {"entity": "one"}}
    for claims, wanted in (([back], []), ([], ["C122"])):
        records = [thing("body", "one", link), thing("body", "two", *claims)]
        found = [one.code for one in flat(lint_records(records, vocabulary=words).findings)]
        assert found == wanted


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


def test_claims_that_have_a_way_back() -> None:
    """`ssdata explain` names the rule for these."""
    claims = (
        claim("ally", "two"),
        claim("successor", "two"),
        claim("named-after", "two"),
        claim("ally", {"unknown": True}, id="nobody"),
        claim("began", "1900"),
    )
    view = View("x.json", complete(thing("body", "x", *claims)), Lexicon(WORDS))
    rule = MissingInverse()
    assert [rule.looks_at(row) for row in view.rows] == [True, True, False, False, False]
