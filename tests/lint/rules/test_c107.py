"""C107: types that do not fit, and where it stays silent."""

from typing import Any

from ssdata.lint.engine import lint
from tests.project import (
    codes,
    complete,
    lint_claims,
    lint_records,
    merged,
    project,
    put,
    shipped_vocabulary,
)

Json = dict[str, Any]


def claim(property_: str, **value: Any) -> Json:
    return {"property": property_, "value": value}


def found(*claims: Json, type: str = "treaty") -> list[str]:
    return [code for code in codes(lint_claims(*claims, type=type)) if code == "C107"]


def test_subject() -> None:
    assert found(claim("born-on", date="1900")) == ["C107"]
    assert found(claim("born-on", date="1900"), type="person") == []


def test_object() -> None:
    assert found(claim("signed-at", entity="molotov")) == ["C107"]
    assert found(claim("signed-at", entity="nanjing")) == []


def test_narrower_types_fit() -> None:
    assert found(claim("took-place-on", date="1938"), type="battle") == []
    assert found(claim("registered-with", entity="japan")) == []  # a state is an organization


def test_target_that_does_not_exist() -> None:
    report = lint_claims(claim("signed-at", entity="nankin"))
    assert codes(report) == ["C128"]


def test_type_that_is_not_known() -> None:
    assert found(claim("signed-at", entity="nanjing"), type="pact") == []


def test_deprecated() -> None:
    wrong = {**claim("signed-at", entity="molotov"), "rank": "deprecated", "reason": "a namesake"}
    assert found(wrong) == []


def test_no_types_named() -> None:
    assert found(claim("concerns", entity="molotov")) == []


def test_type_under_two_that_exclude_each_other() -> None:
    deity = {"label": "deified general", "broader": ["person", "place"]}
    words = merged(shipped_vocabulary(), {"record_types": {"deity": deity}})
    report = lint_records([{"type": "deity"}], [], words)
    (finding,) = report.findings
    assert (finding.code, finding.place.pointer, finding.record) == ("C107", "/type", "example")
    assert finding.message == (
        "nothing can be of the type 'deity': it is 'person' and 'place', which exclude each other"
    )
    assert finding.help == "mend the record types of the vocabulary"


def test_earlier_id_of_the_target() -> None:
    records = [
        {"claims": [claim("signed-at", entity="nanking")]},
        {"id": "nanjing", "type": "place", "former_ids": ["nanking"]},
    ]
    assert "C107" not in codes(lint_records(records))


def test_dispute_about_something_else_does_not_cover_it() -> None:
    claims = [claim("signed-at", entity="molotov"), claim("signed-at", entity="nanjing")]
    dispute = {
        "id": "where",
        "claims": ["claim-1", "claim-2"],
        "kind": "sources-disagree",
        "status": "open",
        "statement": "Sources differ on the place.",
    }
    report = lint_records([{"claims": claims, "disputes": [dispute]}], select=["C107"])
    assert codes(report) == ["C107"]


def test_property_after_one_without_types_is_seen() -> None:
    assert found(claim("concerns", entity="molotov"), claim("signed-at", entity="molotov")) == [
        "C107"
    ]


def test_subject_and_object_are_two_findings() -> None:
    assert found(claim("signed-at", entity="molotov"), type="battle") == ["C107", "C107"]


def test_what_it_says() -> None:
    (finding,) = lint_claims(claim("born-on", date="1900")).findings[:1]
    assert finding.place.pointer == "/claims/0/property"
    assert finding.help == "it is said of records of type person"


def test_unknown_object_has_no_type() -> None:
    assert found(claim("signed-at", unknown=True)) == []


def test_folder_of_the_target_that_is_not_its_type() -> None:
    """Its own type counts where the folder alone would not fit."""
    harbin, pact = (
        complete(one)
        for one in (
            {"id": "harbin", "type": "place"},
            {"id": "pact", "claims": [claim("signed-at", entity="harbin")]},
        )
    )
    with project([pact]) as made:
        put(made.root, "person", harbin)
        assert "C107" not in codes(lint(made))
    with project([pact]) as made:
        put(made.root, "person", {**harbin, "type": "person"})
        assert "C107" in codes(lint(made))


def test_what_it_says_of_an_object() -> None:
    (finding,) = lint_claims(claim("signed-at", entity="molotov")).findings
    assert finding.message == "'signed at' cannot be 'molotov', a 'person'"
    assert finding.help == "it takes records of type place"
