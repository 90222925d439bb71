"""What a DOI is registered for: the answers of the services, and what is none."""

from typing import Any

import pytest

from ssdata.online.answer import Answer, Name, Notice, State, Work
from ssdata.online.dois import work
from tests.online.conftest import Ask
from tests.online.server import Break, Route, Server, Silence

DOI = "10.1080/10670560802575960"
CROSSREF = "/crossref/works/10.1080%2F10670560802575960"
HANDLE = f"/doi/api/handles/{DOI}"
UNUSUAL = "the service did not answer in its usual form"


def registered(**message: Any) -> Route:
    return Route(body={"status": "ok", "message": message})


def test_a_registered_work(server: Server, ask: Ask) -> None:
    server.routes[CROSSREF] = registered(
        title=["War, Leadership &amp; <i>Ethnopolitics</i>"],
        subtitle=["The  CCP and\nXinjiang"],
        author=[{"family": "Lin", "given": "Hsiao-ting"}, {"name": "A Society"}],
        issued={"date-parts": [[2009, 3]]},
    )
    assert ask("doi", DOI) == Answer(
        State.YES,
        work=Work(
            titles=(
                "War, Leadership & Ethnopolitics",
                "War, Leadership & Ethnopolitics: The CCP and Xinjiang",
            ),
            names=(Name("Lin", "Hsiao-ting"), Name("A Society")),
            years=(2009,),
        ),
    )


def test_the_resolver_knows_dois_of_other_agencies(server: Server, ask: Ask) -> None:
    server.routes[HANDLE] = Route(body={"responseCode": 1, "handle": DOI})
    assert ask("doi", DOI).state is State.ELSEWHERE
    server.routes[HANDLE] = Route(body={"responseCode": 200})
    assert ask("doi", DOI).state is State.ELSEWHERE


def test_only_the_resolver_can_say_that_there_is_none(server: Server, ask: Ask) -> None:
    server.routes[HANDLE] = Route(404, body={"responseCode": 100, "handle": DOI})
    assert ask("doi", DOI).state is State.NO
    assert list(server.count) == [CROSSREF, HANDLE]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (404, UNUSUAL),
        (Route(404, body="<html>not found</html>"), UNUSUAL),
        (Route(404, body={"responseCode": 2}), UNUSUAL),
        (Route(404, body=[100]), UNUSUAL),
        (500, "500 Internal Server Error"),
        (Break(), "the connection broke off"),
    ],
)
def test_an_odd_resolver_is_no_answer(server: Server, ask: Ask, answer: Any, why: str) -> None:
    server.routes[HANDLE] = answer
    assert ask("doi", DOI) == Answer(State.UNCHECKED, why)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Route(body="<html>Sign in</html>"), UNUSUAL),
        (Route(headers={"Content-Type": "text/plain"}, body={"message": {}}), UNUSUAL),
        (Route(headers={"Content-Type": "application/json"}, body='{"message": {'), UNUSUAL),
        (Route(headers={"Content-Type": "application/json"}, body=b"\xff{}"), UNUSUAL),
        (Route(body=[]), UNUSUAL),
        (Route(body={"message": "ok"}), UNUSUAL),
        (403, "403 Forbidden"),
        (429, "429 Too Many Requests"),
        (500, "500 Internal Server Error"),
        (Break(), "the connection broke off"),
    ],
)
def test_an_odd_service_is_no_answer(server: Server, ask: Ask, answer: Any, why: str) -> None:
    server.routes[CROSSREF] = answer
    assert ask("doi", DOI) == Answer(State.UNCHECKED, why)


def test_silence_is_no_answer(server: Server, ask: Ask) -> None:
    server.routes[CROSSREF] = Silence()
    assert ask("doi", DOI, timeout=0.05) == Answer(State.UNCHECKED, "no answer in time")


def test_an_answer_that_is_too_long_is_none(
    server: Server, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ssdata.online.http.LONGEST_BODY", 100)
    server.routes[CROSSREF] = registered(title=["x" * 200])
    assert ask("doi", DOI) == Answer(State.UNCHECKED, "the answer is too long")


def test_the_service_may_have_moved(server: Server, ask: Ask) -> None:
    server.routes[CROSSREF] = Route(301, {"Location": "/new"})
    server.routes["/new"] = registered(title=["A"])
    assert ask("doi", DOI).work == Work(titles=("A",))


def test_signs_that_addresses_have_no_place_for(server: Server, ask: Ask) -> None:
    server.routes["/crossref/works/10.1002%2FA%3CB%3E3.0.CO%3B2-S%23"] = registered(title=["A"])
    assert ask("doi", "10.1002/A<B>3.0.CO;2-S#").state is State.YES


def test_years_of_print_and_of_the_page() -> None:
    found = work(
        {
            "issued": {"date-parts": [[2008, 12]]},
            "published-online": {"date-parts": [[2008, 12, 1]]},
            "published-print": {"date-parts": [[2009]]},
        }
    )
    assert (found.years, found.printed) == ((2009, 2008), True)
    assert work({"published-online": {"date-parts": [[2008]]}}) == Work(years=(2008,))


def test_notices() -> None:
    notice = {
        "type": "Expression of Concern",
        "DOI": "10.5555/2",
        "updated": {"date-parts": [[2012, 5, 1]]},
    }
    assert work({"updated-by": [notice, notice, {}]}).notices == (
        Notice("expression_of_concern", "10.5555/2", "2012-05-01"),
        Notice(""),
    )


def test_a_notice_is_not_taken_back_by_what_it_takes_back() -> None:
    assert work({"update-to": [{"type": "retraction", "DOI": "10.5555/1"}]}) == Work()


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"title": None, "author": None, "issued": None, "updated-by": None},
        {"title": [None, 3, ""], "author": ["Lin", None, {}], "issued": {"date-parts": [[None]]}},
        {"title": {}, "author": {}, "issued": {"date-parts": []}, "updated-by": "retraction"},
        {"issued": {"date-parts": None}, "published": [2009], "published-print": {}},
        {"issued": {"date-parts": [2009]}, "author": [{"family": 3, "given": []}]},
    ],
)
def test_what_has_another_form_is_passed_over(message: dict[str, Any]) -> None:
    assert work(message) == Work()


def test_a_title_that_is_no_list() -> None:
    assert work({"title": "A"}).titles == ("A",)
