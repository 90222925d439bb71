"""S102."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import FileRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.reading import File


class DuplicateKey(FileRule):
    """A key stands twice in one object.

    What it does:
        Reports the second of two equal keys of an object.

    Why is this bad:
        Readers of JSON take the last one in silence; the first value is lost without anybody
        noticing.

    Example:
        ```text
        {
          "id": "example",
          "type": "treaty",
          "type": "event",
          "labels": {
            "en": "Example"
          },
          "claims": []
        }
        ```

    Use instead:
        ```json
        {"claims": []}
        ```

    When it stays silent:
        The same key in different objects.

    References:
        RFC 8259, section 4: names within an object should be unique
    """

    code = "S102"
    name = "duplicate-key"
    since = "0.1"
    only_broken = True

    def check(self, file: File, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each key that stands again."""
        if file.canonical or file.broken or file.undecodable or file.unreadable:
            return
        for pointer, offset in file.map.duplicates:
            key = pointer.rpartition("/")[2]
            yield self.report(
                Place(file.name, offset=offset),
                f"the key {key!r} stands twice in this object; the first value is lost",
                help="keep one of the two",
            )
