"""What commands share: finding the project, colours, and errors with advice."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from ssdata.online.answer import Web
    from ssdata.store.project import Project

FINDINGS, USAGE, FAILED = 1, 2, 3


def fail(reason: str, hint: str = "", status: int = USAGE) -> NoReturn:
    """Say what is wrong and how to mend it, and stop."""
    from ssdata.report.text import printable

    click.echo(f"ssdata: {printable(reason)}", err=True)
    if hint:
        click.echo(f"        {printable(hint)}", err=True)
    sys.exit(status)


@contextmanager
def advice() -> Iterator[None]:
    """Turn errors of the project into messages, and unforeseen ones into status 3."""
    from ssdata.store.project import ProjectError

    try:
        yield
    except ProjectError as error:
        fail(error.reason, error.hint)
    except (BrokenPipeError, click.exceptions.Exit, click.Abort, click.ClickException):
        raise
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}", status=FAILED)
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}, line {frame.lineno}"
        reason = f"{type(error).__name__}: {error} ({where})"
        fail(reason, "this is a fault of ssdata: please report it with this line", FAILED)


def project_of(paths: Sequence[Path]) -> Project:
    """The project of the paths, or of the working folder; without any, the packaged records.

    Raises:
        ProjectError: the paths belong to no project, or to different ones.
    """
    from ssdata.store.project import ProjectError, find, own

    if not paths:
        try:
            return find(Path())
        except ProjectError as error:
            if "no project at" in error.reason:
                return own()
            raise
    projects = [find(path) for path in paths]
    if any(project.root != projects[0].root for project in projects):
        raise ProjectError("the paths belong to different projects", "lint one project at a time")
    return projects[0]


@contextmanager
def asking(project: Project) -> Iterator[Web]:
    """Somebody who asks other machines; on a terminal a bar shows how far they are.

    Raises:
        ProjectError: the libraries for it are not installed.
    """
    from ssdata.online.connect import connected

    hidden = not sys.stderr.isatty()
    with click.progressbar(length=1, label="Asking", file=sys.stderr, hidden=hidden) as bar:

        def told(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        with connected(project, told) as web:
            yield web


def colored(setting: str) -> bool:
    """Whether to colour the output: ``auto`` asks the terminal and NO_COLOR."""
    if setting == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return setting == "always"
