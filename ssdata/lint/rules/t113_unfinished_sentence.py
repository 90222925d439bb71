"""T113."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ssdata.lint.finding import Severity
from ssdata.lint.tables import table
from ssdata.lint.texts import Fault, Text, TextRule, excerpt

_WORD = re.compile(r"[^\W\d_][\w'’.\-]{0,60}")


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

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault for a sentence that is none."""
        sentence = text.text.strip()
        data = table("sentences")
        shown = excerpt(sentence, 0, min(len(sentence), 40))
        opened = sentence.lstrip(data["openers"])
        if not sentence.rstrip(data["closers"]).endswith(tuple(data["ends"])):
            end = excerpt(sentence, max(0, len(sentence) - 20), len(sentence))
            yield Fault(f"{end} does not end as a sentence does", "finish the sentence")
        elif opened[:1].islower() and not _particles().match(opened):
            yield Fault(f"{shown} does not begin as a sentence does", "write the whole sentence")
        elif not opened[:1].isalnum():
            yield Fault(f"{shown} begins with {opened[:1]!r}", "write the whole sentence")
        elif _is_name(sentence):
            yield Fault(f"{shown} is a name and says nothing", "write a sentence about it")


def _is_name(sentence: str) -> bool:
    """Whether all words are capitalised, but for those that names leave small."""
    small = table("sentences")["small_words"]
    words = _WORD.findall(sentence)
    return all(word[0].isupper() or word in small for word in words)


@cache
def _particles() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("sentences")["particles"]))
    return re.compile(rf"(?:{words})(?:[ \-'’]|(?<=['’\-]))")
