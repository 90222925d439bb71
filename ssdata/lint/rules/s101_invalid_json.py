"""S101."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import FileRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.reading import File


class InvalidJson(FileRule):
    """A file is not JSON.

    What it does:
        Reports the first place at which the text stops being JSON: a comma that is missing or
        too many, a quote that was not closed, a comment.

    Why is this bad:
        Nothing can read the record.

    Example:
        ```text
        {
          "id": "example"
          "type": "treaty"
        }
        ```

    Use instead:
        ```json
        {"claims": []}
        ```

    When it stays silent:
        Any JSON, well laid out or not.

    References:
        RFC 8259
    """

    code = "S101"
    name = "invalid-json"
    since = "0.1"
    only_broken = True

    def check(self, file: File, facts: Facts) -> Iterator[Finding]:
        """Yield a finding where the text stops being JSON."""
        if file.broken is not None:
            yield self.report(
                Place(file.name, offset=file.broken.offset),
                file.broken.reason,
                help=file.broken.hint,
            )
