"""S104."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import FileRule
from ssdata.lint.schema import is_uncited

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.reading import File


class SchemaViolation(FileRule):
    """A file does not fit its schema.

    What it does:
        Checks the record against `record.schema.json`, the source against `source.schema.json`,
        and reports every place that does not fit: a key that is missing or unknown, a value of
        the wrong kind, a choice that does not exist.

    Why is this bad:
        A record of the wrong shape cannot be loaded, and no other rule can judge it.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": 1937}}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937"}}]}
        ```

    When it stays silent:
        Missing references, which are `uncited-claim`; record types and properties, which the
        vocabulary decides and not the schema.

    References:
        JSON Schema 2020-12
    """

    code = "S104"
    name = "schema-violation"
    since = "0.1"
    only_broken = True

    def check(self, file: File, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each place that does not fit the schema."""
        for problem in file.problems:
            if not is_uncited(problem):
                yield self.report(
                    Place(file.name, problem.pointer, key=problem.key),
                    problem.message,
                    help=problem.hint,
                    record=file.expected_id,
                )
