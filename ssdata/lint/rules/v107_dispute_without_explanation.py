"""V107."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.rule import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.row import Row
    from ssdata.lint.view import Facts, View

# Fewer words than this explain nothing; a Chinese or Japanese character counts as half a word.
WORDS = 5
_WORD = re.compile(r"[^\W_]+")


class DisputeWithoutExplanation(RecordRule):
    """A dispute does not say why the sources differ, or names no source that does.

    What it does:
        Reports disputes whose statement is a word or two, and disputes between sources
        (`sources-disagree`) in which every side rests on one and the same source and the dispute
        cites none.

    Why is this bad:
        A dispute silences a conflict. "Sources differ" is what the linter knows already; the
        reader wants to know why, and who says so.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-08-29"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}],
         "disputes": [{"id": "day", "claims": ["signed", "signed-2"], "kind": "sources-disagree",
          "status": "open", "statement": "Sources differ."}]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed-2", "property": "signed-on", "value": {"date": "1937-08-29"},
           "references": [{"source": "chronicle", "locator": {"page": "3"}}]}],
         "disputes": [{"id": "day", "claims": ["signed", "signed-2"], "kind": "sources-disagree",
          "status": "open", "statement": "The chronicle gives the day of the announcement."}]}
        ```

    When it stays silent:
        Five words or more, whatever they say; sides that cite different sources or different
        documents of one edition; disputes of another kind: one source is enough for an unclear
        reading or a counting definition; a source on the dispute itself; claims that do not exist
        (`dangling-claim`).

    References:
        Wikidata: statement disputed by (P1310), sourcing circumstances (P1480) · field: a conflict
        needs a rationale
    """

    code = "V107"
    name = "dispute-without-explanation"
    severity = Severity.INFO
    since = "0.1"
    stage = 110

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each dispute that explains nothing or rests on nothing."""
        disputes = view.data.get("disputes")
        if not disputes:
            return
        rows = {row.id: row for row in view.rows}
        for index, dispute in enumerate(disputes):
            statement = dispute["statement"]
            if _words(statement) < WORDS:
                yield self.report(
                    Place(view.path, f"/disputes/{index}/statement"),
                    f"dispute {dispute['id']!r} does not say why the claims differ: {statement!r}",
                    help="say in a sentence what the sources mean or where one of them errs",
                    record=view.id,
                    claims=dispute["claims"],
                )
            source = _only_source(dispute, rows)
            if source:
                yield self.report(
                    Place(view.path, f"/disputes/{index}/kind"),
                    f"in dispute {dispute['id']!r} sources are said to disagree, but all sides "
                    f"rest on {source!r}",
                    help="cite who holds the other view, or choose another kind (reading-uncertain, "
                    "definitions-differ)",
                    record=view.id,
                    claims=dispute["claims"],
                )


def _words(statement: str) -> float:
    """How many words a statement has."""
    count = 0.0
    for word in _WORD.findall(statement):
        wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in word)
        count += wide / 2 or 1
    return count


def _only_source(dispute: Any, rows: dict[str, Row]) -> str:
    """The one text on which all sides rest, if sources are said to disagree; else empty."""
    if dispute["kind"] != "sources-disagree" or dispute.get("references"):
        return ""
    if not all(claim in rows for claim in dispute["claims"]):
        return ""
    cited = {
        (reference["source"], reference.get("locator", {}).get("document"))
        for claim in dispute["claims"]
        for reference in rows[claim].claim["references"]
    }
    return next(iter(cited))[0] if len(cited) == 1 else ""
