"""``ssdata verify``: signs what can be signed and leaves the rest as it is."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from ssdata.model.digest import claim_digest

Run = Callable[..., Result]
GOOD = ("--level", "source-read", "--by", "editors", "--on", "2026-11-21")


def file(root: Path) -> Path:
    return root / "records" / "treaty" / "example.json"


def claim(root: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file(root).read_bytes())["claims"][0]
    return found


@pytest.mark.parametrize("name", ["example", "example#signed"])
def test_claims_are_signed_with_their_digest(run: Run, root: Path, name: str) -> None:
    result = run("verify", name, *GOOD)
    assert (result.exit_code, result.stdout) == (0, "signed: example#signed (source-read)\n")
    signed = claim(root)
    assert signed["verified"]["digest"] == claim_digest(signed)
    assert (signed["verified"]["by"], signed["verified"]["on"]) == ("editors", "2026-11-21")
    assert run("lint", "--strict").exit_code == 0


def test_without_a_day_it_is_today(run: Run, root: Path) -> None:
    before = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    run("verify", "example", "--level", "unread", "--by", "editors")
    after = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    assert before <= claim(root)["verified"]["on"] <= after


def edit(root: Path, **changes: Any) -> None:
    record = json.loads(file(root).read_bytes())
    record["claims"][0] |= changes
    file(root).write_text(json.dumps(record), encoding="utf-8")


REFUSED = {
    "no-locator": ({"references": [{"source": "handbook"}]}, "does not say where in 'handbook'"),
    "no-reference": ({"references": []}, "has no reference"),
    "no-source": ({"references": [{"source": "lost"}]}, "there is no source 'lost'"),
    "schema": ({"rank": "best"}, "does not fit the schema"),
    "reference-without-source": ({"references": [{"note": "x"}]}, "does not fit the schema"),
}


@pytest.mark.parametrize(("changes", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_a_refusal_ends_with_two_and_leaves_the_file(
    run: Run, root: Path, changes: dict[str, Any], reason: str
) -> None:
    edit(root, **changes)
    before = file(root).read_bytes()
    result = run("verify", "example#signed", *GOOD)
    assert (result.exit_code, result.stdout) == (2, "")
    assert reason in result.stderr
    assert file(root).read_bytes() == before


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        (["example", *GOOD[:4], "--on", "1937-02-30"], "there is no such day"),
        (["example", *GOOD[:4], "--on", "20261121"], "there is no such day"),
        (["example", *GOOD[:4], "--on", "2026-W01-1"], "there is no such day"),
        (["example", *GOOD[:4], "--on", "2026-1-1"], "there is no such day"),
        (["example", "--level", "unread", "--by", " "], "--by is missing or empty"),
        (["example", "--level", "read", "--by", "editors"], "'read' is not one of"),
        (["example", "--level", "unread"], "--by is missing or empty"),
        (["example", "--by", "editors"], "Missing option '--level'"),
        ([*GOOD], "Missing argument"),
        (["exampel", *GOOD], "there is no record 'exampel'"),
        (["example#sined", *GOOD], "has no claim 'sined'"),
        (["handbook", *GOOD], "there is no record 'handbook'"),
        (["../example", *GOOD], "there is no record '../example'"),
    ],
)
def test_wrong_usage_is_explained(run: Run, root: Path, args: list[str], reason: str) -> None:
    before = file(root).read_bytes()
    result = run("verify", *args)
    assert result.exit_code == 2
    assert reason in result.stderr
    assert file(root).read_bytes() == before


def test_the_project_may_say_who_signs(run: Run, root: Path) -> None:
    (root / "ssdata.toml").write_text('records = "records"\nby = "the editors"\n', encoding="utf-8")
    assert run("verify", "example", "--level", "unread").exit_code == 0
    claim = json.loads(file(root).read_bytes())["claims"][0]
    assert claim["verified"]["by"] == "the editors"
