"""C115."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ssdata.lint.clash.terms import Overlap, overlaps
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class OverlappingTerms(RecordRule):
    """Two values hold at the same time where only one can.

    What it does:
        Sorts the claims of a property that has one value at a time (`over_time`: head of state,
        capital) by their `validity` and reports two values whose times certainly overlap by more
        than an endpoint. A claim without `validity` holds always.

    Why is this bad:
        A state has one head at a time. Mostly a year of a term is mistyped, or the second holder
        was an acting one and the record does not say so.

    Example:
        ```json
        {"type": "state", "claims": [
          {"id": "first", "property": "capital", "value": {"entity": "nanjing"},
           "validity": "1927-04/1938-11"},
          {"id": "second", "property": "capital", "value": {"entity": "wartime-capital"},
           "validity": "1937-11-20/1946-05"}
        ]}
        ```

    Use instead:
        ```json
        {"records": [
          {"id": "wartime-capital", "type": "place"},
          {"id": "republic", "type": "state", "claims": [
            {"id": "first", "property": "capital", "value": {"entity": "nanjing"},
             "validity": "1927-04/1937-11"},
            {"id": "second", "property": "capital", "value": {"entity": "wartime-capital"},
             "validity": "1937-11-20/1946-05"}]}
        ]}
        ```

    When it stays silent:
        One term ends on the day, or in the month or year, in which the next begins; unknown
        ends; equal values; different scope (party post and government post); acting holders,
        regents and co-holders, where the vocabulary lists such terms of scope under `beside`. If
        only one of two states its scope, or a validity is flagged (`?` `~`), it is a warning.

    References:
        semantics C15. A gap between two terms is no contradiction.
    """

    code = "C115"
    name = "overlapping-terms"
    since = "0.1"
    semantics = "C15"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 50
    constraint = "over_time"

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each claim that certainly overlaps another of another value."""
        for prop in facts.lexicon.constrained("over_time"):
            if len(view.by_property.get(prop.id, ())) > 1:
                for overlap in overlaps(view.comparable(prop.id), facts):
                    yield self._finding(view, overlap)

    def _finding(self, view: View, overlap: Overlap) -> Finding:
        first, second = overlap.rows
        label = first.label
        terms = _listed((first, second))
        reason = {
            "scope": ", unless they mean different things: only one of them states its scope",
            "flag": ", unless the flagged one is off by a little",
        }.get(overlap.why, "")
        return self.at(
            view,
            second,
            "/validity" if second.validity is not None else "/value",
            f"{label!r} is {terms} at the same time{reason}",
            others=[first],
            help="correct the validity of one, state the scope that tells them apart, or explain "
            "the disagreement in a dispute",
            verdict=overlap.verdict,
            severity=Severity.WARNING if overlap.verdict is Verdict.POSSIBLE else None,
        )


def _listed(rows: Sequence[Row]) -> str:
    return " and ".join(f"{row.written()} ({row.claim.get('validity', 'always')})" for row in rows)
