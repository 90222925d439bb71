"""``ssdata verify``."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

import click

from ssdata.cli.common import advice, fail, project_of

if TYPE_CHECKING:
    from ssdata.store.project import Project

LEVELS = ("unread", "source-read", "double-checked")


@click.command("verify")
@click.argument("names", nargs=-1, required=True, metavar="RECORD[#CLAIM]...")
@click.option("--level", type=click.Choice(LEVELS), required=True,
              help="unread: cited from another work. source-read: the place was opened and says "
                   "so. double-checked: two independent sources were read.")  # fmt: skip
@click.option(
    "--by", help="Who checked: a person or a group that exists; left out, the project's 'by'."
)
@click.option("--on", help="Day of the check (YYYY-MM-DD); left out, today.")
def command(names: tuple[str, ...], level: str, by: str | None, on: str | None) -> None:
    """Sign off claims that were checked by hand.

    Writes the sign-off with a digest of what was checked; a later change makes it void. Without
    #CLAIM all claims of the record are signed. Refuses if a reference is missing or does not say
    where in its source.
    """
    from ssdata.store.signoff import SignOffError, sign
    from ssdata.values.day import is_day

    day = on or datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day) or not is_day(day):
        fail(f"--on {day!r}: there is no such day", "write YYYY-MM-DD")
    with advice():
        project = project_of(())
        signer = project.by if by is None else by
        if signer is None or not signer.strip():
            fail("nobody signs: --by is missing or empty", "name a person or a group that exists")
        check = _locator_check(project)
        for one in names:
            record, _, claim = one.partition("#")
            try:
                signed = sign(
                    project,
                    record,
                    claim or None,
                    level=level,
                    on=day,
                    by=signer,
                    needs_locator=check,
                )
            except SignOffError as error:
                fail(error.reason, error.hint)
            for name in signed:
                click.echo(f"signed: {record}#{name} ({level})")


def _locator_check(project: Project) -> Any:
    from ssdata.lint.citation.locator import lacks_locator
    from ssdata.lint.engine import load_lexicon
    from ssdata.store.sources import source_of

    lexicon = load_lexicon(project)

    def check(reference: Any) -> bool:
        source = source_of(project, reference["source"])
        if source is None:
            fail(f"there is no source {reference['source']!r}", "add its file first")
        kind = lexicon.source_type(source)
        return kind is not None and lacks_locator(reference.get("locator", {}), kind)

    return check
