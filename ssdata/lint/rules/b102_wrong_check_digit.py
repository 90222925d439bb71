"""B102."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.bibliography import CHECKED, misprinted
from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import SourceRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView


class WrongCheckDigit(SourceRule):
    """An ISBN, ISSN or ISMN does not check.

    What it does:
        Computes the check digit of ISBN-10, ISBN-13 and ISSN, and of the ISMN of printed music
        where it stands for an ISBN, and says what is wrong: the length, a sign that is no digit,
        a number of another kind, or the sum.

    Why is this bad:
        One wrong digit leads to another book, or to none.

    Example:
        ```json
        {"source": {"type": "book", "title": "A Handbook", "author": [{"family": "Writer"}],
                    "publisher": "Press", "issued": {"date-parts": [[1985]]}, "language": "en",
                    "ISBN": "0-8047-1160-8", "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "book", "title": "A Handbook", "author": [{"family": "Writer"}],
                    "publisher": "Press", "issued": {"date-parts": [[1985]]}, "language": "en",
                    "ISBN": "0-8047-1160-7", "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        Numbers that the book itself prints wrongly, if `custom.misprinted` says so with a reason.

    References:
        ISO 2108 (ISBN) · ISO 3297 (ISSN) · ISO 10957 (ISMN) · python-stdnum
    """

    code = "B102"
    name = "wrong-check-digit"
    since = "0.1"
    semantics = "C36"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each number that does not check."""
        for field, fault_of in CHECKED.items():
            number = source.data.get(field)
            if number is None or field in misprinted(source.data):
                continue
            fault = fault_of(number)
            if fault:
                yield self.report(
                    Place(source.path, f"/{field}"),
                    f"{field} {number!r}: {fault}",
                    help="compare it with the title page; if it is printed so, say so in "
                    "custom.misprinted",
                    record=source.id,
                )
