"""V101: sign-offs of claims that were changed since, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding
from ssdata.model.digest import claim_digest
from tests.project import complete, flat, lint_records

Json = dict[str, Any]
CLAIM: Json = {
    "id": "signed",
    "property": "signed-on",
    "value": {"date": "1937-08-21"},
    "references": [
        {"source": "handbook", "locator": {"page": "12"}},
        {"source": "chronicle", "locator": {"page": "3"}},
    ],
}


def verified(claim: Json) -> Json:
    """A claim as somebody signed it off."""
    sign_off = {"level": "source-read", "on": "2026-11-21", "by": "ssdata editors"}
    return {**claim, "verified": {**sign_off, "digest": claim_digest(claim)}}


def findings(*claims: Json) -> list[Finding]:
    report = lint_records([{"id": "pact", "claims": list(claims)}])
    return [one for one in flat(report.findings) if one.code == "V101"]


def changed(**more: Any) -> list[tuple[str, str]]:
    """Where it finds that a claim was changed, and what of it."""
    found = findings({**verified(CLAIM), **more})
    return [(one.place.pointer, one.message.partition(": ")[2]) for one in found]


def test_unchanged() -> None:
    assert findings(verified(CLAIM)) == []
    assert findings(CLAIM) == []
    assert complete({"claims": [CLAIM]})["claims"] == [CLAIM]


def test_value() -> None:
    (finding,) = findings(CLAIM | {"id": "other"}, {**verified(CLAIM), "value": {"date": "1937"}})
    assert finding.place.pointer == "/claims/1/value/date"
    assert finding.message == (
        "claim 'signed' was changed after its sign-off of 2026-11-21: its value"
    )
    assert finding.help == "check it again and run `ssdata verify pact#signed --level …`"
    assert (finding.record, finding.claims) == ("pact", ("signed",))


@pytest.mark.parametrize(
    "more",
    [
        {"validity": "1937"},
        {"scope": {"phase": "first"}},
        {"rank": "preferred"},
        {"modality": "planned"},
        {"according_to": "japan"},
    ],
)
def test_circumstances(more: Json) -> None:
    assert changed(**more) == [("/claims/0", "its scope, rank or modality")]


def test_references() -> None:
    one, other = CLAIM["references"]
    places = [("/claims/0/references", "its references")]
    assert changed(references=[one]) == places
    assert changed(references=[one, {**other, "locator": {"page": "4"}}]) == places


def test_all_at_once() -> None:
    more = {"value": {"date": "1937"}, "rank": "preferred", "references": CLAIM["references"][:1]}
    assert changed(**more) == [
        ("/claims/0/value/date", "its value, its scope, rank or modality and its references")
    ]


def test_silent_for_what_was_not_verified() -> None:
    one, other = CLAIM["references"]
    assert changed(references=[other, one]) == []
    assert changed(references=[one, {**other, "accessed": "2026-01-02"}]) == []
    assert changed(note="Of the copy.") == []


def test_each_claim() -> None:
    again = verified({**CLAIM, "id": "again"})
    wrong = {**verified({**CLAIM, "id": "wrong"}), "rank": "preferred"}
    found = findings(CLAIM, again, wrong)
    assert [one.claims for one in found] == [("wrong",)]
