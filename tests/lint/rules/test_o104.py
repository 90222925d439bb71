"""O104: works that were taken back, and notices that take nothing back."""

import pytest

from ssdata.lint.finding import Severity
from tests.lint.rules.asked import CITED, DOI, WORKS, found, registered
from tests.lint.rules.works import Json
from tests.project import codes, lint_records

TITLE = CITED["title"]


def notice(kind: str) -> Json:
    return {"type": kind, "DOI": "10.5555/2", "updated": {"date-parts": [[2012, 5, 1]]}}


def web(*kinds: str, title: str = TITLE) -> Json:
    return {WORKS: registered(**{"title": [title], "updated-by": [notice(one) for one in kinds]})}


@pytest.mark.parametrize("kind", ["retraction", "removal", "withdrawal", "Retraction"])
def test_taken_back(kind: str) -> None:
    (one,) = found("O104", CITED, web("correction", kind))
    assert (one.place.pointer, one.severity) == ("/DOI", Severity.ERROR)
    assert one.message == f"of {DOI} there is a notice: {kind.lower()} of 2012-05-01 (10.5555/2)"


@pytest.mark.parametrize("kind", ["expression_of_concern", "partial retraction"])
def test_in_doubt(kind: str) -> None:
    (one,) = found("O104", CITED, web(kind))
    assert one.severity is Severity.WARNING


def test_a_retraction_outweighs_a_doubt() -> None:
    (one,) = found("O104", CITED, web("expression_of_concern", "retraction"))
    assert one.severity is Severity.ERROR


@pytest.mark.parametrize("mark", ["RETRACTED: ", "Retracted Article: ", "WITHDRAWN: "])
def test_marked_in_the_title(mark: str) -> None:
    (one,) = found("O104", CITED, web(title=f"{mark}{TITLE}"))
    assert one.message == f"of {DOI} there is a notice: retraction"


def test_silent_without_online() -> None:
    assert "O104" not in codes(lint_records([], [{"id": "work", **CITED}]))


@pytest.mark.parametrize("kind", ["correction", "erratum", "corrigendum", "new_edition", ""])
def test_silent_where_nothing_is_taken_back(kind: str) -> None:
    assert found("O104", CITED, web(kind)) == []


def test_silent_on_the_notice_itself() -> None:
    message = registered(**{"title": [f"Retraction: {TITLE}"], "update-to": [notice("retraction")]})
    assert found("O104", {**CITED, "title": f"Retraction: {TITLE}"}, {WORKS: message}) == []
    assert found("O104", CITED, {WORKS: message}) == []


@pytest.mark.parametrize(
    "said", [{"title": f"{TITLE} [retracted]"}, {"note": "Withdrawn by its author in 2012."}]
)
def test_silent_where_the_source_says_so(said: Json) -> None:
    assert found("O104", {**CITED, **said}, web("retraction")) == []
