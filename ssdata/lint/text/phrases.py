"""Names in sentences: where one may begin and end, and which of those known stands there.

Only what is certainly a name of its own is taken: a part of a longer run of capitals ("Soviet
Union" in "Soviet Union Navy") and a word joined to another ("Tokyo-based") are not. Words stand in
``ssdata/data/names.json``.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from typing import NamedTuple

from ssdata.lint.tables import table

MAX_WORDS = 12
MAX_LENGTH = 5_000
MAX_NAME = 200
_WORD = re.compile(r"[^\W_]+(?:[-–'’.][^\W_]+)*")
_INITIAL = re.compile(r"(?<!\w)[^\W\d_]\.? $")
_POSSESSIVE = ("'s", "’s")


class Phrase(NamedTuple):
    """Words of a sentence from a capital on, and after how many of them a name may end."""

    words: tuple[str, ...]
    ends: tuple[int, ...]

    def longest(self, names: Collection[str]) -> str | None:
        """The longest of the names that stands here; None too if it goes on as another name."""
        for length in range(len(self.words), 0, -1):
            name = " ".join(self.words[:length])
            if name in names:
                return name if length in self.ends else None
        return None


class _Word(NamedTuple):
    text: str
    before: str
    owns: bool

    @property
    def is_name(self) -> bool:
        return self.text[0].isupper()

    @property
    def follows(self) -> bool:
        """Whether nothing but a space, or the point of an initial, parts it from the one before."""
        return self.before == " "


def normal(name: str) -> str:
    """A name as it is looked for: its words, joined by spaces; "" if it is not looked for.

    A name begins with a capital and has nothing but particles in small letters: "Soviet entry into
    the war" describes, and claims say the same in other words.
    """
    if not name[:1].isupper() or len(name) > MAX_NAME:
        return ""
    words = name.split(" ")
    if not _table("particles").issuperset([word for word in words if word.islower()]):
        return ""
    if all(map(str.isalnum, words)):  # most names have no other signs
        return name if len(words) <= MAX_WORDS else ""
    parts = _words(name)
    if not parts or len(parts) > MAX_WORDS or parts[-1].owns:
        return ""
    if any([part.before not in {" ", ", "} for part in parts[1:]]):
        return ""
    if any([part.text.islower() and part.text not in _table("particles") for part in parts]):
        return ""
    return " ".join([part.text for part in parts])


def heads(sentence: str) -> set[str]:
    """The words of a sentence with which a name may begin, and some more."""
    if sentence[1:].islower():  # no capital but the first
        first = _WORD.match(sentence)
        found = [first.group()] if first is not None else []
    else:
        found = [word for word in _WORD.findall(sentence[:MAX_LENGTH]) if word[0].isupper()]
    return {_plain(word) for word in found if word.lower() not in _table("openers")}


@lru_cache(maxsize=4096)
def phrases(sentence: str) -> tuple[Phrase, ...]:
    """Each place of a sentence at which a name may begin."""
    words = _words(sentence[:MAX_LENGTH])
    starts = [at for at, word in enumerate(words) if word.is_name and _begins(words, at)]
    return tuple([_phrase(words, start) for start in starts])


def _plain(word: str) -> str:
    """A word without the ending of a possessive, and with hyphens for dashes."""
    return word.removesuffix("'s").removesuffix("’s").replace("–", "-")


def _words(text: str) -> list[_Word]:
    found = []
    end = 0
    for match in _WORD.finditer(text):
        written = match.group()
        before = text[end : match.start()]
        if before == ". " and _INITIAL.search(text[max(0, match.start() - 4) : match.start()]):
            before = " "
        found.append(_Word(_plain(written), before, written.endswith(_POSSESSIVE)))
        end = match.end()
    return found


def _begins(words: list[_Word], at: int) -> bool:
    """Whether the word is not the rest of a longer name, as "China" is of "Republic of China"."""
    if not at or not words[at].follows or words[at - 1].owns:
        return True
    before = words[at - 1]
    if before.is_name:
        opens = at == 1 and before.text.lower() in _table("openers")
        return opens or before.text in _table("titles")
    link = at - 2 if before.text in _table("articles") and before.follows else at - 1
    if link < 1 or words[link].text not in _table("links") or not words[link].follows:
        return True
    return not words[link - 1].is_name


def _phrase(words: list[_Word], start: int) -> Phrase:
    texts, ends = [words[start].text], []
    for at in range(start + 1, len(words) + 1):
        if _ends(words, at):
            ends.append(at - start)
        if at == len(words) or at - start == MAX_WORDS or words[at - 1].owns:
            break
        if words[at].before not in {" ", ", "}:
            break
        texts.append(words[at].text)
    return Phrase(tuple(texts), tuple(ends))


def _ends(words: list[_Word], at: int) -> bool:
    """Whether a name may end before a word: no capital or figure follows, nor "of" and a capital."""
    if at == len(words) or words[at - 1].owns or not words[at].follows:
        return True
    if words[at].text in _table("links"):
        at += 1
        at += at < len(words) and words[at].text in _table("articles")
        return at >= len(words) or not words[at].follows or not words[at].is_name
    return not words[at].is_name and not words[at].text[0].isdigit()


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(table("names")[name])
