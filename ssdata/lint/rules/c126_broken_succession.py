"""C126."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.chronology.life import Life, life_of
from ssdata.lint.chronology.moment import precede
from ssdata.lint.clash.terms import overlaps, stands_beside
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.graph.links import Link, LinkRule, both_ends, ids_of, row_of, rows_of, said

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.view import View


class BrokenSuccession(LinkRule):
    """A successor came before its predecessor was gone, or two came where only one can.

    What it does:
        For links of a property with `succession` (or with the inverse of one), checks that the
        predecessor did not certainly outlast the beginning of its successor; for properties with
        `one_successor`, that a record names one at a time.

    Why is this bad:
        Either a date is wrong, or the two stood side by side and the one did not succeed the
        other.

    Example:
        ```json
        {"vocabulary": {"properties": {"successor": {"constraints": {"succession": true}}}},
         "records": [
          {"id": "old-bureau", "type": "organization", "claims": [
            {"id": "dissolved", "property": "dissolved-on", "value": {"date": "1943-05-15"}},
            {"id": "next", "property": "successor", "value": {"entity": "new-bureau"}}]},
          {"id": "new-bureau", "type": "organization", "claims": [
            {"id": "founded", "property": "founded-on", "value": {"date": "1934-05-15"}},
            {"id": "before", "property": "predecessor", "value": {"entity": "old-bureau"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"vocabulary": {"properties": {"successor": {"constraints": {"succession": true}}}},
         "records": [
          {"id": "old-bureau", "type": "organization", "claims": [
            {"id": "dissolved", "property": "dissolved-on", "value": {"date": "1943-05-15"}},
            {"id": "next", "property": "successor", "value": {"entity": "new-bureau"}}]},
          {"id": "new-bureau", "type": "organization", "claims": [
            {"id": "founded", "property": "founded-on", "value": {"date": "1943-05-15"}},
            {"id": "before", "property": "predecessor", "value": {"entity": "old-bureau"}}]}
        ]}
        ```

    When it stays silent:
        The one ends on the day on which the other begins, or leaves a gap; imprecise or unknown
        dates; successors one after the other or in different scope; terms of scope that the
        vocabulary lists under `beside` (acting, split, merger). If a flag (`?` `~`), an
        unstated zone or calendar explains it, it is a warning. A successor that does not name its
        predecessor is `missing-inverse`.

    References:
        semantics C26
    """

    code = "C126"
    name = "broken-succession"
    since = "0.1"
    semantics = "C26"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 50
    constraint = "succession"
    smallest = 1

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether such records succeed others, are succeeded, or may be the target of either."""
        props = (*lexicon.successions, *lexicon.constrained("one_successor"))
        return _is_target(view, lexicon) or any(prop.id in view.by_property for prop in props)

    def emit(self, view: View, lexicon: Lexicon) -> Iterator[tuple[Hashable, Any]]:
        """Yield links under their targets, own lives, and records with several successors."""
        linked = [
            row
            for prop in lexicon.successions
            if prop.id in view.by_property
            for row in view.comparable(prop.id)
            if row.entity is not None and not stands_beside(row)
        ]
        target = _is_target(view, lexicon)
        life = life_of(view, lexicon) if linked or target else None
        if life is not None and not life.reversed:
            for row in linked:
                if row.entity is not None:
                    yield row.entity, Link(view.id, row.id, row.claim["property"], life)
            if target:
                for id in ids_of(view):
                    yield id, life
        for prop in lexicon.constrained("one_successor"):
            if len(view.by_property.get(prop.id, ())) > 1:
                yield (view.id, prop.id), view.id

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each succession that cannot be."""
        if isinstance(key, tuple):
            yield from self._rivals(key[0], key[1], facts)
            return
        links, target = both_ends(items)
        if target is None:
            return
        for link in links:
            forward = "succession" in facts.lexicon.properties[link.property].constraints
            early, late = (link.life, target) if forward else (target, link.life)
            verdict = precede(late.starts, early.ends)
            if verdict is not None and (forward or not _said_there(link, target, facts)):
                yield from self._overlap(link, early, late, verdict, facts)

    def _overlap(
        self, link: Link, early: Life, late: Life, verdict: Verdict, facts: Facts
    ) -> Iterator[Finding]:
        row = row_of(facts, link.record, link.claim)
        if row is None:
            return
        ends = rows_of(facts, early.record, early.ends)
        starts = rows_of(facts, late.record, late.starts)
        yield self.at(
            row.view,
            row,
            "/value",
            f"{late.record!r} began ({said(starts)}) before {early.record!r} ended "
            f"({said(ends)}), but is said to succeed it",
            others=[*ends, *starts],
            help="correct the date that is wrong, or the link; a split or merger says so in its "
            "scope, if the vocabulary has a term for it",
            verdict=verdict,
            severity=Severity.WARNING if verdict is Verdict.POSSIBLE else None,
        )

    def _rivals(self, record: str, property_: str, facts: Facts) -> Iterator[Finding]:
        view = facts.view(record)
        if view is None:
            return
        for overlap in overlaps(view.comparable(property_), facts):
            first, second = overlap.rows
            yield self.at(
                view,
                second,
                "/value",
                f"{second.label!r} is {first.written()} and {second.written()}, though there "
                "can be one only",
                others=[first],
                help="state the validity or the scope that tells them apart, deprecate the wrong "
                "one with a reason, or explain the disagreement in a dispute",
                verdict=overlap.verdict,
                severity=Severity.WARNING if overlap.verdict is Verdict.POSSIBLE else None,
            )


def _is_target(view: View, lexicon: Lexicon) -> bool:
    return any(
        prop.objects is None or lexicon.is_a(view.type, prop.objects)
        for prop in lexicon.successions
    )


def _said_there(link: Link, target: Life, facts: Facts) -> bool:
    """Whether the predecessor itself names the successor: then the finding stands there."""
    view = facts.view(target.record)
    ahead = facts.lexicon.properties[link.property].constraints["inverse"]
    return view is not None and any(
        facts.canonical(row.entity) == link.record
        for row in view.comparable(ahead)
        if row.entity is not None and not stands_beside(row)
    )
