"""S108."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding
from ssdata.lint.kinds import RecordRule
from ssdata.wording import listing, suggestion

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View

NO_VALUE = frozenset({"none", "unknown"})


class WrongValueType(RecordRule):
    """A value is not of the type that its property asks for.

    What it does:
        Compares the type of the value (date, quantity, entity …) with the one that the vocabulary
        gives the property, and a string with the terms that the property lists.

    Why is this bad:
        A date that is written as a text is compared with no other date.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"string": "1937-08-21"}}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    When it stays silent:
        `none` and `unknown`, which every property takes; properties that the vocabulary does not
        have (`unknown-property`).

    References:
        Wikibase: data types of properties
    """

    code = "S108"
    name = "wrong-value-type"
    since = "0.1"
    stage = 11

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all values are of the type of their property, and all terms are listed."""
        for _, id, kind, words in batch.forms:
            prop = facts.lexicon.properties.get(id)
            if prop is None or kind in NO_VALUE:
                continue
            if kind != prop.value or _is_odd(kind, words, prop.terms):
                return False
        return True

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each value of the wrong type and each term that is not listed."""
        for row in view.rows:
            prop = row.prop
            if prop is None or row.kind in NO_VALUE:
                continue
            if row.kind != prop.value:
                yield self.at(
                    view,
                    row,
                    "/value",
                    f"{prop.id!r} takes a value of type {prop.value!r}, not {row.kind!r}",
                    help=f'write {{"{prop.value}": …}}',
                )
            elif row.text is not None and _is_odd(row.kind, row.text, prop.terms):
                near = suggestion(row.text, prop.terms)
                yield self.at(
                    view,
                    row,
                    "/value/string",
                    f"{prop.id!r} has no term {row.text!r}",
                    help=near or f"its terms are {listing(prop.terms)}",
                )


def _is_odd(kind: str, words: str | None, terms: Mapping[str, Any]) -> bool:
    """Whether a value should be one of the listed terms and is none."""
    return kind == "string" and bool(terms) and words not in terms
