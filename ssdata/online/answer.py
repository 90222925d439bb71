"""What other machines answer: yes, no, or that nobody could find out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from ssdata.online.question import Question


class State(StrEnum):
    """What came of a question; all but ``UNCHECKED`` are answers."""

    YES = "yes"
    NO = "no"
    # A page that leads to the front page of its site.
    FRONT = "front"
    # A DOI of an agency that is not asked for what it knows of the work.
    ELSEWHERE = "elsewhere"
    UNCHECKED = "unchecked"


@dataclass(frozen=True)
class Name:
    """A name as an agency has it; of a body, or without parts, all is ``family``."""

    family: str
    given: str = ""


@dataclass(frozen=True)
class Notice:
    """A notice about a work: its kind (retraction, correction …), its DOI, its day."""

    kind: str
    doi: str = ""
    day: str = ""


@dataclass(frozen=True)
class Work:
    """What a DOI is registered for: the forms of its title, its names, years and notices."""

    titles: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    years: tuple[int, ...] = ()
    # Whether one of the years is that of the printed edition.
    printed: bool = False
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class Answer:
    """What came of a question, and why: ``404 Not Found``.

    ``address`` is where a page was found in the end, or that of a copy; ``day`` is the copy's.
    """

    state: State
    why: str = ""
    address: str = ""
    day: str = ""
    work: Work | None = None


Answers = Mapping[Question, Answer]


class Web(Protocol):
    """Whoever answers questions."""

    def ask(self, questions: Iterable[Question]) -> Answers:
        """An answer to each question."""


def unchecked(why: str) -> Answer:
    """The answer that is none."""
    return Answer(State.UNCHECKED, why)
