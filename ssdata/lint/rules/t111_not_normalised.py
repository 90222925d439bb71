"""T111."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ssdata.lint.finding import Severity
from ssdata.lint.text.gathered import Text, Texts
from ssdata.lint.text.texts import Fault, TextRule, excerpt


class NotNormalised(TextRule):
    r"""A text is not in the normal form of Unicode (NFC).

    What it does:
        Compares each text with its composed form. `ssdata fmt` leaves texts as they are, since it
        changes nothing that somebody has signed off; the letters have to be written again by hand.

    Why is this bad:
        "é" as one letter and as "e" with an accent look the same and are found by different
        searches.

    Example:
        ```json
        {"labels": {"fr": "Traite\u0301"}, "claims": []}
        ```

    Use instead:
        ```json
        {"labels": {"fr": "Traité"}, "claims": []}
        ```

    When it stays silent:
        Marks for which no letter exists that has them ("ǖ̈", stress on a Cyrillic vowel); letters
        that only look alike.

    References:
        [Unicode Standard Annex 15](https://www.unicode.org/reports/tr15/)
    """

    code = "T111"
    name = "not-normalised"
    severity = Severity.WARNING
    since = "0.1"
    stage = 100

    def clears(self, texts: Texts) -> bool:
        """Whether all texts are in normal form."""
        return unicodedata.is_normalized("NFC", texts.wide)

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault for a text that is not in normal form."""
        right = unicodedata.normalize("NFC", text.text)
        if right == text.text:
            return
        pairs = enumerate(zip(text.text, right, strict=False))
        at = next((at for at, (old, new) in pairs if old != new), len(right))
        codes = " ".join(f"U+{ord(char):04X}" for char in text.text[at : at + 2])
        composed = f"U+{ord(right[at]):04X}" if at < len(right) else "nothing"
        yield Fault(
            f"{excerpt(text.text, at, at + 2)} has {codes} where the normal form NFC has {composed}",
            f"write {right[at : at + 1]!r} as one letter"
            if at < len(right)
            else "write it composed",
        )
