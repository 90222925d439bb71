"""O105: pages without a kept copy."""

import pytest

from ssdata.lint.finding import Severity
from tests.lint.rules.asked import (
    ADDRESS,
    COPIES,
    COPY,
    KEPT,
    NO_COPY,
    ONE_COPY,
    found,
    online,
    unchecked,
)
from tests.lint.rules.works import ARTICLE, PAGE, Json
from tests.project import codes, lint_records


def test_no_copy_anywhere() -> None:
    (one,) = found("O105", PAGE, {ADDRESS: 200, COPIES: NO_COPY})
    assert (one.place.pointer, one.severity) == ("/URL", Severity.WARNING)


def test_a_copy_that_the_source_does_not_name() -> None:
    (one,) = found("O105", PAGE, {ADDRESS: 200, COPIES: ONE_COPY})
    assert one.severity is Severity.INFO
    where = f"https://web.archive.org/web/20200301123456/{ADDRESS}"
    assert f'"archived": {{"url": "{where}", "on": "2020-03-01"}}' in one.help


def test_what_happens_to_the_page_does_not_matter_unless_it_is_dead() -> None:
    assert found("O105", PAGE, {ADDRESS: 403, COPIES: NO_COPY})
    assert found("O105", PAGE, {ADDRESS: 404, COPIES: NO_COPY}) == []


def test_silent_without_online() -> None:
    assert "O105" not in codes(lint_records([], [{"id": "work", **PAGE}]))


def test_silent_where_a_copy_is_named() -> None:
    assert found("O105", KEPT, {ADDRESS: 200, COPY: 200, COPIES: NO_COPY}) == []


def test_silent_on_what_exists_elsewhere() -> None:
    work = {**ARTICLE, "URL": ADDRESS}
    assert found("O105", work, {ADDRESS: 200, COPIES: NO_COPY}) == []
    assert unchecked(work, {ADDRESS: 200}) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://web.archive.org/web/20160513055307/http://wn.com/Ili_Rebellion",
        "https://archive.org/details/pact",
        "https://doi.org/10.5555/12345678",
        "https://www.jstor.org/stable/2193676",
    ],
)
def test_silent_on_what_is_kept_for_good(url: str) -> None:
    report = online({**PAGE, "URL": url}, {url: 200})
    assert report.online is not None
    assert report.online.unchecked == ()


@pytest.mark.parametrize("reply", [503, 404, {"body": "<html>"}, {"body": {}}])
def test_an_archive_in_trouble_is_no_answer(reply: Json | int) -> None:
    web = {ADDRESS: 200, COPIES: reply}
    assert found("O105", PAGE, web) == []
    ((pointer, kind, _),) = unchecked(PAGE, web)
    assert (pointer, kind) == ("/URL", "copy")
