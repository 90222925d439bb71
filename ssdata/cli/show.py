"""``ssdata show``."""

from __future__ import annotations

import click

from ssdata.cli.common import advice, fail, project_of


@click.command("show")
@click.argument("record")
@click.argument("property_", metavar="[PROPERTY]", required=False)
def command(record: str, property_: str | None) -> None:
    """Print a record, or one value of it, with citations and disputes."""
    from ssdata.load import Dataset

    with advice():
        dataset = Dataset(project_of(()))
    try:
        found = dataset[record]
        claims = found.claims if property_ is None else found[property_]
    except KeyError as error:
        fail(str(error.args[0]))
    if not claims:
        fail(f"the record {record!r} has no claim of {property_!r}")
    click.echo(f"{found.label()} ({found.type})")
    if property_ is None and found.summary:
        click.echo(f"{found.summary}")
    for claim in claims:
        marks = [mark for mark in (claim.data.rank, claim.data.modality, claim.level) if mark]
        scope = "".join(f", {name}: {term}" for name, term in claim.scope.items())
        click.echo(f"\n{claim.property}: {claim}{scope}  ({', '.join(marks) or 'no sign-off'})")
        for citation in claim.citations:
            against = "" if citation.supports else "contradicts: "
            printed = f" {citation.as_printed!r}" if citation.as_printed else ""
            click.echo(f"    {against}{citation}{printed}")
        if claim.dispute is not None:
            click.echo(f"    disputed ({claim.dispute.data.status}): {claim.dispute.statement}")
