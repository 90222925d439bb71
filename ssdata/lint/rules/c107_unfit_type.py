"""C107."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place, Verdict
from ssdata.lint.kinds import RecordRule
from ssdata.wording import article, listing

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class UnfitType(RecordRule):
    """A claim stands in, or links to, a record of a type that its property does not take.

    What it does:
        Compares the type of the record with the types that may have the property (`subjects`),
        and the type of a linked record with those that the property leads to (`objects`); a
        narrower type fits too. Reports a type of the vocabulary that lies under two types which
        nothing can be at once (`disjoint`).

    Why is this bad:
        A treaty is signed in a city, not in a person: the link leads to a namesake, or the
        property is the wrong one.

    Example:
        ```json
        {"claims": [{"id": "at", "property": "signed-at", "value": {"entity": "molotov"}}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "at", "property": "signed-at", "value": {"entity": "nanjing"}}]}
        ```

    When it stays silent:
        Records that do not exist (`dangling-entity`); types that the vocabulary does not know
        (`unknown-property`); deprecated claims; properties that name no types.

    References:
        semantics C07 · Wikibase: subject-type and value-type constraints (Q21503250, Q21510865)
    """

    code = "C107"
    name = "unfit-type"
    since = "0.1"
    semantics = "C07"
    verdict = Verdict.CONFLICT
    stage = 35

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether every property is said of its type, and leads to records of the right types."""
        lexicon = facts.lexicon
        if any([lexicon.disjoint_above(type_) for type_ in batch.types]):
            return False
        for of, id, kind, entity in batch.forms:
            prop = lexicon.properties.get(id)
            if prop is None:
                continue
            if not lexicon.is_said_of(prop, of):
                return False
            if prop.objects is not None and kind == "entity" and entity is not None:
                type_ = _type_of(entity, prop.objects, facts)
                if type_ in lexicon.types and not lexicon.is_a(type_, prop.objects):
                    return False
        return True

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each type that does not fit."""
        both = facts.lexicon.disjoint_above(view.type)
        if both is not None:
            yield self.report(
                Place(view.path, "/type"),
                f"nothing can be of the type {view.type!r}: it is {both[0]!r} and {both[1]!r}, "
                "which exclude each other",
                help="mend the record types of the vocabulary",
                record=view.id,
            )
        for id, rows in view.by_property.items():
            prop = facts.lexicon.properties[id]
            if prop.objects is None and facts.lexicon.is_said_of(prop, view.type):
                continue
            for row in rows:
                if row.rank != "deprecated":
                    yield from self._types(view, row, facts)

    def _types(self, view: View, row: Row, facts: Facts) -> Iterator[Finding]:
        prop = row.prop
        if prop is None:
            return
        lexicon = facts.lexicon
        objects = prop.objects
        if not lexicon.is_said_of(prop, view.type):
            yield self.at(
                view,
                row,
                "/property",
                f"{prop.label!r} is not said of {article(view.type)} {view.type!r}",
                help=f"it is said of records of type {listing(sorted(prop.subjects or ()), 'or')}",
            )
        if objects is None or row.entity is None:
            return
        type_ = _type_of(row.entity, objects, facts)
        if type_ in lexicon.types and not lexicon.is_a(type_, objects):
            yield self.at(
                view,
                row,
                "/value",
                f"{prop.label!r} cannot be {row.entity!r}, {article(type_)} {type_!r}",
                help=f"it takes records of type {listing(sorted(objects), 'or')}",
            )


def _type_of(entity: str, fit: frozenset[str], facts: Facts) -> str:
    """The type of a record; its folder tells, unless that does not fit and could be wrong."""
    id = facts.canonical(entity)
    folder = facts.topics.get(id, "")
    if folder in facts.lexicon.types and facts.lexicon.is_a(folder, fit):
        return folder
    view = facts.view(id) if folder else None
    return folder if view is None else view.type
