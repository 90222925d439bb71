"""S103."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import FileRule
from ssdata.store import canonical

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.reading import File


class NonCanonicalForm(FileRule):
    """A file is not laid out as `ssdata fmt` writes it.

    What it does:
        Compares the file with its canonical form: UTF-8 without byte order mark, two spaces of
        indentation, keys in the schema's order, one line break at the end of each line and of
        the file.

    Why is this bad:
        Every editor lays out differently, so that a change of one date becomes a change of a
        hundred lines and nobody reads it.

    Example:
        ```text
        {"id": "example", "type": "treaty", "labels": {"en": "Example"}, "claims": []}
        ```

    Use instead:
        ```json
        {"claims": []}
        ```

    When it stays silent:
        Files that are no JSON or have a key twice: these are reported as such.

    References:
        RFC 8785 (JSON Canonicalization Scheme) has the same aim, for machines only
    """

    code = "S103"
    name = "non-canonical-form"
    fix = "safe"
    since = "0.1"

    def spares(self, batch: Batch) -> bool:
        """Whether no figure has a point."""
        return not any([float in map(type, figure.values()) for _, figure in batch.figures])

    def check(self, file: File, facts: Facts) -> Iterator[Finding]:
        """Yield a finding at the first line that differs from the canonical form."""
        if not file.is_read:
            return
        if file.canonical and not (file.fits_schema and _has_whole_float(file)):
            return
        if not file.canonical and file.map.duplicates:
            return
        yield self.report(
            Place(file.name, offset=self._first_difference(file)),
            "the file is not in canonical form from here on",
            help="run `ssdata fmt`",
        )

    def _first_difference(self, file: File) -> int:
        wanted = canonical.dump(canonical.whole(file.value)).decode("utf-8")
        text = file.text
        for offset, (sign, other) in enumerate(zip(text, wanted, strict=False)):
            if sign != other:
                return offset
        return min(len(text), len(wanted)) if len(text) != len(wanted) else 0


def _has_whole_float(file: File) -> bool:
    """Whether a figure is written 5.0, which the canonical form writes 5."""
    if file.is_source:
        return canonical.whole(file.value) is not file.value
    for claim in file.value["claims"]:
        value = claim["value"]
        if "quantity" in value and float in map(type, value["quantity"].values()):
            return True
    return False
