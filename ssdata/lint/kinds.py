"""Kinds of rules: what each kind is shown, and when.

Rules of one record see it alone; those that compare records say under which key, and see one group
at a time.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from ssdata.lint.finding import Finding
from ssdata.lint.rule import Rule
from ssdata.online.answer import State

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon, Property
    from ssdata.lint.reading import File
    from ssdata.lint.row import Row
    from ssdata.lint.slot import Slot
    from ssdata.lint.view import SourceView, View
    from ssdata.online.answer import Answers
    from ssdata.online.question import Asked


class FileRule(Rule):
    """Looks at a file before anything is made of it."""

    scope = "file"
    # Whether it has nothing to say of files that can be read, are canonical and fit their schema.
    only_broken: ClassVar[bool] = False

    def spares(self, batch: Batch) -> bool:
        """Whether nothing is wrong with the files of some records.

        All of them can be read, are canonical and fit their schema.
        """
        return False

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

    def spares(self, slots: Sequence[Slot], facts: Facts) -> bool:
        """Whether nothing is wrong in any of some slots: as a rule, since none has a clash."""
        return all([slot.clash(facts) is None for slot in slots])

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
