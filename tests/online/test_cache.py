"""What is kept of answers, how long, and that nothing in the folder can do harm."""

from pathlib import Path

import pytest

from ssdata.online.answer import Answer, Name, Notice, State, Work, unchecked
from ssdata.online.cache import DAY, Cache
from ssdata.online.question import Question
from tests.online.conftest import Ask
from tests.online.server import Route, Server

HERE = Answer(State.YES, "", "https://example.org/b", "2020-03-01")
FULL = Answer(
    State.YES,
    work=Work(("A", "中蘇"), (Name("Lin", "H."),), (2009, 2008), True, (Notice("retraction"),)),
)
PAGE = Question("page", "https://example.org/a")
SERVICE = "https://example.org"


@pytest.mark.parametrize("answer", [HERE, FULL, Answer(State.ELSEWHERE, "why")])
def test_good_answers_come_back_as_they_were(tmp_path: Path, answer: Answer) -> None:
    Cache(tmp_path / "a" / "b", 1, lambda: 0.0).put(PAGE, SERVICE, answer)
    assert Cache(tmp_path / "a" / "b", 1, lambda: DAY - 1.0).get(PAGE, SERVICE) == answer


@pytest.mark.parametrize(
    "answer", [unchecked("why"), Answer(State.NO, "404 Not Found"), Answer(State.FRONT)]
)
def test_what_is_wrong_or_open_is_asked_again(tmp_path: Path, answer: Answer) -> None:
    cache = Cache(tmp_path, 1, lambda: 0.0)
    cache.put(PAGE, SERVICE, answer)
    assert cache.get(PAGE, SERVICE) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("later", [DAY, DAY * 100, -1])
def test_answers_of_another_time_do_not_count(tmp_path: Path, later: float) -> None:
    Cache(tmp_path, 1, lambda: 0.0).put(PAGE, SERVICE, HERE)
    assert Cache(tmp_path, 1, lambda: later).get(PAGE, SERVICE) is None


@pytest.mark.parametrize(
    ("question", "service"),
    [
        (Question("copy", PAGE.about), SERVICE),
        (Question("page", f"{PAGE.about}/"), SERVICE),
        (Question("page", PAGE.about, "2020-03-01"), SERVICE),
        (PAGE, "https://example.com"),
    ],
)
def test_each_question_to_each_service_has_its_own(
    tmp_path: Path, question: Question, service: str
) -> None:
    cache = Cache(tmp_path, 1, lambda: 0.0)
    cache.put(PAGE, SERVICE, HERE)
    assert cache.get(question, service) is None


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'{"version": 1}', b"\xff"],
)
def test_a_broken_file_is_as_none(tmp_path: Path, content: bytes) -> None:
    cache = Cache(tmp_path, 1, lambda: 0.0)
    cache.put(PAGE, SERVICE, HERE)
    (path,) = tmp_path.rglob("*.json")
    path.write_bytes(content)
    assert cache.get(PAGE, SERVICE) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"version":1', b'"version":0'),
        (b'"yes"', b'"perhaps"'),
        (b'"why":""', b'"why":[]'),
        (b"example.org/a", b"example.org/x"),
    ],
)
def test_a_file_that_was_changed_is_as_none(tmp_path: Path, old: bytes, new: bytes) -> None:
    cache = Cache(tmp_path, 1, lambda: 0.0)
    cache.put(PAGE, SERVICE, HERE)
    (path,) = tmp_path.rglob("*.json")
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new))
    assert cache.get(PAGE, SERVICE) is None


def test_a_folder_that_cannot_be_written_is_as_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = Cache(tmp_path / "file", 1, lambda: 0.0)
    cache.put(PAGE, SERVICE, HERE)
    assert cache.get(PAGE, SERVICE) is None


def test_zero_days_keep_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path, 0, lambda: 0.0)
    cache.put(PAGE, SERVICE, HERE)
    assert cache.get(PAGE, SERVICE) is None
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_was_there_is_not_asked_for_again_until_the_days_are_over(
    server: Server, ask: Ask
) -> None:
    server.routes["/a"] = 200
    first = ask("page", server("/a"), cached=True)
    assert ask("page", server("/a"), cached=True, now=14.0 * DAY - 1) == first
    assert server.count == {"/a": 1}
    server.routes["/a"] = 404
    assert ask("page", server("/a"), cached=True, now=14.0 * DAY).state is State.NO
    assert server.count == {"/a": 3}


def test_a_page_that_was_gone_is_asked_for_again(server: Server, ask: Ask) -> None:
    assert ask("page", server("/a"), cached=True).state is State.NO
    server.routes["/a"] = 200
    assert ask("page", server("/a"), cached=True).state is State.YES
    assert ask("page", server("/a"), cached=True).state is State.YES
    assert server.count == {"/a": 3}


def test_a_work_is_asked_for_once(server: Server, ask: Ask) -> None:
    server.routes["/crossref/works/10.5555%2F1"] = Route(body={"message": {"title": ["A"]}})
    first = ask("doi", "10.5555/1", cached=True)
    assert ask("doi", "10.5555/1", cached=True) == first
    assert len(server.asked) == 1
