"""A server, and somebody who asks it as the linter does, but without waiting."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ssdata.online.answer import Answer
from ssdata.online.cache import Cache
from ssdata.online.fetcher import Fetcher
from ssdata.online.http import Client
from ssdata.online.question import Question
from ssdata.store.online import OnlineSettings
from tests.online.server import Server, serving

Ask = Callable[..., Answer]


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests go where they are sent, and names that end with .invalid do not exist."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    look_up = socket.getaddrinfo

    def without_invalid(host: Any, *given: Any, **named: Any) -> Any:
        if str(host).endswith(".invalid"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return look_up(host, *given, **named)

    monkeypatch.setattr(socket, "getaddrinfo", without_invalid)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving({}) as running:
        yield running


def settings_for(server: Server, **given: Any) -> OnlineSettings:
    """Settings by which all services are the local server."""
    services = {"doi": server("/crossref"), "resolver": server("/doi"), "archive": server("/kept")}
    return OnlineSettings(**{"rate": 1000.0, "timeout": 10.0, **services, **given})


@pytest.fixture
def ask(server: Server, tmp_path: Path) -> Ask:
    """Ask one question; with ``cached``, what is good is kept for the next time."""

    def asking(*question: str, cached: bool = False, now: float = 0.0, **given: Any) -> Answer:
        settings = settings_for(server, **given)
        cache = Cache(tmp_path / "kept", settings.cache_days, lambda: now) if cached else None
        one = Question(*question)  # type: ignore[arg-type]
        with Client(settings) as client:
            fetcher = Fetcher(settings, client, cache, sleep=lambda _: None)
            return fetcher.ask([one])[one]

    return asking
