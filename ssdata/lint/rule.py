"""The contract of a rule: one rule, one file, one class, and nothing else changes.

A rule declares ``code``, ``name`` (it reads well after "allow ..."), ``severity`` and ``since``,
and a docstring with the sections of ``SECTIONS``. Page, table and help are made from these; the
examples are executed by the tests.
"""

from __future__ import annotations

import re
import textwrap
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from ssdata.lint.finding import Finding, Place, Severity, Verdict

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

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

    def spares(self, *together: Any) -> bool:
        """Whether one look at several things shows that nothing is wrong with any of them."""
        return False

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
