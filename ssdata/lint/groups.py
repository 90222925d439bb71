"""What rules that look at many records want of each, kept under their keys until all are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ssdata.lint.kinds import GraphRule, GroupRule, SourceGroupRule
from ssdata.lint.rule import Rule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.show import Show
    from ssdata.lint.view import SourceView, View

Groups = defaultdict[Hashable, list[Any]]


class Gathered:
    """The groups of all rules that have any, and the links of those that look at all links."""

    def __init__(self, rules: Sequence[Rule], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        # Rules that gather in the same way see the same groups.
        alike: dict[Callable[..., Any], Groups] = {}
        self.groups: list[tuple[GroupRule, Groups]] = [
            (rule, alike.setdefault(type(rule).emit, defaultdict(list)))
            for rule in rules
            if isinstance(rule, GroupRule)
        ]
        # Of these, one does the gathering.
        self.gathering = dict({type(pair[0]).emit: pair for pair in self.groups}.values())
        self._of_sources: list[tuple[SourceGroupRule, Groups]] = [
            (rule, defaultdict(list)) for rule in rules if isinstance(rule, SourceGroupRule)
        ]
        self._graphs = [
            (rule, [id for id, prop in lexicon.properties.items() if rule.wants(prop)])
            for rule in rules
            if isinstance(rule, GraphRule)
        ]
        self._edges: dict[str, list[Row]] = {id: [] for _, wanted in self._graphs for id in wanted}

    def add(self, rule: GroupRule, views: Iterable[View], show: Show) -> Iterator[View]:
        """Collect what a rule wants to see of some records; yield those whose rows it keeps."""
        groups = self.gathering[rule]
        for view in views:
            wanted = show.emitted(rule, view, self.lexicon)
            for key, item in wanted:
                groups[key].append(item)
            if wanted and rule.keeps_rows:
                yield view

    def add_source(self, source: SourceView, show: Show) -> None:
        """Collect what rules want to see of a source."""
        for rule, groups in self._of_sources:
            for key, item in show.emitted(rule, source, self.lexicon):
                groups[key].append(item)

    def has_links(self, view: View) -> bool:
        """Whether a record has properties of which a rule wants all links."""
        return not self._edges.keys().isdisjoint(view.by_property)

    def add_links(self, view: View) -> bool:
        """Keep the links of a record that a rule wants; say whether there are any."""
        wanted = self._edges.keys() & view.by_property.keys()
        for id in wanted:
            self._edges[id] += [row for row in view.comparable(id) if row.entity is not None]
        return bool(wanted)

    def check(self, path: str, facts: Facts, show: Show) -> None:
        """Show all groups to their rules, and all links to those that look at them."""
        grouped: list[tuple[GroupRule | SourceGroupRule, Groups]] = [
            *self.groups,
            *self._of_sources,
        ]
        for rule, groups in grouped:
            for key, items in groups.items():
                if len(items) >= rule.smallest:
                    show.show(rule, [(path, (key, items, facts))])
        for graph_rule, wanted in self._graphs:
            edges = [row for id in wanted for row in self._edges[id]]
            if edges:
                show.show(graph_rule, [(path, (edges, facts))])
