"""S108."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding
from ssdata.lint.rule import RecordRule
from ssdata.wording import listing, suggestion

if TYPE_CHECKING:
    from ssdata.lint.row import Row
    from ssdata.lint.view import Facts, View


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

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each value of the wrong type and each term that is not listed."""
        for row in view.rows:
            prop = row.prop
            if prop is None or row.kind in {"none", "unknown"}:
                continue
            if row.kind != prop.value:
                yield self.at(
                    view,
                    row,
                    "/value",
                    f"{prop.id!r} takes a value of type {prop.value!r}, not {row.kind!r}",
                    help=f'write {{"{prop.value}": …}}',
                )
            elif prop.terms and row.kind == "string":
                yield from self._term(view, row, prop.terms)

    def _term(self, view: View, row: Row, terms: object) -> Iterator[Finding]:
        if row.text is not None and isinstance(terms, dict) and row.text not in terms:
            near = suggestion(row.text, terms)
            yield self.at(
                view,
                row,
                "/value/string",
                f"{row.claim['property']!r} has no term {row.text!r}",
                help=near or f"its terms are {listing(terms)}",
            )
