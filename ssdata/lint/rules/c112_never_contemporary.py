"""C112."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.chronology.moment import Moment, precede
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.graph.links import Link, LinkRule, both_ends, row_of, rows_of, said, with_lives

if TYPE_CHECKING:
    from ssdata.lint.chronology.life import Life
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.view import View

Moments = tuple[Moment, ...]


class NeverContemporary(LinkRule):
    """A link joins two entities that never existed at the same time.

    What it does:
        Compares the lives of both ends of a link whose property is `contemporary`: one must not
        have ended before the other began. A life goes from the earliest claim of a beginning to
        the latest claim of an end, by the `lifetimes` of the vocabulary.

    Why is this bad:
        An army cannot serve a state that was founded after its dissolution. Either a date is
        wrong, or the link leads to a namesake.

    Example:
        ```json
        {"records": [
          {"id": "frontier-army", "type": "organization", "claims": [
            {"id": "dissolved", "property": "dissolved-on", "value": {"date": "1921-05"}},
            {"id": "allegiance", "property": "allegiance", "value": {"entity": "far-republic"}}]},
          {"id": "far-republic", "type": "state", "claims": [
            {"id": "founded", "property": "founded-on", "value": {"date": "1924"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"records": [
          {"id": "frontier-army", "type": "organization", "claims": [
            {"id": "dissolved", "property": "dissolved-on", "value": {"date": "1927-05"}},
            {"id": "allegiance", "property": "allegiance", "value": {"entity": "far-republic"}}]},
          {"id": "far-republic", "type": "state", "claims": [
            {"id": "founded", "property": "founded-on", "value": {"date": "1924"}}]}
        ]}
        ```

    When it stays silent:
        The date on the side compared is missing or unknown; one ends on the day on which the other
        begins; imprecise dates that can overlap; deprecated links; an entity whose end lies
        before its beginning (`disordered-dates` reports that). If a flag (`?` `~`), an unstated
        zone or an unstated calendar would make them meet, it is a warning.

    References:
        semantics C12 · Wikibase: contemporary constraint (Q25796498), which compares the lower
        bounds of dates
    """

    code = "C112"
    name = "never-contemporary"
    since = "0.1"
    semantics = "C12"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 50
    constraint = "contemporary"

    def emit(self, view: View, lexicon: Lexicon) -> Iterator[tuple[Hashable, Any]]:
        """Yield links under their target, and the record's own life under its ids."""
        yield from with_lives(view, "contemporary", lexicon)

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each link to an entity that lived at another time."""
        links, target = both_ends(items)
        if target is None:
            return
        for link in links:
            found = self._between(link, target, facts)
            if found is not None:
                yield found

    def _between(self, link: Link, target: Life, facts: Facts) -> Finding | None:
        own = link.life
        verdict = precede(own.ends, target.starts)
        if verdict is not None:
            return self._finding(link, (own, own.ends), (target, target.starts), verdict, facts)
        verdict = precede(target.ends, own.starts)
        if verdict is not None:
            return self._finding(link, (target, target.ends), (own, own.starts), verdict, facts)
        return None

    def _finding(
        self,
        link: Link,
        early: tuple[Life, Moments],
        late: tuple[Life, Moments],
        verdict: Verdict,
        facts: Facts,
    ) -> Finding | None:
        row = row_of(facts, link.record, link.claim)
        if row is None:
            return None
        ends = rows_of(facts, early[0].record, early[1])
        starts = rows_of(facts, late[0].record, late[1])
        label = row.label
        return self.at(
            row.view,
            row,
            "/value",
            f"{label!r} joins two that never existed together: {early[0].record!r} ended "
            f"({said(ends)}) before {late[0].record!r} began ({said(starts)})",
            others=[*ends, *starts],
            help="correct the date that is wrong, or the link; is a namesake meant?",
            verdict=verdict,
            severity=Severity.WARNING if verdict is Verdict.POSSIBLE else None,
        )
