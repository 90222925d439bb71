"""C105."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding
from ssdata.lint.rule import RecordRule
from ssdata.wording import listing, suggestion

if TYPE_CHECKING:
    from ssdata.lint.view import Facts, View


class UnitMismatch(RecordRule):
    """A figure has a unit that its property does not take, or none at all.

    What it does:
        Compares the unit of each quantity with those that the vocabulary allows for the
        property. Looks at deprecated claims too.

    Why is this bad:
        30,000 is no strength until it is known what was counted.

    Example:
        ```json
        {"type": "battle", "claims": [
          {"id": "killed", "property": "killed", "value": {"quantity": {"amount": 236}}}
        ]}
        ```

    Use instead:
        ```json
        {"type": "battle", "claims": [
          {"id": "killed", "property": "killed",
           "value": {"quantity": {"amount": 236, "unit": "person"}}}
        ]}
        ```

    When it stays silent:
        Units that convert into an allowed one; properties that list no units.

    References:
        semantics C05 · Wikibase: allowed-units constraint (Q21514353)
    """

    code = "C105"
    name = "unit-mismatch"
    since = "0.1"
    semantics = "C05"
    stage = 22
    kinds = frozenset({"quantity"})

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each unit that is missing or does not fit."""
        units = facts.lexicon.units
        for row in view.rows:
            if row.kind != "quantity" or row.prop is None or not row.prop.units:
                continue
            unit = row.claim["value"]["quantity"].get("unit")
            allowed = row.prop.units
            if unit in allowed:
                continue
            if unit in units and units[unit].factor is not None:
                dimensions = {units[one].dimension for one in allowed if one in units}
                if units[unit].dimension in dimensions:
                    continue
            what = f"the unit {unit!r} does not fit" if unit else "a unit is missing: the figure of"
            near = suggestion(unit, allowed) if unit else ""
            yield self.at(
                view,
                row,
                "/value/quantity" + ("/unit" if unit else ""),
                f"{what} {row.prop.id!r}",
                help=near or f"its units are {listing(allowed, 'or')}",
            )
