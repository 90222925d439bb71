"""Whether a page is there: what is certain, and what nobody could find out."""

import errno
import socket

import pytest

from ssdata.online.answer import Answer, State
from ssdata.online.pages import is_front, page
from tests.online.conftest import Ask
from tests.online.server import Break, Route, Server, Silence, unused_port
from tests.web import Replies


def to(address: str, status: int = 301) -> Route:
    return Route(status, {"Location": address})


def test_a_page_that_is_there_is_asked_for_once_and_without_its_content(
    server: Server, ask: Ask
) -> None:
    server.routes["/a"] = 200
    assert ask("page", server("/a")) == Answer(State.YES, "", server("/a"))
    assert server.asked == [("HEAD", "/a")]


def test_the_asker_says_who_it_is(server: Server, ask: Ask) -> None:
    ask("page", server("/a"))
    ask("page", server("/a"), contact="mailto:editors@example.org")
    (plain, with_contact) = sorted(server.agents, key=len)
    assert plain.startswith("ssdata/")
    assert with_contact.endswith("; mailto:editors@example.org)")


@pytest.mark.parametrize(("status", "why"), [(404, "404 Not Found"), (410, "410 Gone")])
def test_gone_if_both_methods_say_so(server: Server, ask: Ask, status: int, why: str) -> None:
    server.routes["/a"] = status
    assert ask("page", server("/a")) == Answer(State.NO, why, server("/a"))
    assert [method for method, _ in server.asked] == ["HEAD", "GET"]


@pytest.mark.parametrize("status", [400, 403, 404, 405, 406, 500, 501])
def test_get_decides_where_head_is_not_liked(server: Server, ask: Ask, status: int) -> None:
    server.routes["/a"] = lambda method: status if method == "HEAD" else 200
    assert ask("page", server("/a")).state is State.YES


def test_get_decides_where_head_breaks_the_connection(server: Server, ask: Ask) -> None:
    server.routes["/a"] = lambda method: Break() if method == "HEAD" else 200
    assert ask("page", server("/a")).state is State.YES


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (304, "304 Not Modified"),
        (401, "401 Unauthorized"),
        (403, "403 Forbidden"),
        (429, "429 Too Many Requests"),
        (451, "451 Unavailable For Legal Reasons"),
        (500, "500 Internal Server Error"),
        (502, "502 Bad Gateway"),
        (503, "503 Service Unavailable"),
        (599, "599"),
    ],
)
def test_a_refusal_is_no_answer(server: Server, ask: Ask, status: int, why: str) -> None:
    server.routes["/a"] = status
    assert ask("page", server("/a")) == Answer(State.UNCHECKED, why)


def test_silence_is_no_answer(server: Server, ask: Ask) -> None:
    server.routes["/a"] = Silence()
    answer = ask("page", server("/a"), timeout=0.05)
    assert answer == Answer(State.UNCHECKED, "no answer in time")


def test_a_broken_connection_is_no_answer(server: Server, ask: Ask) -> None:
    server.routes["/a"] = Break()
    assert ask("page", server("/a")) == Answer(State.UNCHECKED, "the connection broke off")


def test_a_refused_connection_is_no_answer(ask: Ask) -> None:
    answer = ask("page", f"http://127.0.0.1:{unused_port()}/a")
    assert answer == Answer(State.UNCHECKED, "connection refused")


def test_a_connection_that_is_not_secure_is_no_answer(server: Server, ask: Ask) -> None:
    answer = ask("page", server("/a").replace("http:", "https:"))
    assert answer == Answer(State.UNCHECKED, "no secure connection")


@pytest.mark.parametrize("url", ["http://[::1", "http://a\u0000b/", "ftp://127.0.0.1/a"])
def test_what_is_no_address_is_no_answer(ask: Ask, url: str) -> None:
    answer = ask("page", url)
    assert (answer.state, "address" in answer.why) == (State.UNCHECKED, True)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_page_that_has_moved_is_there(server: Server, ask: Ask, status: int) -> None:
    server.routes |= {"/a": to("/b", status), "/b": to(server("/c#text"), status), "/c": 200}
    assert ask("page", server("/a#top")) == Answer(State.YES, "", server("/c"))


def test_a_page_that_has_moved_to_nowhere_is_gone(server: Server, ask: Ask) -> None:
    server.routes["/a"] = to("/b")
    assert ask("page", server("/a")) == Answer(State.NO, "404 Not Found", server("/b"))


def test_a_circle_is_no_answer(server: Server, ask: Ask) -> None:
    server.routes |= {"/a": to("/b"), "/b": to("/a")}
    assert ask("page", server("/a")) == Answer(State.UNCHECKED, "it leads in a circle")


def test_a_chain_without_end_is_no_answer(server: Server, ask: Ask) -> None:
    server.routes |= {f"/{number}": to(f"/{number + 1}") for number in range(100)}
    assert ask("page", server("/0")) == Answer(State.UNCHECKED, "it leads on and on")
    assert len(server.asked) < 20


@pytest.mark.parametrize("location", ["ftp://127.0.0.1/a", "mailto:a@b.org"])
def test_a_chain_out_of_the_web_is_no_answer(server: Server, ask: Ask, location: str) -> None:
    server.routes["/a"] = to(location)
    answer = ask("page", server("/a"))
    assert (answer.state, "address" in answer.why) == (State.UNCHECKED, True)


def test_a_chain_to_what_is_no_address_is_no_answer(server: Server, ask: Ask) -> None:
    server.routes["/a"] = to("http://[::1/a")
    assert ask("page", server("/a")).state is State.UNCHECKED


def test_a_part_of_a_page_is_not_asked_for() -> None:
    answer = page(Replies({"https://example.org/a": 200}), "https://example.org/a#part")
    assert answer == Answer(State.YES, "", "https://example.org/a")


def test_a_chain_to_what_has_not_even_the_form_of_an_address() -> None:
    web = {"https://example.org/a": {"status": 302, "headers": {"location": "http://[::1/a"}}}
    answer = page(Replies(web), "https://example.org/a")
    assert answer == Answer(State.UNCHECKED, "it leads to an address that is none")


def test_a_proxy_that_refuses_is_no_answer(
    server: Server, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", server.address)
    answer = ask("page", "https://example.org/a")
    assert answer == Answer(State.UNCHECKED, "the request failed (ProxyError)")


def test_a_network_that_is_not_there_is_no_answer(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*given: object, **named: object) -> None:
        raise OSError(errno.ENETUNREACH, "Network is unreachable")

    monkeypatch.setattr(socket, "create_connection", fail)
    assert ask("page", "http://example.org/a") == Answer(State.UNCHECKED, "no connection")


@pytest.mark.parametrize(
    "inside", ["http://127.0.0.1/", "http://169.254.169.254/a", "http://localhost:80/"]
)
def test_nobody_outside_leads_into_the_own_network(inside: str) -> None:
    web = {"https://example.org/a": {"status": 302, "headers": {"location": inside}}, inside: 200}
    replies = Replies(web)
    answer = page(replies, "https://example.org/a")
    assert answer == Answer(State.UNCHECKED, "it leads into the network of this machine")
    assert [address for _, address in replies.asked] == ["https://example.org/a"]


def test_the_front_page_of_the_site_is_not_the_page(server: Server, ask: Ask) -> None:
    server.routes |= {"/a": to("/en/index.html"), "/en/index.html": 200}
    answer = ask("page", server("/a"))
    assert (answer.state, answer.address) == (State.FRONT, server("/en/index.html"))


def test_the_front_page_of_another_site_is_no_answer(server: Server, ask: Ask) -> None:
    other = server("/").replace("127.0.0.1", "localhost")
    server.routes |= {"/a": to(other), "/": 200}
    answer = ask("page", server("/a"))
    assert answer == Answer(State.UNCHECKED, "it leads to the front page of another site")


def test_a_front_page_may_lead_to_a_front_page(server: Server, ask: Ask) -> None:
    server.routes |= {"/en/": to("/"), "/": 200}
    assert ask("page", server("/en/")).state is State.YES


@pytest.mark.parametrize(
    ("path", "front"),
    [
        ("", True),
        ("/", True),
        ("/index.html", True),
        ("/zh-tw/", True),
        ("/en/home", True),
        ("/default.aspx", True),
        ("/pact", False),
        ("/en/pact", False),
        ("/1937/", False),
        ("/index.php?id=3", False),
    ],
)
def test_front_pages(path: str, front: bool) -> None:
    assert is_front(f"https://example.org{path}") is front


def test_a_host_that_does_not_exist_is_gone_if_others_answer(server: Server, ask: Ask) -> None:
    server.routes["/a"] = to("http://nowhere.invalid/a")
    answer = ask("page", server("/a"))
    assert (answer.state, answer.why) == (State.NO, "there is no such host")


def test_without_any_answer_the_machine_may_be_offline(ask: Ask) -> None:
    answer = ask("page", "http://nowhere.invalid/a")
    assert (answer.state, "offline" in answer.why) == (State.UNCHECKED, True)


def test_a_host_that_is_to_be_left_alone_is_not_asked(server: Server, ask: Ask) -> None:
    answer = ask("page", server("/a"), leave=(server.address.removeprefix("http://"),))
    assert answer == Answer(State.UNCHECKED, "left alone by the settings of the project")
    assert server.asked == []
