"""Requests over httpx: one at a time, redirects not followed, every failure with its reason."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from importlib.metadata import version
from types import TracebackType
from typing import Self

import httpx

from ssdata.online.reply import NO_SUCH_HOST, NoReplyError, Reply, Trouble
from ssdata.store.online import OnlineSettings

# No service writes longer answers.
LONGEST_BODY = 8_000_000
_NO_NAME = {getattr(socket, name, None) for name in ("EAI_NONAME", "EAI_NODATA")}


class Client:
    """A client for one run."""

    def __init__(self, settings: OnlineSettings) -> None:
        self._client = httpx.Client(
            timeout=settings.timeout,
            follow_redirects=False,
            headers={"User-Agent": user_agent(settings)},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def ask(self, method: str, address: str, *, json: bool = False) -> Reply:
        """Send one request.

        Raises:
            NoReplyError: no reply came.
        """
        accept = "application/json" if json else "text/html, application/pdf;q=0.9, */*;q=0.8"
        try:
            with self._client.stream(method, address, headers={"Accept": accept}) as reply:
                body = _body(reply) if json else b""
                return Reply(reply.status_code, dict(reply.headers), body)
        except httpx.TimeoutException as error:
            raise NoReplyError("no answer in time") from error
        except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError) as error:
            raise NoReplyError("the connection broke off", Trouble.BROKE_OFF) from error
        except httpx.ConnectError as error:
            raise _no_connection(error) from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
            raise NoReplyError("it is no address of a page on the web") from error
        except httpx.HTTPError as error:
            raise NoReplyError(f"the request failed ({type(error).__name__})") from error


def user_agent(settings: OnlineSettings) -> str:
    """Who is asking, and where to complain."""
    contact = f"; {settings.contact}" if settings.contact else ""
    return f"ssdata/{version('sino-soviet-data')} (checks citations{contact})"


def _body(reply: httpx.Response) -> bytes:
    parts, length = [], 0
    for part in reply.iter_bytes():
        length += len(part)
        if length > LONGEST_BODY:
            raise NoReplyError("the answer is too long")
        parts.append(part)
    return b"".join(parts)


def _no_connection(error: httpx.ConnectError) -> NoReplyError:
    for cause in _causes(error):
        if isinstance(cause, socket.gaierror):
            if cause.errno in _NO_NAME:
                return NoReplyError(NO_SUCH_HOST, Trouble.NO_HOST)
            return NoReplyError("the name of the host could not be looked up")
        if isinstance(cause, ssl.SSLError):
            return NoReplyError("no secure connection")
        if isinstance(cause, ConnectionRefusedError):
            return NoReplyError("connection refused")
    return NoReplyError("no connection")


def _causes(error: BaseException) -> Iterator[BaseException]:
    one: BaseException | None = error
    while one is not None:
        yield one
        one = one.__cause__ or one.__context__
