"""``ssdata show``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ssdata.cli.common import advice, fail, project_of

if TYPE_CHECKING:
    from ssdata.load import Dataset


@click.command("show")
@click.argument("record")
@click.argument("property_", metavar="[PROPERTY]", required=False)
def command(record: str, property_: str | None) -> None:
    """Print a record, or one value of it, with citations and disputes."""
    from pydantic import ValidationError

    from ssdata.load import Dataset
    from ssdata.report.text import printable

    with advice():
        dataset = Dataset(project_of(()))
        try:
            lines = list(_lines(dataset, record, property_))
        except KeyError as error:
            fail(str(error.args[0]))
        except OSError as error:
            fail(f"{error.filename}: {error.strerror}")
        except ValidationError as error:
            what = f"the record {record!r}" if error.title == "Record" else "a source that it cites"
            fail(f"{what} does not fit its schema", "see `ssdata lint`")
        click.echo("\n".join(map(printable, lines)))


def _lines(dataset: Dataset, record: str, property_: str | None) -> Iterator[str]:
    from ssdata.wording import listing

    found = dataset[record]
    claims = found.claims if property_ is None else found[property_]
    if property_ is not None and not claims:
        raise KeyError(f"the record {record!r} has no claim of {property_!r}")
    yield f"{found.label()} ({found.type})"
    if property_ is None and found.summary:
        yield found.summary
    for claim in claims:
        marks = [mark for mark in (claim.data.rank, claim.data.modality, claim.level) if mark]
        scope = "".join(
            f", {name}: {term if isinstance(term, str) else listing(term)}"
            for name, term in claim.scope.items()
        )
        yield ""
        yield f"{claim.property}: {claim}{scope}  ({', '.join(marks) or 'no sign-off'})"
        for citation in claim.citations:
            against = "" if citation.supports else "contradicts: "
            printed = f" {citation.as_printed!r}" if citation.as_printed else ""
            yield f"    {against}{citation}{printed}"
        if claim.dispute is not None:
            yield f"    disputed ({claim.dispute.data.status}): {claim.dispute.statement}"
