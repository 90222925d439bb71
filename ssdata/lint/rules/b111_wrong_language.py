"""B111."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from ssdata.lint.citation.bibliography import is_supplied
from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule
from ssdata.lint.tables import table
from ssdata.lint.text.scripts import expected, letter_of, name_of, script_of
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView

_LONGEST = 1_000
# So few foreign letters may be an abbreviation.
_ENOUGH = 4
_CHINESE = frozenset({"zh", "cmn", "yue", "lzh"})
_OTHER_WAY = {"Hant": "simplified", "Hans": "traditional"}


class WrongLanguage(SourceRule):
    """A source has no language, or one in which its title cannot be written.

    What it does:
        Compares the letters of the title with the scripts of the language that the source is said
        to be in: no Cyrillic letter in the title of a Russian source, Kana in that of a Chinese
        one, traditional characters under `zh-Hans`. A source of a kind that the vocabulary does not
        have is reported if it names no language; the others are `incomplete-source`.

    Why is this bad:
        The language decides how a title is cited, sorted and transliterated, and who can check the
        claim. A title that is translated or transliterated is found in no catalogue.

    Example:
        ```json
        {"source": {"type": "webpage", "title": "Пакт о нейтралитете", "language": "en",
                    "URL": "https://example.org/pact", "custom": {"kind": "primary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "webpage", "title": "Пакт о нейтралитете", "language": "ru",
                    "URL": "https://example.org/pact", "custom": {"kind": "primary"}}}
        ```

    When it stays silent:
        Projects whose vocabulary asks no source for its language.
        Titles with at least one letter of the language's script ("«I-16» над Китаем"); titles
        without letters; titles that the entry supplied because the source shows none, in brackets;
        languages written in several scripts, and those not in `ssdata/data/scripts.json`;
        characters that both ways of writing Chinese have.

    References:
        RFC 5646 (BCP 47) · ISBD: titles supplied by the cataloguer stand in square brackets
    """

    code = "B111"
    name = "wrong-language"
    severity = Severity.WARNING
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the language is missing, or does not fit the title."""
        data = source.data
        language = data.get("language")
        title = data["title"][:_LONGEST]
        if language is None:
            # Where the kind of source asks for it, `incomplete-source` has said so.
            kinds = facts.lexicon.sources.values()
            if facts.lexicon.source_type(data) is None and any(map(_asks_for_it, kinds)):
                yield self.report(
                    Place(source.path),
                    "it is not said in which language the source is",
                    help="add 'language', such as 'en', 'ru' or 'zh-Hant'",
                    record=source.id,
                )
        elif not is_supplied(title):
            fault = _fault(title, language)
            if fault is not None:
                yield self.report(
                    Place(source.path, "/language"),
                    fault[0],
                    help=fault[1],
                    record=source.id,
                )


def _asks_for_it(kind: Mapping[str, Any]) -> bool:
    return any("language" in fields for fields in kind.get("required", ()))


def _fault(title: str, language: str) -> tuple[str, str] | None:
    scripts = expected(language)
    if scripts is None or (title.isascii() and "Latn" in scripts):
        return None
    main, *rest = language.split("-")
    if not _letter(scripts).search(title):
        seen = [script for char in title if (script := script_of(char))]
        if len(seen) < _ENOUGH and "Latn" in seen:
            return None
        if seen:
            is_in = listing(name_of(script) for script in dict.fromkeys(seen))
            return (
                f"the title is written in {is_in}, which {language!r} is not",
                "write the title as the source prints it, or in brackets if the source has none",
            )
    elif main in _CHINESE:
        kana = _letter(frozenset({"Hira", "Kana"})).findall(title.replace("・", ""))
        if len(kana) > 1:
            return f"the title has Kana in it, and {language!r} has none", "is it Japanese?"
        kind = next((_OTHER_WAY[part] for part in rest if part in _OTHER_WAY), None)
        wrong = list(dict.fromkeys(_characters(kind).findall(title))) if kind else []
        if len(wrong) > 1:
            found = listing(map(repr, wrong[:4]))
            other = "Hans" if kind == "simplified" else "Hant"
            return (
                f"the title has the {kind} {found}, and the language is {language!r}",
                f"say '{main}-{other}', or write the title as the source prints it",
            )
    return None


@cache
def _letter(scripts: frozenset[str]) -> re.Pattern[str]:
    return letter_of(*sorted(scripts))


@cache
def _characters(kind: str) -> re.Pattern[str]:
    return re.compile(f"[{table('chinese')[kind]}]")
