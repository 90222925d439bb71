"""C106."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ssdata.lint.clash.decide import apart_in_time
from ssdata.lint.clash.scopes import Agreement, agreement
from ssdata.lint.finding import Finding, Severity, Verdict
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class ExclusiveClaims(RecordRule):
    """Two claims of one record exclude each other by the vocabulary.

    What it does:
        Looks for pairs that the vocabulary lists under `exclusions`: two properties, or certain
        values of them, that cannot both hold of one subject at one time.

    Why is this bad:
        A treaty that was never ratified has no day on which it was. One of the two is wrong, or
        belongs to another record.

    Example:
        ```json
        {"vocabulary": {"exclusions": [{"label": "either in force at once or by ratification",
           "first": {"property": "in-force-by", "values": ["signature"]},
           "second": {"property": "ratifications-exchanged-on"}}]},
         "claims": [
          {"id": "by", "property": "in-force-by", "value": {"string": "signature"}},
          {"id": "exchanged", "property": "ratifications-exchanged-on",
           "value": {"date": "1937-08-21"}}
        ]}
        ```

    Use instead:
        ```json
        {"vocabulary": {"exclusions": [{"label": "either in force at once or by ratification",
           "first": {"property": "in-force-by", "values": ["signature"]},
           "second": {"property": "ratifications-exchanged-on"}}]},
         "claims": [
          {"id": "by", "property": "in-force-by", "value": {"string": "ratification"}},
          {"id": "exchanged", "property": "ratifications-exchanged-on",
           "value": {"date": "1937-08-21"}}
        ]}
        ```

    When it stays silent:
        Deprecated, planned, alleged, denied or quoted claims; values that the exclusion does not
        list; `none` and `unknown`; validities that need not meet; different scope. Where one of
        the two leaves a dimension of scope unstated it is only possible: a warning.

    References:
        semantics C06 · Wikibase: conflicts-with constraint (Q21502838)
    """

    code = "C106"
    name = "exclusive-claims"
    since = "0.1"
    semantics = "C06"
    verdict = Verdict.CONFLICT
    disputable = True
    stage = 35

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Whether such records have both sides of an exclusion."""
        return any(
            one["first"]["property"] in view.by_property
            and one["second"]["property"] in view.by_property
            for one in lexicon.data.get("exclusions", ())
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each claim that another one excludes."""
        for exclusion in facts.lexicon.data.get("exclusions", ()):
            first, second = exclusion["first"], exclusion["second"]
            if first["property"] in view.by_property and second["property"] in view.by_property:
                ones = _holding(view, first, facts)
                others = _holding(view, second, facts) if ones else []
                if others:
                    yield from self._against(view, exclusion["label"], ones, others)

    def _against(
        self, view: View, label: str, ones: list[Row], others: list[Row]
    ) -> Iterator[Finding]:
        for row in ones:
            rivals = [
                other
                for other in others
                if other is not row
                and agreement(row, other) is not Agreement.APART
                and not apart_in_time(row.validity, other.validity)
            ]
            if not rivals:
                continue
            certain = any(agreement(row, other) is Agreement.SAME for other in rivals)
            unless = "" if certain else ", unless they differ in the scope that one leaves unstated"
            said = " and ".join(_said(other) for other in rivals)
            yield self.at(
                view,
                row,
                "/value",
                f"{_said(row)} excludes {said} ({label}){unless}",
                others=rivals,
                help="see which of them is true; if each held at its time, give them their validity",
                verdict=None if certain else Verdict.POSSIBLE,
                severity=None if certain else Severity.WARNING,
            )


def _holding(view: View, condition: Mapping[str, Any], facts: Facts) -> list[Row]:
    """The claims that meet a condition of an exclusion."""
    rows = [
        row for row in view.comparable(condition["property"]) if row.kind not in {"none", "unknown"}
    ]
    if "values" not in condition:
        return rows
    values = set(condition["values"])
    return [
        row
        for row in rows
        if row.text in values
        or (
            row.entity is not None
            and not values.isdisjoint({row.entity, facts.canonical(row.entity)})
        )
    ]


def _said(row: Row) -> str:
    label = row.label
    return f"{label!r} {row.written()!r}"
