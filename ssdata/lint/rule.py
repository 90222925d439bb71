"""The contract of a rule: one rule, one file, one class, and nothing else changes.

A rule declares ``code``, ``name`` (it reads well after "allow ..."), ``severity`` and ``since``,
and a docstring with the sections of ``SECTIONS``. Page, table and help are made from these; the
examples are executed by the tests.
"""

from __future__ import annotations

import re
import textwrap
from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from ssdata.lint.finding import Finding, Place, Severity, Verdict
from ssdata.online.answer import State

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.lexicon import Lexicon, Property
    from ssdata.lint.reading import File
    from ssdata.lint.row import Row
    from ssdata.lint.slot import Slot
    from ssdata.lint.view import Facts, SourceView, View
    from ssdata.online.answer import Answers
    from ssdata.online.question import Asked

SECTIONS = (
    "What it does",
    "Why is this bad",
    "Example",
    "Use instead",
    "When it stays silent",
    "References",
)
FAMILIES = {
    "S": "structure and schema",
    "R": "references and locators",
    "B": "bibliography",
    "C": "conflicts",
    "D": "dates and quantities",
    "E": "entities and graph",
    "T": "text",
    "V": "verification and disputes",
    "P": "policy",
    "O": "online",
    "X": "the tool itself",
}


class Rule(ABC):
    """What all rules have in common."""

    code: ClassVar[str]
    name: ClassVar[str]
    scope: ClassVar[str]
    severity: ClassVar[Severity] = Severity.ERROR
    fix: ClassVar[Literal["none", "safe", "unsafe", "suggestion"]] = "none"
    since: ClassVar[str]
    semantics: ClassVar[str | None] = None
    verdict: ClassVar[Verdict] = Verdict.VIOLATION
    disputable: ClassVar[bool] = False
    hangs: ClassVar[bool] = False
    stage: ClassVar[int] = 0
    # Which claims it looks at: those whose property has the constraint, with values of the kinds.
    constraint: ClassVar[str | None] = None
    kinds: ClassVar[frozenset[str]] = frozenset()
    # Keys of records and claims; where none of them occurs, the rule has nothing to look at.
    needs: ClassVar[frozenset[str]] = frozenset()

    def looks_at(self, row: Row) -> bool:
        """Whether a claim is of the kind that this rule looks at."""
        if self.kinds and row.kind not in self.kinds:
            return False
        if self.constraint is None:
            return True
        return row.prop is not None and self.constraint in row.prop.constraints

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether the rule has anything to look at in records such as this one.

        Asked once for all records alike: it may depend on the type, the properties and the keys
        (``view.keys``, kinds of values among them), and on nothing else.
        """
        if self.needs and self.needs.isdisjoint(view.keys):
            return False
        if self.kinds and self.kinds.isdisjoint(view.keys):
            return False
        if self.constraint is None:
            return True
        return any(self.constraint in lexicon.properties[id].constraints for id in view.by_property)

    @abstractmethod
    def check(self, *given: Any, **named: Any) -> Iterator[Finding]:
        """Yield what is wrong; what the rule is given depends on its scope."""

    @classmethod
    def sections(cls) -> dict[str, str]:
        """The sections of the docstring by heading; the first line under ``Summary``."""
        text = textwrap.dedent(f"    {cls.__doc__ or ''}")
        parts = re.split(rf"^({'|'.join(SECTIONS)}):\n", text, flags=re.MULTILINE)
        found = {"Summary": parts[0].strip()}
        for heading, body in zip(parts[1::2], parts[2::2], strict=True):
            found[heading] = textwrap.dedent(body).strip()
        return found

    def report(
        self,
        place: Place,
        message: str,
        *,
        help: str = "",
        record: str | None = None,
        claims: Iterable[str] = (),
        related: Iterable[Place] = (),
        verdict: Verdict | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
            verdict=verdict or self.verdict,
            place=place,
            message=message,
            help=help,
            record=record,
            claims=tuple(claims),
            related=list(related),
        )

    def at(
        self,
        view: View,
        row: Row,
        where: str,
        message: str,
        *,
        help: str = "",
        others: Iterable[Row] = (),
        verdict: Verdict | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding at a claim; ``where`` is the pointer from the claim on, such as ``/value``."""
        others = list(others)
        if where == "/value":
            where = f"/value/{row.kind}"
        return self.report(
            Place(
                view.path,
                f"/claims/{row.index}{where}",
                message=f"{row.id}: {row.written()}{cited(row)}",
            ),
            message,
            help=help,
            record=view.id,
            claims=[row.id, *(one.id if one.view is view else one.name for one in others)],
            related=[
                Place(
                    other.view.path,
                    f"/claims/{other.index}/value/{other.kind}",
                    message=f"{other.id if other.view is view else other.name}: "
                    f"{other.written()}{cited(other)}",
                )
                for other in others
            ],
            verdict=verdict,
            severity=severity,
        )


def cited(row: Row) -> str:
    """The sources of a claim in brackets."""
    return f" [{', '.join(sorted(row.sources()))}]"


class FileRule(Rule):
    """Looks at a file before anything is made of it."""

    scope = "file"
    # Whether it has nothing to say of files that can be read, are canonical and fit their schema.
    only_broken: ClassVar[bool] = False

    @abstractmethod
    def check(self, file: File, facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong with the file."""


class RecordRule(Rule):
    """Looks at one record that fits its schema."""

    scope = "record"

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether one look at some records together shows that nothing is wrong in any of them."""
        return False

    @abstractmethod
    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong with the record."""


class SlotRule(Rule):
    """Looks at the live claims of one subject and property that may compete."""

    scope = "slot"

    @abstractmethod
    def check(self, slot: Slot, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong among the claims."""


class SourceRule(Rule):
    """Looks at one source that fits its schema."""

    scope = "source"

    @abstractmethod
    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong with the source."""


class OnlineRule(Rule):
    """Looks at one source with answers of other machines; runs only when asked for.

    It says what it wants to know (``asks``) and judges what came back (``check``), and does neither
    ask nor wait itself.
    """

    scope = "source"
    # What is no answer for this rule.
    unanswered: ClassVar[frozenset[State]] = frozenset({State.UNCHECKED})

    def looks_at(self, row: Row) -> bool:
        """Claims do not concern it."""
        return False

    @abstractmethod
    def asks(self, source: SourceView, facts: Facts) -> Iterator[Asked]:
        """Yield what is to be asked about the source; nothing if it does not matter."""

    @abstractmethod
    def check(self, source: SourceView, answers: Answers, facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong with the source; ``answers`` has one to each question asked."""


class DisputeRule(Rule):
    """Looks at the disputes of one record, after all conflicts are known."""

    scope = "dispute"

    @abstractmethod
    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong with the disputes; ``facts.covered`` says what each covers."""


class GroupRule(Rule):
    """Looks at things from many records that share a key: a value, a source, the end of a link.

    The rule says what it wants of each record and under which key (``emit``) and then sees one
    group at a time (``check``), so that the grouping can be done anywhere.
    """

    scope = "group"
    smallest: ClassVar[int] = 2
    # Whether what it emits holds on to rows, and with them to whole records.
    keeps_rows: ClassVar[bool] = True

    @abstractmethod
    def emit(self, view: View, lexicon: Lexicon) -> Iterator[tuple[Hashable, Any]]:
        """Yield a key and what is to be seen under it; nothing for records that do not matter."""

    @abstractmethod
    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong in a group of at least ``smallest`` items, which come in no order."""


class SourceGroupRule(Rule):
    """Looks at sources that share a key: an identifier, an address, title and year.

    As with ``GroupRule``, it says what it wants of each source (``emit``) and then sees one group
    at a time (``check``), when all records are read: ``facts.cited`` says which sources they cite.
    """

    scope = "source-group"
    smallest: ClassVar[int] = 2

    def looks_at(self, row: Row) -> bool:
        """Claims do not concern it."""
        return False

    @abstractmethod
    def emit(self, source: SourceView, lexicon: Lexicon) -> Iterator[tuple[Hashable, Any]]:
        """Yield a key and what is to be seen under it; nothing for sources that do not matter."""

    @abstractmethod
    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong in a group of at least ``smallest`` items, which come in no order."""


class GraphRule(Rule):
    """Looks at all links of some properties at once: cycles, reachability."""

    scope = "graph"

    def looks_at(self, row: Row) -> bool:
        """Whether a claim is a link that this rule wants."""
        return row.entity is not None and row.prop is not None and self.wants(row.prop)

    @abstractmethod
    def wants(self, prop: Property) -> bool:
        """Whether links of a property are to be seen."""

    @abstractmethod
    def check(self, edges: list[Row], facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong among the links (live, comparable, with ``row.entity``)."""
