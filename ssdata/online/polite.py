"""Requests as a good guest sends them: one at a time a host, slowly, and not again if unwelcome."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Lock
from urllib.parse import urlsplit

from ssdata.online.reply import Http, NoReplyError, Reply, Trouble
from ssdata.store.online import OnlineSettings

TOO_MANY = 429
BUSY = frozenset({TOO_MANY, 503})
# Seconds before a busy host is asked again, unless it says how long; after the last, no more.
PAUSES = (2.0, 4.0, None)
# Whoever asks to wait longer is left alone for the rest of the run.
LONGEST_PAUSE = 60.0
# A host that gives no reply so often in a row gets no more requests.
MOST_FAILURES = 3


@dataclass
class _Host:
    lock: Lock = field(default_factory=Lock)
    next_turn: float = float("-inf")
    failures: int = 0
    closed: NoReplyError | None = None


class Polite:
    """Sends requests one after the other to each host, at most ``rate`` a second.

    ``answered`` tells whether any host replied at all, be it with an error.
    """

    def __init__(
        self,
        http: Http,
        settings: OnlineSettings,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._http, self._settings = http, settings
        self._clock, self._sleep, self._now = clock, sleep, now
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()
        self.answered = False

    def ask(self, method: str, address: str, *, json: bool = False) -> Reply:
        """Send a request when it is its turn; busy hosts are asked again after a while.

        Raises:
            NoReplyError: none came, or the host is to be left alone.
        """
        name = host_of(address)
        if any(f".{name}".endswith(f".{host}") for host in self._settings.leave):
            raise NoReplyError("left alone by the settings of the project")
        with self._lock:
            host = self._hosts.setdefault(name, _Host())
        with host.lock:
            for pause in PAUSES:
                reply = self._once(host, method, address, json=json)
                if reply.status not in BUSY:
                    break
                asked = pause_of(reply, self._now())
                wait = pause if asked is None else asked
                if pause is None or wait is None or wait > LONGEST_PAUSE:
                    if asked is not None or reply.status == TOO_MANY:
                        host.closed = NoReplyError("the host asked for fewer requests")
                    break
                self._sleep(wait)
        return reply

    def _once(self, host: _Host, method: str, address: str, *, json: bool) -> Reply:
        if host.closed is not None:
            raise NoReplyError(host.closed.why, host.closed.trouble)
        start = self._clock()
        if start < host.next_turn:
            self._sleep(host.next_turn - start)
            start = host.next_turn
        host.next_turn = start + 1 / self._settings.rate
        try:
            reply = self._http.ask(method, address, json=json)
        except NoReplyError as fault:
            host.failures += 1
            if fault.trouble is Trouble.NO_HOST:
                host.closed = fault
            elif host.failures >= MOST_FAILURES:
                host.closed = NoReplyError("the host had not answered before")
            raise
        host.failures = 0
        self.answered = True
        return reply


def host_of(address: str) -> str:
    """The host and port of an address, in small letters; "" if it has none."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    host = host.rstrip(".")
    return host if port in {None, 80, 443} else f"{host}:{port}"


def pause_of(reply: Reply, now: float) -> float | None:
    """The seconds for which a reply asks to wait; None if it does not say."""
    text = reply.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        then = parsedate_to_datetime(text)
    except ValueError:
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    return max(0.0, (then - datetime.fromtimestamp(now, UTC)).total_seconds())
