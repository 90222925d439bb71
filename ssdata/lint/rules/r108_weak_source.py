"""R108."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class WeakSource(RecordRule):
    """A claim rests on weaker sources than its property asks for.

    What it does:
        Compares the kinds of the supporting sources (primary, secondary, tertiary) with those of
        which the vocabulary asks at least one (`references.kinds`). It is a hint and never fails a
        run, not even under `--strict`: an encyclopedia that was read is better than a treaty that
        was not, and whoever says truthfully what was read must not be driven to cite what was not.
        A project that wants more sets the severity of the rule.

    Why is this bad:
        Encyclopedias and textbooks repeat figures without saying where they come from, and drop
        what was in doubt.

    Example:
        ```json
        {"sources": [{"id": "encyclopedia", "type": "entry-encyclopedia", "title": "Non-Aggression Pact",
                      "container-title": "An Encyclopedia", "language": "en",
                      "custom": {"kind": "tertiary"}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "encyclopedia", "locator": {"entry": "Pact"}}]}]}
        ```

    Use instead:
        ```json
        {"sources": [{"id": "encyclopedia", "type": "entry-encyclopedia", "title": "Non-Aggression Pact",
                      "container-title": "An Encyclopedia", "language": "en",
                      "custom": {"kind": "tertiary"}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "encyclopedia", "locator": {"entry": "Pact"}},
                         {"source": "handbook", "locator": {"page": "12"}}]}]}
        ```

    When it stays silent:
        One supporting source is of a kind that is asked for; properties of which nothing is asked;
        claims that are deprecated or not asserted; sources that do not exist (`dangling-source`).

    References:
        Wikipedia: identifying and using primary and secondary sources · GO rule 0000043: allowed
        combinations of evidence and reference
    """

    code = "R108"
    name = "weak-source"
    severity = Severity.INFO
    since = "0.1"
    constraint = "references"
    stage = 91

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether every source is of a kind that is good enough everywhere."""
        return facts.strong(batch.cited)

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each claim without a source of the kinds asked for."""
        for row in view.rows:
            if row.prop is None or not row.live:
                continue
            asked = row.prop.constraints.get("references")
            if asked is None or "kinds" not in asked:
                continue
            kinds = asked["kinds"]
            cited = row.sources()
            found = {facts.sources.get(id, {}).get("custom", {}).get("kind") for id in cited}
            if not cited or None in found or not found.isdisjoint(kinds):
                continue
            yield self.at(
                view,
                row,
                "/references",
                f"claim {row.id!r} rests on {listing(sorted(found))} sources alone, and "
                f"{row.prop.id!r} asks for a {listing(kinds, 'or')} one",
                help="look up where they have it from, read that, and cite it as well",
            )
