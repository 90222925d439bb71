"""The engine: lint a project and return everything that was found."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import orjson

from ssdata.lint import acknowledge
from ssdata.lint.examine import Examination, examination
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.run import Run
from ssdata.lint.schema import Form
from ssdata.lint.selection import Selection
from ssdata.store.project import Project, ProjectError

if TYPE_CHECKING:
    from ssdata.lint.report import Report
    from ssdata.online.answer import Web


def lint(
    project: Project,
    selection: Selection | None = None,
    *,
    paths: Sequence[str] = (),
    web: Web | None = None,
) -> Report:
    """Lint a project and return everything that was found.

    All rules always run, those of the online family if there is a ``web`` to ask, since disputes
    and roots depend on what each of them finds; the selection only decides what is shown. ``paths``
    limits the report to files (as the project names them) and folders; the whole project is read
    all the same, because claims are compared across files.

    Raises:
        ProjectError: the vocabulary cannot be used.
    """
    with collector_off():
        run = Run(project, load_lexicon(project))
        run.read()
        run.check()
        selection = selection or Selection.of(project)
        if web is None:
            return run.report(selection, paths)
        from ssdata.lint.online.check import check

        online = check(run, web, selection, paths)
        return replace(run.report(selection, paths), online=online)


def examine(project: Project, record: str, claim: str) -> Examination | None:
    """How all rules judge one claim; None if there is no such claim.

    Raises:
        ProjectError: the vocabulary cannot be used.
    """
    with collector_off():
        run = Run(project, load_lexicon(project))
        run.read()
        run.check()
        acknowledge.apply(run.findings, run.facts)
        return examination(run, record, claim)


@contextmanager
def collector_off() -> Iterator[None]:
    """Without the collector of cyclic garbage: it would walk over all records again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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
