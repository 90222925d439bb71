"""How hosts are asked: slowly, one at a time, patiently, and not where nobody answers."""

from collections.abc import Iterator
from threading import Event, Thread

import pytest

from ssdata.online.polite import LONGEST_PAUSE, Polite, host_of, pause_of
from ssdata.online.reply import NO_SUCH_HOST, NoReplyError, Reply, Trouble
from ssdata.store.online import OnlineSettings

NOW = 1_700_000_000.0


class Time:
    """A clock that goes on only while somebody sleeps."""

    def __init__(self) -> None:
        self.second = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.second += seconds


class Hosts:
    """Gives the replies of a list, the last one again and again."""

    def __init__(self, time: Time, replies: list[Reply | NoReplyError]) -> None:
        self.time, self.replies = time, replies
        self.asked: list[tuple[float, str]] = []

    def ask(self, method: str, address: str, *, json: bool = False) -> Reply:
        self.asked.append((self.time.second, address))
        found = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if isinstance(found, NoReplyError):
            raise found
        return found


def busy(after: str | None = None, status: int = 429) -> Reply:
    return Reply(status, {} if after is None else {"retry-after": after})


def guest(*replies: Reply | NoReplyError, rate: float = 2.0) -> tuple[Polite, Hosts, Time]:
    time = Time()
    hosts = Hosts(time, list(replies) or [Reply(200, {})])
    settings = OnlineSettings(rate=rate, leave=("example.net",))
    return Polite(hosts, settings, clock=lambda: time.second, sleep=time.sleep, now=lambda: NOW), hosts, time  # fmt: skip


def test_a_host_gets_no_more_requests_a_second_than_the_rate() -> None:
    polite, hosts, time = guest(rate=4.0)
    for number in range(4):
        polite.ask("HEAD", f"http://a.org/{number}")
    assert [second for second, _ in hosts.asked] == [0.0, 0.25, 0.5, 0.75]
    time.second = 9.0
    polite.ask("HEAD", "http://a.org/late")
    assert hosts.asked[-1] == (9.0, "http://a.org/late")


def test_hosts_do_not_wait_for_each_other() -> None:
    polite, _hosts, time = guest()
    for host in ("a.org", "b.org", "c.org:8080", "c.org"):
        polite.ask("HEAD", f"http://{host}/")
    assert time.slept == []
    polite.ask("HEAD", "https://C.ORG./")
    assert time.slept == [0.5]


def test_a_host_gets_one_request_at_a_time() -> None:
    class Slow:
        inside = most = 0

        def __init__(self) -> None:
            self.entered, self.go_on = Event(), Event()

        def ask(self, method: str, address: str, *, json: bool = False) -> Reply:
            self.inside += 1
            self.most = max(self.most, self.inside)
            self.entered.set()
            self.go_on.wait()
            self.inside -= 1
            return Reply(200, {})

    slow = Slow()
    polite = Polite(slow, OnlineSettings(), sleep=lambda _: None)
    threads = [Thread(target=polite.ask, args=("HEAD", "http://a.org/")) for _ in range(5)]
    for thread in threads:
        thread.start()
    slow.entered.wait()
    slow.go_on.set()
    for thread in threads:
        thread.join()
    assert slow.most == 1


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_host_is_asked_again_when_it_says(status: int) -> None:
    polite, _hosts, time = guest(busy("7", status), Reply(200, {}))
    assert polite.ask("HEAD", "http://a.org/").status == 200
    assert time.slept == [7.0]


def test_a_busy_host_that_does_not_say_is_asked_again_twice() -> None:
    polite, hosts, time = guest(busy())
    assert polite.ask("HEAD", "http://a.org/").status == 429
    assert (time.slept, len(hosts.asked)) == ([2.0, 4.0], 3)


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_wants_fewer_requests_gets_none(status: int) -> None:
    polite, hosts, time = guest(busy(f"{LONGEST_PAUSE + 1:.0f}", status))
    assert polite.ask("HEAD", "http://a.org/").status == status
    assert time.slept == []
    with pytest.raises(NoReplyError, match="fewer requests"):
        polite.ask("HEAD", "http://a.org/b")
    assert len(hosts.asked) == 1
    assert polite.ask("HEAD", "http://b.org/").status == status


def test_a_service_in_trouble_is_not_one_that_wants_fewer_requests() -> None:
    polite, hosts, _ = guest(busy(status=503))
    polite.ask("HEAD", "http://a.org/")
    assert polite.ask("HEAD", "http://a.org/b").status == 503
    assert len(hosts.asked) == 6


@pytest.mark.parametrize("status", [200, 301, 403, 404, 500, 502, 504])
def test_nothing_else_is_asked_again(status: int) -> None:
    polite, hosts, _ = guest(Reply(status, {"retry-after": "1"}))
    assert polite.ask("HEAD", "http://a.org/").status == status
    assert len(hosts.asked) == 1


def reasons(polite: Polite, times: int) -> Iterator[str]:
    for number in range(times):
        with pytest.raises(NoReplyError) as caught:
            polite.ask("HEAD", f"http://a.org/{number}")
        yield caught.value.why


def test_a_host_that_never_answers_is_given_up() -> None:
    polite, hosts, _ = guest(NoReplyError("no answer in time"))
    assert list(reasons(polite, 5)) == [
        "no answer in time",
        "no answer in time",
        "no answer in time",
        "the host had not answered before",
        "the host had not answered before",
    ]
    assert len(hosts.asked) == 3
    assert not polite.answered


def test_a_host_that_answers_now_and_then_is_not_given_up() -> None:
    late = NoReplyError("no answer in time")
    polite, _hosts, _ = guest(late, late, Reply(404, {}), late, late, Reply(200, {}))
    assert list(reasons(polite, 2)) == ["no answer in time"] * 2
    assert polite.ask("HEAD", "http://a.org/").status == 404
    assert polite.answered
    assert list(reasons(polite, 2)) == ["no answer in time"] * 2
    assert polite.ask("HEAD", "http://a.org/").status == 200


def test_a_host_that_does_not_exist_is_looked_for_once() -> None:
    polite, hosts, _ = guest(NoReplyError(NO_SUCH_HOST, Trouble.NO_HOST))
    assert list(reasons(polite, 3)) == [NO_SUCH_HOST] * 3
    assert len(hosts.asked) == 1


@pytest.mark.parametrize("address", ["http://example.net/", "https://www.Example.net/a"])
def test_hosts_that_are_left_alone(address: str) -> None:
    polite, hosts, _ = guest()
    with pytest.raises(NoReplyError, match="left alone"):
        polite.ask("HEAD", address)
    assert hosts.asked == []
    assert polite.ask("HEAD", "http://notexample.net/").status == 200


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        (" 120 ", 120.0),
        ("Tue, 14 Nov 2023 22:14:20 GMT", 60.0),
        ("Tue, 14 Nov 2023 22:14:20 -0000", 60.0),
        ("Tue, 14 Nov 2023 22:13:00 GMT", 0.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("٣", None),
    ],
)
def test_how_long_to_wait(text: str, seconds: float | None) -> None:
    assert pause_of(busy(text), NOW) == seconds


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://Example.org./a", "example.org"),
        ("http://example.org:80/", "example.org"),
        ("http://example.org:8080/", "example.org:8080"),
        ("http://example.org:port/", ""),
        ("nothing", ""),
    ],
)
def test_hosts(address: str, host: str) -> None:
    assert host_of(address) == host
