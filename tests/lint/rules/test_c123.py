"""C123: links whose two ends contradict each other, and where it stays silent."""

from tests.lint.rules.world import Json, claim, thing, verdicts


def married(link: Json, *back: Json) -> list[str]:
    people = [thing("person", "ann", link), thing("person", "ben", *back), thing("person", "cho")]
    return verdicts("C123", people)


def losses(theirs: object, own: object, *more: Json, **scope: object) -> list[str]:
    return verdicts(
        "C123",
        [
            thing("body", "red", claim("opponent", "blue"), claim("their-losses", theirs), *more),
            thing("body", "blue", claim("losses", own, **scope)),
            thing("body", "green"),
        ],
    )


def test_the_way_back_leads_elsewhere() -> None:
    assert married(claim("spouse", "ben"), claim("spouse", "cho")) == ["CONFLICT"]
    assert married(claim("spouse", "ben"), claim("spouse", "ann")) == []


def test_silent_if_it_is_missing_deprecated_or_nobody() -> None:
    assert married(claim("spouse", "ben")) == []
    assert married(claim("spouse", "ben"), claim("spouse", "cho", rank="deprecated")) == []
    assert married(claim("spouse", "ben"), claim("spouse", {"unknown": True})) == []


def test_silent_if_there_may_be_several() -> None:
    records = [thing("body", "one", claim("ally", "two")), thing("body", "two", claim("ally", "x"))]
    assert verdicts("C123", [*records, thing("body", "x")]) == []


def test_silent_for_another_scope_or_time() -> None:
    church, law = {"role": "church"}, {"role": "law"}
    link = claim("spouse", "ben", scope=church)
    assert married(link, claim("spouse", "cho", scope=law)) == []
    early = claim("spouse", "ben", validity="1900/1910")
    assert married(early, claim("spouse", "cho", validity="1911/1920")) == []
    assert married(early, claim("spouse", "cho", validity="1905/1920")) == ["CONFLICT"]


def test_possible_if_only_one_states_its_scope() -> None:
    link = claim("spouse", "ben", scope={"role": "church"})
    assert married(link, claim("spouse", "cho")) == ["POSSIBLE"]


def test_figures_of_both_ends() -> None:
    assert losses(58, 31) == ["CONFLICT"]
    assert losses(58, 58) == []
    assert losses(58, {"quantity": {"min": 50, "max": 60}}) == []
    assert losses(58, 31, scope={"role": "killed"}) == []


def test_silent_if_the_figures_may_mean_another_opponent() -> None:
    assert losses(58, 31, claim("opponent", "green", id="other")) == []


def test_silent_if_one_end_contradicts_itself() -> None:
    assert losses({"unknown": True}, 31) == []
    assert losses(58, 31, claim("opponent", "blue", id="again")) == ["CONFLICT"]
