"""Copies in an archive of the web."""

from typing import Any

import pytest

from ssdata.online.answer import Answer, State
from ssdata.online.copies import listing_address
from ssdata.store.online import OnlineSettings
from tests.online.conftest import Ask
from tests.online.server import Break, Route, Server

PAGE = "https://example.org/a?b=c&d"
UNUSUAL = "the service did not answer in its usual form"


@pytest.fixture
def path(server: Server) -> str:
    """The path at which the list of copies is asked for."""
    return listing_address(OnlineSettings(archive="/kept"), PAGE)


def listed(stamp: object = "20200301123456", original: object = PAGE) -> Route:
    return Route(body=[["timestamp", "original"], [stamp, original]])


def test_the_latest_copy(server: Server, ask: Ask, path: str) -> None:
    server.routes[path] = listed()
    where = server(f"/kept/web/20200301123456/{PAGE}")
    assert ask("copy", PAGE) == Answer(State.YES, "", where, "2020-03-01")
    assert "limit=-1" in path


def test_the_copy_next_to_a_day(server: Server, ask: Ask) -> None:
    near = listing_address(OnlineSettings(archive="/kept"), PAGE, "2020-03-01")
    assert "closest=20200301" in near
    server.routes[near] = listed()
    assert ask("copy", PAGE, "2020-03-01").state is State.YES


def test_no_copy(server: Server, ask: Ask, path: str) -> None:
    server.routes[path] = Route(body=[])
    assert ask("copy", PAGE).state is State.NO


@pytest.mark.parametrize("kind", ["text/plain", "Text/Plain; charset=UTF-8", "text/x-ndjson"])
def test_the_list_may_be_sent_as_plain_text(server: Server, ask: Ask, path: str, kind: str) -> None:
    server.routes[path] = Route(headers={"Content-Type": kind}, body="[]\n")
    assert ask("copy", PAGE).state is State.NO


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Route(body="<html>"), UNUSUAL),
        (Route(headers={"Content-Type": "text/plain"}, body=""), UNUSUAL),
        (Route(headers={"Content-Type": "text/plain"}, body="Blocked"), UNUSUAL),
        (Route(body={}), UNUSUAL),
        (Route(body={"1": []}), UNUSUAL),
        (Route(body=[["timestamp", "original"]]), UNUSUAL),
        (Route(body=[[], ["20200301123456"]]), UNUSUAL),
        (listed(stamp="2020"), UNUSUAL),
        (listed(stamp=None), UNUSUAL),
        (Route(headers={"Content-Type": "application/json"}, body="["), UNUSUAL),
        (404, "404 Not Found"),
        (403, "403 Forbidden"),
        (503, "503 Service Unavailable"),
        (Break(), "the connection broke off"),
    ],
)
def test_an_odd_archive_is_no_answer(
    server: Server, ask: Ask, path: str, answer: Any, why: str
) -> None:
    server.routes[path] = answer
    assert ask("copy", PAGE) == Answer(State.UNCHECKED, why)
