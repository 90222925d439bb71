"""S105."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import FileRule

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.reading import File


class MisplacedRecord(FileRule):
    """The id or the type of a record is not that of its path.

    What it does:
        Compares `id` with the name of the file and, for topics, `type` with the name of the
        folder: `records/<type>/<id>.json`.

    Why is this bad:
        Links lead to files by their names. A record that calls itself otherwise cannot be found.

    Example:
        ```text
        {
          "id": "another-name",
          "type": "treaty",
          "labels": {
            "en": "Example"
          },
          "claims": []
        }
        ```

    Use instead:
        ```json
        {"id": "example", "claims": []}
        ```

    When it stays silent:
        Records that do not fit the schema in these two keys: `schema-violation` speaks of them.

    References:
        the layout of the project, CONTRIBUTING.md
    """

    code = "S105"
    name = "misplaced-record"
    since = "0.1"

    def spares(self, batch: Batch) -> bool:
        """Whether all ids and types are those that the paths say."""
        return all([view.path.endswith(f"/{view.type}/{view.id}.json") for view in batch.views])

    def check(self, file: File, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for an id or a type that the path contradicts."""
        if not isinstance(file.value, dict):
            return
        found, wanted = file.value.get("id"), file.expected_id
        if isinstance(found, str) and found != wanted:
            yield self.report(
                Place(file.name, "/id"),
                f"the id is {found!r}, but the file is called {wanted + '.json'!r}",
                help=f'write "id": "{wanted}", or rename the file',
                record=wanted,
            )
        type_ = file.value.get("type")
        if not file.is_source and isinstance(type_, str) and type_ != file.folder:
            yield self.report(
                Place(file.name, "/type"),
                f"the type is {type_!r}, but the record stands in the folder {file.folder!r}",
                help=f"move it to {type_}/{file.expected_id}.json, or write the folder's type",
                record=wanted,
            )
