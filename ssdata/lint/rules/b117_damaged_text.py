"""B117."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule
from ssdata.lint.rules.t104_scraped_debris import ScrapedDebris
from ssdata.lint.rules.t105_mojibake import Mojibake
from ssdata.lint.rules.t106_unseen_character import UnseenCharacter
from ssdata.lint.rules.t107_mixed_scripts import MixedScripts
from ssdata.lint.rules.t111_not_normalised import NotNormalised
from ssdata.lint.rules.t112_doubled_word import DoubledWord
from ssdata.lint.text.gathered import Path, Text, Texts
from ssdata.lint.text.texts import Fault
from ssdata.store import position

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView

NAMES = ("author", "editor", "translator", "recipient")
TITLES = ("title", "title-short", "container-title", "collection-title")
# Fields of signs, each of which another rule reads.
_NO_TEXTS = frozenset({"$schema", "id", "type", "language", "URL", "DOI", "ISBN", "ISSN", "page"})
_LONGEST = 2_000
_RULES = (
    ScrapedDebris(), Mojibake(), UnseenCharacter(), MixedScripts(), NotNormalised(), DoubledWord(),
)  # fmt: skip


class DamagedText(SourceRule):
    """A text of a source was damaged on its way from the title page into the file.

    What it does:
        Looks in titles, names, publishers, places and notes of a source for what T104 to T107,
        T111 and T112 look for in records: debris of a copied page, letters read in the wrong
        encoding, characters that cannot be seen, words of two scripts, letters that are not
        normalised, and words or spaces that stand twice; and for a field that says all it says twice.

    Why is this bad:
        Nobody finds the work in a catalogue under such a title, two entries of it are not seen to
        be one, and every citation prints the damage again.

    Example:
        ```json
        {"source": {"type": "book", "title": "A Handbook of of Treaties&nbsp;and Notes",
                    "author": [{"family": "Writer"}], "publisher": "University Press",
                    "issued": {"date-parts": [[1956]]}, "language": "en",
                    "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "book", "title": "A Handbook of Treaties and Notes",
                    "author": [{"family": "Writer"}], "publisher": "University Press",
                    "issued": {"date-parts": [[1956]]}, "language": "en",
                    "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        What those rules leave alone in a label or a note, such as joiners in scripts that need
        them, or editors' brackets; addresses, identifiers and numbers, which have their own rules;
        texts of more than 2,000 characters.

    References:
        [Unicode Standard Annex 15](https://www.unicode.org/reports/tr15/) · rules T104 to T107,
        T111, T112
    """

    code = "B117"
    name = "damaged-text"
    severity = Severity.WARNING
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each fault of each text."""
        texts = list(texts_of(source.data))
        for text, fault in _faults(texts, Texts.of([text.text for text in texts])):
            yield self.report(
                Place(source.path, position.pointer(*text.path)),
                fault.message,
                help=fault.help,
                record=source.id,
            )


def _faults(texts: list[Text], together: Texts) -> Iterator[tuple[Text, Fault]]:
    for rule in _RULES if texts else ():
        for text in () if rule.clears(together) else texts:
            for fault in rule.faults(text):
                yield text, fault
    for text in texts:
        repeated = _repeated(text.text)
        if repeated:
            yield text, Fault(f"{text.text!r} says the same twice", f"write {repeated!r}")


def texts_of(data: Mapping[str, Any]) -> Iterator[Text]:
    """The texts of a source, with the language of the work; a note is in our own."""
    lang = data.get("language", "und")
    for field, value in data.items():
        if isinstance(value, str) and field not in _NO_TEXTS and len(value) <= _LONGEST:
            yield _text(field, (field,), value, lang)
        elif field in NAMES:
            for index, name in enumerate(value):
                for part, written in name.items():
                    if len(written) <= _LONGEST:
                        yield _text(field, (field, index, part), written, lang)


def _text(field: str, path: Path, value: str, lang: str) -> Text:
    kind = "label" if field in TITLES or field in NAMES else "note"
    return Text(kind, path, value, "en" if field == "note" else lang)


def _repeated(text: str) -> str:
    """What a text says twice, if it says nothing else: three words or more."""
    half = len(text) // 2
    first, rest = text[:half].rstrip(" ,;"), text[half:].lstrip(" ,;")
    return first if first == rest and first.count(" ") > 1 else ""
