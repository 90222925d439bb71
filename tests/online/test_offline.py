"""Without ``--online`` nothing speaks with the network, and nothing that could is imported."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.lint.rules.works import PAGE
from tests.project import project

SCRIPT = """
import socket, sys
def refuse(*given, **named):
    raise AssertionError("the network was asked")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
from ssdata.cli.main import group
try:
    group(sys.argv[1:], prog_name="ssdata")
except SystemExit as end:
    status = end.code
wrong = {name for name in sys.modules if name.partition(".")[0] in
         {"httpx", "httpcore", "platformdirs", "ssl"} or name.startswith("ssdata.online.")}
wrong -= {"ssdata.online.answer", "ssdata.online.question"}
assert not wrong, wrong
sys.exit(status)
"""


def run(root: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, *args],
        cwd=root, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("args", "shown"),
    [
        (["lint"], "0 errors"),
        (["lint", "--format", "json", "--ignore", "O"], '"findings"'),
        (["rule", "O101"], "# O101 dead-link"),
        (["rule"], "O106  dead-archive-copy"),
    ],
)
def test_offline(args: list[str], shown: str) -> None:
    work = {"id": "work", **PAGE, "URL": "https://example.org/?utm_source=a"}
    with project([], [work]) as made:
        (made.root / "ssdata.toml").write_text("", encoding="utf-8")
        done = run(made.root, *args)
    assert (done.returncode, done.stderr) == (0, "")
    assert shown in done.stdout or "All good" in done.stdout
