"""O101: dead links, and all that only looks like one."""

import pytest

from ssdata.lint.finding import Severity
from ssdata.online.reply import NO_SUCH_HOST, NoReplyError, Trouble
from tests.lint.rules.asked import ADDRESS, COPIES, COPY, KEPT, NO_COPY, ONE_COPY, found, online
from tests.lint.rules.works import BOOK, PAGE, Json, custom
from tests.project import codes, lint_records


@pytest.mark.parametrize("status", [404, 410])
def test_dead(status: int) -> None:
    (one,) = found("O101", PAGE, {ADDRESS: status, COPIES: NO_COPY})
    assert (one.place.pointer, one.severity) == ("/URL", Severity.ERROR)
    assert f"{ADDRESS!r} is dead: {status}" in one.message
    assert "archive" in one.help


def test_dead_with_its_host() -> None:
    web = {ADDRESS: NoReplyError(NO_SUCH_HOST, Trouble.NO_HOST), COPIES: NO_COPY}
    (one,) = found("O101", PAGE, web)
    assert one.message.endswith("is dead: there is no such host")


def test_dead_with_a_copy_in_the_archive() -> None:
    (one,) = found("O101", PAGE, {ADDRESS: 404, COPIES: ONE_COPY})
    assert "2020-03-01" in one.help
    assert f"/web/20200301123456/{ADDRESS}" in one.help


@pytest.mark.parametrize("work", [KEPT, {**BOOK, "URL": ADDRESS, "ISBN": "9780804711609"}])
def test_milder_where_there_is_another_way(work: Json) -> None:
    (one,) = found("O101", work, {ADDRESS: 404, COPY: 200})
    assert one.severity is Severity.WARNING


def test_a_kept_copy_takes_its_place() -> None:
    (one,) = found("O101", KEPT, {ADDRESS: 404, COPY: 200})
    assert one.help == f"make the kept copy the address that is read: {COPY}"


def test_an_address_that_leads_to_the_front_page() -> None:
    front = {"status": 302, "headers": {"location": "/"}}
    web = {ADDRESS: front, "https://example.org/": 200, COPIES: NO_COPY}
    (one,) = found("O101", PAGE, web)
    assert one.severity is Severity.WARNING
    assert one.message.endswith("seems dead: it leads to the front page of its site")


def test_silent_without_online() -> None:
    assert "O101" not in codes(lint_records([], [{"id": "work", **PAGE}]))


@pytest.mark.parametrize("status", [200, 204, 401, 403, 429, 451, 500, 503])
def test_silent_where_it_is_there_or_nobody_knows(status: int) -> None:
    assert found("O101", PAGE, {ADDRESS: status, COPIES: NO_COPY}) == []


@pytest.mark.parametrize(
    "trouble",
    [
        NoReplyError("no answer in time"),
        NoReplyError("no secure connection"),
        NoReplyError("the connection broke off", Trouble.BROKE_OFF),
    ],
)
def test_silent_where_no_answer_came(trouble: NoReplyError) -> None:
    assert found("O101", PAGE, {ADDRESS: trouble, COPIES: NO_COPY}) == []


def test_silent_where_this_machine_may_be_offline() -> None:
    nothing = NoReplyError(NO_SUCH_HOST, Trouble.NO_HOST)
    assert found("O101", PAGE, {ADDRESS: nothing, COPIES: nothing}) == []


@pytest.mark.parametrize("end", ["https://example.org/new", "https://other.example/a/b"])
def test_silent_where_the_page_has_moved(end: str) -> None:
    web = {ADDRESS: {"status": 301, "headers": {"location": end}}, end: 200, COPIES: NO_COPY}
    assert found("O101", PAGE, web) == []


def test_silent_where_it_leads_in_a_circle() -> None:
    web = {ADDRESS: {"status": 301, "headers": {"location": "/b"}},
           "https://example.org/b": {"status": 301, "headers": {"location": ADDRESS}}}  # fmt: skip
    assert found("O101", PAGE, web) == []


@pytest.mark.parametrize(
    "url", ["https://localhost/a", "http://http://a.org/", "ftp://example.org/a"]
)
def test_silent_where_there_is_nothing_to_ask(url: str) -> None:
    report = online({**PAGE, "URL": url}, {})
    assert report.online is not None
    assert report.online.asked == 0


def test_the_copy_is_not_asked_for_as_the_address() -> None:
    work = custom(BOOK, archived={"url": COPY, "on": "2026-11-21"})
    assert found("O101", work, {COPY: 404}) == []
