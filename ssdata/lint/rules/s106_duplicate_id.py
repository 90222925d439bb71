"""S106."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import RecordRule

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View


class DuplicateId(RecordRule):
    """Two records, claims or disputes have one id.

    What it does:
        Reports a record whose id another record has (in another folder, or as an earlier id), and
        claims or disputes of one record with the same id.

    Why is this bad:
        An id is what links, summaries, disputes and sign-offs hold on to. With two bearers
        nobody knows which is meant.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed", "property": "signed-at", "value": {"entity": "nanjing"}}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
          {"id": "signed-at", "property": "signed-at", "value": {"entity": "nanjing"}}
        ]}
        ```

    When it stays silent:
        A topic and a source with the same id: they are never mixed up. A claim and a dispute
        with the same id, for the same reason.

    References:
        the layout of the project, CONTRIBUTING.md
    """

    code = "S106"
    name = "duplicate-id"
    since = "0.1"
    stage = 10

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether no id stands twice."""
        if "former_ids" in batch.keys or "disputes" in batch.keys:
            return False
        return all(
            [
                facts.paths.get(view.id, view.path) == view.path
                and len(view.by_id) == len(view.rows)
                for view in batch.views
            ]
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for the second bearer of an id."""
        first = facts.paths.get(view.id, view.path)
        if first != view.path:
            yield self.report(
                Place(view.path, "/id"),
                f"the id {view.id!r} belongs to {first} already",
                help="give one of the two another id",
                record=view.id,
                related=[Place(first, "/id", message="the other record")],
            )
        if "former_ids" in view.keys:
            yield from self._used_again(view, facts)
        if len(view.by_id) < len(view.rows):
            yield from self._within(view, "claims")
        if "disputes" in view.data:
            yield from self._within(view, "disputes")

    def _used_again(self, view: View, facts: Facts) -> Iterator[Finding]:
        """A finding at each record whose id this one had earlier."""
        for id in dict.fromkeys(view.data["former_ids"]):
            if facts.former.get(id) != view.id or facts.view(id) is None:
                continue
            if id in facts.topics:
                yield self.report(
                    Place(facts.paths[id], "/id"),
                    f"{id!r} is an earlier id of {view.id!r}; ids are never used again",
                    help="give the record another id",
                    record=id,
                )

    def _within(self, view: View, key: str) -> Iterator[Finding]:
        seen: dict[str, int] = {}
        for index, item in enumerate(view.data[key]):
            if item["id"] in seen:
                yield self.report(
                    Place(view.path, f"/{key}/{index}/id"),
                    f"the id {item['id']!r} stands twice among the {key}",
                    help="give one of the two another id",
                    record=view.id,
                    claims=[item["id"]] if key == "claims" else (),
                    related=[
                        Place(view.path, f"/{key}/{seen[item['id']]}/id", message="the first")
                    ],
                )
            seen.setdefault(item["id"], index)
