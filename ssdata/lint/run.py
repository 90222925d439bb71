"""One run: every file is read once, shown to the rules, and forgotten."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import compress, starmap

from ssdata.lint import acknowledge, locate, registry, roots
from ssdata.lint.batch import Batch
from ssdata.lint.facts import Facts
from ssdata.lint.finding import Finding
from ssdata.lint.groups import Gathered
from ssdata.lint.interest import Interest
from ssdata.lint.kept import Kept
from ssdata.lint.kinds import FileRule, GroupRule, RecordRule, SlotRule, SourceRule
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.library import Shelf
from ssdata.lint.reading import File, check_order, read
from ssdata.lint.report import Report
from ssdata.lint.schema import Form
from ssdata.lint.selection import Selection, below
from ssdata.lint.show import Show, Thing
from ssdata.lint.slot import slots_among
from ssdata.lint.view import SourceView, View
from ssdata.store import files
from ssdata.store.project import Project

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
        self.files = Kept()
        self.show = Show()
        self.records = self.sources = self.claims = 0
        rules = registry.rules()
        self.file_rules = [rule for rule in rules if isinstance(rule, FileRule)]
        self.record_rules = [rule for rule in rules if isinstance(rule, RecordRule)]
        self.slot_rules = [rule for rule in rules if isinstance(rule, SlotRule)]
        self.source_rules = [rule for rule in rules if isinstance(rule, SourceRule)]
        self.gathered = Gathered(rules, lexicon)
        self.interest = Interest(self.record_rules, self.gathered, lexicon)

    @property
    def findings(self) -> list[Finding]:
        """All that was found so far."""
        return self.show.findings

    def read(self) -> None:
        """Read all files of the project and run the rules that look at one file or record."""
        above = self.project.relative(self.project.records)
        length = len(str(self.project.records)) + 1
        listed = []
        for path in files.paths(self.project.records):
            inside = path[length:].replace(os.sep, "/")
            folder, _, name = inside.rpartition("/")
            listed.append((path, f"{above}/{inside}", folder or ".", name[: -len(".json")]))
        self._know((name, folder, id, path) for path, name, folder, id in listed)
        for sources in (True, False):
            chosen = [one for one in listed if (one[2] == "source") is sources]
            for start in range(0, len(chosen), _BATCH):
                batch = chosen[start : start + _BATCH]
                self._take(starmap(read, [one[:3] for one in batch]), self._form(sources))

    def take(self, found: Iterable[File]) -> None:
        """Do what ``read`` does with files that were read elsewhere, or never stood on a disk."""
        taken = list(found)
        self._know((file.name, file.folder, file.expected_id, file) for file in taken)
        for sources in (True, False):
            chosen = [file for file in taken if file.is_source is sources]
            for start in range(0, len(chosen), _BATCH):
                self._take(chosen[start : start + _BATCH], self._form(sources))

    def _know(self, listed: Iterable[tuple[str, str, str, str | File]]) -> None:
        for name, folder, id, content in listed:
            if folder == "source":
                self.facts.sources.setdefault(id, {})
            elif id not in self.facts.topics:
                self.facts.topics[id] = folder
                self.facts.paths[id] = name
                self.shelf.add(id, name, content)

    def _form(self, sources: bool) -> Form:
        return self.source_form if sources else self.record_form

    def _take(self, found: Iterable[File], form: Form) -> None:
        before = len(self.findings)
        lexicon, has_records = self.facts.lexicon, form is self.record_form
        batch, fit, views = [], [], []
        for file in found:  # a value is looked at at once, while a processor has it at hand
            batch.append(file)
            if not file.is_read:
                continue
            file.problems = form.problems(file.value)
            file.fits_schema = not file.problems
            if file.fits_schema:
                fit.append(file)
                if has_records:
                    views.append(View(file.name, file.value, lexicon))
        together = Batch(views, check_order(batch, form.shape))
        if has_records:
            self.facts.all_read &= len(fit) == len(batch)
        else:
            for file in fit:
                self._take_source(file)
        self._show_files(batch, together)
        self._take_records(together)
        told = {found.place.path for found in self.findings[before:]}
        for file in batch:
            if file.name in told:
                self.files.keep(file)
            else:
                self.files.let_go(file)

    def _show_files(self, batch: Sequence[File], views: Batch) -> None:
        things: list[Thing] = [(file.name, (file, self.facts)) for file in batch]
        is_broken = [not (file.canonical and file.fits_schema) for file in batch]
        broken = list(compress(things, is_broken))
        whole = (views,) if len(views.views) == len(batch) and not broken else None
        for rule in self.file_rules:
            self.show.show(rule, broken if rule.only_broken else things, whole)

    def _take_source(self, file: File) -> None:
        self.facts.sources[file.expected_id] = file.value
        self.sources += 1
        source = SourceView(file.name, file.value)
        for rule in self.source_rules:
            self.show.show(rule, [(file.name, (source, self.facts))])
        self.gathered.add_source(source, self.show)

    def _take_records(self, batch: Batch) -> None:
        facts, views = self.facts, batch.views
        self.records += len(views)
        self.claims += len(batch.rows)
        wanted: defaultdict[RecordRule, list[Thing]] = defaultdict(list)
        gathered: defaultdict[GroupRule, list[View]] = defaultdict(list)
        spared: dict[RecordRule, bool] = {}
        kept: set[View] = set()
        for (record_rules, group_rules, keeps), some in self.interest.among(batch):
            things = [(view.path, (view, facts)) for view in some]
            for rule in record_rules:
                if rule not in spared:
                    spared[rule] = self.show.spares(rule, some[0].path, (batch, facts))
                if not spared[rule]:
                    wanted[rule] += things
            for group_rule in group_rules:
                gathered[group_rule] += some
            if keeps:
                kept.update(filter(self._keep, some))
        facts.places |= batch.places
        for rule, seen in wanted.items():
            self.show.show(rule, seen)
        for group_rule, some in gathered.items():
            kept.update(self.gathered.add(group_rule, some, self.show))
        self._compare(batch)
        for view in views:
            if view in kept:
                view.texts = None  # only rules of one record read them
            else:
                view.forget()

    def _compare(self, batch: Batch) -> None:
        """Show the claims that compete to the rules that compare them."""
        found = [slot for rows in batch.several for slot in slots_among(rows)]
        things: list[Thing] = [(slot.view.path, (slot, slot.view, self.facts)) for slot in found]
        for rule in self.slot_rules:
            self.show.show(rule, things, (found, self.facts))

    def _keep(self, view: View) -> bool:
        """Keep links and disputes for later; say whether there are any."""
        kept = self.gathered.add_links(view)
        if view.data.get("disputes"):
            self.facts.disputed.append(view)
            kept = True
        return kept

    def check(self) -> None:
        """Run the rules that look at many records at once."""
        path = self.project.relative(self.project.vocabulary)
        self.gathered.check(path, self.facts, self.show)

    def report(self, selection: Selection, paths: Sequence[str] = ()) -> Report:
        """Sort out acknowledged conflicts and consequences, find lines, and count."""
        counts = acknowledge.apply(self.findings, self.facts)
        shown = [found for found in self.findings if selection.takes(found)]
        located = roots.gather(shown)
        for found in located:
            locate.fill(found, self.files)
        if paths:
            located = [found for found in located if below(found.place.path, paths)]
        return Report(
            findings=sorted(located, key=Finding.sort_key),
            records=self.records,
            sources=self.sources,
            files=len(self.files),
            claims=self.claims,
            **counts,
        )
