"""T107."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ssdata.lint.finding import Severity
from ssdata.lint.tables import table
from ssdata.lint.text.gathered import Text, Texts
from ssdata.lint.text.scripts import expected, letter_of, letters, name_of
from ssdata.lint.text.texts import Fault, TextRule

_WORD = re.compile(r"[^\W\d_]{1,80}")


class MixedScripts(TextRule):
    """A word has letters of two scripts in it.

    What it does:
        Looks for words with Latin and Cyrillic letters, and with Greek letters that look like
        others. Where all the letters of one script look like letters of the other, the word was
        meant to be in that one; where they do not, it is a warning.

    Why is this bad:
        The word looks right and is not found: a Cyrillic `о` is not a Latin `o`.

    Example:
        ```json
        {"labels": {"en": "Mоlotov"}, "claims": []}
        ```

    Use instead:
        ```json
        {"labels": {"en": "Molotov"}, "claims": []}
        ```

    When it stays silent:
        Words of two scripts beside each other, or with a hyphen or digit between them ("Z-образный",
        "Т-34M"); Chinese characters beside Kana, Hangul or Latin letters; Greek letters that look
        like none of the others ("Δt", "μm"); languages that mix letters themselves (Chuvash, Ossetian)
        or are not listed in `ssdata/data/scripts.json`.

    References:
        [Unicode Technical Standard 39](https://www.unicode.org/reports/tr39/)
    """

    code = "T107"
    name = "mixed-scripts"
    since = "0.1"
    stage = 100

    def clears(self, texts: Texts) -> bool:
        """Whether nowhere a letter stands beside one of another script."""
        return _seam().search(texts.wide) is None

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault for each word of two scripts."""
        if text.text.isascii() or not _seam().search(text.text):
            return
        wanted = expected(text.lang) if text.lang not in {"", "und"} else frozenset()
        if wanted is None:
            return
        for word in dict.fromkeys(_WORD.findall(text.text)):
            for first, second in (("Cyrl", "Latn"), ("Grek", "Latn"), ("Cyrl", "Grek")):
                if letter_of(first).search(word) and letter_of(second).search(word):
                    yield from _judge(word, _foreign_first(word, first, second, wanted), wanted)


def _foreign_first(word: str, first: str, second: str, wanted: frozenset[str]) -> tuple[str, str]:
    """Two scripts, the one that does not belong there first: not the language's, or rarer."""
    counts = {one: len(letter_of(one).findall(word)) for one in (first, second)}
    foreign, own = sorted(counts, key=lambda one: (one in wanted, counts[one]))
    return foreign, own


def _judge(word: str, scripts: tuple[str, str], wanted: frozenset[str]) -> Iterator[Fault]:
    first, second = scripts
    alike = _lookalikes(first, second)
    for script, other in ((first, second), (second, first)):
        if script in wanted and other not in wanted:
            continue
        foreign = letter_of(script).findall(word)
        if all(char in alike for char in foreign):
            right = "".join(alike[char] if char in foreign else char for char in word)
            yield Fault(
                f"{word!r} has {_listed(foreign)} in {name_of(script)} letters, "
                f"the rest in {name_of(other)} ones",
                f"write {right!r} in {name_of(other)} letters alone",
            )
            return
    if "Grek" in {first, second}:
        return
    yield Fault(
        f"{word!r} has {_listed(letter_of(first).findall(word))} in {name_of(first)} letters "
        "within a word of another script",
        "write the word in one script",
        Severity.WARNING,
    )


def _listed(chars: list[str]) -> str:
    return ", ".join(f"{char!r} (U+{ord(char):04X})" for char in dict.fromkeys(chars))


@cache
def _seam() -> re.Pattern[str]:
    latin, cyrillic, greek = (letters(script) for script in ("Latn", "Cyrl", "Grek"))
    mark = "[\\u0300-\\u036f]?"
    return re.compile(
        f"[{latin}]{mark}[{cyrillic}{greek}]|[{cyrillic}]{mark}[{latin}{greek}]|"
        f"[{greek}]{mark}[{latin}{cyrillic}]"
    )


@cache
def _lookalikes(first: str, second: str) -> dict[str, str]:
    """Letters of either script that look like one of the other."""
    found = {}
    names = table("scripts")["lookalikes"]
    for pair in names.get(f"{first}-{second}") or names.get(f"{second}-{first}", ()):
        found[pair[0]] = pair[1]
        found[pair[1]] = pair[0]
    return found
