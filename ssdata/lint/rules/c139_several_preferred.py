"""C139."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from ssdata import wording
from ssdata.lint.clash.decide import apart_in_time
from ssdata.lint.clash.same import narrower, value_key
from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.kinds import SlotRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.slot import Slot
    from ssdata.lint.view import View


class SeveralPreferred(SlotRule):
    """Of a property with one value, two different ones are preferred.

    What it does:
        Reports live claims of one slot that are both `preferred` and of which neither is merely
        more exact than the other.

    Why is this bad:
        The preferred value is the one that a loader gives to whoever asks for one. With two, it
        is chance which.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08/1937-10"},
           "rank": "preferred"},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-09/1937-12"},
           "rank": "preferred",
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08/1937-10"},
           "rank": "preferred"},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-09/1937-12"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}
        ]}
        ```

    When it stays silent:
        Equal values by several sources; a preferred value that only refines another preferred
        one; different scope, or validities that need not meet; properties with many values.

    References:
        semantics C39 · Wikibase: single-best-value constraint (Q52060874)
    """

    code = "C139"
    name = "several-preferred"
    since = "0.1"
    semantics = "C39"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 35
    constraint = "functional"

    def spares(self, slots: Sequence[Slot], facts: Facts) -> bool:
        """Whether no slot has two preferred claims."""
        return not any([row.rank == "preferred" for slot in slots for row in slot.rows])

    def check(self, slot: Slot, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if more than one value is preferred."""
        if slot.against is not None:
            return
        preferred = [row for row in slot.rows if row.rank == "preferred"]
        rivals = _rivals(preferred, facts) if len(preferred) > 1 else []
        if not rivals:
            return
        first, *others = rivals
        label = first.label
        values = wording.listing(dict.fromkeys(row.written() for row in rivals))
        yield self.at(
            view,
            first,
            "",
            f"{label!r} has more than one preferred value: {values}",
            others=others,
            help="leave the rank out of all but one of them",
        )


def _rivals(rows: Sequence[Row], facts: Facts) -> list[Row]:
    """The rows that hold at the time of another one and are in no line with it."""
    distinct: dict[Hashable, list[Row]] = {}
    for row in rows:
        distinct.setdefault((value_key(row), row.claim.get("validity")), []).append(row)
    involved: set[Hashable] = set()
    for (key, (one, *_)), (other_key, (other, *_)) in combinations(distinct.items(), 2):
        if not apart_in_time(one.validity, other.validity) and not _in_line(one, other, facts):
            involved |= {key, other_key}
    return [row for key, same in distinct.items() if key in involved for row in same]


def _in_line(row: Row, other: Row, facts: Facts) -> bool:
    return narrower(row, other, facts) or narrower(other, row, facts)
