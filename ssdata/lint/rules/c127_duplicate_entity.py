"""C127."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.graph.likeness import card_of, likeness, names_of
from ssdata.lint.kinds import GroupRule
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

# Of one name more are looked at by nobody.
_LARGEST_BLOCK = 20


class DuplicateEntity(GroupRule):
    """Two records seem to be about one and the same subject.

    What it does:
        Compares records that share a label or alias (accents, case, punctuation and order of
        words apart) and are of one type or a narrower one. It warns if more agrees: a day or an
        identifier, or an imprecise date and a link, and nothing contradicts it.

    Why is this bad:
        Claims about one subject that stand in two records are never compared, and whoever loads
        one of them misses half.

    Example:
        ```json
        {"records": [
          {"id": "peace-treaty", "type": "treaty", "labels": {"en": "Treaty of the Two Rivers"},
           "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1924-05-31"}}]},
          {"id": "rivers-treaty", "type": "treaty", "labels": {"en": "Two Rivers Accord"},
           "aliases": {"en": ["Treaty of the Two Rivers"]},
           "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1924-05-31"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"vocabulary": {"properties": {
           "not-the-same-as": {"label": "not the same as", "value": "entity",
             "constraints": {"irreflexive": true}}}},
         "records": [
          {"id": "peace-treaty", "type": "treaty", "labels": {"en": "Treaty of the Two Rivers"},
           "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1924-05-31"}}]},
          {"id": "rivers-treaty", "type": "treaty", "labels": {"en": "Two Rivers Accord"},
           "aliases": {"en": ["Treaty of the Two Rivers"]},
           "claims": [
             {"id": "signed", "property": "signed-on", "value": {"date": "1924-05-31"}},
             {"id": "other", "property": "not-the-same-as", "value": {"entity": "peace-treaty"}}]}
        ]}
        ```

    When it stays silent:
        Namesakes with different dates or identifiers; a part and its whole, whose dates differ;
        numbered series (I and II, first and second); records of which one links to the other, as
        a part, as a successor, or by a property that says that they are not the same; records
        that share nothing but a name.

    References:
        semantics C27 · Wikidata: different from (P1889)
    """

    code = "C127"
    name = "duplicate-entity"
    severity = Severity.WARNING
    since = "0.1"
    semantics = "C27"
    stage = 35
    keeps_rows = False

    def looks_at(self, row: Row) -> bool:
        """Whether a claim is of a kind by which records are told apart."""
        unique = row.prop is not None and "unique" in row.prop.constraints
        return row.date is not None or row.entity is not None or unique

    def emit(self, view: View, lexicon: Lexicon) -> Iterator[tuple[Hashable, Any]]:
        """Yield the record under each of its names; what else it is known by is asked later."""
        for name in names_of(view):
            if name:
                yield name, view.id

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each two records of the name that look like one."""
        views = [facts.view(record) for record in sorted(set(items))[:_LARGEST_BLOCK]]
        cards = [card_of(view, facts.lexicon) for view in views if view is not None]
        for one, other in combinations(cards, 2):
            if one.record == other.record or key != min(one.names & other.names):
                continue
            reasons = likeness(one, other, facts)
            if reasons:
                yield self.report(
                    Place(other.path, f"/labels/{other.language}"),
                    f"{other.record!r} and {one.record!r} seem to be one: they share a name and "
                    f"{listing(reasons)}",
                    help="make them one and keep the other id under former_ids; or link them by a "
                    "property that says that they are not the same",
                    record=other.record,
                    related=[Place(one.path, f"/labels/{one.language}", message=one.label)],
                )
