"""The policy of a project: read from its configuration, and a faulty one is named."""

from pathlib import Path

import pytest

from ssdata.store.policy import Policy, severity_for
from ssdata.store.project import ProjectError, find


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "records").mkdir()
    (tmp_path / "vocabulary.json").write_text("{}", encoding="utf-8")
    return tmp_path


def configured(root: Path, text: str, name: str = "ssdata.toml") -> Policy:
    (root / name).write_text(text, encoding="utf-8")
    return find(root).policy


def test_no_policy(root: Path) -> None:
    assert configured(root, "") == Policy()


def test_read_from_either_file(root: Path) -> None:
    asked = Policy(unread={"records/treaty/**": "error"}, unsigned={"records/**": "info"})
    table = 'unread = { "records/treaty/**" = "error" }\n[{}.unsigned]\n"records/**" = "info"\n'
    assert configured(root, "[policy]\n" + table.replace("{}", "policy")) == asked
    (root / "ssdata.toml").unlink()
    text = "[tool.ssdata.policy]\n" + table.replace("{}", "tool.ssdata.policy")
    assert configured(root, text, "pyproject.toml") == asked


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("policy = 3", "ssdata.toml: 'policy' is no table"),
        ("[policy]\nunseen = {}", "ssdata.toml: unknown setting 'unseen' in 'policy'"),
        ("[policy]\nunread = 'error'", "ssdata.toml: 'unread' in 'policy' is no table"),
        (
            "[policy]\nunread = { '**' = 'fatal' }",
            "ssdata.toml: 'unread' of '**' in 'policy' is 'fatal'",
        ),
        ("[policy]\nunread = { '**' = 3 }", "ssdata.toml: 'unread' of '**' in 'policy' is 3"),
    ],
)
def test_faulty_policies(root: Path, text: str, reason: str) -> None:
    with pytest.raises(ProjectError) as raised:
        configured(root, text)
    assert raised.value.reason == reason
    assert raised.value.hint


def test_patterns() -> None:
    asked = {"records/**": "error", "records/treaty/*": "off", "records/treaty/a*": "info"}
    assert severity_for(asked, "records/battle/x.json") == "error"
    assert severity_for(asked, "records/treaty/x.json") is None
    assert severity_for(asked, "records/treaty/a.json") == "info"
    assert severity_for(asked, "other/x.json") is None
    assert severity_for({}, "records/x.json") is None


def test_own_addresses(root: Path) -> None:
    configured(root, 'own = ["https://example.org/data"]')
    assert find(root).own == ("https://example.org/data",)
    with pytest.raises(ProjectError, match="'own'"):
        configured(root, "own = 3")
