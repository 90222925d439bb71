"""C102."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.kinds import SlotRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.slot import Slot
    from ssdata.lint.view import View


class ValueBesideNone(SlotRule):
    """One claim says that there is no value, another gives one.

    What it does:
        Reports a live `none` beside a live concrete value in one slot.

    Why is this bad:
        A treaty that never entered into force did not enter into force in May.

    Example:
        ```json
        {"claims": [
          {"id": "in-force", "property": "in-force-on", "value": {"date": "1937-08-21"}},
          {"id": "never", "property": "in-force-on", "value": {"none": true}}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "in-force", "property": "in-force-on", "value": {"date": "1937-08-21"}}
        ]}
        ```

    When it stays silent:
        `unknown` beside a value; validities that do not meet ("not in force before
        ratification"); different scope; deprecated claims; claims that a dispute lists.

    References:
        semantics C02 · Wikibase: novalue and somevalue
    """

    code = "C102"
    name = "value-beside-none"
    since = "0.1"
    semantics = "C02"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 30
    constraint = "functional"

    def check(self, slot: Slot, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the slot has both none and a value."""
        clash = slot.clash(facts)
        if clash is None or clash.why != "none":
            return
        first, *others = clash.rows
        label = first.label
        yield self.at(
            view,
            first,
            "/value",
            f"{label!r} is none by one claim and has a value by another",
            others=others,
            help="give each its validity, or explain the disagreement in a dispute",
        )
