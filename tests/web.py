"""A web for tests: addresses with the replies that they give, by heart."""

from collections.abc import Mapping
from typing import Any

import orjson

from ssdata.online.fetcher import Fetcher
from ssdata.online.reply import NoReplyError, Reply
from ssdata.store.online import OnlineSettings

Web = Mapping[str, Any]


class Replies:
    """Replies by address: a status, or an object with status, headers and body."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self.asked: list[tuple[str, str]] = []

    def ask(self, method: str, address: str, *, json: bool = False) -> Reply:
        """The reply of an address; none of one that nobody thought of."""
        self.asked.append((method, address))
        if address not in self.web:
            raise NoReplyError("no answer in time")
        found = self.web[address]
        if isinstance(found, NoReplyError):
            raise found
        if isinstance(found, int):
            return Reply(found, {})
        body = found.get("body", "")
        is_json = not isinstance(body, str)
        kind = "application/json" if is_json else "text/html"
        headers = {"content-type": kind, **found.get("headers", {})}
        return Reply(found.get("status", 200), headers, orjson.dumps(body) if is_json else b"x")


def answering(web: Web, **settings: Any) -> Fetcher:
    """Somebody who answers questions out of such a web, without waiting."""
    return Fetcher(OnlineSettings(**settings), Replies(web), sleep=lambda seconds: None)
