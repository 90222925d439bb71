"""``ssdata lint``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ssdata.cli.common import FINDINGS, advice, asking, colored, project_of

FORMATS = ("text", "json", "github")


@click.command("lint")
@click.argument(
    "paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH]..."
)
@click.option(
    "--select", multiple=True, metavar="CODE", help="Show only these rules (code, prefix or name)."
)
@click.option("--ignore", multiple=True, metavar="CODE", help="Leave out these rules.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True,
              help="Form of the report.")  # fmt: skip
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option("--online", is_flag=True, help="Ask other machines too: links, DOIs, kept copies.")
@click.option("--hints", is_flag=True, help="Show hints too; JSON always has them.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto",
              show_default=True, help="Colour the report.")  # fmt: skip
def command(
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    format_: str,
    strict: bool,
    online: bool,
    hints: bool,
    color: str,
) -> None:
    """Check records for uncited and contradictory claims.

    PATH is a file or folder of a project; the project is the nearest folder above with an
    ssdata.toml, or a pyproject.toml with [tool.ssdata]. Without PATH it is that of the working
    folder, and outside of any project the records that come with the package.

    With --online the rules of family O run too. What they could not find out is told apart and
    changes nothing else.

    Exit status 0: nothing, or warnings only. 1: errors (with --strict, warnings too). 2: wrong
    usage or configuration.
    """
    from importlib import import_module

    from ssdata.lint.engine import lint
    from ssdata.lint.selection import Selection

    with advice():
        project = project_of(paths)
        selection = Selection.of(
            project, select=_split(select), ignore=_split(ignore), strict=strict
        )
        names = [project.relative(path.resolve()) for path in paths]
        if online:
            with asking(project) as web:
                report = lint(project, selection, paths=names, web=web)
        else:
            _refuse_online_rules(_split(select))
            report = lint(project, selection, paths=names)
        render = import_module(f"ssdata.report.{format_}").render
        paint = colored(color)
        shown = report if hints or format_ == "json" else report.without_hints()
        click.echo(render(shown, project, color=paint), nl=False, color=paint)
    if report.failed:
        sys.exit(FINDINGS)


def _refuse_online_rules(select: list[str]) -> None:
    """Stop if a rule is wanted that does not run without ``--online``."""
    from ssdata.lint import registry
    from ssdata.lint.kinds import OnlineRule
    from ssdata.store.project import ProjectError

    for rule in registry.rules():
        for code in select:
            if isinstance(rule, OnlineRule) and (rule.code.startswith(code) or rule.name == code):
                raise ProjectError(f"{code!r} asks other machines", "add --online")


def _split(codes: tuple[str, ...]) -> list[str]:
    return [code.strip() for group in codes for code in group.split(",") if code.strip()]
