"""R101: claims without support, and where it stays silent."""

import json
from typing import Any

import pytest

from ssdata.lint.engine import lint
from ssdata.lint.finding import Finding
from tests.project import complete, flat, lint_records, project, put

Json = dict[str, Any]
SUPPORT: Json = {"source": "handbook", "locator": {"page": "12"}}
AGAINST: Json = {"source": "chronicle", "locator": {"page": "3"}, "stance": "contradicts"}


def signed(*references: Json, **more: Any) -> Json:
    value = {"date": "1937-08-21"}
    return {"property": "signed-on", "value": value, "references": list(references), **more}


def findings(*claims: Json, type: str = "treaty") -> list[Finding]:
    report = lint_records([{"type": type, "claims": list(claims)}])
    return [one for one in flat(report.findings) if one.code == "R101"]


def test_no_reference() -> None:
    (finding,) = findings(signed(id="day"))
    assert finding.message == "claim 'day' has no reference"
    assert finding.help == 'add one to "references": the source and where in it'
    assert (finding.record, finding.claims) == ("example", ("day",))
    assert finding.place.pointer == "/claims/0/references"


def test_only_references_that_contradict_it() -> None:
    (finding,) = findings(signed(SUPPORT), signed(AGAINST, AGAINST))
    assert finding.message == "claim 'claim-2' has only references that contradict it"
    assert (finding.record, finding.claims) == ("example", ("claim-2",))
    assert finding.place.pointer == "/claims/1/references"


@pytest.mark.parametrize(
    "references",
    [
        [SUPPORT],
        [SUPPORT, AGAINST],
        [AGAINST, SUPPORT],
        [AGAINST, {**SUPPORT, "stance": "supports"}],
    ],
)
def test_silent_with_one_that_supports_it(references: list[Json]) -> None:
    assert findings(signed(*references)) == []
    # A claim after it is looked at.
    assert len(findings(signed(*references), signed(AGAINST))) == 1


def test_deprecated_claims_need_one_too() -> None:
    dead = {"rank": "deprecated", "reason": "a slip"}
    assert len(findings(signed(**dead))) == 1
    assert len(findings(signed(AGAINST, **dead))) == 1


def test_self_evident_property() -> None:
    other = {"property": "different-from", "value": {"entity": "stalin"}, "references": [AGAINST]}
    assert findings(other, type="person") == []
    assert len(findings({**other, "references": []}, type="person")) == 1
    assert len(findings(other, {**signed(AGAINST), "property": "born-on"}, type="person")) == 1


def test_property_that_is_not_known() -> None:
    assert len(findings({**signed(AGAINST), "property": "sealed-on"})) == 1


def without(claim: Json, *keys: str) -> list[tuple[str, tuple[str, ...], str]]:
    """What it says of a record whose claim lacks some keys."""
    record = complete({"claims": [claim]})
    record["claims"] = [
        {key: value for key, value in record["claims"][0].items() if key not in keys}
    ]
    with project([]) as made:
        put(made.root, "treaty", record)
        found = flat(lint(made).findings)
        return [(one.message, one.claims, one.place.pointer) for one in found if one.code == "R101"]


def test_claim_without_the_key() -> None:
    assert without(signed(id="day"), "references") == [
        ("claim 'day' has no reference", ("day",), "/claims/0")
    ]
    assert without(signed(id="day"), "references", "id") == [
        ("claim 0 has no reference", ("0",), "/claims/0")
    ]


def test_other_faults_of_the_file_are_another_matter() -> None:
    assert without(signed(SUPPORT), "value") == []


def written(text: str) -> list[str]:
    """The codes for a file that was not written by ``ssdata fmt``."""
    with project(
        [complete({"claims": [signed(SUPPORT)]}), {"id": "other", "type": "treaty"}]
    ) as made:
        path = made.records / "treaty" / "other.json"
        path.write_text(text, encoding="utf-8")
        return [one.code for one in flat(lint(made).findings)]


def test_file_that_is_not_in_canonical_form() -> None:
    record = complete({"id": "other", "claims": [signed(AGAINST)]})
    text = json.dumps(record)
    assert "R101" in written(text)
    assert "R101" in written(text.replace("contradicts", "contradict\\u0073"))
    assert "R101" not in written(text.replace("contradicts", "supports"))


@pytest.mark.parametrize("text", ["{}", "[]", '{"claims": [5]}', '{"claims": 5}', "contradicts"])
def test_file_that_is_no_record(text: str) -> None:
    assert {"R101", "X001"}.isdisjoint(written(text))


def test_sources_have_no_claims() -> None:
    assert "R101" not in [one.code for one in lint_records([], [{"id": "work"}]).findings]
