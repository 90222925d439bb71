"""C130."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ssdata.lint.clash import sums
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.kinds import RecordRule
from ssdata.values import quantity
from ssdata.values.truth import Truth
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

Found = dict[sums.Key, list["Row"]]


class PartExceedsWhole(RecordRule):
    """A part is larger than its whole.

    What it does:
        Compares the pairs that the vocabulary lists under `monotone`: killed and casualties,
        losses and strength, or the figure of a phase with that of the whole event.

    Why is this bad:
        More were killed than were lost: one of the two figures is wrong, or they count different
        things.

    Example:
        ```json
        {"type": "battle", "claims": [
          {"id": "killed", "property": "killed",
           "value": {"quantity": {"amount": 790, "unit": "person"}}},
          {"id": "lost", "property": "casualties",
           "value": {"quantity": {"amount": 500, "unit": "person"}}}
        ]}
        ```

    Use instead:
        ```json
        {"type": "battle", "claims": [
          {"id": "killed", "property": "killed",
           "value": {"quantity": {"amount": 790, "unit": "person"}}},
          {"id": "lost", "property": "casualties",
           "value": {"quantity": {"min": 500, "unit": "person"}}}
        ]}
        ```

    When it stays silent:
        Figures that can be in order; another side, counting definition, day or validity; a whole
        that states a scope which the part leaves out; several claims of which one pair is in
        order; units without conversion. Where only the part states a dimension, the whole may be
        about another one: a warning, unless the vocabulary says that it means all of them.

    References:
        semantics C30
    """

    code = "C130"
    name = "part-exceeds-whole"
    since = "0.1"
    semantics = "C30"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 80
    kinds = frozenset({"quantity"})

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether such records have a part and its whole."""
        return any(
            one["part"] in view.by_property and one["whole"] in view.by_property
            for one in lexicon.data.get("monotone", ())
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each group of parts that exceed their whole."""
        for entry in facts.lexicon.data.get("monotone", ()):
            if entry["part"] in view.by_property and entry["whole"] in view.by_property:
                yield from self._pair(view, entry)

    def _pair(self, view: View, entry: Mapping[str, Any]) -> Iterator[Finding]:
        dimension = entry.get("dimension")
        parts = _figures(view, entry["part"], dimension, has=True)
        wholes = _figures(view, entry["whole"], dimension, has=False)
        known = {frozenset(name for name, _ in scope) for scope, _ in wholes}
        for (scope, validity), rows in parts.items():
            for names in known:
                rest = frozenset(pair for pair in scope if pair[0] in names)
                found = wholes.get((rest, validity), [])
                if len(rest) == len(names) and found and _exceed(rows, found):
                    left_out = {name for name, _ in scope} - names - {dimension}
                    yield self._exceeding(view, rows, found, sorted(left_out))

    def _exceeding(
        self, view: View, parts: list[Row], wholes: list[Row], left_out: list[str]
    ) -> Finding:
        first, *others = parts
        label = first.label
        whole = wholes[0].label
        unless = f", unless that is about another {listing(left_out, 'or')}" if left_out else ""
        return self.at(
            view,
            first,
            "/value",
            f"{label!r} {first.written()!r} is more than {whole!r} {wholes[0].written()!r}, of "
            f"which it is a part{unless}",
            others=[*others, *wholes],
            help="compare both with the source; if they count different things, state the scope "
            "of each",
            verdict=Verdict.POSSIBLE if left_out else None,
            severity=Severity.WARNING if left_out else None,
        )


def _figures(view: View, property_: str, dimension: str | None, *, has: bool) -> Found:
    """The figures of a property by scope, those only that state a dimension, or do not."""
    return {
        key: rows
        for key, found in sums.by_scope(view, [property_]).items()
        if dimension is None or any(name == dimension for name, _ in key[0]) is has
        if (rows := [row for row in found[property_] if row.quantity is not None])
    }


def _exceed(parts: list[Row], wholes: list[Row]) -> bool:
    """Whether the least of the parts is certainly more than the greatest of the wholes."""
    part, whole = sums.hull(parts), sums.hull(wholes)
    return part is not None and whole is not None and quantity.compare_le(part, whole) is Truth.NO
