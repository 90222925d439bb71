"""The records of a run once more: for rules that need another record than the one they look at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import orjson

from ssdata.lint.reading import File
from ssdata.lint.view import View
from ssdata.store import files
from ssdata.values.day import is_day

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.schema import Form

_SIGNED_ON = re.compile(rb'"on": ?"([0-9]{4}-[0-9]{2}-[0-9]{2})"')


class Shelf:
    """All topics of a run by id, on disk or in memory."""

    def __init__(self, form: Form, lexicon: Lexicon, today: str | None) -> None:
        self._form = form
        self._lexicon = lexicon
        self._today = today
        self._topics: dict[str, tuple[str, str | File]] = {}

    def add(self, id: str, name: str, content: str | File) -> None:
        """Note where a topic is."""
        self._topics[id] = (name, content)

    def view(self, record: str) -> View | None:
        """The record of an id; None if there is none that fits its schema."""
        if record not in self._topics:
            return None
        name, content = self._topics[record]
        try:
            value = orjson.loads(_bytes(content))
        except (OSError, orjson.JSONDecodeError):
            return None
        if self._form.problems(value):
            return None
        return View(name, value, self._lexicon)

    @cached_property
    def former(self) -> Mapping[str, str]:
        """Earlier ids of records, and the ids that they have now."""
        found: dict[str, str] = {}
        for id, (_, content) in self._topics.items():
            raw = _content(content)
            if b'"former_ids"' in raw:
                found.update(dict.fromkeys(_former(raw), id))
        return found

    @cached_property
    def today(self) -> str | None:
        """The day that counts as today: the project's, else that of the newest sign-off."""
        if self._today is not None:
            return self._today
        days = {
            day
            for _, content in self._topics.values()
            for day in _SIGNED_ON.findall(_content(content))
        }
        newest_first = (day.decode() for day in sorted(days, reverse=True))
        return next((day for day in newest_first if is_day(day)), None)


def _former(raw: bytes) -> list[str]:
    try:
        value: Any = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return []
    ids = value.get("former_ids") if isinstance(value, dict) else None
    return [id for id in ids if isinstance(id, str)] if isinstance(ids, list) else []


def _content(content: str | File) -> bytes:
    try:
        return _bytes(content)
    except OSError:
        return b""


def _bytes(content: str | File) -> bytes:
    if isinstance(content, str):
        return files.read(content)
    return content.raw or orjson.dumps(content.value)
