"""The texts of records: where they stand, and all of some records together."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ssdata.lint.view import View

ENGLISH = "en"
# Where none of these keys occurs there are no texts but labels, sentences and strings.
RARE = frozenset(
    {"aliases", "text", "note", "reason", "according_to", "scope", "as_printed", "disputes"}
)
TAGGED = frozenset({"alias", "text"})
Path = tuple[str | int, ...]
_SMALL = string.ascii_lowercase.encode("ascii")


class Text(NamedTuple):
    """A text: what it is (label, alias, summary, text, note, statement, printed) and where.

    ``lang`` is its language tag; our own prose has none and is English.
    """

    kind: str
    path: Path
    text: str
    lang: str = ""
    claim: str = ""

    def language(self) -> str:
        """The language without script and variant."""
        return self.lang.partition("-")[0] or ENGLISH


class Joined(NamedTuple):
    """Some texts, joined by lines, and how many they are."""

    text: str
    number: int


class Texts:
    """All texts of some records, for a first look at all of them.

    ``ours`` are those that no source has printed, ``all`` are all: joined, those in ASCII by
    themselves, since they are searched faster. ``tagged`` are those whose language is stated,
    ``sentences`` those of the summaries; ``wide`` joins those that have more than ASCII in them.
    ``signs`` are all characters but the small letters of ASCII, which every text has.
    """

    __slots__ = ("all", "langs", "ours", "sentences", "signs", "tagged", "wide")

    def __init__(self, views: Sequence[View], keys: frozenset[str]) -> None:
        """Gather the texts of records; ``keys`` are what occurs in them."""
        ours: list[str] = []
        printed: list[str] = []
        self.tagged = [pair for view in views for pair in view.data["labels"].items()]
        self.sentences = [one["text"] for view in views for one in view.data.get("summary", ())]
        rich, plain = [], views
        if not RARE.isdisjoint(keys):
            rich = [view for view in views if not RARE.isdisjoint(view.keys)]
            plain = [view for view in views if RARE.isdisjoint(view.keys)]
        for item in [text for view in rich for text in texts_of(view)]:
            if item.kind == "printed":
                printed.append(item.text)
            elif item.kind in TAGGED:
                self.tagged.append((item.lang, item.text))
            elif item.kind not in {"label", "summary"}:
                ours.append(item.text)
        strings = [
            row.claim["value"]["string"]
            for view in plain
            for row in view.rows
            if row.kind == "string"
        ]
        self.tagged += [("und", one) for one in dict.fromkeys(strings)]  # many are terms
        self.langs = {lang for lang, _ in self.tagged}
        ours += self.sentences
        ours += [text for _, text in self.tagged]
        self._join(ours, printed)

    @classmethod
    def of(cls, texts: Sequence[str]) -> Texts:
        """Texts that stand in no record, all of them our own."""
        found = cls((), frozenset())
        found._join(texts, ())
        return found

    def _join(self, ours: Sequence[str], printed: Sequence[str]) -> None:
        self.ours = _joined(ours)
        self.all = _joined([*ours, *printed]) if printed else self.ours
        self.wide = "\n".join([text for text, _ in self.all if not text.isascii()])
        plain = "".join([text for text, _ in self.all if text.isascii()])
        rest = plain.encode("ascii").translate(None, _SMALL).decode("ascii")
        self.signs = frozenset(rest) | frozenset(self.wide)


def _joined(texts: Sequence[str]) -> tuple[Joined, ...]:
    plain = [text for text in texts if text.isascii()]
    wide = [text for text in texts if not text.isascii()]
    return tuple([Joined("\n".join(some), len(some)) for some in (plain, wide) if some])


def texts_of(view: View) -> list[Text]:
    """The texts of a record, gathered by the first who asks."""
    found = view.texts
    if found is None:
        found = view.texts = gather(view.data)
    return found


def gather(data: Mapping[str, Any]) -> list[Text]:
    """All texts of a record, in the order of the file."""
    found = [Text("label", ("labels", lang), text, lang) for lang, text in data["labels"].items()]
    for lang, names in data.get("aliases", {}).items():
        for number, name in enumerate(names):
            found.append(Text("alias", ("aliases", lang, number), name, lang))
    for number, sentence in enumerate(data.get("summary", ())):
        found.append(Text("summary", ("summary", number, "text"), sentence["text"]))
    for number, claim in enumerate(data["claims"]):
        value = claim["value"]
        if "text" in value:
            path: Path = ("claims", number, "value", "text")
            found.append(Text("text", path, value["text"], value["lang"], claim["id"]))
        if "note" in claim:
            found.append(Text("note", ("claims", number, "note"), claim["note"], "", claim["id"]))
        if "according_to" in claim:
            path = ("claims", number, "according_to")
            found.append(Text("note", path, claim["according_to"], "", claim["id"]))
        if "string" in value:
            path = ("claims", number, "value", "string")
            found.append(Text("text", path, value["string"], "und", claim["id"]))
        for dimension, term in claim.get("scope", {}).items():
            if isinstance(term, str) and (" " in term or not term.isascii()):
                path = ("claims", number, "scope", dimension)
                found.append(Text("note", path, term, "", claim["id"]))
        if "reason" in claim:
            path = ("claims", number, "reason")
            found.append(Text("note", path, claim["reason"], "", claim["id"]))
        for at, reference in enumerate(claim["references"]):
            if "as_printed" in reference or "note" in reference:
                found += _of_reference(("claims", number, "references", at), reference, claim["id"])
    for number, dispute in enumerate(data.get("disputes", ())):
        path = ("disputes", number, "statement")
        found.append(Text("statement", path, dispute["statement"]))
        for at, reference in enumerate(dispute.get("references", ())):
            found += _of_reference(("disputes", number, "references", at), reference, "")
    return found


def _of_reference(path: Path, reference: Mapping[str, Any], claim: str) -> Iterator[Text]:
    if "as_printed" in reference:
        yield Text("printed", (*path, "as_printed"), reference["as_printed"], "und", claim)
    if "note" in reference:
        yield Text("note", (*path, "note"), reference["note"], "", claim)
