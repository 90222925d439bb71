"""T110."""

from __future__ import annotations

from collections.abc import Iterator

from ssdata.lint.finding import Severity
from ssdata.lint.text import romanisation
from ssdata.lint.text.gathered import Text, Texts
from ssdata.lint.text.scripts import letter_of
from ssdata.lint.text.texts import NAMES, Fault, TextRule, beginning


class WrongRomanisation(TextRule):
    """A romanised name is in another system than its tag says.

    What it does:
        Cuts names under `zh-Latn-pinyin`, `zh-Latn-wadegile` and `ja-Latn-hepburn` into syllables.
        A name that does not fall into syllables of its own system, and does into those of exactly
        one other, is in the other; the two Japanese systems count as one.

    Why is this bad:
        "Chiang" is Jiang in one system and Chiang, another surname, in the other: a name can only
        be led back to its characters by its system.

    Example:
        ```json
        {"labels": {"en": "Mao Zedong", "zh-Latn-pinyin": "Mao Tse-tung"},
         "type": "person", "claims": []}
        ```

    Use instead:
        ```json
        {"labels": {"en": "Mao Zedong", "zh-Latn-pinyin": "Máo Zédōng",
                    "zh-Latn-wadegile": "Mao Tse-tung"},
         "type": "person", "claims": []}
        ```

    When it stays silent:
        Names that can be read in their own system too ("Wang Ming", "Chou En-lai" as Pinyin); mixed
        names ("Zhou Tse-tung") and those of no system (Peking, Chiang Kai-shek, Canton); names that
        two others fit; apostrophes and marks left out of Wade-Giles; tags without a system
        (`zh-Latn`, `ja-Latn`, `en`). Palladius is how Russian writes Chinese names: its tag is
        `ru`, and T108 sends Cyrillic names there.

    References:
        [IANA Language Subtag Registry](https://www.iana.org/assignments/language-subtag-registry)
    """

    code = "T110"
    name = "wrong-romanisation"
    severity = Severity.WARNING
    since = "0.1"
    stage = 100
    fields = NAMES | {"text"}

    def clears(self, texts: Texts) -> bool:
        """Whether no tag names a system."""
        return not any([romanisation.stated(lang) for lang in texts.langs])

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault for a name in another system than its tag's."""
        own = romanisation.stated(text.lang)
        if own is None or not letter_of("Latn").search(text.text):
            return
        if romanisation.reads(text.text, own):
            return
        others = [one for one in romanisation.systems() if romanisation.reads(text.text, one)]
        if len(others) == 1 or {one.languages for one in others} == {frozenset(["ja"])}:
            word = romanisation.odd_word(text.text, own)
            yield Fault(
                f"{beginning(text.text)} is under {text.lang!r} but reads as {others[0].name}: {word!r} "
                f"does not fall into syllables of {own.name}",
                f"put it under {others[0].tag!r}, or write it in {own.name}",
            )
