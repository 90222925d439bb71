"""C117."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.chronology.network import Contradiction, Network, joined
from ssdata.lint.chronology.timeline import CONSTRAINTS, network_of
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.graph.links import row_of, rows_of, said
from ssdata.lint.kinds import GraphRule
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Property
    from ssdata.lint.row import Row


class ImpossibleTimeline(GraphRule):
    """Dates of several records contradict each other over a chain of links.

    What it does:
        Puts the beginnings, ends and dates of all records that hang together on one time line (a
        Simple Temporal Network), with the orders that follow from their links and from the chains
        of the vocabulary, and reports the shortest chain that cannot be true as a whole.

    Why is this bad:
        Each link alone is possible, because the record in the middle has no date or an imprecise
        one. Together they are not: a battle cannot belong to a war by way of a campaign if it
        was fought after the war.

    Example:
        ```json
        {"records": [
          {"id": "long-war", "type": "conflict", "claims": [
            {"id": "ended", "property": "ended-on", "value": {"date": "1929-12-22"}}]},
          {"id": "autumn-campaign", "type": "conflict", "claims": [
            {"id": "of", "property": "part-of", "value": {"entity": "long-war"}}]},
          {"id": "river-battle", "type": "battle", "claims": [
            {"id": "began", "property": "began-on", "value": {"date": "1939-10-12"}},
            {"id": "of", "property": "part-of", "value": {"entity": "autumn-campaign"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"records": [
          {"id": "long-war", "type": "conflict", "claims": [
            {"id": "ended", "property": "ended-on", "value": {"date": "1929-12-22"}}]},
          {"id": "autumn-campaign", "type": "conflict", "claims": [
            {"id": "of", "property": "part-of", "value": {"entity": "long-war"}}]},
          {"id": "river-battle", "type": "battle", "claims": [
            {"id": "began", "property": "began-on", "value": {"date": "1929-10-12"}},
            {"id": "of", "property": "part-of", "value": {"entity": "autumn-campaign"}}]}
        ]}
        ```

    When it stays silent:
        What a single link contradicts is found by the rule for that link, and left out here;
        unknown ends; records whose end lies before their beginning; claims marked `retroactive`;
        links that hold for some time only. If a flag (`?` `~`), an unstated zone or calendar
        explains it, it is a warning.

    References:
        semantics C17 · Dechter, Meiri, Pearl, Temporal constraint networks (1991)
    """

    code = "C117"
    name = "impossible-timeline"
    since = "0.1"
    semantics = "C17"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 60
    kinds = frozenset({"entity"})

    def wants(self, prop: Property) -> bool:
        """Whether links of a property say something about order in time."""
        return any(name in prop.constraints for name in CONSTRAINTS)

    def check(self, edges: list[Row], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each chain of links that cannot be true as a whole."""
        views = {row.view.id: row.view for row in edges}
        links: dict[str, list[Row]] = {}
        pairs = []
        for row in sorted(edges, key=lambda one: one.name):
            target = facts.canonical(row.entity or "")
            links.setdefault(row.view.id, []).append(row)
            pairs.append((row.view.id, target))
        for records in joined(pairs):
            here = {id: view for id in records if (view := views.get(id) or facts.view(id))}
            among = [row for id in records for row in links.get(id, ())]
            network = network_of(here, among, facts)
            for found in network.contradictions():
                if not _is_single(found, facts):
                    yield from self._finding(found, network, facts)

    def _finding(self, found: Contradiction, network: Network, facts: Facts) -> Iterator[Finding]:
        named = dict.fromkeys((order.record, order.claim) for order in found.way if order.record)
        links = [row for name in named if (row := row_of(facts, *name)) is not None]
        late = rows_of(facts, found.late[0], network.bounds[found.late])
        early = rows_of(facts, found.early[0], network.bounds[found.early])
        if not links:
            return
        first, *others = links
        steps = listing(f"{row.label!r} of {row.view.id!r} is {row.written()!r}" for row in links)
        yield self.at(
            first.view,
            first,
            "/value",
            f"{said(late)} of {found.late[0]!r} cannot be, since {steps}, and {said(early)} of "
            f"{found.early[0]!r}",
            others=[*late, *others, *early],
            help="correct the date or the link that is wrong; dates for the records in between "
            "would show which",
            verdict=None if found.certain else Verdict.POSSIBLE,
            severity=None if found.certain else Severity.WARNING,
        )


def _is_single(found: Contradiction, facts: Facts) -> bool:
    """Whether the rule for parts and wholes says it already: one link, and beginning and end."""
    links = [order for order in found.way if order.record]
    inner = [order for order in found.way if not order.record]
    if len(links) != 1 or any({one.early[1], one.late[1]} != {"start", "end"} for one in inner):
        return False
    row = row_of(facts, links[0].record, links[0].claim)
    return row is not None and row.prop is not None and "inside_parent" in row.prop.constraints
