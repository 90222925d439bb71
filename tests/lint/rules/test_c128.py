"""C128: records that do not exist, and where it stays silent."""

from typing import Any

import pytest

from tests.project import flat, lint_records

Json = dict[str, Any]
FORMER = {"id": "league", "type": "organization", "former_ids": ["league-of-nations"]}


def told(*claims: Json, type: str = "treaty") -> list[tuple[str, str]]:
    """Where it finds something, and what."""
    report = lint_records([{"type": type, "claims": list(claims)}, FORMER])
    return [(one.place.pointer, one.message) for one in flat(report.findings) if one.code == "C128"]


def at(entity: str, **more: Any) -> Json:
    return {"property": "signed-at", "value": {"entity": entity}, **more}


def lost(side: object) -> Json:
    scope = {"side": side, "population": "no-record"}
    return {
        "property": "casualties",
        "value": {"quantity": {"amount": 9, "unit": "person"}},
        "scope": scope,
    }


def test_value() -> None:
    missing = ("/claims/0/value/entity", "there is no record 'nankin'")
    assert told(at("nankin")) == [missing]
    assert told(at("nanjing")) == []
    assert told(at("nankin", rank="deprecated", reason="a slip")) == [missing]
    assert told(at("nanjing"), at("nankin")) == [
        ("/claims/1/value/entity", "there is no record 'nankin'")
    ]


def test_earlier_id() -> None:
    member = {"property": "registered-with", "value": {"entity": "league-of-nations"}}
    assert told(member) == []


@pytest.mark.parametrize("side", ["japan", ["china", "japan"], {"unknown": True}])
def test_silent_for_scopes_that_name_records_or_none(side: object) -> None:
    assert told(lost(side), type="battle") == []


@pytest.mark.parametrize("side", ["nippon", ["china", "nippon"]])
def test_scope(side: object) -> None:
    missing = ("/claims/0/scope/side", "there is no record 'nippon'")
    assert told(lost(side), type="battle") == [missing]


def test_dimension_that_is_not_known() -> None:
    assert told(at("nanjing", scope={"weather": "rain"})) == []


def test_help_names_a_record_of_nearly_that_name() -> None:
    def help_for(entity: str) -> list[str]:
        found = flat(lint_records([{"claims": [at(entity)]}]).findings)
        return [one.help for one in found if one.code == "C128"]

    (near,) = help_for("nanjng")
    assert "nanjing" in near
    assert help_for("zzz") == ["write its record first, or name another one"]
