"""Which rules look at which records: asked once for all records alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.groups import Gathered
    from ssdata.lint.kinds import GroupRule, RecordRule
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.view import View

# Kinds of records whose rules are remembered; emptied when full.
_MAX_ALIKE = 10_000


class Interested(NamedTuple):
    """The rules that look at records of a kind, and whether these have links or disputes to keep."""

    record_rules: list[RecordRule]
    group_rules: list[GroupRule]
    keeps: bool


class Interest:
    """What rules want to see, by the type of a record, its properties and its keys."""

    def __init__(self, rules: Sequence[RecordRule], gathered: Gathered, lexicon: Lexicon) -> None:
        self._rules = rules
        self._gathered = gathered
        self._lexicon = lexicon
        self._of: dict[tuple[object, ...], Interested] = {}

    def among(self, batch: Batch) -> Iterator[tuple[Interested, list[View]]]:
        """Records that are alike, with who looks at them."""
        groups: defaultdict[tuple[object, ...], list[View]] = defaultdict(list)
        alike = batch.alike
        for view in batch.views:
            if alike is None:
                groups[view.keys, view.type, *view.by_property].append(view)
            else:
                kinds = [row.kind for row in view.rows]
                groups[*alike, view.type, *view.data, *view.by_property, *kinds].append(view)
        for kind, some in groups.items():
            found = self._of.get(kind)
            if found is None:
                if len(self._of) >= _MAX_ALIKE:
                    self._of.clear()
                found = self._of[kind] = self._asked(some[0])
            yield found, some

    def _asked(self, view: View) -> Interested:
        return Interested(
            [rule for rule in self._rules if rule.looks_into(view, self._lexicon)],
            [rule for rule in self._gathered.gathering if rule.looks_into(view, self._lexicon)],
            self._gathered.has_links(view) or "disputes" in view.keys,
        )
