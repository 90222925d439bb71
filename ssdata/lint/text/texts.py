"""The texts of a record, gathered once for all rules that read them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.rule import RecordRule
from ssdata.store import position

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.row import Row
    from ssdata.lint.view import Facts, View

NAMES = frozenset({"label", "alias"})
PROSE = frozenset({"summary", "statement", "note"})
OURS = NAMES | PROSE | {"text"}
TAGGED = frozenset({"alias", "text"})
ALL = OURS | {"printed"}
ENGLISH = "en"
# Where none of these keys occurs there are no texts but labels and sentences.
RARE = frozenset({"aliases", "text", "note", "reason", "as_printed", "disputes"})
Path = tuple[str | int, ...]


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


class Fault(NamedTuple):
    """What is wrong with a text, and what would mend it."""

    message: str
    help: str
    severity: Severity | None = None


class Texts:
    """All texts of some records, for a first look at all of them.

    ``ours`` joins by lines those that no source has printed, ``number`` of them; ``all`` joins all.
    ``tagged`` are those whose language is stated, ``sentences`` those of the summaries.
    """

    __slots__ = ("all", "ascii", "langs", "number", "ours", "sentences", "tagged")

    def __init__(self, views: Iterable[View]) -> None:
        ours: list[str] = []
        printed: list[str] = []
        self.tagged: list[tuple[str, str]] = []
        self.sentences: list[str] = []
        for view in views:
            data = view.data
            self.tagged += data["labels"].items()
            self.sentences += [sentence["text"] for sentence in data.get("summary", ())]
            if not RARE.isdisjoint(view.keys):
                for item in texts_of(view):
                    if item.kind == "printed":
                        printed.append(item.text)
                    elif item.kind in TAGGED:
                        self.tagged.append((item.lang, item.text))
                    elif item.kind not in {"label", "summary"}:
                        ours.append(item.text)
        self.langs = {lang for lang, _ in self.tagged}
        ours += self.sentences
        ours += [text for _, text in self.tagged]
        self.number = len(ours)
        self.ours = "\n".join(ours)
        self.all = "\n".join([self.ours, *printed]) if printed else self.ours
        self.ascii = self.all.isascii()


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

    def clears(self, texts: Texts) -> bool:
        """Whether one look at some texts together shows that none of them has this fault."""
        return False

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether no text of the records has this fault."""
        return self.clears(batch.texts)

    @abstractmethod
    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield what is wrong with a text."""

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each fault of each text."""
        if self.clears(Texts([view])):
            return
        for text in texts_of(view):
            if text.kind in self.fields:
                for fault in self.faults(text):
                    yield self.report(
                        Place(view.path, position.pointer(*text.path)),
                        fault.message,
                        help=fault.help,
                        record=view.id,
                        claims=[text.claim] if text.claim else [],
                        severity=fault.severity,
                    )


def texts_of(view: View) -> list[Text]:
    """The texts of a record, gathered by the first who asks."""
    found = view.texts
    if found is None:
        found = view.texts = _texts(view.data)
    return found


def excerpt(text: str, start: int, end: int) -> str:
    """What stands at a place, with a little around it, in quotes."""
    left, right = max(0, start - 20), min(len(text), end + 20)
    before, after = "…" if left else "", "…" if right < len(text) else ""
    return f"'{before}{_visible(text[left:right])}{after}'"


def beginning(text: str) -> str:
    """A text in quotes, the rest left out if it is long."""
    return excerpt(text, 0, min(len(text), 60))


def _visible(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def _texts(data: Mapping[str, Any]) -> list[Text]:
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
