"""What a DOI is registered for: Crossref knows the work, the resolver at least whether it exists."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from ssdata.online.answer import Answer, Name, Notice, State, Work, unchecked
from ssdata.online.chain import follow
from ssdata.online.reply import NO_JSON, Http, NoReplyError
from ssdata.store.online import OnlineSettings

Json = Mapping[str, Any]
_YEARS = ("published-print", "issued", "published", "published-online", "published-other")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
# Response codes of the Handle system: found; found, but without values; not found.
_FOUND = frozenset({1, 200})
_NOT_FOUND = 100


def doi(http: Http, settings: OnlineSettings, number: str) -> Answer:
    """What a DOI is registered for; only the resolver can say that there is no such DOI."""
    try:
        reply, _ = follow(http, "GET", f"{settings.doi}/works/{quote(number, safe='')}", json=True)
        if reply.status == 404:
            return _resolve(http, settings, number)
        if reply.status != 200:
            return unchecked(reply.written)
        found = reply.json()
    except NoReplyError as fault:
        return unchecked(fault.why)
    message = found.get("message") if isinstance(found, dict) else None
    if not isinstance(message, dict):
        return unchecked(NO_JSON)
    return Answer(State.YES, work=work(message))


def _resolve(http: Http, settings: OnlineSettings, number: str) -> Answer:
    address = f"{settings.resolver}/api/handles/{quote(number, safe='/')}"
    reply, _ = follow(http, "GET", address, json=True)
    if reply.status not in {200, 404}:
        return unchecked(reply.written)
    found = reply.json()
    code = found.get("responseCode") if isinstance(found, dict) else None
    if code in _FOUND:
        return Answer(State.ELSEWHERE, "of the agency of this DOI nothing more is asked")
    if code == _NOT_FOUND:
        return Answer(State.NO, "the resolver does not know it")
    return unchecked(NO_JSON)


def work(message: Json) -> Work:
    """What stands in a work of Crossref's REST API; what has another form is passed over."""
    titles = _texts(message, "title")
    subtitles = _texts(message, "subtitle")
    others = [*_texts(message, "original-title"), *_texts(message, "short-title")]
    whole = [f"{title}: {more}" for title in titles for more in subtitles]
    years = [year for field in _YEARS for year in _year(message.get(field))]
    return Work(
        titles=tuple(dict.fromkeys([*titles, *whole, *others])),
        names=tuple(
            name
            for field in ("author", "editor", "translator")
            for one in _list(message, field)
            for name in _name(one)
        ),
        years=tuple(dict.fromkeys(years)),
        printed=any(True for _ in _year(message.get("published-print"))),
        notices=tuple(dict.fromkeys(map(_notice, _list(message, "updated-by")))),
    )


def _list(message: Json, field: str) -> list[Json]:
    found = message.get(field)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _texts(message: Json, field: str) -> list[str]:
    found = message.get(field)
    texts = [found] if isinstance(found, str) else found if isinstance(found, list) else []
    return [clean for text in texts if (clean := _plain(text))]


def _plain(text: Any) -> str:
    """A text without marks of HTML, which titles have in them."""
    return " ".join(html.unescape(_TAG.sub("", text)).split()) if isinstance(text, str) else ""


def _name(one: Json) -> Iterator[Name]:
    family = _plain(one.get("family")) or _plain(one.get("name"))
    if family:
        yield Name(family, _plain(one.get("given")))


def _parts(date: Any) -> list[int]:
    lists = date.get("date-parts") if isinstance(date, dict) else None
    first = lists[0] if isinstance(lists, list) and lists else None
    return [part for part in first if isinstance(part, int)] if isinstance(first, list) else []


def _year(date: Any) -> Iterator[int]:
    yield from _parts(date)[:1]


def _notice(one: Json) -> Notice:
    kind = re.sub("[ -]", "_", _plain(one.get("type")).casefold())
    day = "-".join(f"{part:02d}" for part in _parts(one.get("updated")))
    return Notice(kind, _plain(one.get("DOI")), day)
