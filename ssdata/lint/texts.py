"""The texts of a record, gathered once for all rules that read them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from ssdata.lint.finding import Finding, Place
from ssdata.lint.rule import RecordRule
from ssdata.store import position

if TYPE_CHECKING:
    from ssdata.lint.row import Row
    from ssdata.lint.view import Facts, View

NAMES = frozenset({"label", "alias"})
PROSE = frozenset({"summary", "statement", "note"})
OURS = NAMES | PROSE | {"text"}
ALL = OURS | {"printed"}
ENGLISH = "en"


class Text(NamedTuple):
    """A text: what it is (label, alias, summary, text, note, statement, printed) and where.

    ``lang`` is its language tag; our own prose has none and is English.
    """

    kind: str
    path: tuple[str | int, ...]
    text: str
    lang: str = ""
    claim: str = ""

    def language(self) -> str:
        """The language without script and variant."""
        return self.lang.partition("-")[0] or ENGLISH


class Fault(NamedTuple):
    """What is wrong with a text, and what would mend it."""

    message: str
    help: str


class Texts:
    """All texts of a record; ``joined`` holds them all, for a first look."""

    __slots__ = ("ascii", "items", "joined", "langs")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.items = list(_texts(data))
        self.joined = " | ".join([item.text for item in self.items])
        self.ascii = self.joined.isascii()
        self.langs = {item.lang for item in self.items}


class TextRule(RecordRule):
    """Looks at the texts of a record, one by one."""

    fields: ClassVar[frozenset[str]] = ALL

    def looks_at(self, row: Row) -> bool:
        """Whether a claim has a text of the kinds that this rule looks at."""
        claim = row.claim
        if row.kind == "text" and "text" in self.fields:
            return True
        if "note" in self.fields and ("note" in claim or "reason" in claim):
            return True
        return "printed" in self.fields and any("as_printed" in one for one in claim["references"])

    def spares(self, texts: Texts) -> bool:
        """Whether one look at all texts shows that none of them has this fault."""
        return False

    @abstractmethod
    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield what is wrong with a text."""

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each fault of each text."""
        texts = texts_of(view)
        if self.spares(texts):
            return
        for text in texts.items:
            if text.kind in self.fields:
                for fault in self.faults(text):
                    yield self.report(
                        Place(view.path, position.pointer(*text.path)),
                        fault.message,
                        help=fault.help,
                        record=view.id,
                        claims=[text.claim] if text.claim else [],
                    )


def texts_of(view: View) -> Texts:
    """The texts of a record."""
    found = view.texts
    if found is None:
        found = view.texts = Texts(view.data)
    return found


def excerpt(text: str, start: int, end: int) -> str:
    """What stands at a place, with a little around it, in quotes."""
    left, right = max(0, start - 20), min(len(text), end + 20)
    before, after = "…" if left else "", "…" if right < len(text) else ""
    return f"'{before}{text[left:right]}{after}'"


def _texts(data: Mapping[str, Any]) -> Iterator[Text]:
    for lang, label in data["labels"].items():
        yield Text("label", ("labels", lang), label, lang)
    for lang, names in data.get("aliases", {}).items():
        for number, name in enumerate(names):
            yield Text("alias", ("aliases", lang, number), name, lang)
    for number, sentence in enumerate(data.get("summary", ())):
        yield Text("summary", ("summary", number, "text"), sentence["text"])
    for number, claim in enumerate(data["claims"]):
        yield from _of_claim(number, claim)
    for number, dispute in enumerate(data.get("disputes", ())):
        yield Text("statement", ("disputes", number, "statement"), dispute["statement"])
        for at, reference in enumerate(dispute.get("references", ())):
            yield from _of_reference(("disputes", number, "references", at), reference, "")


def _of_claim(number: int, claim: Mapping[str, Any]) -> Iterator[Text]:
    value, id = claim["value"], claim["id"]
    if "text" in value:
        yield Text("text", ("claims", number, "value", "text"), value["text"], value["lang"], id)
    for key in ("note", "reason"):
        if key in claim:
            yield Text("note", ("claims", number, key), claim[key], "", id)
    for at, reference in enumerate(claim["references"]):
        if "as_printed" in reference or "note" in reference:
            yield from _of_reference(("claims", number, "references", at), reference, id)


def _of_reference(
    path: tuple[str | int, ...], reference: Mapping[str, Any], claim: str
) -> Iterator[Text]:
    if "as_printed" in reference:
        yield Text("printed", (*path, "as_printed"), reference["as_printed"], "und", claim)
    if "note" in reference:
        yield Text("note", (*path, "note"), reference["note"], "", claim)
