"""C105."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding
from ssdata.lint.kinds import RecordRule
from ssdata.wording import listing, suggestion

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.property import Property
    from ssdata.lint.view import View
    from ssdata.values.quantity import Unit


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

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all units fit."""
        properties, units = facts.lexicon.properties, facts.lexicon.units
        return all(
            property_ not in properties or _fits(unit, properties[property_], units)
            for property_, unit in batch.units
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each unit that is missing or does not fit."""
        units = facts.lexicon.units
        for row in view.rows:
            if row.kind != "quantity" or row.prop is None:
                continue
            unit = row.claim["value"]["quantity"].get("unit")
            allowed = row.prop.units
            if _fits(unit, row.prop, units):
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


def _fits(unit: str | None, prop: Property, units: Mapping[str, Unit]) -> bool:
    """Whether a unit is one of the property's, or can be converted into one."""
    if not prop.units or unit in prop.units:
        return True
    if unit is None or unit not in units or units[unit].factor is None:
        return False
    return units[unit].dimension in {units[one].dimension for one in prop.units if one in units}
