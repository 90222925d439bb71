"""A server on this machine with an answer for every path, and with faults on purpose."""

import json
import socket
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, NamedTuple


class Route(NamedTuple):
    """What a path answers with; an object as body is sent as JSON."""

    status: int = 200
    headers: Mapping[str, str] = {}
    body: Any = ""


class Silence:
    """An answer that does not come as long as the test runs."""


class Break:
    """A connection that is closed without an answer."""


Answer = int | Route | Silence | Break | Callable[[str], "Answer"]


class Server:
    """The routes and what was asked of them; what is not there is answered with 404."""

    def __init__(self, routes: dict[str, Answer]) -> None:
        self.routes = routes
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.over = Event()
        self.address = ""

    def __call__(self, path: str) -> str:
        """The whole address of a path."""
        return f"{self.address}{path}"

    @property
    def count(self) -> Counter[str]:
        """How often each path was asked for."""
        return Counter(path for _, path in self.asked)


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            server.asked.append((self.command, self.path))
            server.agents.add(self.headers["User-Agent"])
            found = server.routes.get(self.path, 404)
            while callable(found):
                found = found(self.command)
            if isinstance(found, Silence):
                server.over.wait()
                return
            if isinstance(found, Break):
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            route = Route(found) if isinstance(found, int) else found
            is_json = not isinstance(route.body, (str, bytes))
            body = json.dumps(route.body).encode() if is_json else route.body
            body = body.encode() if isinstance(body, str) else body
            self.send_response(route.status)
            headers = {"Content-Type": "application/json" if is_json else "text/html"}
            for name, value in {**headers, **route.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_GET = do_HEAD = _answer  # noqa: N815

        def log_message(self, *given: object) -> None:
            pass

    return Handler


@contextmanager
def serving(routes: dict[str, Answer]) -> Iterator[Server]:
    """A running server with these routes."""
    server = Server(routes)
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(server)) as running:
        server.address = f"http://127.0.0.1:{running.server_address[1]}"
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            running.shutdown()
            thread.join()


def unused_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
