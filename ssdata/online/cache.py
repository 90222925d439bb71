"""Good answers, kept on disk for some days: one small JSON file a question."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import orjson
from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from ssdata.online.answer import Answer, State
from ssdata.online.question import Question
from ssdata.store.files import write

# Goes up when answers change their form or their meaning.
VERSION = 1
DAY = 86_400
# What is wrong is asked again each time: whoever mends it wants to see that it is mended.
KEPT = frozenset({State.YES, State.ELSEWHERE})


@dataclass(frozen=True)
class _Kept:
    version: int
    service: str
    question: Question
    asked: float
    answer: Answer


_FORM = TypeAdapter(_Kept)


class Cache:
    """Answers in a folder; a folder that cannot be written, or a broken file, is as none."""

    def __init__(self, folder: Path, days: float, now: Callable[[], float] = time.time) -> None:
        self._folder, self._days, self._now = folder, days, now

    def get(self, question: Question, service: str) -> Answer | None:
        """The answer that a service gave; None if there is none that is fresh."""
        try:
            kept = _FORM.validate_json(self._path(question, service).read_bytes())
        except (OSError, ValidationError):
            return None
        same = (kept.version, kept.service, kept.question) == (VERSION, service, question)
        age = self._now() - kept.asked
        return kept.answer if same and 0 <= age < self._days * DAY else None

    def put(self, question: Question, service: str, answer: Answer) -> None:
        """Keep an answer, if it is a good one."""
        if answer.state not in KEPT or not self._days:
            return
        kept = _Kept(VERSION, service, question, self._now(), answer)
        path = self._path(question, service)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write(path, orjson.dumps(asdict(kept)))

    def _path(self, question: Question, service: str) -> Path:
        name = f"{service}\n{question.kind}\n{question.about}\n{question.day}"
        digest = hashlib.sha256(name.encode("utf-8", errors="surrogatepass")).hexdigest()
        return self._folder / question.kind / f"{digest[:32]}.json"
