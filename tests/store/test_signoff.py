"""Signing off: the digest is written, or the file stays as it is, byte for byte."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ssdata.model.digest import claim_digest, dispute_digest
from ssdata.store.project import Project
from ssdata.store.signoff import SignOffError, record_file, sign
from tests.project import Json, lint_records, project

CLAIMS = [
    {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
    {"id": "signed-too", "property": "signed-on", "value": {"date": "1937-08-20"}},
    {"id": "signed-later", "property": "signed-on", "value": {"date": "1937-08-29"}},
    {"id": "place", "property": "signed-at", "value": {"entity": "nanjing"}},
]
DISPUTE = {"kind": "sources-disagree", "status": "open", "statement": "They differ."}
RECORD = {
    "claims": CLAIMS,
    "disputes": [
        {"id": "one", "claims": ["signed", "signed-too", "signed-later"], **DISPUTE},
        {"id": "other", "claims": ["signed-too", "signed-later"], **DISPUTE},
    ],
}


@pytest.fixture
def made() -> Iterator[Project]:
    with project([RECORD]) as found:
        yield found


def path_of(made: Project) -> Path:
    return made.records / "treaty" / "example.json"


def data_of(made: Project) -> Json:
    found: Json = json.loads(path_of(made).read_bytes())
    return found


def sign_off(made: Project, claim: str | None = "signed", **given: Any) -> list[str]:
    settings = {
        "level": "source-read",
        "on": "2026-11-21",
        "by": "editors",
        "needs_locator": lambda _: False,
    }
    return sign(made, "example", claim, **{**settings, **given})


def test_one_claim_is_signed_and_no_other_changes(made: Project) -> None:
    before = data_of(made)
    assert sign_off(made) == ["signed"]
    after = data_of(made)
    signed = after["claims"][0].pop("verified")
    assert signed == {
        "level": "source-read",
        "on": "2026-11-21",
        "by": "editors",
        "digest": claim_digest(before["claims"][0]),
    }
    assert after["claims"] == before["claims"]


def test_all_claims_are_signed_without_a_name(made: Project) -> None:
    assert sign_off(made, None) == [claim["id"] for claim in CLAIMS]
    assert all("verified" in claim for claim in data_of(made)["claims"])


def test_disputes_that_list_the_claim_are_reviewed_and_no_others(made: Project) -> None:
    sign_off(made)
    record = data_of(made)
    one, other = record["disputes"]
    assert one["reviewed"] == "2026-11-21"
    assert one["digest"] == dispute_digest(record["claims"][:3])
    assert "reviewed" not in other
    assert "digest" not in other


def test_what_was_signed_is_clean_and_a_later_change_voids_it(made: Project) -> None:
    sign_off(made, None)
    record = data_of(made)

    def voids(record: Json) -> list[str]:
        report = lint_records([record], select=["V101", "S103"])
        return [claim for found in report.findings for claim in found.claims]

    assert voids(record) == []
    record["claims"][3]["value"]["entity"] = "china"
    assert voids(record) == ["place"]


def test_signing_again_replaces_the_sign_off(made: Project) -> None:
    sign_off(made)
    sign_off(made, level="double-checked", on="2026-12-01")
    assert data_of(made)["claims"][0]["verified"]["level"] == "double-checked"
    once = path_of(made).read_bytes()
    sign_off(made, level="double-checked", on="2026-12-01")
    assert path_of(made).read_bytes() == once


def spoil(made: Project, **changes: Any) -> None:
    record = data_of(made)
    record["claims"][0] |= changes
    path_of(made).write_text(json.dumps(record), encoding="utf-8")


def raw(made: Project, content: bytes) -> None:
    path_of(made).write_bytes(content)


def again(made: Project) -> None:
    text = path_of(made).read_text(encoding="utf-8")
    raw(made, text.replace('"type": "treaty",', '"type": "treaty", "type": "treaty",').encode())


REFUSED = {
    "no-reference": (lambda made: spoil(made, references=[]), "'signed' has no reference"),
    "reference-null": (lambda made: spoil(made, references=None), "'signed' has no reference"),
    "schema": (lambda made: spoil(made, value={"date": 1937}), "does not fit the schema"),
    "no-json": (lambda made: raw(made, b'{"id": }'), "no JSON: a value is expected"),
    "empty": (lambda made: raw(made, b""), "the file is empty"),
    "latin-1": (lambda made: raw(made, "é".encode("latin-1")), "not UTF-8"),
    "a-list": (lambda made: raw(made, b"[]"), "does not fit the schema"),
    "claims-a-text": (lambda made: raw(made, b'{"claims": "x"}'), "does not fit the schema"),
    "claims-of-texts": (lambda made: raw(made, b'{"claims": ["x"]}'), "does not fit the schema"),
    "no-claims": (lambda made: raw(made, b"{}"), "does not fit the schema"),
    "key-twice": (again, "a key twice"),
    "many-digits": (lambda made: raw(made, b'{"a": 1' + b"0" * 30 + b"}"), "too many digits"),
}


@pytest.mark.parametrize(("spoiled", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_a_refusal_leaves_the_file_as_it_is(made: Project, spoiled: Any, reason: str) -> None:
    spoiled(made)
    before = path_of(made).read_bytes()
    with pytest.raises(SignOffError) as caught:
        sign_off(made)
    assert reason in caught.value.reason
    assert caught.value.hint
    assert path_of(made).read_bytes() == before
    assert [one.name for one in path_of(made).parent.iterdir()] == ["example.json"]


def test_a_missing_locator_is_refused_with_the_name_of_the_source(made: Project) -> None:
    before = path_of(made).read_bytes()
    with pytest.raises(SignOffError, match="'signed' does not say where in 'handbook'"):
        sign_off(made, needs_locator=lambda reference: reference["source"] == "handbook")
    assert path_of(made).read_bytes() == before


def test_of_several_claims_all_are_signed_or_none(made: Project) -> None:
    record = data_of(made)
    record["claims"][3]["references"] = [{"source": "almanac"}]
    raw(made, json.dumps(record).encode())
    before = path_of(made).read_bytes()
    with pytest.raises(SignOffError, match="'place' does not say where in 'almanac'"):
        sign_off(made, None, needs_locator=lambda reference: "locator" not in reference)
    assert path_of(made).read_bytes() == before


def test_an_unknown_claim_or_record_is_named(made: Project) -> None:
    with pytest.raises(SignOffError, match="no claim 'sined'"):
        sign_off(made, "sined")
    with pytest.raises(SignOffError, match="no record 'exampel'"):
        record_file(made, "exampel")
    with pytest.raises(SignOffError, match="no record 'handbook'"):
        record_file(made, "handbook")


def test_a_record_without_claims_is_said_to_have_none() -> None:
    with project([{"claims": []}]) as made, pytest.raises(SignOffError, match="has no claims"):
        sign_off(made, None)
