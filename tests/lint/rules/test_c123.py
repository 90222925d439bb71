"""C123: links whose two ends contradict each other, and where it stays silent."""

from tests.lint.rules.world import WORDS, Json, claim, said, thing, verdicts
from tests.project import flat, lint_records


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


MORE: Json = {
    "leads": {"label": "leads", "value": "entity", "constraints": {"inverse": "led-by"}},
    "led-by": {
        "label": "led by",
        "value": "entity",
        "constraints": {"inverse": "leads", "over_time": True},
    },
    "seat-of": {"label": "seat of", "value": "entity", "constraints": {"inverse": "seat"}},
    "seat": {
        "label": "seat",
        "value": "entity",
        "constraints": {"inverse": "seat-of", "functional": True, "coarser_by": "in"},
    },
}


def link(property_: str, entity: str, id: str = "", **more: object) -> Json:
    return {"id": id or property_, "property": property_, "value": {"entity": entity}, **more}


def found(*records: Json) -> list[tuple[str, ...]]:
    words = {**WORDS, "properties": {**WORDS["properties"], **MORE}}
    report = lint_records(records, vocabulary=words)
    return [one.claims for one in flat(report.findings) if one.code == "C123"]


def test_holder_over_time_that_is_another() -> None:
    red, blue, green = thing("body", "red"), thing("body", "blue"), thing("body", "green")
    red["claims"], blue["claims"] = [link("leads", "blue")], [link("led-by", "green")]
    assert found(red, blue, green) == [("leads", "blue#led-by")]


def seated(*seats: Json, **within: str) -> list[tuple[str, ...]]:
    """The hill says that it is the seat of a body, and the body names another place."""
    places = [
        thing("place", id, *([link("in", within[id])] if id in within else []))
        for id in ("hill", "district", "town")
    ]
    places[0]["claims"].append(link("seat-of", "red"))
    return found(*places, thing("body", "red", *seats))


def test_coarser_or_finer_place_is_no_other() -> None:
    assert seated(link("seat", "district")) == [("seat-of", "red#seat")]
    assert seated(link("seat", "district"), hill="district") == []
    assert seated(link("seat", "district"), district="hill") == []
    assert seated(link("seat", "district"), hill="town", district="town") != []


def test_claim_after_one_that_is_passed_over_is_seen() -> None:
    seats = link("seat", "district"), link("seat", "town", "other")
    assert seated(*seats, hill="district") == [("seat-of", "red#other")]
    early = claim("spouse", "ben", validity="1900/1910")
    later = claim("spouse", "cho", validity="1911/1920")
    meanwhile = claim("spouse", "dan", id="other", validity="1905/1920")
    people = [thing("person", "ann", early), thing("person", "ben", later, meanwhile)]
    people += [thing("person", "cho"), thing("person", "dan")]
    assert verdicts("C123", people) == ["CONFLICT"]
    unreadable = claim("spouse", "cho", validity="1911/1910")
    people[1] = thing("person", "ben", unreadable, meanwhile)
    assert verdicts("C123", people) == ["CONFLICT"]


def test_silent_if_one_end_gives_two_figures() -> None:
    assert losses(58, 31, claim("their-losses", 31, id="again")) == []


def test_pair_of_figures_after_one_that_is_passed_over() -> None:
    own = [claim("losses", 31), claim("guns", 4), claim("ships", 1)]
    agreed = claim("their-losses", 31), claim("their-guns", 9), claim("their-ships", 1)
    twofold = claim("their-losses", 58), claim("their-losses", 31, id="again")

    def judged(*theirs: Json) -> list[tuple[str, tuple[str, ...]]]:
        red = thing("body", "red", claim("opponent", "blue"), *theirs)
        return said("C123", [red, thing("body", "blue", *own)])

    guns = ("'its their-guns' is 9 here, but 'blue' says 4", ("their-guns", "blue#guns"))
    assert judged(*agreed) == [guns]
    assert judged(*twofold, claim("their-guns", 9), claim("their-ships", 1)) == [guns]


def test_what_it_says() -> None:
    def couple(**link: object) -> list[tuple[str, tuple[str, ...]]]:
        ann = thing("person", "ann", claim("spouse", "ben", **link))
        ben = thing("person", "ben", claim("spouse", "cho"))
        return said("C123", [ann, ben, thing("person", "cho")])

    message = "'its spouse' leads to 'ben', whose 'its spouse' is not 'ann' but 'cho'"
    assert couple() == [(message, ("spouse", "ben#spouse"))]
    assert couple(scope={"role": "law"}) == [
        (f"{message}, unless they mean different things", ("spouse", "ben#spouse"))
    ]


def test_figures_of_an_opponent_that_does_not_exist() -> None:
    red = thing("body", "red", claim("opponent", "nobody"), claim("their-losses", 58))
    assert verdicts("C123", [red]) == []


def test_figures_beside_a_link_that_leads_to_several() -> None:
    links = (
        claim("opponent", "blue"),
        claim("opponent", "green", id="other"),
        claim("rival", "blue"),
    )
    red = thing("body", "red", *links, claim("their-losses", 58), claim("their-guns", 9))
    blue = thing("body", "blue", claim("losses", 31), claim("guns", 4))
    assert said("C123", [red, blue, thing("body", "green")]) == [
        ("'its their-guns' is 9 here, but 'blue' says 4", ("their-guns", "blue#guns"))
    ]


def test_figures_that_say_nothing() -> None:
    assert losses({"none": True}, 31) == []
    assert losses(58, {"none": True}) == []
    unknown = {"role": {"unknown": True}}
    red = thing("body", "red", claim("opponent", "blue"), claim("their-losses", 58, scope=unknown))
    blue = thing("body", "blue", claim("losses", 31, scope=unknown))
    assert verdicts("C123", [red, blue]) == []
    both = claim("their-losses", {"unknown": True}), claim("their-losses", 58, id="told")
    red = thing("body", "red", claim("opponent", "blue"), *both)
    blue = thing("body", "blue", claim("losses", 31))
    assert [claims for _, claims in said("C123", [red, blue])] == [("told", "blue#losses")]


def test_links_of_a_type_that_nothing_links_to() -> None:
    """A vocabulary whose only links with a way back, or with figures, lead from people to bodies."""

    def judged(names: tuple[str, ...], *people: Json) -> list[tuple[str, ...]]:
        chosen = {id: WORDS["properties"][id] for id in names}
        for id in ("opponent", "successor"):
            if id in chosen:
                chosen[id] = {**chosen[id], "objects": ["body"]}
        words = {**WORDS, "properties": chosen, "chains": [], "lifetimes": []}
        report = lint_records(people, vocabulary=words, bare=True)
        return [one.claims for one in flat(report.findings) if one.code in {"C122", "C123"}]

    paired = ("opponent", "losses", "their-losses", "guns", "their-guns", "ships", "their-ships")
    red = thing("person", "red", claim("opponent", "blue"), claim("their-losses", 58))
    blue = thing("body", "blue", claim("losses", 31))
    assert judged(paired, red, blue) == [("their-losses", "blue#losses")]
    old = thing("person", "old", claim("successor", "blue"))
    assert judged(("successor", "predecessor"), old, thing("body", "blue")) == [("successor",)]
