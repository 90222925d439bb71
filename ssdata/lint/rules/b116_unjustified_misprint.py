"""B116."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.bibliography import IDENTIFIERS, identifiers
from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule
from ssdata.wording import listing, suggestion

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView


class UnjustifiedMisprint(SourceRule):
    """An identifier that is said to be misprinted is right, or not there.

    What it does:
        Checks each identifier of which `custom.misprinted` says that the source prints it wrongly:
        it must be there, and be faulty.

    Why is this bad:
        The exception silences the check of the number for ever: whoever mends it, and mistypes it
        then, hears nothing.

    Example:
        ```json
        {"source": {"type": "book", "title": "A Handbook", "author": [{"family": "Writer"}],
                    "publisher": "Press", "issued": {"date-parts": [[1985]]}, "language": "en",
                    "ISBN": "0-8047-1160-7", "custom": {"kind": "secondary", "misprinted": [
                      {"field": "ISBN", "reason": "so on the back of the title page"}]}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "book", "title": "A Handbook", "author": [{"family": "Writer"}],
                    "publisher": "Press", "issued": {"date-parts": [[1985]]}, "language": "en",
                    "ISBN": "0-8047-1160-8", "custom": {"kind": "secondary", "misprinted": [
                      {"field": "ISBN", "reason": "so on the back of the title page"}]}}}
        ```

    When it stays silent:
        Identifiers that are in fact faulty.

    References:
        Help:CS1 errors (ignored ISBN and DOI errors) · ruff: unused-noqa
    """

    code = "B116"
    name = "unjustified-misprint"
    severity = Severity.WARNING
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each exception that excepts nothing."""
        given = {one.field: one.text for one in identifiers(source.data)}
        seen = set()
        for index, one in enumerate(source.data["custom"].get("misprinted", ())):
            field = one["field"].removeprefix("custom.")
            if field not in IDENTIFIERS:
                message = f"{one['field']!r} is no identifier"
                help = suggestion(one["field"], IDENTIFIERS) or listing(IDENTIFIERS, "or")
            elif field in seen:
                message, help = f"{field} stands here twice", "keep one reason"
            elif field not in given:
                message, help = f"the source has no {field}", "delete the exception"
            elif not IDENTIFIERS[field](given[field]):
                message = f"{field} {given[field]!r} is in order"
                help = "delete the exception"
            else:
                message = help = ""
            seen.add(field)
            if message:
                yield self.report(
                    Place(source.path, f"/custom/misprinted/{index}"),
                    message,
                    help=help,
                    record=source.id,
                )
