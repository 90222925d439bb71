"""One run: every file is read once, shown to the rules, and forgotten."""

from __future__ import annotations

import os
import traceback
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import compress
from pathlib import Path
from typing import Any

from ssdata.lint import acknowledge, locate, registry, roots
from ssdata.lint.batch import Batch
from ssdata.lint.finding import Finding, Place, Severity, Verdict
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.library import Shelf
from ssdata.lint.reading import File, read
from ssdata.lint.report import Report
from ssdata.lint.row import Row
from ssdata.lint.rule import (
    FileRule,
    GraphRule,
    GroupRule,
    RecordRule,
    Rule,
    SlotRule,
    SourceGroupRule,
    SourceRule,
)
from ssdata.lint.schema import Form
from ssdata.lint.selection import Selection
from ssdata.lint.slot import slots
from ssdata.lint.view import Facts, SourceView, View
from ssdata.store import files
from ssdata.store.project import Project

Groups = dict[Hashable, list[Any]]
Interested = tuple[list[RecordRule], list[GroupRule]]
# What a rule is given to check, and the path of the file that it is in.
Thing = tuple[str, tuple[Any, ...]]

# Kinds of records whose rules are remembered; emptied when full.
_MAX_ALIKE = 10_000
# Files that are read and shown to the rules together: one rule after the other is a third faster
# than one record after the other, since a processor has no room for the code of all rules.
_BATCH = 32


class Run:
    """One run over a project: ``read`` (or ``take``), then ``check``, then ``report``."""

    def __init__(self, project: Project, lexicon: Lexicon) -> None:
        self.project = project
        self.record_form = Form.of(project.schema / "record.schema.json")
        self.source_form = Form.of(project.schema / "source.schema.json")
        self.shelf = Shelf(self.record_form, lexicon, project.today)
        self.facts = Facts(lexicon, self.shelf)
        self.facts.today_is_given = project.today is not None
        self.facts.policy, self.facts.own = project.policy, project.own
        self.files: dict[str, File] = {}
        self.findings: list[Finding] = []
        self.records = self.sources = self.claims = 0
        rules = registry.rules()
        self.file_rules = [rule for rule in rules if isinstance(rule, FileRule)]
        self.record_rules = [rule for rule in rules if isinstance(rule, RecordRule)]
        self.slot_rules = [rule for rule in rules if isinstance(rule, SlotRule)]
        self.source_rules = [rule for rule in rules if isinstance(rule, SourceRule)]
        # Rules that gather in the same way see the same groups.
        gathered: dict[Callable[..., Any], Groups] = {}
        self.groups: list[tuple[GroupRule, Groups]] = [
            (rule, gathered.setdefault(type(rule).emit, {}))
            for rule in rules
            if isinstance(rule, GroupRule)
        ]
        # Of these, one does the gathering.
        self._gathering = dict({type(pair[0]).emit: pair for pair in self.groups}.values())
        self.source_groups: list[tuple[SourceGroupRule, Groups]] = [
            (rule, {}) for rule in rules if isinstance(rule, SourceGroupRule)
        ]
        self.graphs = [
            (rule, [id for id, prop in lexicon.properties.items() if rule.wants(prop)])
            for rule in rules
            if isinstance(rule, GraphRule)
        ]
        self._interest: dict[tuple[object, ...], Interested] = {}
        self.edges: dict[str, list[Row]] = {id: [] for _, wanted in self.graphs for id in wanted}

    def read(self) -> None:
        """Read all files of the project and run the rules that look at one file or record."""
        above = self.project.relative(self.project.records)
        length = len(str(self.project.records)) + 1
        listed = []
        for path in files.walk(self.project.records):
            inside = str(path)[length:].replace(os.sep, "/")
            folder, _, name = inside.rpartition("/")
            listed.append((path, f"{above}/{inside}", folder or ".", name[: -len(".json")]))
        self._know((name, folder, id, path) for path, name, folder, id in listed)
        for sources in (True, False):
            shape = (self.source_form if sources else self.record_form).shape
            chosen = [one for one in listed if (one[2] == "source") is sources]
            for start in range(0, len(chosen), _BATCH):
                batch = chosen[start : start + _BATCH]
                self._take([read(path, name, folder, shape) for path, name, folder, _ in batch])

    def take(self, found: Iterable[File]) -> None:
        """Do what ``read`` does with files that were read elsewhere, or never stood on a disk."""
        taken = sorted(found, key=lambda file: not file.is_source)
        self._know((file.name, file.folder, file.expected_id, file) for file in taken)
        for start in range(0, len(taken), _BATCH):
            self._take(taken[start : start + _BATCH])

    def _know(self, listed: Iterable[tuple[str, str, str, Path | File]]) -> None:
        for name, folder, id, content in listed:
            if folder == "source":
                self.facts.sources.setdefault(id, {})
            elif id not in self.facts.topics:
                self.facts.topics[id] = folder
                self.facts.paths[id] = name
                self.shelf.add(id, name, content)

    def _take(self, batch: Sequence[File]) -> None:
        before = len(self.findings)
        for file in batch:
            self.files[file.name] = file
            if file.is_read:
                form = self.source_form if file.is_source else self.record_form
                file.problems = form.problems(file.value)
                file.fits_schema = not file.problems
        things: list[Thing] = [(file.name, (file, self.facts)) for file in batch]
        is_broken = [not (file.canonical and file.fits_schema) for file in batch]
        broken = list(compress(things, is_broken))
        for rule in self.file_rules:
            self._show(rule, broken if rule.only_broken else things)
        for file in batch:
            if file.is_source and file.fits_schema:
                self._take_source(file)
        topics = [file for file in batch if not file.is_source]
        fit = [file for file in topics if file.fits_schema]
        self.facts.all_read &= len(fit) == len(topics)
        self._take_records([View(file.name, file.value, self.facts.lexicon) for file in fit])
        told = {found.place.path for found in self.findings[before:]}
        for file in batch:
            if file.name not in told:
                file.release()

    def _take_source(self, file: File) -> None:
        self.facts.sources[file.expected_id] = file.value
        self.sources += 1
        source = SourceView(file.name, file.value)
        for rule in self.source_rules:
            self._show(rule, [(file.name, (source, self.facts))])
        for group_rule, groups in self.source_groups:
            for key, item in group_rule.emit(source, self.facts.lexicon):
                groups.setdefault(key, []).append(item)

    def _take_records(self, views: Sequence[View]) -> None:
        facts = self.facts
        wanted: defaultdict[RecordRule, list[View]] = defaultdict(list)
        gathered: defaultdict[GroupRule, list[View]] = defaultdict(list)
        for view in views:
            self.records += 1
            self.claims += len(view.rows)
            record_rules, group_rules = self._interested(view)
            for record_rule in record_rules:
                wanted[record_rule].append(view)
            for group_rule in group_rules:
                gathered[group_rule].append(view)
        batch = Batch(views)
        facts.places |= batch.places
        kept: set[View] = set()
        for rule, seen in wanted.items():
            if not self._spares(rule, batch):
                self._show(rule, [(view.path, (view, facts)) for view in seen])
        for group_rule, seen in gathered.items():
            kept.update(self._gather(group_rule, seen))
        compared = [(view.path, (slot, view, facts)) for view in views for slot in slots(view)]
        for slot_rule in self.slot_rules:
            self._show(slot_rule, compared)
        for view in views:
            view.texts = None  # only rules of one record read them
            if not self._keep(view) and view not in kept:
                view.forget()

    def _interested(self, view: View) -> Interested:
        """The rules that look at anything in records of such a type, properties and keys."""
        alike = (view.keys, view.type, *view.by_property)
        found = self._interest.get(alike)
        if found is None:
            if len(self._interest) >= _MAX_ALIKE:
                self._interest.clear()
            lexicon = self.facts.lexicon
            found = self._interest[alike] = (
                [rule for rule in self.record_rules if rule.looks_into(view, lexicon)],
                [rule for rule in self._gathering if rule.looks_into(view, lexicon)],
            )
        return found

    def _gather(self, rule: GroupRule, views: Iterable[View]) -> Iterator[View]:
        """Collect what a rule wants to see of some records; yield those whose rows it keeps."""
        groups = self._gathering[rule]
        for view in views:
            if collect(rule, view, self.facts.lexicon, groups) and rule.keeps_rows:
                yield view

    def _keep(self, view: View) -> bool:
        """Keep links and disputes for later; say whether there are any."""
        kept = False
        for id in self.edges.keys() & view.by_property.keys():
            self.edges[id] += [row for row in view.comparable(id) if row.entity is not None]
            kept = True
        if view.data.get("disputes"):
            self.facts.disputed.append(view)
            kept = True
        return kept

    def check(self) -> None:
        """Run the rules that look at many records at once."""
        path = self.project.relative(self.project.vocabulary)
        grouped: list[tuple[GroupRule | SourceGroupRule, Groups]] = [
            *self.groups,
            *self.source_groups,
        ]
        for rule, groups in grouped:
            for key, items in groups.items():
                if len(items) >= rule.smallest:
                    self._show(rule, [(path, (key, items, self.facts))])
        for graph_rule, wanted in self.graphs:
            edges = [row for id in wanted for row in self.edges[id]]
            if edges:
                self._show(graph_rule, [(path, (edges, self.facts))])

    def _spares(self, rule: RecordRule, batch: Batch) -> bool:
        try:
            return rule.spares(batch, self.facts)
        except Exception as error:
            self.findings.append(crashed(rule, Place(batch.views[0].path), error))
            return False

    def _show(self, rule: Rule, things: Iterable[Thing]) -> None:
        for path, given in things:
            try:
                self.findings.extend(rule.check(*given))
            except Exception as error:
                self.findings.append(crashed(rule, Place(path), error))

    def report(self, selection: Selection, paths: Sequence[str] = ()) -> Report:
        """Sort out acknowledged conflicts and consequences, find lines, and count."""
        counts = acknowledge.apply(self.findings, self.facts)
        shown = [found for found in self.findings if selection.takes(found)]
        located = roots.gather(shown)
        for found in located:
            locate.fill(found, self.files)
        if paths:
            located = [found for found in located if _below(found.place.path, paths)]
        return Report(
            findings=sorted(located, key=Finding.sort_key),
            records=self.records,
            sources=self.sources,
            files=len(self.files),
            claims=self.claims,
            **counts,
        )


def collect(rule: GroupRule, view: View, lexicon: Lexicon, groups: Groups) -> bool:
    """Add what a rule wants of a record to its groups; say whether it wants anything."""
    wanted = False
    for key, item in rule.emit(view, lexicon):
        groups.setdefault(key, []).append(item)
        wanted = True
    return wanted


def crashed(rule: Rule, place: Place, error: Exception) -> Finding:
    """The finding that stands for a rule that failed."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{frame.name}, line {frame.lineno}"
    return Finding(
        code="X001",
        name="rule-crashed",
        severity=Severity.ERROR,
        verdict=Verdict.VIOLATION,
        place=place,
        message=f"rule {rule.code} {rule.name} failed here: {type(error).__name__}: {error} ({where})",
        help="this is a fault of ssdata: please report it with this line; the other rules went on",
    )


def _below(path: str, paths: Sequence[str]) -> bool:
    return any(path == one or path.startswith(f"{one.rstrip('/')}/") or one == "." for one in paths)
