"""V103: disputes whose claims were changed since, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Severity
from ssdata.model.digest import dispute_digest
from tests.project import complete, flat, lint_records

Json = dict[str, Any]
CLAIMS: list[Json] = complete(
    {
        "claims": [
            {"id": "a", "property": "signed-on", "value": {"date": "1937-08-21"}},
            {"id": "b", "property": "signed-on", "value": {"date": "1937-08-29"}},
        ]
    }
)["claims"]
DISPUTE: Json = {
    "id": "day",
    "claims": ["a", "b"],
    "kind": "sources-disagree",
    "status": "open",
    "statement": "The two give different days.",
}


def written(dispute: Json = DISPUTE, claims: list[Json] = CLAIMS) -> Json:
    """A dispute with the digest of its claims as they stood."""
    listed = [one for one in claims if one["id"] in dispute["claims"]]
    return {**dispute, "digest": dispute_digest(listed)}


def findings(claims: list[Json], *disputes: Json, others: tuple[Json, ...] = ()) -> list[Finding]:
    record = {"claims": claims, "disputes": list(disputes)}
    report = lint_records([record, *others])
    return [one for one in flat(report.findings) if one.code == "V103"]


def changed(**more: Any) -> list[Json]:
    """The claims, one of them changed."""
    return [CLAIMS[0], {**CLAIMS[1], **more}]


@pytest.mark.parametrize(
    "more",
    [
        {"value": {"date": "1937-08-30"}},
        {"rank": "preferred"},
        {"scope": {"phase": "first"}},
    ],
)
def test_claims_that_were_changed(more: Json) -> None:
    assert findings(CLAIMS, written()) == []
    (finding,) = findings(changed(**more), written())
    assert finding.severity is Severity.WARNING
    assert finding.message == "the claims of dispute 'day' were changed after it was written"
    assert finding.help == "read its statement again and run `ssdata verify example`"
    assert (finding.record, finding.claims) == ("example", ("a", "b"))
    assert finding.place.pointer == "/disputes/0/digest"


def test_list_that_was_changed() -> None:
    third = {**CLAIMS[1], "id": "c", "value": {"date": "1937-09-03"}}
    longer = {**written(), "claims": ["a", "b", "c"]}
    assert len(findings([*CLAIMS, third], longer)) == 1


def test_silent_for_references_notes_and_disputes_without_digest() -> None:
    assert findings(changed(references=CLAIMS[1]["references"] * 2), written()) == []
    assert findings(changed(note="Of the copy."), written()) == []
    assert findings(changed(rank="preferred"), DISPUTE) == []


def test_silent_for_claims_that_do_not_exist() -> None:
    lost = {**written(), "claims": ["a", "b", "lost"]}
    assert findings(changed(rank="preferred"), lost) == []


def test_each_dispute() -> None:
    plain, lost = {**DISPUTE, "id": "plain"}, {**written(), "id": "lost", "claims": ["a", "lost"]}
    fresh = {**written(claims=changed(rank="preferred")), "id": "fresh"}
    found = findings(changed(rank="preferred"), plain, lost, fresh, written())
    assert [one.place.pointer for one in found] == ["/disputes/3/digest"]


def test_claims_of_other_records_do_not_count() -> None:
    other = {"id": "other", "claims": CLAIMS}
    both = {**DISPUTE, "claims": ["a", "other#b"]}
    digest = dispute_digest(CLAIMS[:1])
    assert findings(CLAIMS, {**both, "digest": digest}, others=(other,)) == []
    (finding,) = findings(CLAIMS, {**both, "digest": "000000000000"}, others=(other,))
    assert finding.claims == ("a", "other#b")
