"""``ssdata fmt``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ssdata.cli.common import FINDINGS, advice, project_of


@click.command("fmt")
@click.argument(
    "paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH]..."
)
@click.option("--check", is_flag=True, help="Change nothing; exit with 1 if a file would change.")
def command(paths: tuple[Path, ...], check: bool) -> None:
    """Lay out records in their canonical form.

    Two spaces, keys in the schema's order, UTF-8, one line break at the end. Files that are no
    JSON, have a key twice or are not UTF-8 are left as they are; `ssdata lint` says why.
    """
    from ssdata.report.text import printable
    from ssdata.store.canonical import changes
    from ssdata.store.files import write

    changed = failed = 0
    with advice():
        project = project_of(paths)
        for change in changes(project, [path.resolve() for path in paths]):
            name = printable(change.name)
            if change.refused:
                failed += 1
                click.echo(f"left as it is: {name}: {printable(change.refused)}", err=True)
                continue
            changed += 1
            click.echo(f"{'would change' if check else 'changed'}: {name}")
            if not check:
                write(change.path, change.content)
    verb = "would change" if check else "changed"
    click.echo(f"{changed} {'file' if changed == 1 else 'files'} {verb}.")
    if failed or (check and changed):
        sys.exit(FINDINGS)
