"""T106."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from ssdata.lint.tables import ranges, table
from ssdata.lint.text.gathered import Text, Texts
from ssdata.lint.text.texts import Fault, TextRule, excerpt


class UnseenCharacter(TextRule):
    r"""A text has a character that nobody sees, or that turns the direction of what follows.

    What it does:
        Looks for control characters, zero-width and other invisible characters, soft hyphens and
        the controls of direction.

    Why is this bad:
        Two names that look the same are not found as one, and a control of direction shows a text
        in another order than it has.

    Example:
        ```json
        {"labels": {"en": "Non-Aggression\u200b Pact"}, "claims": []}
        ```

    Use instead:
        ```json
        {"labels": {"en": "Non-Aggression Pact"}, "claims": []}
        ```

    When it stays silent:
        Line breaks and tabs, which T112 reports; joiners and variation selectors beside letters of
        scripts that need them (Mongolian, Arabic, Persian, the scripts of India, Khmer); marks of
        direction in a text that has letters written from right to left; non-breaking spaces.

    References:
        [Unicode Standard Annex 9](https://www.unicode.org/reports/tr9/),
        [Unicode Technical Report 36](https://www.unicode.org/reports/tr36/)
    """

    code = "T106"
    name = "unseen-character"
    since = "0.1"
    stage = 100

    def clears(self, texts: Texts) -> bool:
        """Whether no text has any such character."""
        return _patterns()[0].search("".join(texts.signs)) is None

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault for each character of the kind that a text has."""
        unseen, joiner, joined, leftward = _patterns()
        seen = set()
        for match in unseen.finditer(text.text):
            char, at = match.group(), match.start()
            if char in seen:
                continue
            if joiner.match(char) and joined.search(text.text[max(0, at - 2) : at + 3]):
                continue
            if char in "\u061c\u200e\u200f" and leftward.search(text.text):
                continue
            seen.add(char)
            name = unicodedata.name(char, "a control character")
            shown = text.text.replace(char, f"\\u{ord(char):04x}")
            yield Fault(
                f"{excerpt(shown, at, at + 6)} has U+{ord(char):04X}, {name}",
                "take it out",
            )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    data = table("invisible")
    all_of_them = [*data["controls"], *data["directions"], *data["unseen"]]
    return (
        re.compile(f"[{ranges(all_of_them)}]"),
        *(re.compile(f"[{ranges(data[key])}]") for key in ("joiners", "joined", "right_to_left")),
    )
