"""R112."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class UndisputedContradiction(RecordRule):
    """A reference contradicts its claim, and nobody says anything about it.

    What it does:
        Looks for references with the stance `contradicts` on claims that no dispute lists and that
        have no note, if the reference has none either. It is a hint: that a source says otherwise
        stands in the record already, with what it prints; what is missing is a word on why the
        claim stands all the same.

    Why is this bad:
        A reader sees two values and cannot tell whether the other source errs, counts something
        else, or was overlooked.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [
            {"source": "handbook", "locator": {"page": "12"}},
            {"source": "chronicle", "locator": {"page": "3"}, "as_printed": "August 29",
             "stance": "contradicts"}]}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [
            {"source": "handbook", "locator": {"page": "12"}},
            {"source": "chronicle", "locator": {"page": "3"}, "as_printed": "August 29",
             "stance": "contradicts", "note": "The day of the announcement."}]}]}
        ```

    When it stays silent:
        Claims that a dispute lists, open or resolved; a note on the claim or on the reference;
        deprecated claims, which are wrong by their own word.

    References:
        nanopublications: assertions that dispute others · Wikidata: statement disputed by (P1310)
    """

    code = "R112"
    name = "undisputed-contradiction"
    severity = Severity.INFO
    since = "0.1"
    stage = 92
    needs = frozenset({"stance"})

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each contradicting reference without a word about it."""
        for row in view.rows:
            for index, reference in enumerate(row.claim["references"]):
                if reference.get("stance") != "contradicts" or "note" in reference:
                    continue
                if "note" in row.claim or row.rank == "deprecated":
                    continue
                disputes = view.data.get("disputes", ())
                if any(row.id in dispute["claims"] for dispute in disputes):
                    continue
                printed = reference.get("as_printed")
                says = f" ({printed!r})" if printed else ""
                yield self.at(
                    view,
                    row,
                    f"/references/{index}",
                    f"{reference['source']!r} contradicts claim {row.id!r}{says}, and nothing says "
                    "why the claim stands",
                    help='make its value a claim of its own and open a dispute, or say in a "note" '
                    "why it counts for less",
                )
