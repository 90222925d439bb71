"""One request and its reply, whichever library sends it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from http import HTTPStatus
from typing import Any, NamedTuple, Protocol

import orjson

NO_SUCH_HOST = "there is no such host"
NO_JSON = "the service did not answer in its usual form"


class Trouble(Enum):
    """What a missing reply says of the host."""

    # There is none of this name.
    NO_HOST = 1
    # It broke off in the middle, as some do if they do not like the method.
    BROKE_OFF = 2
    OTHER = 3


class NoReplyError(Exception):
    """No reply came, or none that is of use; ``why`` is short and the same for all of its kind."""

    def __init__(self, why: str, trouble: Trouble = Trouble.OTHER) -> None:
        super().__init__(why)
        self.why, self.trouble = why, trouble


class Reply(NamedTuple):
    """A reply: the names of ``headers`` are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def written(self) -> str:
        """The status as people know it: ``404 Not Found``."""
        try:
            return f"{self.status} {HTTPStatus(self.status).phrase}"
        except ValueError:
            return str(self.status)

    def json(self, *kinds: str) -> Any:
        """What the body holds; ``kinds`` are types of content that will do beside JSON's own.

        Raises:
            NoReplyError: it is no JSON.
        """
        kind = self.headers.get("content-type", "").partition(";")[0].strip().casefold()
        if "json" not in kind and kind not in kinds:
            raise NoReplyError(NO_JSON)
        try:
            return orjson.loads(self.body)
        except orjson.JSONDecodeError as error:
            raise NoReplyError(NO_JSON) from error


class Http(Protocol):
    """Whoever sends requests."""

    def ask(self, method: str, address: str, *, json: bool = False) -> Reply:
        """Send one request, follow no redirect, and read the body only if ``json`` is wanted.

        Raises:
            NoReplyError: none came.
        """
