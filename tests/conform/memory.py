"""Linting values that stand in no file: the real engine, all rules, and what one of them found."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from ssdata.lint import registry
from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.reading import File
from ssdata.lint.run import Run
from ssdata.lint.schema import Form
from ssdata.lint.view import View
from ssdata.store.canonical import dump
from ssdata.store.project import Project, packaged

Json = dict[str, Any]
Outcome = Literal["violation", "possible", "undecidable", "silent"]

SCHEMA = packaged() / "schema"
SOURCE = {
    "id": "handbook",
    "type": "book",
    "title": "A Handbook",
    "custom": {"kind": "secondary"},
}
CITED = [{"source": "handbook"}]


def vocabulary(properties: Mapping[str, Any], **more: Any) -> Json:
    """A vocabulary of some properties; a property without a label is called by its id."""
    words = {
        "title": "A vocabulary of a test",
        "record_types": {"thing": {"label": "thing"}},
        **more,
        "properties": {id: {"label": id, **property_} for id, property_ in properties.items()},
    }
    for group in ("units", "dimensions", "record_types"):
        for id, entry in words.get(group, {}).items():
            entry.setdefault("label", id)
    return words


def record(id: str, claims: Iterable[Mapping[str, Any]] = (), **more: Any) -> Json:
    """A record; claims are numbered and cite the handbook where they say nothing else."""
    numbered = [
        {"id": f"claim-{index}", "references": CITED, **claim} for index, claim in enumerate(claims)
    ]
    return {"id": id, "type": "thing", "labels": {"en": f"The {id}"}, "claims": numbered, **more}


class Linted:
    """What the rules found in some records."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.facts = run.facts
        self.findings = run.findings
        self.crashes = [found.message for found in run.findings if found.code == "X001"]
        assert self.crashes == []

    def view(self, record: str) -> View:
        """A record as the rules see it."""
        found = self.facts.view(record)
        assert found is not None
        return found

    def views(self) -> list[View]:
        """All records."""
        return [self.view(id) for id in self.facts.topics]

    def by(self, semantics: str) -> list[Finding]:
        """What the rules of an entry of the catalogue found; they must exist."""
        codes = codes_of(semantics)
        return [found for found in self.findings if found.code in codes]

    def coded(self, code: str) -> list[Finding]:
        """What one rule found; it must exist."""
        assert registry.find(code) is not None, f"there is no rule {code} yet"
        return [found for found in self.findings if found.code == code]

    def outcome(self, *semantics: str) -> Outcome:
        """The strongest that the rules of some entries of the catalogue say."""
        verdicts = {found.verdict for one in semantics for found in self.by(one)}
        if verdicts & {Verdict.CONFLICT, Verdict.VIOLATION}:
            return "violation"
        if Verdict.POSSIBLE in verdicts:
            return "possible"
        return "undecidable" if verdicts else "silent"


def codes_of(semantics: str) -> set[str]:
    """The codes of the rules of an entry of the catalogue."""
    codes = {rule.code for rule in registry.rules() if rule.semantics == semantics}
    assert codes, f"no rule says that it is {semantics} yet"
    return codes


def lint_values(
    records: Iterable[Json],
    words: Json,
    sources: Iterable[Json] = (SOURCE,),
    *,
    today: str | None = None,
    fit: bool = True,
) -> Linted:
    """Lint records without writing them; with ``fit`` all must fit the schema of records."""
    assert Form.of(SCHEMA / "vocabulary.schema.json").problems(words) == []
    run = Run(
        Project(Path(), Path("records"), SCHEMA, Path("vocabulary.json"), today=today),
        Lexicon(words),
    )
    run.take(_files(records, sources))
    if fit:
        unfit = [
            f"{name}{problem.pointer}: {problem.message}"
            for name, file in run.files.items()
            for problem in file.problems
        ]
        assert unfit == []
    run.check()
    return Linted(run)


def _files(records: Iterable[Json], sources: Iterable[Json]) -> Iterator[File]:
    for folder, values in (("source", sources), (None, records)):
        for value in values:
            name = f"records/{folder or value['type']}/{value['id']}.json"
            yield File(name, name, folder or value["type"], dump(value), value)
