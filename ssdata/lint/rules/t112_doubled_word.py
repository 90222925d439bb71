"""T112."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from operator import eq
from typing import Any

from ssdata.lint.finding import Severity
from ssdata.lint.tables import table
from ssdata.lint.text.gathered import Text, Texts
from ssdata.lint.text.texts import OURS, Fault, TextRule, excerpt

_TWICE = re.compile(r"(?<![\w'’\-])([^\W\d_]{1,40}) {1,3}(?=(\1)(?![\w'’\-]))", re.IGNORECASE)
_SPACES = re.compile(r"[ \u00a0]{2}|[\t\n\r]|^[ \u00a0]|[ \u00a0]$")
# Signs that belong to a word as letters and figures do, and the line between two texts.
_KEPT = frozenset("_'’-\n")


class DoubledWord(TextRule):
    """A word or a space stands twice.

    What it does:
        Looks for a word that follows itself, for two spaces in a row, for spaces at the ends and
        for line breaks and tabs within a text.

    Why is this bad:
        It is a slip of typing or of copying.

    Example:
        ```json
        {"summary": [
          {"text": "It was signed in the the summer of 1937.", "claims": ["signed"]}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    Use instead:
        ```json
        {"summary": [{"text": "It was signed in the summer of 1937.", "claims": ["signed"]}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    When it stays silent:
        Words that can rightly stand twice ("had had", "that that", "the day it came on on which");
        names ("Sing Sing", "Baden Baden"); numbers; words in languages that double them freely, and
        Chinese, which writes them without a space; `as_printed`.

    References:
        The words stand in `ssdata/data/doubled.json`.
    """

    code = "T112"
    name = "doubled-word"
    severity = Severity.WARNING
    since = "0.1"
    stage = 100
    fields = OURS

    def clears(self, texts: Texts) -> bool:
        """Whether no word follows itself and there are only single spaces."""
        if not texts.signs.isdisjoint("\t\r\u00a0"):
            return False
        return not any([_may_have(text, number, texts.signs) for text, number in texts.ours])

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault for the first doubled word and the first odd space of a text."""
        for match in _TWICE.finditer(text.text):
            if _is_slip(match[1], match[2], text.language()):
                word = match[2]
                yield Fault(
                    f"{excerpt(text.text, match.start(), match.end(2))} has {word!r} twice",
                    f"write {word!r} once",
                )
                break
        space = _SPACES.search(text.text)
        if space is not None:
            what = {"\t": "a tab", "\n": "a line break", "\r": "a line break"}.get(space.group())
            at_end = space.start() == 0 or space.end() == len(text.text)
            shown = (
                f"{text.text[: space.start()]}{'␣' * len(space.group())}{text.text[space.end() :]}"
            )
            what = what or ("a space at its end" if at_end else "two spaces in a row")
            yield Fault(
                f"{excerpt(shown, space.start(), space.end())} has {what}",
                "leave one space between words, and none at the ends",
            )


def _may_have(text: str, number: int, signs: frozenset[str]) -> bool:
    """Whether one of some texts, joined by lines, may have a doubled word or an odd space."""
    return (
        _may_double(text, signs)
        or "  " in text
        or "\n " in text
        or " \n" in text
        or text.startswith(" ")
        or text.endswith(" ")
        or text.count("\n") != number - 1
    )


def _may_double(text: str, signs: frozenset[str]) -> bool:
    """Whether a word may follow itself."""
    bare = text.lower()
    for sign in signs - _KEPT:
        if not sign.isalnum():
            bare = bare.replace(sign, " ")
    words = bare.replace("\n", " . ").split()  # words of two lines do not follow each other
    return any(map(eq, words, islice(words, 1, None)))


def _is_slip(first: str, second: str, language: str) -> bool:
    """Whether a word that stands twice is a slip: not a name, and none that may stand so."""
    if second != second.lower() or (first != first.lower() and first[1:] != first[1:].lower()):
        return False
    data: Any = _words(language)
    if data is None:
        return False
    every, words = data
    return (second in words) is not every


@cache
def _words(language: str) -> tuple[bool, frozenset[str]] | None:
    """Whether all words count but those listed, and the list; None for other languages."""
    data = table("doubled").get(language)
    if not isinstance(data, dict):
        return None
    return data["all"], frozenset(data["fine"] if data["all"] else data["words"])
