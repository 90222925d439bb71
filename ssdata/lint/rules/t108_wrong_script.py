"""T108."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ssdata.lint.finding import Severity
from ssdata.lint.tables import table
from ssdata.lint.text import romanisation
from ssdata.lint.text.gathered import Text, Texts
from ssdata.lint.text.scripts import expected, letter_of, name_of, script_of
from ssdata.lint.text.texts import NAMES, Fault, TextRule, beginning
from ssdata.wording import listing

# "USSR", "I-16", "Ju 88A": names of things that every script leaves as they are.
_DESIGNATION = re.compile(r"(?:[A-Z0-9][A-Z0-9.\-/ ]{0,11}|[A-Z][a-z]{0,2}[ -]?\d{1,4})[A-Za-z]?$")


class WrongScript(TextRule):
    """A name is not written in the script of its language tag.

    What it does:
        Compares the letters of labels, aliases and text values with the scripts in which their
        language is written, or with the script that the tag itself names (`zh-Latn`, `sr-Cyrl`).

    Why is this bad:
        Whoever asks for the Russian name gets the Chinese one. Mostly two lines were swapped, or a
        romanised name stands under the tag of the language itself.

    Example:
        ```json
        {"labels": {"en": "Nanjing", "zh-Hant": "Nánjīng"}, "claims": []}
        ```

    Use instead:
        ```json
        {"labels": {"en": "Nanjing", "zh-Hant": "南京", "zh-Latn-pinyin": "Nánjīng"}, "claims": []}
        ```

    When it stays silent:
        Names with at least one letter of the script ("Операция Z"); abbreviations and designations
        ("I-16", "USSR"); names without letters ("1937"); languages that are written in several
        scripts side by side (Serbian, Kazakh, Uyghur), and those not in `ssdata/data/scripts.json`.

    References:
        [RFC 5646](https://www.rfc-editor.org/rfc/rfc5646), Unicode CLDR
    """

    code = "T108"
    name = "wrong-script"
    severity = Severity.WARNING
    since = "0.1"
    stage = 100
    fields = NAMES | {"text"}

    def clears(self, texts: Texts) -> bool:
        """Whether every text has a letter of the script of its tag."""
        return all([_fits(lang, text) for lang, text in texts.tagged])

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault if no letter of a text is of the script of its tag."""
        wanted = expected(text.lang)
        if wanted is None or _fits(text.lang, text.text) or _DESIGNATION.match(text.text):
            return
        found = {script: None for char in text.text if (script := script_of(char))}
        if not found:
            return
        is_in = listing(name_of(script) for script in found)
        belongs = listing((name_of(script) for script in sorted(wanted)), "or")
        yield Fault(
            f"{beginning(text.text)} is written in {is_in}; {text.lang!r} is written in {belongs}",
            _help(text.text, text.language(), set(found)),
        )


def _fits(lang: str, text: str) -> bool:
    """Whether a text has a letter of the script of its tag."""
    letter = _letter(lang)
    if letter is None:
        return True
    if text.isascii():
        return letter.match("a") is not None and not text.isdigit()
    return letter.search(text) is not None


@cache
def _letter(lang: str) -> re.Pattern[str] | None:
    """A letter of a language; None if it may be written in any script."""
    scripts = expected(lang)
    return None if scripts is None else letter_of(*sorted(scripts))


def _help(text: str, language: str, scripts: set[str]) -> str:
    systems = [one for one in romanisation.systems() if romanisation.reads(text, one)]
    if scripts == {"Latn"}:
        systems = [one for one in systems if language in one.languages]
    if len(systems) == 1:
        return f"it reads as {systems[0].name}: put it under {systems[0].tag!r}"
    languages = table("scripts")["languages"]
    if scripts == {"Latn"} and "Latn" not in languages.get(language, ()):
        return f"put it under '{language}-Latn', or under the language that it is in"
    return "put it under the language that it is in"
