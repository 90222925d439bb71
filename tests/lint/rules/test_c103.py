"""C103: identifiers with two bearers, and where it stays silent."""

from typing import Any

from tests.project import codes, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]


def bearer(id: str, number: str, **more: Any) -> Json:
    claim = {"id": "number", "property": "number", "value": {"string": number}}
    rest = {key: more.pop(key) for key in ("former_ids",) if key in more}
    return {"id": id, "type": "document", "claims": [{**claim, **more}], **rest}


def words(**constraints: Any) -> Json:
    number = {
        "label": "number",
        "value": "string",
        "constraints": {"unique": True, "self_evident": True, **constraints},
    }
    return merged(shipped_vocabulary(), {"properties": {"number": number}})


def found(*records: Json, **constraints: Any) -> list[str]:
    report = lint_records(records, vocabulary=words(**constraints))
    return [code for code in codes(report) if code == "C103"]


def test_one_number_two_bearers() -> None:
    assert found(bearer("one", "4547"), bearer("two", "4547")) == ["C103"]
    assert found(bearer("one", "4547"), bearer("two", "4548")) == []


def test_all_bearers_are_named_once() -> None:
    records = [bearer("one", "4547"), bearer("two", "4547"), bearer("three", "4547")]
    (finding,) = lint_records(records, vocabulary=words(), select=["C103"]).findings
    assert finding.record == "one"
    assert finding.claims == ("number", "three#number", "two#number")
    assert len(finding.related) == 2
    assert {place.pointer for place in (finding.place, *finding.related)} == {
        "/claims/0/value/string"
    }


def test_same_number_twice_in_one_record() -> None:
    record = bearer("one", "4547")
    record["claims"].append({**record["claims"][0], "id": "again"})
    assert found(record) == []


def test_identifiers_are_normalised() -> None:
    pair = bearer("one", "0-8047-1160-7"), bearer("two", "978-0-8047-1160-9")
    assert found(*pair, identifier="isbn") == ["C103"]
    assert found(*pair) == []
    pair = bearer("one", "https://doi.org/10.1080/ABC"), bearer("two", "10.1080/abc")
    assert found(*pair, identifier="doi") == ["C103"]


def test_case_of_other_identifiers() -> None:
    assert found(bearer("one", "q42"), bearer("two", "Q42")) == ["C103"]


def test_other_scope() -> None:
    one = bearer("one", "4547", scope={"phase": "first series"})
    two = bearer("two", "4547", scope={"phase": "second series"})
    assert found(one, two, scope=["phase"]) == []
    two = bearer("two", "4547", scope={"phase": "first series"})
    assert found(one, two, scope=["phase"]) == ["C103"]


def test_unknown_scope_equals_nothing() -> None:
    unknown = {"phase": {"unknown": True}}
    pair = bearer("one", "4547", scope=unknown), bearer("two", "4547", scope=unknown)
    assert found(*pair, scope=["phase"]) == []


def test_deprecated() -> None:
    two = bearer("two", "4547", rank="deprecated", reason="of the annex")
    assert found(bearer("one", "4547"), two) == []


def test_none_and_unknown() -> None:
    for nothing in ({"none": True}, {"unknown": True}):
        assert found(bearer("one", "", value=nothing), bearer("two", "", value=nothing)) == []


def test_editions_of_one_work() -> None:
    def edition(id: str, work: str) -> Json:
        record = bearer(id, "4547")
        record["claims"].append({"id": "of", "property": "annex-of", "value": {"entity": work}})
        return record

    works = [{"id": "work-a", "type": "treaty"}, {"id": "work-b", "type": "treaty"}]
    same = [edition("one", "work-a"), edition("two", "work-a")]
    other = [edition("one", "work-a"), edition("two", "work-b")]
    assert found(*same, *works, unique_per="annex-of") == []
    assert found(*other, *works, unique_per="annex-of") == ["C103"]
    assert found(*same, *works) == ["C103"]


def test_dispute_does_not_cover_it() -> None:
    one = bearer("one", "4547")
    one["claims"].append({**one["claims"][0], "id": "again", "value": {"string": "4548"}})
    one["disputes"] = [
        {
            "id": "which",
            "claims": ["number", "again"],
            "kind": "sources-disagree",
            "status": "open",
            "statement": "Two numbers are printed.",
        }
    ]
    assert found(one, bearer("two", "4547")) == ["C103"]


def test_identifier_after_one_of_unknown_scope_is_seen() -> None:
    record = bearer("one", "4547", scope={"side": {"unknown": True}})
    record["claims"].append({**bearer("one", "4548")["claims"][0], "id": "again"})
    assert found(record, bearer("two", "4548"), scope=["side"]) == ["C103"]
    assert found(record, bearer("two", "4547"), scope=["side"]) == []
