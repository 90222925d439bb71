"""``ssdata lint --online``, over a server on this machine that plays the web as its proxy."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from tests.lint.rules.works import ARTICLE, PAGE, Json
from tests.online.server import Route, Server, serving
from tests.project import put

Run = Callable[..., Result]
ADDRESS = "http://example.org/pact"
WORKS = "http://doi.example/works/10.5555%2F1"
COPIES = (
    "http://kept.example/cdx/search/cdx?url=http%3A%2F%2Fexample.org%2Fpact&output=json"
    "&fl=timestamp%2Coriginal&filter=statuscode%3A200&sort=closest&closest=20261121&limit=1"
)
SETTINGS = """
[online]
rate = 1000
cache = "kept"
doi = "http://doi.example"
resolver = "http://resolver.example"
archive = "http://kept.example"
"""


@pytest.fixture
def web(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The web as the project sees it: all addresses with ``http`` are routes of one server."""
    (root / "ssdata.toml").write_text(SETTINGS, encoding="utf-8")
    put(root, "source", {"id": "page", **PAGE, "URL": ADDRESS})
    for name in ("no_proxy", "NO_PROXY", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with serving({ADDRESS: 200, COPIES: Route(body=[])}) as server:
        monkeypatch.setenv("http_proxy", server.address)
        yield server


def article(root: Path, **more: Json) -> None:
    put(root, "source", {"id": "article", **ARTICLE, "DOI": "10.5555/1", **more})


def test_findings_and_exit_status(run: Run, root: Path, web: Server) -> None:
    web.routes |= {ADDRESS: 404, WORKS: Route(body={"message": {"title": ["Other"]}})}
    article(root)
    result = run("lint", "--online")
    assert result.exit_code == 1
    assert f"error O101 dead-link: the address '{ADDRESS}' is dead: 404 Not Found" in result.stdout
    assert "warning O103 disagreeing-doi-metadata: " in result.stdout
    assert result.stdout.splitlines()[-1] == "Online: 3 questions, all answered."


def test_what_nobody_knows_changes_nothing_but_is_told(run: Run, web: Server) -> None:
    web.routes |= {ADDRESS: 403, COPIES: 500}
    result = run("lint", "--online", "--strict")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == (
        "Online: 2 questions, of which 2 could not be checked: 403 Forbidden (1), "
        "500 Internal Server Error (1); --format json lists them."
    )


def test_json_lists_what_nobody_knows(run: Run, web: Server) -> None:
    web.routes |= {ADDRESS: 403}
    data = json.loads(run("lint", "--online", "--format", "json").stdout)
    assert (data["summary"]["asked"], data["summary"]["unchecked"]) == (2, 1)
    assert data["unchecked"] == [
        {
            "path": "records/source/page.json",
            "pointer": "/URL",
            "source": "page",
            "kind": "page",
            "about": ADDRESS,
            "why": "403 Forbidden",
        }
    ]


def test_good_answers_are_kept_in_the_folder_of_the_settings(
    run: Run, root: Path, web: Server
) -> None:
    article(root)
    web.routes[WORKS] = Route(body={"message": {"title": [ARTICLE["title"]]}})
    first = run("lint", "--online")
    assert run("lint", "--online").stdout == first.stdout
    assert web.count == {ADDRESS: 1, WORKS: 1, COPIES: 2}
    assert sorted(path.parent.name for path in (root / "kept").rglob("*.json")) == ["doi", "page"]


def test_only_what_is_wanted_is_asked(run: Run, root: Path, web: Server) -> None:
    article(root)
    run("lint", "--online", "--select", "O102")
    assert list(web.count) == [WORKS, "http://resolver.example/api/handles/10.5555/1"]
    web.asked.clear()
    run("lint", "--online", root / "records" / "source" / "page.json")
    assert set(web.count) == {ADDRESS, COPIES}
    web.asked.clear()
    run("lint", "--online", root / "records" / "treaty")
    assert web.count == {}


def test_without_online_nobody_is_asked(run: Run, web: Server) -> None:
    result = run("lint")
    assert "Online" not in result.stdout
    assert "unchecked" not in json.loads(run("lint", "--format", "json").stdout)
    assert web.asked == []


@pytest.mark.parametrize("code", ["O", "O101", "dead-link", "R101,O105"])
def test_an_online_rule_is_not_silently_left_out(run: Run, web: Server, code: str) -> None:
    result = run("lint", "--select", code)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "add --online" in result.stderr


def test_leaving_an_online_rule_out_needs_no_network(run: Run) -> None:
    assert run("lint", "--ignore", "O101").exit_code == 0


@pytest.mark.parametrize("name", ["httpx", "platformdirs"])
def test_without_the_extra_it_says_what_to_install(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "ssdata.online.http", raising=False)
    result = run("lint", "--online")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"--online needs {name}, which is not installed" in result.stderr
    assert '[online]"' in result.stderr


def test_another_module_that_is_missing_is_a_fault(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ssdata.online.reply", None)
    monkeypatch.delitem(sys.modules, "ssdata.online.http", raising=False)
    assert run("lint", "--online").exit_code == 3


def test_without_a_setting_answers_are_kept_where_the_platform_wants_them(
    run: Run, root: Path, web: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = SETTINGS.replace('cache = "kept"\n', "")
    (root / "ssdata.toml").write_text(settings, encoding="utf-8")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)
    run("lint", "--online")
    assert list((tmp_path / "ssdata" / "online" / "page").iterdir())
    assert not (root / "kept").exists()


def test_a_faulty_setting_is_wrong_configuration(run: Run, root: Path) -> None:
    (root / "ssdata.toml").write_text("[online]\nrate = 0\n", encoding="utf-8")
    result = run("lint", "--online")
    assert result.exit_code == 2
    assert "'rate' in 'online' is 0" in result.stderr
