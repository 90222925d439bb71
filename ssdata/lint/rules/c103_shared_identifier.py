"""C103."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ssdata.lint.clash.names import name_of
from ssdata.lint.finding import Finding, Place, Verdict
from ssdata.lint.kinds import GroupRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.view import View


@dataclass(frozen=True, slots=True)
class Bearer:
    """A claim that gives a subject an identifier; ``works`` are those of which it is an edition."""

    path: str
    pointer: str
    record: str
    claim: str
    written: str
    label: str
    works: frozenset[str] | None


class SharedIdentifier(GroupRule):
    """One identifier belongs to two records.

    What it does:
        Compares the values of properties that the vocabulary calls `unique` across all records.
        Identifiers are brought into their normal form first: an ISBN-10 and its ISBN-13, a DOI
        with or without resolver, in capitals or not.

    Why is this bad:
        Either one of the two numbers was copied to the wrong record, or both records are about
        the same thing.

    Example:
        ```json
        {"records": [
          {"id": "neutrality-pact", "type": "treaty", "claims": [
            {"id": "wikidata", "property": "wikidata", "value": {"string": "Q1000001"}}]},
          {"id": "border-agreement", "type": "treaty", "claims": [
            {"id": "wikidata", "property": "wikidata", "value": {"string": "q1000001"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"records": [
          {"id": "neutrality-pact", "type": "treaty", "claims": [
            {"id": "wikidata", "property": "wikidata", "value": {"string": "Q1000001"}}]},
          {"id": "border-agreement", "type": "treaty", "claims": [
            {"id": "wikidata", "property": "wikidata", "value": {"string": "Q1000002"}}]}
        ]}
        ```

    When it stays silent:
        A record and one that bears its earlier id; editions of one work, if the vocabulary says
        `unique_per`; claims of different scope (numbers of two series); deprecated claims;
        `none` and `unknown`.

    References:
        semantics C03 · Wikibase: distinct-values constraint (Q21502410)
    """

    code = "C103"
    name = "shared-identifier"
    since = "0.1"
    semantics = "C03"
    verdict = Verdict.CONFLICT
    stage = 30
    constraint = "unique"
    keeps_rows = False

    def emit(self, view: View, lexicon: Lexicon) -> Iterator[tuple[Hashable, Bearer]]:
        """Yield each identifier of the record with its bearer."""
        for prop in lexicon.constrained("unique"):
            id = prop.id
            if id not in view.by_property:
                continue
            per = prop.constraints.get("unique_per")
            works = None
            if per is not None:
                works = frozenset(row.entity for row in view.comparable(per) if row.entity)
            for row in view.comparable(id):
                value = name_of(row) if row.text is not None else row.entity
                if value is None or row.unknown_scope:
                    continue
                pointer = f"/claims/{row.index}/value/{row.kind}"
                bearer = Bearer(
                    view.path, pointer, view.id, row.id, row.written(), prop.label, works
                )
                yield (id, value, row.scope), bearer

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding if an identifier has two bearers."""
        bearers = sorted(items, key=lambda one: (one.path, one.pointer))
        shared = _of_no_common_work(bearers, facts)
        if len({facts.canonical(one.record) for one in shared}) < 2:
            return
        first = shared[0]
        others = [one for one in shared[1:] if one.record != first.record]
        records = ", ".join(dict.fromkeys(repr(one.record) for one in others))
        yield self.report(
            Place(first.path, first.pointer),
            f"{first.label!r} {first.written!r} belongs to {records} too",
            help="see whose it is; if both records are about one thing, make them one",
            record=first.record,
            claims=[first.claim, *(f"{one.record}#{one.claim}" for one in others)],
            related=[
                Place(one.path, one.pointer, message=f"{one.record}#{one.claim}: {one.written}")
                for one in others
            ],
        )


def _of_no_common_work(bearers: list[Bearer], facts: Facts) -> list[Bearer]:
    """The bearers, unless all are editions of one work."""
    works = [one.works for one in bearers]
    if None in works:
        return bearers
    named = [{facts.canonical(id) for id in one or ()} for one in works]
    return [] if set.intersection(*named) else bearers
