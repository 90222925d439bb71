"""O102: DOIs that nobody has registered."""

from typing import Any

import pytest

from tests.lint.rules.asked import CITED, DOI, HANDLE, WORKS, found, online, registered, unchecked
from tests.lint.rules.works import Json, custom
from tests.project import codes, lint_records

UNKNOWN = {"status": 404, "body": {"responseCode": 100}}


def test_unknown() -> None:
    (one,) = found("O102", CITED, {WORKS: 404, HANDLE: UNKNOWN})
    assert one.place.pointer == "/DOI"
    assert one.message == f"the DOI {DOI!r} is not registered"


def test_silent_without_online() -> None:
    assert "O102" not in codes(lint_records([], [{"id": "work", **CITED}]))


def test_silent_where_it_is_registered() -> None:
    web = {WORKS: registered(title=[CITED["title"]])}
    assert found("O102", CITED, web) == []
    assert unchecked(CITED, web) == []


def test_silent_where_another_agency_registered_it() -> None:
    assert found("O102", CITED, {WORKS: 404, HANDLE: {"body": {"responseCode": 1}}}) == []


@pytest.mark.parametrize(
    "work",
    [
        {**CITED, "DOI": "10.55/1"},
        custom(CITED, misprinted=[{"field": "DOI", "reason": "so on the first page"}]),
    ],
    ids=["malformed", "misprinted"],
)
def test_silent_where_the_number_is_known_to_be_wrong(work: Json) -> None:
    report = online(work, {})
    assert report.online is not None
    assert report.online.asked == 0


@pytest.mark.parametrize(
    "web",
    [
        {},
        {WORKS: 500},
        {WORKS: {"body": "<html>"}},
        {WORKS: 404},
        {WORKS: 404, HANDLE: 404},
        {WORKS: 404, HANDLE: {"status": 404, "body": "<html>"}},
        {WORKS: 404, HANDLE: 500},
    ],
)
def test_silent_where_nobody_knows(web: dict[str, Any]) -> None:
    assert found("O102", CITED, web) == []
    ((pointer, kind, why),) = unchecked(CITED, web)
    assert (pointer, kind, bool(why)) == ("/DOI", "doi", True)
