"""C111."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ssdata.lint.clash.typo import order_hint
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.kinds import RecordRule
from ssdata.values import slack
from ssdata.values.edtf_model import DAY, NEG_INF
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class DisorderedDates(RecordRule):
    """Dates of one record do not come in the order that the vocabulary gives.

    What it does:
        Follows the chains of the vocabulary (negotiated, signed, ratified, in force, ended; birth
        and death; beginning and end) and reports a later step that certainly lies before an
        earlier one.

    Why is this bad:
        No treaty enters into force before it is signed. Mostly two dates were exchanged, or day
        and month of one.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "registered", "property": "registered-on", "value": {"date": "1937-08-08"}}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "registered", "property": "registered-on", "value": {"date": "1937-09-08"}}
        ]}
        ```

    When it stays silent:
        Equal dates; imprecise dates that can be in order; missing steps; disputed dates of which
        one is in order; a claim marked `retroactive`; a day's difference while one of the two
        states its time zone and the other does not.

    References:
        semantics C11 · SHACL: lessThanOrEquals, which takes incomparable values for violations
    """

    code = "C111"
    name = "disordered-dates"
    since = "0.1"
    semantics = "C11"
    verdict = Verdict.CONFLICT
    hangs = True
    stage = 40
    kinds = frozenset({"date"})

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether such records have two steps of a chain."""
        return bool(lexicon.chains_in(view.type, view.by_property))

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether the steps of all chains are in order, whatever their scope."""
        chains_in = facts.lexicon.chains_in
        return all(
            [
                _in_order(view, steps)
                for view in batch.views
                for _, steps in chains_in(view.type, view.by_property)
            ]
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each date that lies before an earlier step."""
        for chain, steps in facts.lexicon.chains_in(view.type, view.by_property):
            if not _in_order(view, steps):
                yield from self._chain(view, chain, steps)

    def _chain(self, view: View, chain: Mapping[str, Any], steps: list[str]) -> Iterator[Finding]:
        dimensions = chain.get("scope", ())
        passed: list[list[list[Row]]] = []
        for step in steps:
            groups = _by_scope([row for row in view.comparable(step) if row.date is not None])
            for later in groups:
                for before in passed:
                    wrong = [
                        earlier
                        for earlier in before
                        if _same(earlier[0], later[0], dimensions) and _all_precede(later, earlier)
                    ]
                    if wrong:
                        yield self._finding(view, later, [row for group in wrong for row in group])
                        break
            passed.append(groups)

    def _finding(self, view: View, later: list[Row], earlier: list[Row]) -> Finding:
        late, early = later[0], earlier[0]
        certain = _all_precede(later, earlier, flags=True)
        slip = order_hint(late, early)
        first = early.label
        second = late.label
        return self.at(
            view,
            late,
            "/value",
            f"{second!r} {_written(later)} lies before {first!r} {_written(earlier)}",
            others=[*later[1:], *earlier],
            help=f"{slip or 'see whether the two were exchanged, or day and month of one'}; if it "
            'is true, write "retroactive": true and cite who says so',
            verdict=Verdict.CONFLICT if certain else Verdict.POSSIBLE,
            severity=None if certain else Severity.WARNING,
        )


def _in_order(view: View, steps: list[str]) -> bool:
    """Whether no date of a step ends before one of an earlier step begins, scope or not."""
    reached = NEG_INF
    for step in steps:
        further = reached
        for row in view.by_property[step]:
            if row.date is not None:
                if row.hi < reached:
                    return False
                if row.lo > further:
                    further = row.lo
        reached = further
    return True


def _all_precede(later: list[Row], earlier: list[Row], *, flags: bool = False) -> bool:
    """Whether each claim of a later step lies before each of an earlier one.

    Where a step has rivals, one of them in order is enough.
    """
    for row in later:
        if row.claim.get("retroactive"):
            return False
        for other in earlier:
            if not precedes(row, other, flags=flags):
                return False
    return True


def _by_scope(rows: list[Row]) -> list[list[Row]]:
    """Claims of a step by their scope: each must be in order by itself."""
    if len(rows) < 2:
        return [rows] if rows else []
    groups: dict[object, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.scope, []).append(row)
    return list(groups.values())


def _written(rows: list[Row]) -> str:
    return listing(dict.fromkeys(row.written() for row in rows), "or")


def precedes(row: Row, other: Row, *, flags: bool = False) -> bool:
    """Whether a date certainly lies before another; with ``flags``, even if flagged ones are off."""
    high, low = row.hi, other.lo
    if flags:
        high += _slack(row, after=True)
        low -= _slack(other, after=False)
    if row.zone is None and other.zone is not None:
        high += DAY // 2
    elif row.zone is not None and other.zone is None:
        low -= DAY // 2
    return high < low


def _slack(row: Row, *, after: bool) -> int:
    date = row.date
    if date is None or not (date.uncertain or date.approximate):
        return 0
    declared = row.prop.constraints.get("slack", 1) if row.prop is not None else 1
    low, high = slack.widened(date, int(Fraction(str(declared))))
    return high - date.hi if after else date.lo - low


def _same(one: Row, other: Row, dimensions: Any) -> bool:
    """Whether two claims agree in the dimensions of the chain that both state."""
    if not dimensions:
        return True
    first, second = dict(one.scope), dict(other.scope)
    return all(
        first[name] == second[name] for name in dimensions if name in first and name in second
    )
