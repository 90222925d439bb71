"""B115."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceGroupRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.view import SourceView


class Item(NamedTuple):
    """A source, and those that it was taken from."""

    id: str
    path: str
    derived_from: tuple[str, ...]


class UnusedSource(SourceGroupRule):
    """No claim and no dispute cites a source.

    What it does:
        Looks for sources that no reference of any record names, and from which no cited source was
        taken.

    Why is this bad:
        Nothing, if it waits for its claims. Otherwise it is left of claims that are gone, or a
        second file of a source that is cited under another name.

    Example:
        ```json
        {"sources": [{"id": "annals", "type": "book", "title": "Annals of the Border",
                      "author": [{"family": "Writer"}], "publisher": "Press", "language": "en",
                      "issued": {"date-parts": [[1956]]}, "custom": {"kind": "secondary"}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
                     "references": [{"source": "handbook", "locator": {"page": "12"}}]}]}
        ```

    Use instead:
        ```json
        {"sources": [{"id": "annals", "type": "book", "title": "Annals of the Border",
                      "author": [{"family": "Writer"}], "publisher": "Press", "language": "en",
                      "issued": {"date-parts": [[1956]]}, "custom": {"kind": "secondary"}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
                     "references": [{"source": "annals", "locator": {"page": "12"}}]}]}
        ```

    When it stays silent:
        Sources from which a cited one was taken (`derived_from`), through any number of steps;
        sources that only a dispute cites; as long as a record cannot be read, since it may cite
        the source; projects that cite nothing, which are bibliographies.

    References:
        GENEALOGIX: orphaned sources and citations
    """

    code = "B115"
    name = "unused-source"
    severity = Severity.INFO
    since = "0.1"
    stage = 90
    smallest = 1

    def emit(self, source: SourceView, lexicon: Lexicon) -> Iterator[tuple[Hashable, Item]]:
        """Yield every source under one key."""
        above = source.data["custom"].get("derived_from", ())
        yield None, Item(source.id, source.path, tuple(above))

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each source that is not needed."""
        used = facts.cited()
        if not used or not facts.all_read:
            return
        above = {item.id: item.derived_from for item in items}
        todo = list(used)
        while todo:
            for id in above.get(todo.pop(), ()):
                if id not in used:
                    used.add(id)
                    todo.append(id)
        for item in items:
            if item.id not in used:
                yield self.report(
                    Place(item.path),
                    f"nothing cites {item.id!r}",
                    help="cite it, or delete its file",
                    record=item.id,
                )
