"""C128."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class DanglingEntity(RecordRule):
    """A claim points to a record that does not exist.

    What it does:
        Looks up the record that a value or a scope names.

    Why is this bad:
        The link cannot be followed, and no rule can compare its two ends.

    Example:
        ```json
        {"claims": [{"id": "place", "property": "signed-at", "value": {"entity": "nanjng"}}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "place", "property": "signed-at", "value": {"entity": "nanjing"}}]}
        ```

    When it stays silent:
        Earlier ids of a record (`former_ids`); records that exist but have faults of their own.

    References:
        semantics C28 · GENEALOGIX: references with suggestions
    """

    code = "C128"
    name = "dangling-entity"
    since = "0.1"
    semantics = "C28"
    stage = 20
    kinds = frozenset({"entity"})

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether such records name another one, as a value or in a scope."""
        return not view.keys.isdisjoint({"entity", "scope"})

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether every record that is named exists."""
        return "scope" not in batch.keys and all(
            entity is None or self._exists(entity, facts)
            for _, _, kind, entity in batch.forms
            if kind == "entity"
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each record that is named and does not exist."""
        for row in view.rows:
            if row.entity is not None and not self._exists(row.entity, facts):
                yield self._finding(view, row, "/value/entity", row.entity, facts)
            if "scope" in row.claim:
                yield from self._scope(view, row, facts)

    def _scope(self, view: View, row: Row, facts: Facts) -> Iterator[Finding]:
        for dimension, terms in row.claim["scope"].items():
            if facts.lexicon.dimensions.get(dimension, {}).get("kind") == "entity":
                for term in terms if isinstance(terms, list) else [terms]:
                    if isinstance(term, str) and not self._exists(term, facts):
                        yield self._finding(view, row, f"/scope/{dimension}", term, facts)

    def _exists(self, entity: str, facts: Facts) -> bool:
        return entity in facts.topics or entity in facts.former

    def _finding(self, view: View, row: Row, where: str, entity: str, facts: Facts) -> Finding:
        near = facts.near(entity, facts.topics)
        return self.at(
            view,
            row,
            where,
            f"there is no record {entity!r}",
            help=near or "write its record first, or name another one",
        )
