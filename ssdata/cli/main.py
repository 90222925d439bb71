"""The command ``ssdata``. A command's module is imported when that command runs."""

import io
import sys
from importlib import import_module

import click

COMMANDS = {
    "lint": "Check records for uncited and contradictory claims.",
    "fmt": "Lay out records in their canonical form.",
    "rule": "Explain a rule, or list all.",
    "explain": "Say how the rules judge a claim.",
    "verify": "Sign off claims that were checked by hand.",
    "show": "Print a record or one value with its citations.",
}


class _Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = import_module(f"ssdata.cli.{name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS:
            from ssdata.wording import suggestion

            near = suggestion(name, COMMANDS)
            ctx.fail(f"There is no command {name!r}{'; ' + near if near else '.'}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        click.echo(f"ssdata {version('sino-soviet-data')}")
        ctx.exit()


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, callback=_version, expose_value=False, is_eager=True,
    help="Print the version.",
)  # fmt: skip
def group() -> None:
    """Citation-checked records: load them, lint them, sign them off.

    Exit status: 0 clean, 1 findings, 2 wrong usage or configuration, 3 the tool failed.
    """


def main() -> None:
    """Entry point of the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal may not know all letters
            stream.reconfigure(errors="backslashreplace")
    group(prog_name="ssdata")
