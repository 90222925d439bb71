"""T113."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ssdata.lint.finding import Severity
from ssdata.lint.tables import table
from ssdata.lint.text.gathered import Text, Texts
from ssdata.lint.text.texts import Fault, TextRule, beginning, excerpt

_WORD = re.compile(r"[^\W\d_][\w'’.\-]{0,60}")
_SMALL = re.compile(r" ([a-z]{4,40})")


class UnfinishedSentence(TextRule):
    """A sentence of the summary is none: it begins or ends in the middle, or is only a name.

    What it does:
        Looks at how each sentence of a summary begins and ends, and whether it has any word that
        is not part of a name. Headings, captions, items of a list and sentences from which a link
        was lost are found this way.

    Why is this bad:
        Half a sentence says less than its source, or something else: "the pro-Soviet", "In 1921,".

    Example:
        ```json
        {"summary": [{"text": "In August 1937,", "claims": ["signed"]}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    Use instead:
        ```json
        {"summary": [{"text": "In August 1937 it was signed.", "claims": ["signed"]}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    When it stays silent:
        Sentences that end in a quotation mark or a bracket after the full stop; that begin with a
        figure, a quotation mark or a particle of a name ("de Gaulle", "al-Husayni"); sentences in
        scripts without capital letters; labels, notes, texts and statements.

    References:
        [Unicode Standard Annex 29](https://www.unicode.org/reports/tr29/)
    """

    code = "T113"
    name = "unfinished-sentence"
    severity = Severity.WARNING
    since = "0.1"
    stage = 100
    fields = frozenset({"summary"})
    needs = frozenset({"summary"})

    def clears(self, texts: Texts) -> bool:
        """Whether every text begins with a capital, has a small word and ends as sentences do."""
        ends, small = _signs().ends, _signs().small_words
        for sentence in texts.sentences:
            word = _SMALL.search(sentence)
            if word is None or word[1] in small or not sentence.endswith(ends):
                return False
            if not "A" <= sentence[0] <= "Z":
                return False
        return True

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault for a sentence that is none."""
        sentence = text.text.strip()
        signs = _signs()
        opened = sentence.lstrip(signs.openers)
        if not sentence.rstrip(signs.closers).endswith(signs.ends):
            end = excerpt(sentence, max(0, len(sentence) - 20), len(sentence))
            yield Fault(f"{end} does not end as a sentence does", "finish the sentence")
        elif opened[:1].islower() and not signs.particles.match(opened):
            yield Fault(
                f"{beginning(sentence)} does not begin as a sentence does",
                "write the whole sentence",
            )
        elif not opened[:1].isalnum():
            yield Fault(
                f"{beginning(sentence)} begins with {opened[:1]!r}", "write the whole sentence"
            )
        elif _is_name(sentence):
            yield Fault(
                f"{beginning(sentence)} is only a name or a figure", "write a whole sentence"
            )


def _is_name(sentence: str) -> bool:
    """Whether all words are capitalised, but for those that names leave small."""
    small = _signs().small_words
    for word in _WORD.finditer(sentence):
        if not word.group()[0].isupper() and word.group() not in small:
            return False
    return True


class Signs(NamedTuple):
    """How sentences begin and end."""

    ends: tuple[str, ...]
    closers: str
    openers: str
    particles: re.Pattern[str]
    small_words: frozenset[str]


@cache
def _signs() -> Signs:
    data = table("sentences")
    particles = "|".join(map(re.escape, data["particles"]))
    return Signs(
        tuple(data["ends"]),
        data["closers"],
        data["openers"],
        re.compile(rf"(?:{particles})(?:[ \-'’]|(?<=['’\-]))"),
        frozenset(data["small_words"]),
    )
