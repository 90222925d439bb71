"""Many questions at once: each answered once, whatever their order, and one fault stays one."""

import random
import socket
from threading import Barrier, Event

import pytest

from ssdata.online.answer import Answer, State
from ssdata.online.fetcher import OFFLINE, Fetcher
from ssdata.online.http import Client
from ssdata.online.question import Question
from ssdata.online.reply import NO_SUCH_HOST, NoReplyError, Reply, Trouble
from ssdata.store.online import OnlineSettings
from tests.online.conftest import settings_for
from tests.online.server import Route, Server
from tests.web import Replies, answering

NOWHERE = NoReplyError(NO_SUCH_HOST, Trouble.NO_HOST)


def test_every_question_is_asked_once_and_answered(server: Server) -> None:
    server.routes |= {
        "/a": 200,
        "/b": Route(301, {"Location": "/a"}),
        "/crossref/works/10.5555%2F1": Route(body={"message": {"title": ["A"]}}),
        "/c": 403,
    }
    pages = [Question("page", server(path)) for path in ("/a", "/b", "/c", "/d")]
    settings = settings_for(server)
    with Client(settings) as client:
        found = Fetcher(settings, client).ask([*pages, Question("doi", "10.5555/1"), *pages])
    assert [found[one].state for one in pages] == [State.YES, State.YES, State.UNCHECKED, State.NO]
    assert found[Question("doi", "10.5555/1")].state is State.YES
    assert server.count == {
        "/a": 2, "/b": 1, "/c": 2, "/d": 2, "/crossref/works/10.5555%2F1": 1
    }  # fmt: skip


def test_answers_do_not_depend_on_the_order_of_the_questions() -> None:
    web = {f"http://{host}.org/{number}": status
           for host in "abc" for number, status in enumerate((200, 404, 403, 500))}  # fmt: skip
    questions = [Question("page", address) for address in web]
    first = answering(web).ask(questions)
    for seed in range(5):
        random.Random(seed).shuffle(questions)
        assert answering(web).ask(questions) == first


def test_without_any_answer_nothing_is_known_of_hosts() -> None:
    web = {"http://nowhere.org/": NOWHERE, "http://late.org/": NoReplyError("no answer in time")}
    found = answering(web).ask(Question("page", address) for address in web)
    assert {one.about: answer.why for one, answer in found.items()} == {
        "http://nowhere.org/": OFFLINE,
        "http://late.org/": "no answer in time",
    }
    assert {answer.state for answer in found.values()} == {State.UNCHECKED}


def test_one_answer_tells_that_the_others_do_not_exist() -> None:
    web = {"http://nowhere.org/": NOWHERE, "http://other.org/": 500}
    found = answering(web).ask(Question("page", address) for address in web)
    nowhere = found[Question("page", "http://nowhere.org/")]
    assert nowhere == Answer(State.NO, NO_SUCH_HOST, "http://nowhere.org/")


def test_no_questions_need_no_answers() -> None:
    assert answering({}).ask([]) == {}


def test_one_that_fails_does_not_stop_the_others() -> None:
    class Odd(Replies):
        def ask(self, method: str, address: str, *, json: bool = False) -> Reply:
            if address.endswith("/odd"):
                raise RuntimeError("unforeseen")
            return super().ask(method, address, json=json)

    odd, good = Question("page", "http://a.org/odd"), Question("page", "http://a.org/x")
    fetcher = Fetcher(OnlineSettings(), Odd({good.about: 200}), sleep=lambda _: None)
    found = fetcher.ask([odd, good])
    assert found[odd] == Answer(State.UNCHECKED, "ssdata failed: RuntimeError: unforeseen")
    assert found[good].state is State.YES


def test_an_interruption_ends_the_run() -> None:
    class Interrupted(Replies):
        def ask(self, method: str, address: str, *, json: bool = False) -> Reply:
            self.asked.append((method, address))
            raise KeyboardInterrupt

    http = Interrupted({})
    with pytest.raises(KeyboardInterrupt):
        Fetcher(OnlineSettings(), http).ask([Question("page", f"http://a.org/{n}") for n in (1, 2)])
    assert len(http.asked) == 1


def test_an_interruption_of_one_host_ends_the_others() -> None:
    class Interrupted(Replies):
        entered = Event()

        def ask(self, method: str, address: str, *, json: bool = False) -> Reply:
            self.asked.append((method, address))
            if "a.org" in address:
                self.entered.wait()
                raise KeyboardInterrupt
            self.entered.set()
            fetcher._stop.wait()
            return Reply(200, {})

    http = Interrupted({})
    fetcher = Fetcher(OnlineSettings(), http)
    with pytest.raises(KeyboardInterrupt):
        fetcher.ask(Question("page", f"http://{host}.org/{n}") for host in "ab" for n in (1, 2))
    assert [address for _, address in http.asked if "b.org" in address] == ["http://b.org/1"]


def test_hosts_are_asked_at_the_same_time() -> None:
    class Together(Replies):
        others = Barrier(3, timeout=60)

        def ask(self, method: str, address: str, *, json: bool = False) -> Reply:
            self.others.wait()
            return Reply(200, {})

    questions = [Question("page", f"http://{host}.org/") for host in "abc"]
    found = Fetcher(OnlineSettings(), Together({})).ask(questions)
    assert {answer.state for answer in found.values()} == {State.YES}


def test_it_tells_how_far_it_is() -> None:
    told: list[tuple[int, int]] = []
    fetcher = Fetcher(
        OnlineSettings(), Replies({}), sleep=lambda _: None,
        told=lambda done, of: told.append((done, of)),
    )  # fmt: skip
    fetcher.ask(Question("page", f"http://{host}.org/") for host in "abc")
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (socket.EAI_NONAME, OFFLINE),
        (socket.EAI_AGAIN, "the name of the host could not be looked up"),
    ],
)
def test_names_that_cannot_be_looked_up(
    monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    def fail(*given: object, **named: object) -> None:
        raise socket.gaierror(number, "no")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    question = Question("page", "http://example.org/a")
    with Client(OnlineSettings()) as client:
        found = Fetcher(OnlineSettings(), client).ask([question])
    assert found[question] == Answer(State.UNCHECKED, why)
