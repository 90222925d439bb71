"""C122."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Severity
from ssdata.lint.graph.links import row_of
from ssdata.lint.graph.ways import WaysRule, sorted_out

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts


class MissingInverse(WaysRule):
    """A link has no way back, though the vocabulary says that there is one.

    What it does:
        For links of a property with an `inverse` (replaces, replaced by) or a `symmetric` one,
        looks whether the other record links back.

    Why is this bad:
        Who reads the other record does not learn of the link. And where the other record leads
        elsewhere, one of the two is wrong.

    Example:
        ```json
        {"records": [
          {"id": "old-convention", "type": "treaty"},
          {"id": "new-convention", "type": "treaty", "claims": [
            {"id": "old", "property": "replaces", "value": {"entity": "old-convention"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"records": [
          {"id": "old-convention", "type": "treaty", "claims": [
            {"id": "new", "property": "replaced-by", "value": {"entity": "new-convention"}}]},
          {"id": "new-convention", "type": "treaty", "claims": [
            {"id": "old", "property": "replaces", "value": {"entity": "old-convention"}}]}
        ]}
        ```

    When it stays silent:
        `none` and `unknown`; deprecated, planned, alleged, denied and quoted links; targets that
        do not exist or do not fit their schema (`dangling-entity`). A deprecated link back is none.

    References:
        semantics C22 · Wikibase: inverse constraint (Q21510855) and symmetric constraint
        (Q21510862), which accept a deprecated statement
    """

    code = "C122"
    name = "missing-inverse"
    severity = Severity.WARNING
    since = "0.1"
    semantics = "C22"
    hangs = True
    stage = 70

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each link without a way back."""
        links, target = sorted_out(key, items, facts)
        if target is None or not links:
            return
        back = {
            (property_, facts.canonical(entity))
            for property_, stated in target.links.items()
            for _, entity in stated
        }
        for link in links:
            if (link.back, link.record) in back:
                continue
            row = row_of(facts, link.record, link.claim)
            if row is None:
                continue
            label = row.label
            inverse = facts.lexicon.properties.get(link.back)
            wanted = inverse.label if inverse is not None else link.back
            yield self.at(
                row.view,
                row,
                "/value",
                f"{label!r} leads to {target.record!r}, which does not say {wanted!r} "
                f"{link.record!r}",
                help=f"add a claim {link.back!r} to {target.record!r}, with its reference",
            )
