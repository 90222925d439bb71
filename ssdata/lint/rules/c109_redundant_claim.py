"""C109."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from ssdata.lint.clash.same import value_key
from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class RedundantClaim(RecordRule):
    """A claim says nothing that another one does not say.

    What it does:
        Reports a claim with the property, scope, validity, modality, speaker, value and
        references of an earlier one.

    Why is this bad:
        Whoever mends one of them forgets the other, and a reader counts two where there is one.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-08-21"}}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
           "references": [{"source": "handbook", "locator": {"page": "12"}},
                          {"source": "chronicle", "locator": {"page": "3"}}]}
        ]}
        ```

    When it stays silent:
        Other references, a more exact value, or any other difference in what is said; claims
        with an unknown scope, which need not be the same one.

    References:
        semantics C09
    """

    code = "C109"
    name = "redundant-claim"
    severity = Severity.INFO
    since = "0.1"
    semantics = "C09"
    hangs = True
    stage = 35

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether of no property two claims are roughly alike."""
        return all([len(set(map(_roughly, rows))) == len(rows) for rows in batch.several])

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each claim that repeats another."""
        for rows in view.by_property.values():
            if len(rows) < 2 or len(set(map(_roughly, rows))) == len(rows):
                continue
            alike: dict[Hashable, list[Row]] = {}
            for row in rows:
                if row.fault is None and not row.unknown_scope:
                    alike.setdefault(_said(row), []).append(row)
            for first, *others in alike.values():
                if others:
                    yield self._finding(view, first, others)

    def _finding(self, view: View, first: Row, others: list[Row]) -> Finding:
        again, *more = others
        return self.at(
            view,
            again,
            "",
            f"claim {again.id!r} says the same as {first.id!r}, by the same references",
            help="take all but one of them away",
            others=[first, *more],
        )


def _roughly(row: Row) -> Hashable:
    """What tells most claims of a property apart at once."""
    return (row.kind, row.lo, row.hi, row.entity, row.text, row.quantity, row.scope)


def _said(row: Row) -> Hashable:
    claim = row.claim
    references = frozenset(
        (
            reference["source"],
            frozenset(reference.get("locator", {}).items()),
            reference.get("stance"),
        )
        for reference in claim["references"]
    )
    return (
        row.scope,
        claim.get("validity"),
        row.rank == "deprecated",
        claim.get("modality"),
        claim.get("according_to"),
        value_key(row),
        references,
    )
