"""X101."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import FileRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.reading import File


class UnreadableFile(FileRule):
    """A file of the records cannot be opened.

    What it does:
        Reports files below the folder of the records that the system does not let us read:
        missing rights, a link that leads nowhere, a folder with the name of a file.

    Why is this bad:
        Nothing of the file was checked, so a clean report would say more than is known.

    When it stays silent:
        Files that can be opened, whatever is in them; hidden files; files that are not JSON by
        their name.

    References:
        design of the linter: a file that could not be read is a finding, never a crash
    """

    code = "X101"
    name = "unreadable-file"
    since = "0.1"
    only_broken = True

    def check(self, file: File, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the system refused the file."""
        if file.unreadable is not None:
            reason = file.unreadable.strerror or type(file.unreadable).__name__
            yield self.report(
                Place(file.name),
                f"the file cannot be read: {reason}",
                help="check its rights, or delete a link that leads nowhere",
            )
