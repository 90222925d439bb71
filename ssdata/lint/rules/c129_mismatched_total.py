"""C129."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ssdata.lint.clash import sums
from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.kinds import RecordRule
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row, Scope
    from ssdata.lint.view import View

Parts = dict[Any, list["Row"]]


class MismatchedTotal(RecordRule):
    """The parts of a total come to something else.

    What it does:
        Adds up the parts of each total that the vocabulary lists under `sums`: other properties,
        or the same property told apart by a dimension of scope. Parts that are complete must
        come to the total, others to no more than it.

    Why is this bad:
        One of the figures is wrong, or they count different things.

    Example:
        ```json
        {"vocabulary": {"sums": [{"label": "casualties of all kinds", "total": "casualties",
           "parts": ["killed", "wounded"], "complete": true}]},
         "type": "battle", "claims": [
          {"id": "all", "property": "casualties",
           "value": {"quantity": {"amount": 500, "unit": "person"}}},
          {"id": "killed", "property": "killed",
           "value": {"quantity": {"amount": 240, "unit": "person"}}},
          {"id": "wounded", "property": "wounded",
           "value": {"quantity": {"amount": 210, "unit": "person"}}}
        ]}
        ```

    Use instead:
        ```json
        {"vocabulary": {"sums": [{"label": "casualties of all kinds", "total": "casualties",
           "parts": ["killed", "wounded"], "complete": true}]},
         "type": "battle", "claims": [
          {"id": "all", "property": "casualties",
           "value": {"quantity": {"amount": 450, "unit": "person"}}},
          {"id": "killed", "property": "killed",
           "value": {"quantity": {"amount": 240, "unit": "person"}}},
          {"id": "wounded", "property": "wounded",
           "value": {"quantity": {"amount": 210, "unit": "person"}}}
        ]}
        ```

    When it stays silent:
        Different scope or validity among total and parts; approximate figures that overlap; a
        part that is unknown; several claims of a figure of which one fits; units without
        conversion. A missing part is no contradiction, unless the others are too much already.

    References:
        semantics C29
    """

    code = "C129"
    name = "mismatched-total"
    since = "0.1"
    semantics = "C29"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 80
    kinds = frozenset({"quantity"})

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether such records have a total."""
        return any(one["total"] in view.by_property for one in lexicon.data.get("sums", ()))

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each total that its parts exclude."""
        for entry in facts.lexicon.data.get("sums", ()):
            if entry["total"] not in view.by_property:
                continue
            found = _by_dimension(view, entry) if "dimension" in entry else _by_parts(view, entry)
            for totals, parts in found:
                yield from self._sum(view, entry, totals, parts, facts)

    def _sum(
        self, view: View, entry: Mapping[str, Any], totals: list[Row], parts: Parts, facts: Facts
    ) -> Iterator[Finding]:
        come_to = sums.total([(sums.hull(rows), True) for rows in parts.values()])
        if come_to is None or any(row.quantity is None for row in totals):
            return
        told = "parts" not in entry or len(parts) == len(set(entry["parts"]))
        complete = entry.get("complete", False) and told
        bound = come_to if complete else sums.at_least(come_to)
        if not all(sums.excludes(row, bound) for row in totals):
            return
        first = totals[0]
        others = [*totals[1:], *sums.listed(parts.values())]
        added = listing(f"{row.written()} ({row.id})" for row in sums.listed(parts.values()))
        label = first.label
        yield self.at(
            view,
            first,
            "/value",
            f"{label!r} is {first.written()!r}, but its parts come to "
            f"{sums.in_words(come_to, first, facts.lexicon)}: {added}",
            others=others,
            help="compare the figures with the source; if they count different things, state the "
            "scope of each",
        )


def _by_parts(view: View, entry: Mapping[str, Any]) -> Iterator[tuple[list[Row], Parts]]:
    """Totals and parts of one scope, the parts by their property."""
    total, parts = entry["total"], entry.get("parts", ())
    for group in sums.by_scope(view, (total, *parts)).values():
        found = {id: group[id] for id in dict.fromkeys(parts) if id in group}
        if total in group and found:
            yield group[total], found


def _by_dimension(view: View, entry: Mapping[str, Any]) -> Iterator[tuple[list[Row], Parts]]:
    """Totals without a dimension and parts with it, otherwise of one scope, by its terms."""
    dimension = entry["dimension"]
    groups: dict[tuple[Scope, str], tuple[list[Row], Parts]] = {}
    for (scope, validity), found in sums.by_scope(view, [entry["total"]]).items():
        terms = next((terms for name, terms in scope if name == dimension), None)
        if terms is not None and len(terms) > 1:
            # Several terms in one claim: it may overlap with the others.
            continue
        rest = frozenset(pair for pair in scope if pair[0] != dimension)
        totals, parts = groups.setdefault((rest, validity), ([], {}))
        for row in found[entry["total"]]:
            (totals if terms is None else parts.setdefault(terms, [])).append(row)
    for totals, parts in groups.values():
        if totals and len(parts) > 1:
            yield totals, parts
