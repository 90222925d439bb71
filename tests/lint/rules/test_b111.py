"""B111: languages that do not fit the title, and where the rule stays silent."""

import pytest

from tests.lint.rules.works import BOOK, PAGE, clean, found
from tests.project import lint_records


@pytest.mark.parametrize(
    ("title", "language", "message"),
    [
        ("Пакт о нейтралитете", "en", "Cyrillic"),
        ("Pakt o neitralitete", "ru", "Latin"),
        ("The Treaty of 1937", "zh-Hans", "Latin"),
        ("日ソ中立条約について", "zh-Hant", "Kana"),
        ("中苏两国关于缔结条约的公告", "zh-Hant", "simplified"),
        ("中蘇兩國關於締結條約的公告", "zh-Hans", "traditional"),
    ],
)
def test_contradicted(title: str, language: str, message: str) -> None:
    (finding,) = found("B111", {**PAGE, "title": title, "language": language})
    assert finding.place.pointer == "/language"
    assert message in finding.message


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("«I-16» над Китаем", "ru"),
        ("I-16", "ru"),
        ("1937", "ru"),
        ("[Page 15 of a Russian book]", "ru"),
        ("Capital 中国首都", "en"),
        ("Zhongguo", "kk"),
        ("Anything", "xx"),
        ("中國", "zh"),
        ("后里台干", "zh-Hans"),
        ("ジョン・スミス", "ja"),
        ("Die Mandschurei", "de"),
    ],
)
def test_in_order(title: str, language: str) -> None:
    assert clean({**PAGE, "title": title, "language": language}) == []


def test_missing_is_reported_once() -> None:
    law = {key: value for key, value in BOOK.items() if key != "language"}
    assert [code for code, _ in clean({**law, "type": "legislation"})] == ["B111"]
    assert [code for code, _ in clean(law)] == ["B101"]


def test_projects_that_do_not_ask_for_it() -> None:
    words = {
        "title": "Words",
        "record_types": {"treaty": {"label": "treaty"}},
        "properties": {"name": {"label": "name", "value": "string"}},
    }
    work = {"id": "work", "type": "book", "title": "A Book", "custom": {"kind": "secondary"}}
    assert lint_records([], [work], words, bare=True).findings == []
