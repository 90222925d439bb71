"""All questions of a run, answered: from the cache, else over the network, many hosts at a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock

from ssdata.online.answer import Answer, State, unchecked
from ssdata.online.cache import Cache
from ssdata.online.copies import copy
from ssdata.online.dois import doi
from ssdata.online.pages import page
from ssdata.online.polite import Polite, host_of
from ssdata.online.question import Question
from ssdata.online.reply import NO_SUCH_HOST, Http
from ssdata.store.online import OnlineSettings

MOST_HOSTS = 16
OFFLINE = "no host answered at all, as if this machine were offline"
Told = Callable[[int, int], object]


def _nobody(done: int, of: int) -> None:
    """Tell nobody how far it is."""


class Fetcher:
    """Answers questions; ``told`` hears how many of how many are answered."""

    def __init__(
        self,
        settings: OnlineSettings,
        http: Http,
        cache: Cache | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
        now: Callable[[], float] = time.time,
        told: Told = _nobody,
    ) -> None:
        self._settings, self._cache, self._told = settings, cache, told
        self._stop = Event()
        pause = self._stop.wait if sleep is None else sleep
        self._polite = Polite(http, settings, clock=clock, sleep=pause, now=now)
        self._lock = Lock()
        self._done = self._of = 0

    def ask(self, questions: Iterable[Question]) -> dict[Question, Answer]:
        """An answer to each question; what comes out does not depend on their order."""
        wanted = sorted(set(questions))
        self._done, self._of = 0, len(wanted)
        found = {one: kept for one in wanted if (kept := self._kept(one)) is not None}
        self._tell(len(found))
        hosts: dict[str, list[Question]] = {}
        for one in wanted:
            if one not in found:
                hosts.setdefault(host_of(self._service(one)), []).append(one)
        with ThreadPoolExecutor(max_workers=MOST_HOSTS) as pool:
            try:
                for answers in pool.map(self._all, hosts.values()):
                    found.update(answers)
            except BaseException:
                self._stop.set()
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        return {one: self._settled(found[one]) for one in wanted}

    def _kept(self, question: Question) -> Answer | None:
        if self._cache is None:
            return None
        return self._cache.get(question, self._service(question))

    def _all(self, questions: list[Question]) -> list[tuple[Question, Answer]]:
        return list(self._answers(questions))

    def _answers(self, questions: list[Question]) -> Iterator[tuple[Question, Answer]]:
        for question in questions:
            if self._stop.is_set():
                return
            try:
                answer = self._answer(question)
            except Exception as error:  # one odd reply does not end the run
                answer = unchecked(f"ssdata failed: {type(error).__name__}: {error}")
            if self._cache is not None:
                self._cache.put(question, self._service(question), answer)
            self._tell(1)
            yield question, answer

    def _answer(self, question: Question) -> Answer:
        if question.kind == "page":
            return page(self._polite, question.about)
        if question.kind == "doi":
            return doi(self._polite, self._settings, question.about)
        return copy(self._polite, self._settings, question.about, question.day)

    def _service(self, question: Question) -> str:
        """The address of whoever is asked."""
        services = {"doi": self._settings.doi, "copy": self._settings.archive}
        return services.get(question.kind, question.about)

    def _settled(self, answer: Answer) -> Answer:
        """A host that does not exist is known not to only if some other one answered."""
        lonely = answer.state is State.NO and answer.why == NO_SUCH_HOST
        return unchecked(OFFLINE) if lonely and not self._polite.answered else answer

    def _tell(self, more: int) -> None:
        with self._lock:
            self._done += more
            self._told(self._done, self._of)
