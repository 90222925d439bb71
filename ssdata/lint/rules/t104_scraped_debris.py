"""T104."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ssdata.lint.finding import Severity
from ssdata.lint.tables import table
from ssdata.lint.text.brackets import lonely, signs
from ssdata.lint.text.gathered import Text, Texts
from ssdata.lint.text.texts import OURS, Fault, TextRule, excerpt


class Debris(NamedTuple):
    """A kind of debris: the signs without which it cannot be there, and how it looks.

    ``anywhere`` finds it in texts that are joined by lines.
    """

    what: str
    kinds: frozenset[str]
    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    anywhere: re.Pattern[str]


class ScrapedDebris(TextRule):
    """A text has something in it that was not written but left over when it was copied.

    What it does:
        Looks in labels, aliases, summaries, texts, notes and statements for what programs and
        people carry over from pages: lines of a chat, "[citation needed]", marks of footnotes such
        as `[1]: 55`, "Retrieved", licences, headings run into the text, glosses that stop in
        "...", stars in place of a word, "(ja)" and other brackets from which a name was lost,
        brackets and quotation marks without a partner. The patterns stand in
        `ssdata/data/debris.json`.

    Why is this bad:
        Debris shows that a text was copied and not read. A number of a footnote becomes a figure,
        a nickname a person, and where a name was lost the sentence says something else.

    Example:
        ```json
        {"summary": [
          {"text": "It was signed by both governments[citation needed].", "claims": ["signed"]}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    Use instead:
        ```json
        {"summary": [{"text": "It was signed by both governments.", "claims": ["signed"]}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    When it stays silent:
        `as_printed`, which repeats a print with all it has; editors' brackets within a sentence
        ("[sic]", "the [Soviet] government", "on [12] August"); "1)" and "a)" before the items of a
        list; inches; an ellipsis within a text, and one at the end of a short name; addresses in
        notes; quotation marks of other languages than the text's own.

    References:
        [Template:Citation needed and its siblings](https://en.wikipedia.org/wiki/Category:Inline_cleanup_templates)
    """

    code = "T104"
    name = "scraped-debris"
    severity = Severity.WARNING
    since = "0.1"
    stage = 100
    fields = OURS

    def clears(self, texts: Texts) -> bool:
        """Whether there is neither debris nor anything that needs a partner."""
        if not signs().isdisjoint(texts.signs):
            return False
        possible = _possible(texts.signs)
        return not any([_kinds_in(text, possible) for text, _ in texts.ours])

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault for each kind of debris in a text."""
        seen = set()
        for kind in _kinds_in(text.text, _possible(frozenset(text.text))):
            if kind.what not in seen and text.kind in kind.kinds:
                match = kind.pattern.search(text.text)
                if match is not None:
                    seen.add(kind.what)
                    yield _fault(kind.what, text.text, match.start(), match.end())
        if seen or signs().isdisjoint(text.text):
            return
        at = lonely(text.text, text.language())
        if at is not None:
            yield _fault(f"{text.text[at]!r} without its partner", text.text, at, at + 1)


@cache
def debris() -> tuple[Debris, ...]:
    """All kinds of debris."""
    return tuple(
        Debris(
            one["what"],
            frozenset(one["in"]),
            tuple(one["hints"]),
            re.compile(one["pattern"]),
            re.compile(one["pattern"], re.MULTILINE),
        )
        for one in table("debris")["patterns"]
    )


@cache
def _hints() -> tuple[tuple[frozenset[str], str, Debris], ...]:
    """All hints with their kinds, each with its characters but small letters."""
    small = frozenset(string.ascii_lowercase)
    return tuple((frozenset(hint) - small, hint, kind) for kind in debris() for hint in kind.hints)


def _possible(characters: frozenset[str]) -> list[tuple[str, Debris]]:
    """The hints that a text of these characters may hold, with their kinds."""
    return [(hint, kind) for needed, hint, kind in _hints() if needed <= characters]


def _kinds_in(text: str, possible: Iterable[tuple[str, Debris]]) -> list[Debris]:
    """The kinds of debris that a text, or one of several that are joined, may have."""
    hinted = dict.fromkeys([kind for hint, kind in possible if hint in text])
    return [kind for kind in hinted if kind.anywhere.search(text)]


def _fault(what: str, text: str, start: int, end: int) -> Fault:
    return Fault(
        f"{excerpt(text, start, end)} has {what}",
        "write what is meant, from the source itself, or leave it out",
    )
