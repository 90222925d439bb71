"""``ssdata explain``."""

from __future__ import annotations

import click

from ssdata.cli.common import advice, fail, project_of


@click.command("explain")
@click.argument("claim", metavar="RECORD#CLAIM")
def command(claim: str) -> None:
    """Say how the rules judge a claim: why they fire, or why they stay silent.

    Shows the claim as the rules see it (bounds, scope, validity), each claim that it was compared
    with and the verdict, and every finding that it takes part in.
    """
    from ssdata.lint.engine import examine
    from ssdata.report.explain import render

    record, _, name = claim.partition("#")
    if not name:
        fail(f"{claim!r} names no claim", "write RECORD#CLAIM")
    with advice():
        project = project_of(())
        examined = examine(project, record, name)
    if examined is None:
        fail(f"there is no claim {claim!r}", "see the ids in the record's file")
    click.echo(render(examined), nl=False)
