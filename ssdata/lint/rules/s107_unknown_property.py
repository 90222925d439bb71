"""S107."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import RecordRule
from ssdata.wording import suggestion

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class UnknownProperty(RecordRule):
    """A claim has a property, or a record a type, that the vocabulary does not know.

    What it does:
        Looks up the type of every record, the property of every claim and the dimensions of its
        scope in the vocabulary. A dimension must be one that the property declares, its terms
        must be listed if the vocabulary lists them.

    Why is this bad:
        What the vocabulary does not know is compared with nothing: a misspelt property hides its
        claim from every rule.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "singed-on", "value": {"date": "1937-08-21"}}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    When it stays silent:
        Dimensions of the kinds date, entity and text take any value here; entities are looked up
        by `dangling-entity`, dates by `invalid-date`.

    References:
        the vocabulary of the project, schema/vocabulary.json
    """

    code = "S107"
    name = "unknown-property"
    since = "0.1"
    stage = 10

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all types and properties are known, and none has a scope."""
        lexicon = facts.lexicon
        return (
            "scope" not in batch.keys
            and batch.types <= lexicon.types.keys()
            and all([id in lexicon.properties for _, id, _, _ in batch.forms])
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each name that the vocabulary does not have."""
        lexicon = facts.lexicon
        if view.type not in lexicon.types:
            yield self.report(
                Place(view.path, "/type"),
                f"the vocabulary has no record type {view.type!r}",
                help=suggestion(view.type, lexicon.types) or "add it to the vocabulary first",
                record=view.id,
            )
        for row in view.rows:
            if row.prop is None:
                name = row.claim["property"]
                yield self.at(
                    view,
                    row,
                    "/property",
                    f"the vocabulary has no property {name!r}",
                    help=suggestion(name, lexicon.properties) or "add it to the vocabulary first",
                )
            elif "scope" in row.claim:
                yield from self._scope(view, row, facts)

    def _scope(self, view: View, row: Row, facts: Facts) -> Iterator[Finding]:
        if row.prop is None:
            return
        for dimension, terms in row.claim["scope"].items():
            where = f"/scope/{dimension}"
            if dimension not in row.prop.dimensions:
                near = suggestion(dimension, row.prop.dimensions)
                known = ", ".join(sorted(row.prop.dimensions)) or "none"
                yield self.at(
                    view,
                    row,
                    where,
                    f"{row.prop.id!r} declares no dimension of scope {dimension!r}",
                    help=near or f"its dimensions are: {known}",
                )
                continue
            known_terms = facts.lexicon.dimensions.get(dimension, {}).get("terms")
            if known_terms is None or isinstance(terms, dict):
                continue
            for term in terms if isinstance(terms, list) else [terms]:
                if term not in known_terms:
                    near = suggestion(term, known_terms)
                    yield self.at(
                        view,
                        row,
                        where,
                        f"the dimension {dimension!r} has no term {term!r}",
                        help=near or f"its terms are: {', '.join(sorted(known_terms))}",
                    )
