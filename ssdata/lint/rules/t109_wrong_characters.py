"""T109."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ssdata.lint.tables import table
from ssdata.lint.text.gathered import Text, Texts
from ssdata.lint.text.texts import NAMES, Fault, TextRule, beginning
from ssdata.wording import listing

KINDS = {"Hant": ("simplified", "traditional"), "Hans": ("traditional", "simplified")}


class WrongCharacters(TextRule):
    """A name under `zh-Hant` has simplified characters, or one under `zh-Hans` traditional ones.

    What it does:
        Looks for characters that only the other way of writing has.

    Why is this bad:
        The two tags were swapped, or one name was copied without writing it over; whoever searches
        for the right form does not find it.

    Example:
        ```json
        {"labels": {"en": "Soviet Union", "zh-Hant": "苏联"}, "claims": []}
        ```

    Use instead:
        ```json
        {"labels": {"en": "Soviet Union", "zh-Hant": "蘇聯", "zh-Hans": "苏联"}, "claims": []}
        ```

    When it stays silent:
        Characters that both ways of writing have, in whatever meaning (后, 里, 台, 干, 杰, 於, 乾);
        names that are the same in both (南京); variants of Taiwan and Hong Kong (裡, 裏, 爲); `zh`
        without a script; Japanese; `as_printed`.

    References:
        The Unihan database (kSimplifiedVariant, kTraditionalVariant), Table of General Standard
        Chinese Characters (2013)
    """

    code = "T109"
    name = "wrong-characters"
    since = "0.1"
    stage = 100
    fields = NAMES | {"text"}

    def clears(self, texts: Texts) -> bool:
        """Whether nothing is said to be in either way of writing."""
        return not texts.wide or not any(["-Han" in lang for lang in texts.langs])

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault if a text has characters of the other way of writing."""
        if "-Han" not in text.lang or text.language() not in {"zh", "cmn", "yue", "lzh"}:
            return
        kinds = next((KINDS[part] for part in text.lang.split("-") if part in KINDS), None)
        if kinds is None:
            return
        wrong, right = kinds
        pattern, forms = characters(wrong)
        found = list(dict.fromkeys(pattern.findall(text.text)))
        if found:
            other = "Hans" if wrong == "simplified" else "Hant"
            pairs = [f"{forms[char]} for {char}" for char in found if forms[char] != char]
            write = f"write {listing(pairs)}, or " if pairs else ""
            yield Fault(
                f"{beginning(text.text)} is under {text.lang!r} and has the {wrong} "
                f"{listing(repr(char) for char in found)}",
                f"{write}put it under 'zh-{other}'" if pairs else f"write its {right} form",
            )


@cache
def characters(kind: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The characters that only one way of writing has, and their other forms."""
    data = table("chinese")
    forms = dict(zip(data[kind], data[f"{kind}_as"], strict=True))
    return re.compile(f"[{data[kind]}]"), forms
