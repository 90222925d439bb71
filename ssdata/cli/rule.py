"""``ssdata rule``."""

from __future__ import annotations

import click

from ssdata.cli.common import fail


@click.command("rule")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Explain a rule by its code or name; without one, list all."""
    from ssdata.lint import registry
    from ssdata.report.pages import page
    from ssdata.wording import suggestion

    if code is None:
        for rule in registry.rules():
            line = rule.sections()["Summary"]
            click.echo(f"{rule.code}  {rule.name:<28} {rule.severity.value:<8} {line}")
        return
    found = registry.find(code)
    if found is None:
        names = [name for rule in registry.rules() for name in (rule.code, rule.name)]
        fail(f"no rule is called {code!r}", suggestion(code, names) or "`ssdata rule` lists all")
    click.echo(page(found), nl=False)
