"""X102."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import FileRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.reading import File


class UndecodableFile(FileRule):
    """A file is not UTF-8.

    What it does:
        Reports the first byte that is no UTF-8, with its line.

    Why is this bad:
        In another encoding a name reads differently on every machine: Latin-1 turns é into a
        byte that nobody else can read.

    When it stays silent:
        Any UTF-8, with letters of any script. A byte order mark is `non-canonical-form`.

    References:
        RFC 8259, section 8.1: JSON that is exchanged is UTF-8
    """

    code = "X102"
    name = "undecodable-file"
    since = "0.1"
    only_broken = True

    def check(self, file: File, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for the first byte that is no UTF-8."""
        error = file.undecodable
        if error is None:
            return
        byte = file.raw[error.start]
        offset = len(file.raw[: error.start].decode("utf-8"))
        guess = bytes([byte]).decode("latin-1")
        yield self.report(
            Place(file.name, offset=offset),
            f"byte 0x{byte:02x} at offset {error.start} is not UTF-8 (in Latin-1 it is {guess!r})",
            help="save the file as UTF-8",
        )
