"""B110: titles in capitals, with full stops and lost dashes, and where the rule stays silent."""

import pytest

from tests.lint.rules.works import ARTICLE, BOOK, clean, found


@pytest.mark.parametrize(
    ("title", "message"),
    [
        ("REVOLUTIONARY STRUGGLE IN MANCHURIA", "capitals"),
        ("ДОКУМЕНТЫ ВНЕШНЕЙ ПОЛИТИКИ СССР", "capitals"),
        ("Revolutionary Struggle in Manchuria.", "full stop"),
        ("中苏关系史。", "full stop"),
        ("Chinese Communism and Soviet Interest, 1922 1945", "'1922-1945'"),
        ("The Sino-Soviet Dispute: An Analysis of the Polemics.Madison", "blank after '.'"),
        ("Berkeley:University Press", "blank after ':'"),
    ],
)
def test_untidy(title: str, message: str) -> None:
    (finding,) = found("B110", {**ARTICLE, "title": title})
    assert message in f"{finding.message} {finding.help}"


def test_title_of_the_journal() -> None:
    work = {**ARTICLE, "container-title": "POLITICAL SCIENCE QUARTERLY"}
    (finding,) = found("B110", work)
    assert finding.place.pointer == "/container-title"


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("TASS", "en"),
        ("FRUS 1937 III", "en"),
        ("JACAR グロッサリー検索", "ja"),
        ("中苏关系史", "zh"),
        ("The Fall of the U.S.S.R.", "en"),
        ("Smith and Sons, Ltd.", "en"),
        ("Указ Президиума, 6 мая 1941 г.", "ru"),
        ("Того С.", "ru"),
        ("Who Lost China?", "en"),
        ("And then...", "en"),
        ("[A page without title.]", "en"),
        ("Airforce.ru", "en"),
        ("Manchuria, 1922-1945", "en"),
        ("War Plans 1941 1937", "en"),
        ("A 2000 1 mile march", "en"),
        ("Ph.D. theses", "en"),
    ],
)
def test_in_order(title: str, language: str) -> None:
    assert clean({**BOOK, "title": title, "language": language}) == []


@pytest.mark.parametrize(
    "title",
    [
        "The Khalkha Front, in",
        "The Khalkha Front. In:",
        "The Khalkha Front,",
        "The Khalkha Front —",
    ],
)
def test_what_leads_over_to_the_next_field(title: str) -> None:
    (finding,) = found("B110", {**BOOK, "title": title})
    assert "ends with" in finding.message
    assert clean({**BOOK, "title": "What They Believed In"}) == []
