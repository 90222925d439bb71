"""C123."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.clash.decide import apart_in_time, judge
from ssdata.lint.clash.scopes import Agreement, agreement
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.graph.links import row_of
from ssdata.lint.graph.pairs import paired
from ssdata.lint.graph.ways import Back, Way, WaysRule, sorted_out

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row


class ContradictedInverse(WaysRule):
    """The two ends of a link contradict each other.

    What it does:
        Follows a link to its target and looks at what stands there. If the way back (`inverse`,
        `symmetric`) has one value only and leads elsewhere, both cannot be true. The same for
        figures that both ends give of one thing (`paired`: what one side says of its opponent's
        losses, and what the opponent says).

    Why is this bad:
        The dataset answers differently, depending on the record one asks.

    Example:
        ```json
        {"vocabulary": {"properties": {
           "mother-unit": {"label": "mother unit", "value": "entity",
             "constraints": {"functional": true, "inverse": "daughter-unit"}},
           "daughter-unit": {"label": "daughter unit", "value": "entity",
             "constraints": {"functional": true, "inverse": "mother-unit"}}}},
         "records": [
          {"id": "depot", "type": "organization", "claims": [
            {"id": "out", "property": "daughter-unit", "value": {"entity": "squadron"}}]},
          {"id": "squadron", "type": "organization", "claims": [
            {"id": "from", "property": "mother-unit", "value": {"entity": "league"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"vocabulary": {"properties": {
           "mother-unit": {"label": "mother unit", "value": "entity",
             "constraints": {"functional": true, "inverse": "daughter-unit"}},
           "daughter-unit": {"label": "daughter unit", "value": "entity",
             "constraints": {"functional": true, "inverse": "mother-unit"}}}},
         "records": [
          {"id": "depot", "type": "organization", "claims": [
            {"id": "out", "property": "daughter-unit", "value": {"entity": "squadron"}}]},
          {"id": "squadron", "type": "organization", "claims": [
            {"id": "from", "property": "mother-unit", "value": {"entity": "depot"}}]}
        ]}
        ```

    When it stays silent:
        The way back is missing (`missing-inverse`), deprecated, `none` or `unknown`; it may have
        several values; the scopes differ, or the validities need not meet; figures that agree
        or overlap; a record with several links of the kind, whose figures may mean any of them.
        If only one end states its scope, it is a warning.

    References:
        semantics C23
    """

    code = "C123"
    name = "contradicted-inverse"
    since = "0.1"
    semantics = "C23"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 70

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each link whose other end says otherwise."""
        if isinstance(key, tuple):
            for record in sorted(items):
                yield from self._figures(record, key[1], facts)
            return
        links, target = sorted_out(key, items, facts)
        if target is None:
            return
        for link in links:
            stated = target.links.get(link.back, ())
            if stated and not any(facts.canonical(to) == link.record for _, to in stated):
                yield from self._elsewhere(link, target, facts)

    def _elsewhere(self, link: Way, target: Back, facts: Facts) -> Iterator[Finding]:
        row = row_of(facts, link.record, link.claim)
        prop = facts.lexicon.properties.get(link.back)
        if row is None or prop is None or not (prop.functional or "over_time" in prop.constraints):
            return
        for claim, _ in target.links[link.back]:
            other = row_of(facts, target.record, claim)
            if other is None or other.fault is not None:
                continue
            agreed = agreement(row, other)
            if agreed is Agreement.APART or apart_in_time(row.validity, other.validity):
                continue
            if _coarser(other, link.record, facts):
                continue
            label = row.label
            yield self._finding(
                row,
                other,
                f"{label!r} leads to {target.record!r}, whose {prop.label!r} is not "
                f"{link.record!r} but {other.written()!r}",
                certain=agreed is Agreement.SAME,
            )

    def _figures(self, record: str, target: str, facts: Facts) -> Iterator[Finding]:
        for here, there in paired(record, target, facts):
            clash = judge([*here, *there], facts)
            if clash is None or clash.verdict is Verdict.UNDECIDABLE:
                continue
            if judge(here, facts) is not None or judge(there, facts) is not None:
                continue
            row, other = here[0], there[0]
            label = row.label
            yield self._finding(
                row,
                other,
                f"{label!r} is {row.written()} here, but {other.view.id!r} says {other.written()}",
                certain=clash.verdict is Verdict.CONFLICT,
            )

    def _finding(self, row: Row, other: Row, message: str, *, certain: bool) -> Finding:
        return self.at(
            row.view,
            row,
            "/value",
            message if certain else f"{message}, unless they mean different things",
            others=[other],
            help="see which of the two is right and correct the other, or state the scope that "
            "tells them apart",
            verdict=None if certain else Verdict.POSSIBLE,
            severity=None if certain else Severity.WARNING,
        )


def _coarser(row: Row, entity: str, facts: Facts) -> bool:
    """Whether what is stated contains the entity, or lies in it."""
    tree = row.prop.constraints.get("coarser_by") if row.prop is not None else None
    if tree is None or row.entity is None:
        return False
    stated = facts.canonical(row.entity)
    return facts.leads_to(tree, stated, entity) or facts.leads_to(tree, entity, stated)
