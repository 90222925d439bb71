"""C131."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ssdata.lint.clash import sums
from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class UnbalancedFigures(RecordRule):
    """Figures do not fit the equation that holds between them.

    What it does:
        Works out the equations that the vocabulary lists under `balances`, such as final
        strength = strength + reinforcements - losses, with all that the figures allow.

    Why is this bad:
        One of the figures is wrong, or they count different things.

    Example:
        ```json
        {"vocabulary": {"balances": [{"label": "losses by kind", "left": "casualties",
           "plus": ["killed", "wounded", "missing"]}]},
         "type": "battle", "claims": [
          {"id": "all", "property": "casualties",
           "value": {"quantity": {"amount": 500, "unit": "person"}}},
          {"id": "killed", "property": "killed",
           "value": {"quantity": {"amount": 240, "unit": "person"}}},
          {"id": "wounded", "property": "wounded",
           "value": {"quantity": {"amount": 210, "unit": "person"}}},
          {"id": "missing", "property": "missing",
           "value": {"quantity": {"min": 1, "max": 9, "unit": "person"}}}
        ]}
        ```

    Use instead:
        ```json
        {"vocabulary": {"balances": [{"label": "losses by kind", "left": "casualties",
           "plus": ["killed", "wounded", "missing"]}]},
         "type": "battle", "claims": [
          {"id": "all", "property": "casualties",
           "value": {"quantity": {"amount": 455, "unit": "person"}}},
          {"id": "killed", "property": "killed",
           "value": {"quantity": {"amount": 240, "unit": "person"}}},
          {"id": "wounded", "property": "wounded",
           "value": {"quantity": {"amount": 210, "unit": "person"}}},
          {"id": "missing", "property": "missing",
           "value": {"quantity": {"min": 1, "max": 9, "unit": "person"}}}
        ]}
        ```

    When it stays silent:
        A term that is missing or unknown; different scope, side or definition among the terms;
        figures that can be equal; several claims of a figure of which one fits; units without
        conversion.

    References:
        semantics C31
    """

    code = "C131"
    name = "unbalanced-figures"
    since = "0.1"
    semantics = "C31"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 80
    kinds = frozenset({"quantity"})

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether such records have the left side of an equation."""
        return any(one["left"] in view.by_property for one in lexicon.data.get("balances", ()))

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each equation that cannot hold."""
        for entry in facts.lexicon.data.get("balances", ()):
            terms = [entry["left"], *entry["plus"], *entry.get("minus", ())]
            if all(term in view.by_property for term in terms):
                for group in sums.by_scope(view, terms).values():
                    if all(term in group for term in terms):
                        yield from self._balance(view, entry, group, facts)

    def _balance(
        self, view: View, entry: Mapping[str, Any], group: Mapping[str, list[Row]], facts: Facts
    ) -> Iterator[Finding]:
        plus, minus = entry["plus"], entry.get("minus", ())
        right = sums.total(
            [
                *((sums.hull(group[id]), True) for id in plus),
                *((sums.hull(group[id]), False) for id in minus),
            ]
        )
        left = group[entry["left"]]
        if right is None or not all(sums.excludes(row, right) for row in left):
            return
        first = left[0]
        terms = " + ".join(group[id][0].written() for id in plus)
        terms += "".join(f" - {group[id][0].written()}" for id in minus)
        label = first.label
        yield self.at(
            view,
            first,
            "/value",
            f"{label!r} is {first.written()!r}, but {terms} is "
            f"{sums.in_words(right, first, facts.lexicon)} ({entry['label']})",
            others=[*left[1:], *sums.listed(group[id] for id in (*plus, *minus))],
            help="compare the figures with the source; if they count different things, state the "
            "scope of each",
        )
