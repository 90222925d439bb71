"""The texts of a record, gathered once for all rules that read them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.rule import RecordRule
from ssdata.lint.text.gathered import RARE, gather
from ssdata.lint.text.gathered import Path as Path
from ssdata.lint.text.gathered import Text as Text
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


class Fault(NamedTuple):
    """What is wrong with a text, and what would mend it."""

    message: str
    help: str
    severity: Severity | None = None


class Texts:
    """All texts of some records, for a first look at all of them.

    ``ours`` joins by lines those that no source has printed, ``number`` of them; ``all`` joins all.
    ``tagged`` are those whose language is stated, ``sentences`` those of the summaries; ``wide``
    joins those that have more than ASCII in them.
    """

    __slots__ = ("all", "langs", "number", "ours", "sentences", "tagged", "wide")

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
        self.wide = "\n".join([text for text in (*ours, *printed) if not text.isascii()])

    @classmethod
    def of(cls, texts: Sequence[str]) -> Texts:
        """Texts that stand in no record, all of them our own."""
        found = cls(())
        found.number = len(texts)
        found.ours = found.all = "\n".join(texts)
        found.wide = "\n".join([text for text in texts if not text.isascii()])
        return found


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
        found = view.texts = gather(view.data)
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
