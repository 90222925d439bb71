"""B112: titles that say nothing, and where the rule stays silent."""

import pytest

from tests.lint.rules.works import ARTICLE, BOOK, PAGE, clean, found


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


@pytest.mark.parametrize(
    "title",
    ["Writer 2004, p. 27", "Writer 2004: 27.", "Writer (2004), pp. 27–29", "Писатель 2004, с. 27"],
)
def test_short_references(title: str) -> None:
    (finding,) = found("B112", {**BOOK, "title": title})
    assert "short reference" in finding.message


def test_name_and_year_are_a_short_reference_if_they_are_those_of_the_source() -> None:
    assert len(found("B112", {**BOOK, "title": "Coox 1985"})) == 1
    assert clean({**BOOK, "title": "Nomonhan 1985"}) == []
    assert clean({**BOOK, "title": "Coox 1939"}) == []


@pytest.mark.parametrize("title", [".", "- —", "..."])
def test_titles_without_a_word(title: str) -> None:
    (finding,) = found("B112", {**BOOK, "title": title})
    assert "words are lost" in finding.message
