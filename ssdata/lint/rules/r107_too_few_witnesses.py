"""R107."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

DOUBLE_CHECKED = "double-checked"


class TooFewWitnesses(RecordRule):
    """A claim rests on fewer independent sources than it needs.

    What it does:
        Counts the independent sources that support a claim, where the vocabulary asks for several
        (`references.min_independent`) or the sign-off says that two were read (`double-checked`).
        Sources that share an ancestor by `derived_from` are one witness, and so are two places in
        one source, if they are not two documents of an edition; a note of an import, a page of
        search results or this dataset is none.

    Why is this bad:
        A mistake that three texts copied from a fourth looks like something that four know.

    Example:
        ```json
        {"vocabulary": {"properties": {"killed": {"constraints": {"references": {"min_independent": 2}}}}},
         "sources": [{"id": "copy", "title": "The Chronicle in Short",
                      "custom": {"kind": "secondary", "derived_from": ["chronicle"]}}],
         "type": "battle",
         "claims": [{"id": "killed", "property": "killed",
          "value": {"quantity": {"amount": 58, "unit": "person"}},
          "references": [{"source": "chronicle", "locator": {"page": "3"}},
                         {"source": "copy", "locator": {"page": "7"}}]}]}
        ```

    Use instead:
        ```json
        {"vocabulary": {"properties": {"killed": {"constraints": {"references": {"min_independent": 2}}}}},
         "type": "battle",
         "claims": [{"id": "killed", "property": "killed",
          "value": {"quantity": {"amount": 58, "unit": "person"}},
          "references": [{"source": "chronicle", "locator": {"page": "3"}},
                         {"source": "handbook", "locator": {"page": "7"}}]}]}
        ```

    When it stays silent:
        Properties for which the vocabulary asks for no number, if the sign-off claims none either;
        claims that are deprecated or not asserted; sources of which nobody knows that they have a
        common ancestor.

    References:
        semantics C35 (copies are one witness) · knowledge fusion: detection of copying · Wikidata:
        multi-value constraint
    """

    code = "R107"
    name = "too-few-witnesses"
    severity = Severity.WARNING
    since = "0.1"
    semantics = "C35"
    stage = 91

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether neither a property nor a sign-off asks for more than one source."""
        if any(level == DOUBLE_CHECKED for level, _ in batch.sign_offs):
            return False
        properties = facts.lexicon.properties
        return not any(
            properties[id].constraints.get("references", {}).get("min_independent", 0) > 1
            for _, id, _, _ in batch.forms
            if id in properties
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each claim with too few witnesses."""
        for row in view.rows:
            asked = _asked(row)
            if asked < 2 or not row.live:
                continue
            cited = row.sources()
            witnesses = facts.provenance.witnesses(cited)
            found = sum(_texts(row, witness, facts) for witness in witnesses)
            if found >= asked:
                continue
            by = _who_asks(row)
            copies = sorted(cited - set(witnesses))
            yield self.at(
                view,
                row,
                "/references",
                f"claim {row.id!r} has {found} independent {'source' if found == 1 else 'sources'}, "
                f"and {by}"
                f"{_not_counted(copies)}",
                help="cite another source that does not go back to the same one, or sign the "
                "claim off as what was done"
                if row.claim.get("verified", {}).get("level") == DOUBLE_CHECKED
                else "cite another source that does not go back to the same one",
            )


def _asked(row: Row) -> int:
    """How many independent sources a claim needs."""
    asked = 0
    if row.prop is not None:
        references = row.prop.constraints.get("references")
        if references is not None:
            asked = references.get("min_independent", 0)
    sign_off = row.claim.get("verified")
    if sign_off is not None and sign_off["level"] == DOUBLE_CHECKED:
        return max(asked, 2)
    return asked


def _texts(row: Row, source: str, facts: Facts) -> int:
    """How many texts of a source support a claim: an edition of documents may hold several."""
    kind = facts.kind_of(source)
    if kind is None or ["document"] not in kind.get("locators", ()):
        return 1
    documents = {
        reference.get("locator", {}).get("document")
        for reference in row.claim["references"]
        if reference["source"] == source and reference.get("stance") != "contradicts"
    }
    return len(documents - {None}) or 1


def _who_asks(row: Row) -> str:
    if row.prop is not None:
        asked: int = row.prop.constraints.get("references", {}).get("min_independent", 0)
        if asked > 1:
            return f"the vocabulary asks for {asked}"
    return f"its sign-off says {DOUBLE_CHECKED!r}, that two were read"


def _not_counted(copies: Iterable[str]) -> str:
    copies = list(copies)
    if not copies:
        return ""
    verb = "is" if len(copies) == 1 else "are"
    return f"; {listing(copies)} {verb} not counted, as a copy or no source"
