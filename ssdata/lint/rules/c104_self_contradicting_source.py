"""C104."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata import wording
from ssdata.lint.clash.decide import judge
from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.kinds import SlotRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.slot import Slot
    from ssdata.lint.view import View


class SelfContradictingSource(SlotRule):
    """One source is cited for two values that exclude each other.

    What it does:
        Compares the claims of a slot that cite the same source for the same speaker.

    Why is this bad:
        Mostly one of the two was copied and changed, or read wrongly. A dispute between sources
        does not excuse it, since there is only one source.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-08-29"}}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}
        ]}
        ```

    When it stays silent:
        Other editions and volumes, which are other sources; different speakers
        (`according_to`); claims marked `source_self_inconsistent` with different locators; quoted
        claims; whatever `disjoint-values` leaves alone.

    References:
        semantics C04
    """

    code = "C104"
    name = "self-contradicting-source"
    since = "0.1"
    semantics = "C04"
    verdict = Verdict.CONFLICT
    hangs = True
    stage = 31
    constraint = "functional"

    def check(self, slot: Slot, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each source that is cited for values that exclude each other."""
        if slot.against is not None or slot.clash(facts) is None:
            return
        groups: dict[tuple[str, str | None], list[Row]] = {}
        for row in slot.rows:
            for source in sorted(row.sources()):
                groups.setdefault((source, row.claim.get("according_to")), []).append(row)
        for (source, _), rows in groups.items():
            clash = judge(rows, facts) if len(rows) > 1 else None
            if clash is None or clash.verdict is not Verdict.CONFLICT:
                continue
            if self._admitted(clash.rows, source):
                continue
            first, *others = clash.rows
            values = wording.listing(dict.fromkeys(row.written() for row in clash.rows))
            yield self.at(
                view,
                first,
                "/value",
                f"the source {source!r} is cited for {values}",
                others=others,
                help="read it again; if it does contradict itself, give each claim its locator and "
                '"source_self_inconsistent": true',
            )

    def _admitted(self, rows: tuple[Row, ...], source: str) -> bool:
        if not any(row.claim.get("source_self_inconsistent") for row in rows):
            return False
        places = [
            str(reference.get("locator"))
            for row in rows
            for reference in row.claim["references"]
            if reference["source"] == source
        ]
        return len(set(places)) == len(places)
