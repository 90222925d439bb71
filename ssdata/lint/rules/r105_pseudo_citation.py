"""R105."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ssdata.lint.citation.provenance import SEARCH, import_notes
from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class PseudoCitation(RecordRule):
    """All that a claim cites are notes of an import, lists of search results, or this dataset.

    What it does:
        Reports claims of which every supporting reference leads nowhere: a note such as "imported
        from English Wikipedia" in place of a source or beside one, a page of search results, this
        dataset or a mirror of it, or a source taken from this dataset (`derived_from`). What is
        this dataset stands in the configuration (`own`), the marks of the others in
        `ssdata/data/pseudo_citations.json`. A page of search results is a warning, since it is told
        by its address.

    Why is this bad:
        The claim looks cited, and nobody can find out where it comes from. A dataset that cites
        its own copies proves whatever it says.

    Example:
        ```json
        {"sources": [{"id": "found", "type": "webpage", "title": "Search results",
                      "URL": "https://archive.example.org/search?query=non-aggression+pact",
                      "language": "en", "custom": {"kind": "primary"}}],
         "claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
           "references": [{"source": "found", "locator": {"section": "3"}, "accessed": "2026-11-21"}]}
        ]}
        ```

    Use instead:
        ```json
        {"sources": [{"id": "found", "type": "webpage", "title": "The pact of 21 August 1937",
                      "URL": "https://archive.example.org/document/4711",
                      "language": "en", "custom": {"kind": "primary"}}],
         "claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
           "references": [{"source": "found", "locator": {"section": "3"}, "accessed": "2026-11-21"}]}
        ]}
        ```

    When it stays silent:
        At least one supporting reference is a real one; pages that a search address merely leads
        through, such as a document with the words that were looked for. That a reference does not
        say where in its source is the business of `missing-locator`.

    References:
        semantics C33 · Wikidata: imported from Wikimedia project (P143) · GO rule 0000050:
        annotations do not cite themselves
    """

    code = "R105"
    name = "pseudo-citation"
    since = "0.1"
    semantics = "C33"
    stage = 90

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all that is cited is a source."""
        if not facts.provenance.pseudo.keys().isdisjoint(batch.cited):
            return False
        return "note" not in batch.keys or not any(map(is_import, batch.references))

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each claim that rests on nothing."""
        pseudo = facts.provenance.pseudo
        for row in view.rows:
            given = [one for one in row.claim["references"] if one.get("stance") != "contradicts"]
            cited = {one["source"] for one in given if not is_import(one)}
            if not given or not cited <= pseudo.keys():
                continue
            if not cited:
                yield self._imported(view, row)
                continue
            first = min(cited)
            only = "all that it cites lead nowhere: " if len(given) > 1 else ""
            yield self.at(
                view,
                row,
                "/references",
                f"claim {row.id!r} is not really cited: {only}{first!r} {pseudo[first]}",
                help="cite the work that says so, and where in it",
                severity=Severity.WARNING if pseudo[first] == SEARCH else None,
            )

    def _imported(self, view: View, row: Row) -> Finding:
        return self.at(
            view,
            row,
            "/references",
            f"claim {row.id!r} is not really cited: the note says that it was imported",
            help="cite the work that says so, and where in it",
        )


def is_import(reference: Mapping[str, Any]) -> bool:
    """Whether the note of a reference says that nobody looked into its source."""
    return "note" in reference and reference["note"].casefold().startswith(import_notes())
