"""Rules that look at the texts of records, and how they show them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import RecordRule
from ssdata.lint.text.gathered import Text, Texts, texts_of
from ssdata.store import position

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

NAMES = frozenset({"label", "alias"})
PROSE = frozenset({"summary", "statement", "note"})
OURS = NAMES | PROSE | {"text"}
ALL = OURS | {"printed"}


class Fault(NamedTuple):
    """What is wrong with a text, and what would mend it."""

    message: str
    help: str
    severity: Severity | None = None


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
