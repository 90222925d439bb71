"""T104."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ssdata.lint.brackets import lonely, signs
from ssdata.lint.finding import Severity
from ssdata.lint.tables import table
from ssdata.lint.texts import OURS, Fault, Text, TextRule, Texts, excerpt, texts_of

if TYPE_CHECKING:
    from ssdata.lint.finding import Finding
    from ssdata.lint.view import Facts, View


class Debris(NamedTuple):
    """A kind of debris, with the signs without which it cannot be there."""

    what: str
    kinds: frozenset[str]
    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    anywhere: bool


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

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each text and kind of debris in it."""
        texts = texts_of(view)
        if _kinds_in(texts) or signs().search(texts.joined):
            yield from super().check(view, facts)

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault for each kind of debris in a text."""
        seen = set()
        for kind in debris():
            if kind.what in seen or text.kind not in kind.kinds:
                continue
            if any([hint in text.text for hint in kind.hints]):
                match = kind.pattern.search(text.text)
                if match is not None:
                    seen.add(kind.what)
                    yield _fault(kind.what, text.text, match.start(), match.end())
        at = lonely(text.text, text.language())
        if at is not None and not seen:
            sign = text.text[at]
            yield _fault(f"{sign!r} without its partner", text.text, at, at + 1)


@cache
def debris() -> tuple[Debris, ...]:
    """All kinds of debris."""
    return tuple(
        Debris(
            one["what"],
            frozenset(one["in"]),
            tuple(one["hints"]),
            re.compile(one["pattern"]),
            one.get("anywhere", False),
        )
        for one in table("debris")["patterns"]
    )


def _kinds_in(texts: Texts) -> bool:
    joined = texts.joined
    for kind in debris():
        if kind.anywhere:
            if kind.pattern.search(joined):
                return True
        else:
            for hint in kind.hints:
                if hint in joined:
                    return True
    return False


def _fault(what: str, text: str, start: int, end: int) -> Fault:
    return Fault(
        f"{excerpt(text, start, end)} has {what}",
        "write what is meant, from the source itself, or leave it out",
    )
