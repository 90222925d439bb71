"""B109."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.bibliography import NAME_FIELDS
from ssdata.lint.citation.source_names import faults
from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView


class MuddledName(SourceRule):
    """A name of an author or editor is not split into its parts, or holds more than one name.

    What it does:
        Looks at authors, editors, translators and recipients: several names in one field, "et al."
        in place of names, digits, a comma or initials where they show that a whole name stands in
        one field, a person in `literal`, which is for bodies.

    Why is this bad:
        Names are sorted, abbreviated and compared by their parts. "Preston; Partridge; Best" is
        found under none of the three.

    Example:
        ```json
        {"source": {"type": "book", "title": "A Handbook", "author": [{"literal": "Writer, A. B."}],
                    "publisher": "Press", "issued": {"date-parts": [[1956]]}, "language": "en",
                    "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "book", "title": "A Handbook",
                    "author": [{"family": "Writer", "given": "A. B."}],
                    "publisher": "Press", "issued": {"date-parts": [[1956]]}, "language": "en",
                    "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        Bodies, also with a comma or "and" ("Human Relations Area Files, Inc.", "Ministry of Trade
        and Industry"); family names of several words with a particle or with a given name beside
        them; a single family name; persons in `literal` whose name does not show by its form that
        it is one ("Mao Zedong"); pen-names.

    References:
        Citation Style Language 1.0.2: names · Help:CS1 errors (multiple names, et al., numeric
        names) · JabRef: PersonNamesChecker
    """

    code = "B109"
    name = "muddled-name"
    severity = Severity.WARNING
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each part of a name that is faulty."""
        language = source.data.get("language", "").partition("-")[0]
        for field in NAME_FIELDS:
            for index, name in enumerate(source.data.get(field, ())):
                for fault in faults(name, language):
                    yield self.report(
                        Place(source.path, f"/{field}/{index}/{fault.part}"),
                        f"{field} {fault.message}",
                        help=fault.help,
                        record=source.id,
                    )
