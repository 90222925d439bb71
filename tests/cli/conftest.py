"""A project on disk to run commands in."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ssdata.cli.main import group
from tests.project import project

Run = Callable[..., Result]
SIGNED = {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}


@pytest.fixture
def root() -> Iterator[Path]:
    """A clean project with one treaty, ``example``."""
    with project([{"claims": [SIGNED]}]) as made:
        (made.root / "ssdata.toml").write_text('records = "records"\n', encoding="utf-8")
        yield made.root.resolve()


@pytest.fixture
def run(root: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in the project's folder; an exception that escapes fails the test."""
    monkeypatch.chdir(root)
    monkeypatch.delenv("NO_COLOR", raising=False)

    def call(*args: str | Path) -> Result:
        result = CliRunner().invoke(group, [os.fspath(arg) for arg in args], prog_name="ssdata")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call
