"""The engine: read every file once, show the rules what they ask for, gather what they report."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any

import orjson

from ssdata.lint import acknowledge, locate, registry, roots
from ssdata.lint.finding import Finding, Place, Severity, Verdict
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.reading import File, read
from ssdata.lint.report import Report
from ssdata.lint.rule import (
    FileRule,
    GraphRule,
    GroupRule,
    RecordRule,
    Rule,
    SlotRule,
    SourceRule,
)
from ssdata.lint.schema import Form
from ssdata.lint.selection import Selection
from ssdata.lint.slot import slots
from ssdata.lint.view import Facts, SourceView, View
from ssdata.store import files
from ssdata.store.project import Project, ProjectError


def lint(
    project: Project, selection: Selection | None = None, *, paths: Sequence[str] = ()
) -> Report:
    """Lint a project and return everything that was found.

    All rules always run, since disputes and roots depend on what each of them finds; the
    selection only decides what is shown. ``paths`` limits the report to files (as the project
    names them) and folders; the whole project is read all the same, because claims are compared
    across files.

    Raises:
        ProjectError: the vocabulary cannot be used.
    """
    run = Run(project)
    run.read()
    run.check()
    return run.report(selection or Selection.of(project), paths)


def load_lexicon(project: Project) -> Lexicon:
    """The project's vocabulary, compiled.

    Raises:
        ProjectError: the file cannot be read or does not fit its schema.
    """
    path = project.vocabulary
    try:
        data = orjson.loads(path.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        raise ProjectError(f"{path}: the vocabulary cannot be read: {error}", "mend it") from error
    errors = list(Form.of(project.schema / "vocabulary.schema.json").problems(data))
    if errors:
        first = errors[0]
        raise ProjectError(
            f"{path}: {first.pointer or 'the vocabulary'}: {first.message}", "mend it"
        )
    return Lexicon(data)


class Run:
    """One run over a project."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.facts = Facts(load_lexicon(project))
        self.facts.today = project.today
        self.record_form = Form.of(project.schema / "record.schema.json")
        self.source_form = Form.of(project.schema / "source.schema.json")
        self.files: dict[str, File] = {}
        self.sources: list[SourceView] = []
        self.findings: list[Finding] = []
        rules = registry.rules()
        self.file_rules = [rule for rule in rules if isinstance(rule, FileRule)]
        self.record_rules = [rule for rule in rules if isinstance(rule, RecordRule)]
        self.slot_rules = [rule for rule in rules if isinstance(rule, SlotRule)]
        self.source_rules = [rule for rule in rules if isinstance(rule, SourceRule)]
        self.group_rules = [rule for rule in rules if isinstance(rule, GroupRule)]
        self.graph_rules = [rule for rule in rules if isinstance(rule, GraphRule)]

    def read(self) -> None:
        """Read all files and run the rules that look at files."""
        read_files = []
        for path in files.walk(self.project.records):
            name = self.project.relative(path)
            folder = path.relative_to(self.project.records).parent.as_posix()
            form = self.source_form if folder == "source" else self.record_form
            file = read(path, name, folder, form.shape)
            read_files.append(file)
            if folder == "source":
                self.facts.sources.setdefault(file.expected_id, {})
            else:
                self.facts.topics.setdefault(file.expected_id, folder)
        for file in read_files:
            self._take(file)

    def _take(self, file: File) -> None:
        self.files[file.name] = file
        if file.value is not None:
            form = self.source_form if file.is_source else self.record_form
            file.problems = form.problems(file.value)
            file.fits_schema = not file.problems
        for rule in self.file_rules:
            self._gather(rule, Place(file.name), rule.check, file, self.facts)
        if not file.fits_schema:
            return
        if file.is_source:
            self.facts.sources[file.expected_id] = file.value
            self.sources.append(SourceView(file.name, file.value))
            return
        view = View(file.name, file.value, self.facts.lexicon)
        self.facts.views.setdefault(view.id, view)
        self.facts.records.append(view)
        for former in file.value.get("former_ids", ()):
            self.facts.former[former] = view.id

    def check(self) -> None:
        """Run the rules that look at sources, records and slots."""
        for source in self.sources:
            for rule in self.source_rules:
                self._gather(rule, Place(source.path), rule.check, source, self.facts)
        for view in self.facts.records:
            for record_rule in self.record_rules:
                self._gather(record_rule, Place(view.path), record_rule.check, view, self.facts)
            for slot in slots(view):
                for slot_rule in self.slot_rules:
                    self._gather(
                        slot_rule, Place(view.path), slot_rule.check, slot, view, self.facts
                    )
        for group_rule in self.group_rules:
            self._gather(group_rule, self._anywhere(), self._groups, group_rule)
        for graph_rule in self.graph_rules:
            self._gather(graph_rule, self._anywhere(), self._graph, graph_rule)

    def _groups(self, rule: GroupRule) -> Iterator[Finding]:
        for key, items in grouped(rule, self.facts.records, self.facts.lexicon).items():
            if len(items) >= rule.smallest:
                yield from rule.check(key, items, self.facts)

    def _graph(self, rule: GraphRule) -> Iterator[Finding]:
        wanted = [id for id, prop in self.facts.lexicon.properties.items() if rule.wants(prop)]
        edges = [
            row
            for view in self.facts.records
            for id in wanted
            for row in view.comparable(id)
            if row.entity is not None
        ]
        if edges:
            yield from rule.check(edges, self.facts)

    def _anywhere(self) -> Place:
        return Place(self.project.relative(self.project.vocabulary))

    def _gather(
        self, rule: Rule, place: Place, check: Callable[..., Iterator[Finding]], *given: Any
    ) -> None:
        try:
            self.findings.extend(check(*given))
        except Exception as error:
            self.findings.append(crashed(rule, place, error))

    def report(self, selection: Selection, paths: Sequence[str]) -> Report:
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
            records=len(self.facts.records),
            sources=len(self.sources),
            files=len(self.files),
            claims=sum(len(view.rows) for view in self.facts.records),
            **counts,
        )


def grouped(rule: GroupRule, views: Iterable[View], lexicon: Lexicon) -> dict[Hashable, list[Any]]:
    """What a rule wants of all records, by key."""
    groups: dict[Hashable, list[Any]] = {}
    for view in views:
        for key, item in rule.emit(view, lexicon):
            groups.setdefault(key, []).append(item)
    return groups


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
