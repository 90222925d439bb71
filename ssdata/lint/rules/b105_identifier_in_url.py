"""B105."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule
from ssdata.lint.tables import table
from ssdata.values import identifier
from ssdata.values.address import hostname, split

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView


class Known(NamedTuple):
    """An identifier that addresses have in their path, and the field that it belongs into."""

    field: str
    hosts: frozenset[str]
    pattern: re.Pattern[str]
    form: str


class IdentifierInUrl(SourceRule):
    """An address holds an identifier that its own field lacks, or contradicts.

    What it does:
        Reads DOIs, numbers of JSTOR, of WorldCat and of the Library of Congress in the address of
        a source, and looks whether the field for them says the same.

    Why is this bad:
        Addresses change, identifiers stay; and only by its identifier is a work found that is
        entered twice.

    Example:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-217", "issued": {"date-parts": [[2009]]},
                    "URL": "https://doi.org/10.1080/10670560802575960",
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
        An address whose identifier stands in its field too; numbers of JSTOR beside a DOI;
        hosts and paths that `ssdata/data/addresses.json` does not list.

    References:
        JabRef: cleanup of DOIs · Crossref: DOI display guidelines
    """

    code = "B105"
    name = "identifier-in-url"
    severity = Severity.WARNING
    fix = "suggestion"
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the identifier in the address is missing or another one."""
        data = source.data
        found = in_address(data["URL"]) if "URL" in data else None
        if found is None:
            return
        field, value = found
        inner = field.removeprefix("custom.")
        given = (data["custom"] if inner != field else data).get(inner)
        kind = field.casefold() if field == "DOI" else None
        if given is None:
            if inner == "jstor" and "DOI" in data:
                return
            message = f"the address has the {inner} {value!r}, and {field} is empty"
        elif identifier.normal(kind, given) != identifier.normal(kind, value):
            message = f"the address has the {inner} {value!r}, and {field} is {given!r}"
        else:
            return
        yield self.report(
            Place(source.path, "/URL"),
            message,
            help=f"write {value!r} into {field}" if given is None else "see which of them is right",
            record=source.id,
        )


def in_address(url: str) -> tuple[str, str] | None:
    """The field and the identifier that an address holds; None if it holds none."""
    parts = split(url)
    if parts is None:
        return None
    host, path = hostname(parts), unquote(parts.path)
    for one in known():
        if host in one.hosts or "*" in one.hosts:
            match = one.pattern.search(path[:1000])
            if match is not None:
                return one.field, one.form.format(match[1])
    return None


@cache
def known() -> tuple[Known, ...]:
    """All identifiers that addresses are known to have."""
    return tuple(
        Known(
            one["field"],
            frozenset(host.removeprefix("www.") for host in one["hosts"]),
            re.compile(one["pattern"]),
            one.get("form", "{}"),
        )
        for one in table("addresses")["identifiers"]
    )
