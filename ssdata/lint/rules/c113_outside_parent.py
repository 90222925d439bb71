"""C113."""

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


class OutsideParent(LinkRule):
    """An event lies outside the time of the event that it is part of.

    What it does:
        Compares the beginning and the end of both ends of a link whose property is
        `inside_parent`: a part neither begins before the whole nor ends after it.

    Why is this bad:
        A battle of 1938 is no battle of a war that began in 1939. Mostly a year is mistyped, or
        the event is a prelude or an aftermath and not a part.

    Example:
        ```json
        {"records": [
          {"id": "lake-campaign", "type": "conflict", "claims": [
            {"id": "began", "property": "began-on", "value": {"date": "1939-05-11"}},
            {"id": "ended", "property": "ended-on", "value": {"date": "1939-09-15"}}]},
          {"id": "hill-fight", "type": "battle", "claims": [
            {"id": "began", "property": "began-on", "value": {"date": "1938-07-03"}},
            {"id": "war", "property": "part-of", "value": {"entity": "lake-campaign"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"records": [
          {"id": "lake-campaign", "type": "conflict", "claims": [
            {"id": "began", "property": "began-on", "value": {"date": "1939-05-11"}},
            {"id": "ended", "property": "ended-on", "value": {"date": "1939-09-15"}}]},
          {"id": "hill-fight", "type": "battle", "claims": [
            {"id": "began", "property": "began-on", "value": {"date": "1939-07-03"}},
            {"id": "war", "property": "part-of", "value": {"entity": "lake-campaign"}}]}
        ]}
        ```

    When it stays silent:
        Imprecise dates that can lie inside; an open or unknown side of the whole; other kinds of
        link (aftermath, prelude); a link with a `validity`, which is part of the whole for some
        time only; an event whose end lies before its beginning (`disordered-dates`). If a flag
        (`?` `~`), an unstated zone or calendar explains the difference, it is a warning.

    References:
        semantics C13. The rule only refutes: that an event lies within the time of another
        does not make it a part.
    """

    code = "C113"
    name = "outside-parent"
    since = "0.1"
    semantics = "C13"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 50
    constraint = "inside_parent"

    def emit(self, view: View, lexicon: Lexicon) -> Iterator[tuple[Hashable, Any]]:
        """Yield links under their target, and the record's own life under its ids."""
        yield from with_lives(view, "inside_parent", lexicon, timeless=True)

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each part that begins before or ends after the whole."""
        links, whole = both_ends(items)
        if whole is None:
            return
        for link in links:
            part = link.life
            for ours, theirs, verdict, order in (
                (part.first, whole.starts, precede(part.first, whole.starts), "before it began"),
                (part.last, whole.ends, precede(whole.ends, part.last), "after it ended"),
            ):
                if verdict is not None:
                    yield from self._finding(link, ours, whole, theirs, order, verdict, facts)

    def _finding(
        self,
        link: Link,
        ours: tuple[Moment, ...],
        whole: Life,
        theirs: tuple[Moment, ...],
        order: str,
        verdict: Verdict,
        facts: Facts,
    ) -> Iterator[Finding]:
        row = row_of(facts, link.record, link.claim)
        if row is None:
            return
        own = rows_of(facts, link.record, ours)
        others = rows_of(facts, whole.record, theirs)
        label = row.label
        yield self.at(
            row.view,
            row,
            "/value",
            f"{label!r} {whole.record!r}, but {said(own)} lies {order} ({said(others)})",
            others=[*own, *others],
            help="correct the date that is wrong; if it came before or after the whole, use the "
            "property for that instead",
            verdict=verdict,
            severity=Severity.WARNING if verdict is Verdict.POSSIBLE else None,
        )
