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
