"""C114."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.chronology.life import Life, life_of
from ssdata.lint.chronology.lifetimes import Stay, Times, stays, times_at
from ssdata.lint.chronology.moment import Moment, precede, years_later
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.graph.links import row_of, rows_of, said
from ssdata.lint.kinds import GroupRule
from ssdata.values.edtf_model import DAY

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class OutsideLifespan(GroupRule):
    """Somebody does something before their birth or after their death.

    What it does:
        Compares the date of a link (its own `validity`, or a date of the other record, such as
        the day on which a treaty was signed) with the life of the person, for properties with
        `lifespan`. With `min_age`, it also warns of somebody who was too young.

    Why is this bad:
        The dead sign no treaties. Either a date is wrong, or a namesake is meant: a father, a
        grandson, another officer of the same surname.

    Example:
        ```json
        {"records": [
          {"id": "envoy", "type": "person", "claims": [
            {"id": "born", "property": "born-on", "value": {"date": "1881"}},
            {"id": "died", "property": "died-on", "value": {"date": "1935-04-02"}}]},
          {"id": "trade-treaty", "type": "treaty", "claims": [
            {"id": "signed", "property": "signed-on", "value": {"date": "1939-06-16"}},
            {"id": "by", "property": "signatory", "value": {"entity": "envoy"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"records": [
          {"id": "envoy", "type": "person", "claims": [
            {"id": "born", "property": "born-on", "value": {"date": "1881"}},
            {"id": "died", "property": "died-on", "value": {"date": "1953-04-02"}}]},
          {"id": "trade-treaty", "type": "treaty", "claims": [
            {"id": "signed", "property": "signed-on", "value": {"date": "1939-06-16"}},
            {"id": "by", "property": "signatory", "value": {"entity": "envoy"}}]}
        ]}
        ```

    When it stays silent:
        Properties without `lifespan` (posthumous roles and honours, works published after death);
        imprecise dates that can lie within the life; a period of the linked record of which
        some day can (a war that outlasts a soldier); an end that is open or unknown; within
        `after_death` days of the death (a child born after its father died); a person whose
        death lies before the birth (`disordered-dates`). If a flag (`?` `~`), an unstated zone
        or calendar explains the difference, it is a warning.

    References:
        semantics C14 · GENEALOGIX: event after death, which reads the first year of a date only
    """

    code = "C114"
    name = "outside-lifespan"
    since = "0.1"
    semantics = "C14"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 50
    constraint = "lifespan"
    smallest = 1
    keeps_rows = False

    def emit(self, view: View, lexicon: Lexicon) -> Iterator[tuple[Hashable, Any]]:
        """Yield the claims that need a living person, under the record that has the rest."""
        yield from stays(view, lexicon)

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each date outside the life of the person."""
        target = facts.view(key)
        lexicon = facts.lexicon
        own = life_of(target, lexicon) if target is not None else None
        for stay in sorted(items, key=lambda one: (one.record, one.claim)):
            life = stay.life or own
            if life is None or life.reversed:
                continue
            times = stay.times
            if times is None:
                times = times_at(target, stay.spec["at"], lexicon) if target is not None else ()
            for one in times:
                yield from self._compare(stay, one, life, facts)

    def _compare(self, stay: Stay, times: Times, life: Life, facts: Facts) -> Iterator[Finding]:
        spare = stay.spec.get("after_death", 0) * DAY
        least = stay.spec.get("min_age", 0)
        verdict = precede(times.born, life.starts)
        if verdict is not None:
            yield from self._finding(stay, times, life, life.starts, "before", verdict, facts)
            return
        verdict = precede(life.ends, times.alive, spare)
        if verdict is not None:
            order = f"more than {stay.spec['after_death']} days after" if spare else "after"
            yield from self._finding(stay, times, life, life.ends, order, verdict, facts)
        elif least and precede(times.born, _grown(life.starts, least)) is not None:
            order = f"less than {least} years after"
            yield from self._finding(
                stay, times, life, life.starts, order, Verdict.VIOLATION, facts
            )

    def _finding(
        self,
        stay: Stay,
        times: Times,
        life: Life,
        limits: tuple[Moment, ...],
        order: str,
        verdict: Verdict,
        facts: Facts,
    ) -> Iterator[Finding]:
        row = row_of(facts, stay.record, stay.claim)
        if row is None:
            return
        mine = times.alive if limits == life.ends else times.born
        dates = [one for one in rows_of(facts, times.record, mine) if not _same(one, row)]
        others = rows_of(facts, life.record, limits)
        label = row.label
        when = said(dates) or f"its time {row.claim.get('validity')}"
        yield self.at(
            row.view,
            row,
            "/value",
            f"{label!r} {row.written()!r}: {when} lies {order} {said(others)} of {life.record!r}",
            others=[*dates, *others],
            help="correct the date that is wrong, or the link; is a namesake meant?",
            verdict=verdict,
            severity=None if verdict is Verdict.CONFLICT else Severity.WARNING,
        )


def _grown(births: tuple[Moment, ...], years: int) -> list[Moment]:
    return [
        Moment(one.claim, *(years_later(minute, years) for minute in one[1:])) for one in births
    ]


def _same(one: Row, other: Row) -> bool:
    return one.name == other.name
