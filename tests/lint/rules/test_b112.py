"""B112: titles that say nothing, and where the rule stays silent."""

import pytest

from tests.lint.rules.works import ARTICLE, PAGE, clean, found


@pytest.mark.parametrize(
    "title",
    [
        "Untitled",
        "Home",
        "Page not found",
        "404 - File or directory not found",
        "Just a moment...",
        "Wikipedia, the free encyclopedia",
        "Encyclopedia",
        "Без названия",
        "首页",
        "ページが見つかりません",
        "example.org",
    ],
)
def test_generic(title: str) -> None:
    (finding,) = found("B112", {**PAGE, "title": title})
    assert finding.place.pointer == "/title"


@pytest.mark.parametrize(
    ("title", "container"),
    [
        ("Asia, Volume 40", "Asia"),
        ("Alpha History", "Alpha History"),
        ("Political Science Quarterly 102, no. 102", "Political Science Quarterly"),
    ],
)
def test_name_of_what_it_stands_in(title: str, container: str) -> None:
    (finding,) = found("B112", {**ARTICLE, "title": title, "container-title": container})
    assert "stands in" in finding.message


@pytest.mark.parametrize(
    "title",
    [
        "Home Rule",
        "The Error of 1941",
        "Asia, the Awakening",
        "Journal of Contemporary China at 20",
    ],
)
def test_in_order(title: str) -> None:
    assert clean({**ARTICLE, "title": title}) == []
