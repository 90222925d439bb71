"""V107."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View

# Fewer words than this explain nothing; a Chinese or Japanese character counts as half a word.
WORDS = 5
_WORD = re.compile(r"[^\W_]+")


class DisputeWithoutExplanation(RecordRule):
    """A dispute does not say why the claims differ, or nobody holds one of its sides.

    What it does:
        Reports disputes whose statement is a word or two, and disputes of which one side has no
        supporting reference that is a real one, while the dispute cites none itself.

    Why is this bad:
        A dispute silences a conflict. "Sources differ" is what the linter knows already; the
        reader wants to know why. And a view that nobody can be cited for is no view.

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
        Five words or more, whatever they say; sides with one reference at least; a source on the
        dispute itself; claims that do not exist (`dangling-claim`).

    References:
        Wikidata: statement disputed by (P1310), sourcing circumstances (P1480) · field: a conflict
        needs a rationale
    """

    code = "V107"
    name = "dispute-without-explanation"
    severity = Severity.INFO
    since = "0.1"
    stage = 110
    needs = frozenset({"disputes"})

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each dispute that explains nothing or rests on nothing."""
        for index, dispute in enumerate(view.data["disputes"]):
            statement = dispute["statement"]
            if _words(statement) < WORDS:
                yield self.report(
                    Place(view.path, f"/disputes/{index}/statement"),
                    f"dispute {dispute['id']!r} does not say why the claims differ: {statement!r}",
                    help="say in a sentence what the sources mean or where one of them errs",
                    record=view.id,
                    claims=dispute["claims"],
                )
            side = _unsupported_side(dispute, view, facts)
            if side:
                yield self.report(
                    Place(view.path, f"/disputes/{index}/claims"),
                    f"dispute {dispute['id']!r} has a side that no source is cited for: {side!r}",
                    help="cite who holds that view, on the claim or on the dispute",
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


def _unsupported_side(dispute: Any, view: View, facts: Facts) -> str:
    """The first claim of a dispute that no real source supports; empty if there is none."""
    if dispute.get("references"):
        return ""
    pseudo = facts.provenance.pseudo.keys()
    sides = view.named(dispute["claims"])
    return next((row.id for row in sides if not row.sources() - pseudo), "")
