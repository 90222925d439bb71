"""C106: claims that exclude each other, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Severity, Verdict
from tests.project import codes, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]
PUPPET = {"property": "status", "value": {"string": "puppet"}}
MEMBER = {"property": "member-of", "value": {"entity": "league"}}


def words(first: Json, second: Json) -> Json:
    entry = {"label": "either or", "first": first, "second": second}
    scoped = {"constraints": {"scope": ["phase"]}}
    extra = {"exclusions": [entry], "properties": {"status": scoped, "member-of": scoped}}
    return merged(shipped_vocabulary(), extra)


EITHER = words(
    {"property": "status", "values": ["puppet"]}, {"property": "member-of", "values": ["league"]}
)
ANY = words({"property": "status"}, {"property": "member-of"})


def found(*claims: Json, vocabulary: Json = EITHER, **record: Any) -> list[str]:
    report = lint_records([{"type": "state", "claims": list(claims), **record}], [], vocabulary)
    return [code for code in codes(report) if code == "C106"]


def test_values_that_exclude_each_other() -> None:
    assert found(PUPPET, MEMBER) == ["C106"]
    assert found(MEMBER, PUPPET) == ["C106"]


def test_properties_that_exclude_each_other() -> None:
    assert found({**PUPPET, "value": {"string": "client"}}, MEMBER, vocabulary=ANY) == ["C106"]


def test_value_that_is_not_listed() -> None:
    assert found({**PUPPET, "value": {"string": "client"}}, MEMBER) == []


@pytest.mark.parametrize(
    "state",
    [
        {"rank": "deprecated", "reason": "a slip"},
        {"modality": "planned"},
        {"modality": "denied"},
        {"value": {"none": True}},
        {"value": {"unknown": True}},
    ],
)
def test_claims_that_do_not_hold(state: Json) -> None:
    assert found({**PUPPET, **state}, MEMBER, vocabulary=ANY) == []
    assert found(PUPPET, {**MEMBER, **state}, vocabulary=ANY) == []


def test_validity() -> None:
    early, late = {"validity": "1932/1934"}, {"validity": "1935/1939"}
    assert found({**PUPPET, **early}, {**MEMBER, **late}) == []
    assert found({**PUPPET, **early}, {**MEMBER, **early}) == ["C106"]
    assert found({**PUPPET, **early}, MEMBER) == ["C106"]


def test_scope() -> None:
    first, second = {"scope": {"phase": "first"}}, {"scope": {"phase": "second"}}
    assert found({**PUPPET, **first}, {**MEMBER, **second}) == []
    assert found({**PUPPET, **first}, {**MEMBER, **first}) == ["C106"]


def test_unstated_scope_is_possible() -> None:
    claims = [{**PUPPET, "scope": {"phase": "first"}}, MEMBER]
    report = lint_records([{"type": "state", "claims": claims}], [], EITHER, select=["C106"])
    assert [(one.verdict, one.severity) for one in report.findings] == [
        (Verdict.POSSIBLE, Severity.WARNING)
    ]


def test_values_of_one_property() -> None:
    vocabulary = words(
        {"property": "status", "values": ["puppet"]},
        {"property": "status", "values": ["sovereign"]},
    )
    sovereign = {**PUPPET, "value": {"string": "sovereign"}}
    assert found(PUPPET, sovereign, vocabulary=vocabulary) == ["C106"]
    assert found(PUPPET, PUPPET, vocabulary=vocabulary) == []


def test_dispute_covers_it() -> None:
    dispute = {
        "id": "status",
        "claims": ["claim-1", "claim-2"],
        "kind": "reading-uncertain",
        "status": "open",
        "statement": "One source gives the one, another source gives the other; neither says why.",
    }
    record = {"type": "state", "claims": [PUPPET, MEMBER], "disputes": [dispute]}
    (finding,) = lint_records([record], [], EITHER).findings
    assert (finding.code, finding.verdict) == ("C106", Verdict.ACKNOWLEDGED)


def test_properties_alone_and_with_a_third() -> None:
    ruler = {"property": "head-of-state", "value": {"entity": "stalin"}}
    assert found(PUPPET, ruler, vocabulary=ANY) == []
    assert found(MEMBER, ruler, vocabulary=ANY) == []
    assert found(PUPPET, ruler, MEMBER, vocabulary=ANY) == ["C106"]


def test_claim_that_one_of_several_excludes() -> None:
    elsewhere = {**MEMBER, "value": {"entity": "japan"}}
    early = {**PUPPET, "validity": "1920/1925"}
    late = {**MEMBER, "validity": "1930/1935"}
    assert found(early, {**PUPPET, "validity": "1931/1932"}, late) == ["C106"]
    assert found(PUPPET, elsewhere, MEMBER) == ["C106"]
    assert found(PUPPET, elsewhere) == []


def test_earlier_id_of_an_entity() -> None:
    either = words({"property": "status"}, {"property": "member-of", "values": ["league"]})
    former = {"id": "league", "type": "organization", "former_ids": ["league-of-nations"]}
    member = {**MEMBER, "value": {"entity": "league-of-nations"}}
    report = lint_records([{"type": "state", "claims": [PUPPET, member]}, former], [], either)
    assert "C106" in codes(report)
    league = words(
        {"property": "status"}, {"property": "member-of", "values": ["league-of-nations"]}
    )
    report = lint_records([{"type": "state", "claims": [PUPPET, member]}, former], [], league)
    assert "C106" in codes(report)


def test_what_it_says() -> None:
    def told(*claims: Json) -> list[tuple[str, tuple[str, ...]]]:
        report = lint_records([{"type": "state", "claims": claims}], [], EITHER, select=["C106"])
        return [(one.message, one.claims) for one in report.findings]

    first = {"scope": {"phase": "first"}}
    message = "'status' 'puppet' excludes 'member of' 'league' (either or)"
    assert told(PUPPET, MEMBER) == [(message, ("claim-1", "claim-2"))]
    assert told({**PUPPET, **first}, MEMBER) == [
        (
            f"{message}, unless they differ in the scope that one leaves unstated",
            ("claim-1", "claim-2"),
        )
    ]
    twice = "'status' 'puppet' excludes 'member of' 'league' and 'member of' 'league' (either or)"
    scoped = [{**MEMBER, **first}, {**MEMBER, "id": "other"}]
    assert told(PUPPET, *scoped) == [(twice, ("claim-1", "claim-2", "other"))]


def test_either_side_may_be_an_entity() -> None:
    turned = words(
        {"property": "member-of", "values": ["league"]},
        {"property": "status", "values": ["puppet"]},
    )
    assert found(PUPPET, MEMBER, vocabulary=turned) == ["C106"]
    japan = {**MEMBER, "value": {"entity": "japan"}}
    assert found(PUPPET, japan, vocabulary=turned) == []
