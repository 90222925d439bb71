"""Whether a page is there."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ssdata.online.answer import Answer, State, unchecked
from ssdata.online.chain import follow
from ssdata.online.reply import Http, NoReplyError, Reply, Trouble
from ssdata.values.address import hostname

GONE = frozenset({404, 410})
# Refusals that GET would meet too.
_CERTAIN = frozenset({401, 429, 451, 503, 504})
# The front page of a site, or of one of its languages: /, /index.html, /en/, /zh-tw/home.
_FRONT = re.compile(
    r"/?(?:[a-z]{2}(?:[-_][a-z]{2,4})?)?/?(?:(?:index|home|default|main)(?:\.[a-z]{2,5})?)?/?",
    re.IGNORECASE,
)


def page(http: Http, address: str) -> Answer:
    """Whether a page is there: gone only if GET says so too, or if there is no such host."""
    try:
        reply, end = _ask(http, address)
    except NoReplyError as fault:
        if fault.trouble is Trouble.NO_HOST:
            return Answer(State.NO, fault.why, address)
        return unchecked(fault.why)
    if reply.status in GONE:
        return Answer(State.NO, reply.written, end)
    if not 200 <= reply.status < 300:
        return unchecked(reply.written)
    if not is_front(address) and is_front(end):
        if hostname(urlsplit(address)) != hostname(urlsplit(end)):
            return unchecked("it leads to the front page of another site")
        return Answer(State.FRONT, "it leads to the front page of its site", end)
    return Answer(State.YES, "", end)


def _ask(http: Http, address: str) -> tuple[Reply, str]:
    """HEAD first; GET decides where HEAD was refused, since many do not like it."""
    try:
        reply, end = follow(http, "HEAD", address)
        if reply.status < 400 or reply.status in _CERTAIN:
            return reply, end
    except NoReplyError as fault:
        if fault.trouble is not Trouble.BROKE_OFF:
            raise
    return follow(http, "GET", address)


def is_front(address: str) -> bool:
    """Whether an address is that of the front page of a site."""
    parts = urlsplit(address)
    return not parts.query and _FRONT.fullmatch(parts.path) is not None
