"""O106: kept copies that are not there."""

import pytest

from ssdata.lint.finding import Severity
from tests.lint.rules.asked import ADDRESS, COPIES, COPY, KEPT, NO_COPY, found, unchecked
from tests.lint.rules.works import PAGE
from tests.project import codes, lint_records


def test_the_copy_is_gone() -> None:
    (one,) = found("O106", KEPT, {ADDRESS: 200, COPY: 404})
    assert (one.place.pointer, one.severity) == ("/custom/archived/url", Severity.WARNING)
    assert one.message == f"the kept copy {COPY!r} is not there: 404 Not Found"


def test_both_are_gone() -> None:
    (one,) = found("O106", KEPT, {ADDRESS: 410, COPY: 404})
    assert one.severity is Severity.ERROR


def test_silent_without_online() -> None:
    assert "O106" not in codes(lint_records([], [{"id": "work", **KEPT}]))


@pytest.mark.parametrize("status", [200, 403, 500, 503])
def test_silent_where_it_is_there_or_nobody_knows(status: int) -> None:
    assert found("O106", KEPT, {ADDRESS: 200, COPY: status}) == []


def test_nobody_knows() -> None:
    assert unchecked(KEPT, {ADDRESS: 200, COPY: 503}) == [
        ("/custom/archived/url", "page", "503 Service Unavailable")
    ]


def test_silent_where_no_copy_is_named() -> None:
    assert found("O106", PAGE, {ADDRESS: 404, COPIES: NO_COPY}) == []
