"""B104."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.bibliography import FORMED, identifiers, misprinted
from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import SourceRule
from ssdata.values.address import address_fault, copy_fault

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView


class MalformedIdentifier(SourceRule):
    """An identifier or an address has not the form of its kind.

    What it does:
        Checks the form of what has no check digit: DOI (bare, without resolver), OCLC number,
        Library of Congress control number, stable number of JSTOR; addresses on the web, and in
        them Handles, DOIs and numbers of arXiv; addresses of kept copies, which must lead to one
        copy and not to a list of them.

    Why is this bad:
        The link leads nowhere, and two ways of writing one number are taken for two works.

    Example:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-217", "issued": {"date-parts": [[2009]]},
                    "DOI": "https://doi.org/10.1080/10670560802575960",
                    "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-217", "issued": {"date-parts": [[2009]]},
                    "DOI": "10.1080/10670560802575960", "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        Letters of a DOI in capitals or not; short DOIs (`10/gf4gqc`); addresses that end with a
        full stop or dots of their own ("…_Inc.", "…-border-clashes-of..."); numbers that the
        source itself prints wrongly, if `custom.misprinted` says so with a reason. Whether a
        link leads anywhere is not asked.

    References:
        DOI Handbook, 2 · RFC 3986 · Library of Congress: LCCN namespace · Help:CS1 errors (bad
        DOI, OCLC, LCCN, JSTOR, Handle, arXiv)
    """

    code = "B104"
    name = "malformed-identifier"
    since = "0.1"
    semantics = "C36"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each identifier and address that is malformed."""
        data = source.data
        for one in identifiers(data):
            fault_of = FORMED.get(one.field)
            fault = fault_of(one.text) if fault_of else ""
            if fault and one.field not in misprinted(data):
                yield self._finding(source, one.pointer, f"{one.field} {one.text!r}: {fault}")
        url = data.get("URL")
        fault = address_fault(url) or copy_fault(url) if url else ""
        if fault:
            yield self._finding(source, "/URL", f"URL {url!r}: {fault}")
        archived = data["custom"].get("archived")
        if archived:
            fault = address_fault(archived["url"]) or copy_fault(archived["url"])
            if fault:
                message = f"kept copy {archived['url']!r}: {fault}"
                yield self._finding(source, "/custom/archived/url", message)

    def _finding(self, source: SourceView, pointer: str, message: str) -> Finding:
        return self.report(
            Place(source.path, pointer),
            message,
            help="copy it again from the source or the catalogue",
            record=source.id,
        )
