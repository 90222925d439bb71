"""The settings of the online checks: read from the configuration, and a faulty one is named."""

import re
import tomllib
from pathlib import Path

import pytest

from ssdata.store.online import KEYS, OnlineSettings, fault_in, settings_of
from ssdata.store.project import ProjectError, find


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "records").mkdir()
    (tmp_path / "vocabulary.json").write_text("{}", encoding="utf-8")
    return tmp_path


def configured(root: Path, text: str, name: str = "ssdata.toml") -> OnlineSettings:
    (root / name).write_text(text, encoding="utf-8")
    return find(root).online


def test_without_settings(root: Path) -> None:
    assert configured(root, "") == OnlineSettings()


def test_all_settings_arrive(root: Path) -> None:
    table = (
        'rate = 0.5\ntimeout = 5\ncache-days = 0\ncache = "kept"\ndoi = "https://doi.example/api/"\n'
        'resolver = "http://127.0.0.1:8000/"\narchive = "https://kept.example"\n'
        'leave = ["Example.org."]\ncontact = "mailto:editors@example.org"\n'
    )
    wanted = OnlineSettings(
        rate=0.5,
        timeout=5,
        cache_days=0,
        cache="kept",
        doi="https://doi.example/api",
        resolver="http://127.0.0.1:8000",
        archive="https://kept.example",
        leave=("example.org",),
        contact="mailto:editors@example.org",
    )
    assert {line.partition(" =")[0] for line in table.splitlines()} == set(KEYS)
    assert configured(root, f"[online]\n{table}") == wanted
    (root / "ssdata.toml").unlink()
    assert configured(root, f"[tool.ssdata.online]\n{table}", "pyproject.toml") == wanted


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ("online = true", "'online' is no table", "rate, timeout"),
        ("[online]\ntimout = 3", "unknown setting 'timout' in 'online'", "'timeout'"),
        ("[online]\nzzz = 3", "unknown setting 'zzz' in 'online'", "the settings are: rate"),
        ("[online]\nrate = 0", "'rate' in 'online' is 0, which cannot be", "above 0"),
        ("[online]\nrate = inf", "'rate' in 'online' is inf, which cannot be", "above 0"),
        ("[online]\nrate = '1'", "'rate' in 'online' is '1', which is no number", "above 0"),
        ("[online]\nrate = true", "'rate' in 'online' is True, which is no number", "above 0"),
        ("[online]\ntimeout = -1", "'timeout' in 'online' is -1, which cannot be", "seconds"),
        ("[online]\ncache-days = nan", "'cache-days' in 'online' is nan, which cannot be", "days"),
        ("[online]\ncache = 3", "'cache' in 'online' is 3, which is no text", "folder"),
        ("[online]\ncache = 'a\\u0000'".replace("'", '"'), '"cache"', "folder"),
        ("[online]\ndoi = 'doi.org'", "'doi' in 'online' is 'doi.org', which is no", "Crossref"),
        ("[online]\ndoi = 3", "'doi' in 'online' is 3, which is no text", "Crossref"),
        ("[online]\nresolver = 'http://[::1'", "is 'http://[::1', which is no", "DOI system"),
        ("[online]\narchive = 'ftp://a.org'", "is 'ftp://a.org', which is no", "Wayback"),
        ("[online]\narchive = 'http://a.org?b'", "is 'http://a.org?b', which is no", "Wayback"),
        ("[online]\nleave = 'a.org'", "'leave' in 'online' is no list of hosts", "not to be"),
        ("[online]\nleave = [3]", "'leave' in 'online' is no list of hosts", "not to be"),
        ("[online]\nleave = ['']", "'leave' in 'online' has '' in it", "not to be"),
        ("[online]\nleave = ['http://a.org']", "has 'http://a.org' in it, which is no", "not to"),
        ("[online]\ncontact = 'é@a.org'", "'contact' in 'online' is 'é@a.org'", "complain"),
        ('[online]\ncontact = "a\\nb"', "'contact' in 'online' has a sign", "complain"),
    ],
)
def test_faulty_settings(root: Path, text: str, reason: str, hint: str) -> None:
    with pytest.raises(ProjectError) as raised:
        configured(root, text)
    assert raised.value.reason.startswith("ssdata.toml: ")
    assert reason.replace('"', "'") in raised.value.reason
    assert hint in raised.value.hint


def test_the_guide_names_all_settings_with_their_defaults() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "guide" / "online.md").read_text("utf-8")
    (block,) = re.findall(r"^```toml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    table = tomllib.loads(block)["tool"]["ssdata"]["online"]
    assert fault_in(table) is None
    assert settings_of(table) == OnlineSettings()
    assert {*table, "cache"} == set(KEYS)
