"""Systems of writing Chinese and Japanese names in other scripts, told apart by their syllables."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from ssdata.lint.tables import table

MAX_LENGTH = 200
_APOSTROPHES = str.maketrans("’‘ʼʻʹ`´＇", "''''''''")
_NOT_WORDS = re.compile(r"[\s\-‐‑–—/,.;:()«»\"“”0-9]+")


@dataclass(frozen=True)
class System:
    """A system: the tag of names in it, its syllables, and the marks that letters may bear."""

    id: str
    name: str
    tag: str
    languages: frozenset[str]
    subtag: str | None
    marks: frozenset[str]
    breaks: str
    syllables: frozenset[str]
    longest: int


@cache
def systems() -> tuple[System, ...]:
    """All systems."""
    return tuple(
        System(
            id=id,
            name=data["name"],
            tag=data["tag"],
            languages=frozenset(data["languages"]),
            subtag=data["subtag"],
            marks=frozenset(chr(int(mark, 16)) for mark in data["marks"]),
            breaks=data["breaks"],
            syllables=frozenset(data["syllables"].split()),
            longest=max(map(len, data["syllables"].split())),
        )
        for id, data in table("romanisation")["systems"].items()
    )


@cache
def stated(tag: str) -> System | None:
    """The system that a language tag names."""
    language, *rest = tag.split("-")
    return next(
        (one for one in systems() if one.subtag in rest and language in one.languages), None
    )


def reads(text: str, system: System) -> bool:
    """Whether every word of a name falls into syllables of a system."""
    words = _words(text, system)
    return bool(words) and all(_falls_apart(word, system) for word in words)


def odd_word(text: str, system: System) -> str | None:
    """The first word of a name that is not made of syllables of a system."""
    for written in _NOT_WORDS.split(text[:MAX_LENGTH]):
        if written and not all(_falls_apart(word, system) for word in _words(written, system)):
            return written
    return None


def _words(text: str, system: System) -> list[str]:
    text = text[:MAX_LENGTH].translate(_APOSTROPHES).casefold()
    if system.marks:
        text = unicodedata.normalize("NFD", text)
        text = "".join(char for char in text if char not in system.marks)
        syllables = text
    else:
        syllables = unicodedata.normalize("NFC", text)
    return [word for word in _NOT_WORDS.split(syllables) if word.strip("'")]


def _falls_apart(word: str, system: System) -> bool:
    """Whether a word can be cut into syllables of a system, none left over."""
    reached = [True] + [False] * len(word)
    for start in range(len(word)):
        if not reached[start]:
            continue
        if word[start] in system.breaks and 0 < start < len(word) - 1:
            reached[start + 1] = True
        for end in range(start + 1, min(len(word), start + system.longest) + 1):
            if word[start:end] in system.syllables:
                reached[end] = True
    return reached[-1]
