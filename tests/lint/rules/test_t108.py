"""T108: names in another script than their tag says."""

import pytest

from tests.lint.said import findings


@pytest.mark.parametrize(
    ("text", "lang", "help"),
    [
        ("Нанкин", "en", "under the language that it is in"),
        ("南京", "ru", "under the language that it is in"),
        ("Nanjing", "ru", "ru-Latn"),
        ("Nánjīng", "zh-Hant", "'zh-Latn-pinyin'"),
        ("Mao Tse-tung", "zh-Hans", "'zh-Latn-wadegile'"),
        ("Чжоу Эньлай", "zh-Hant", "Palladius: put it under 'ru'"),
        ("南京", "zh-Latn-pinyin", "under the language that it is in"),
        ("Nanjing", "ko", "ko-Latn"),
        ("Москва", "ru-Latn", "under the language that it is in"),
        ("ソビエト", "zh-Hans", "under the language that it is in"),
    ],
)
def test_wrong_scripts(text: str, lang: str, help: str) -> None:
    for kind in ("label", "alias", "text"):
        (finding,) = findings("T108", text, kind, lang)
        assert help in finding.help


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Операция Z", "ru"),
        ("I-16", "ru"),
        ("USSR", "zh-Hans"),
        ("Ju 88A", "ja"),
        ("1937", "zh-Hant"),
        ("Novi Sad", "sr"),
        ("Нови Сад", "sr"),
        ("Almaty", "kk"),
        ("ソ連", "ja"),
        ("東京", "ja"),
        ("ᠮᠣᠩᠭᠣᠯ", "mn"),
        ("Монгол", "mn"),
        ("中国 (China)", "zh-Hans"),
        ("Treaty of 條約", "en"),
        ("anything 中", "und"),
        ("Moskva", "ru-Latn"),
        ("Пекин", "zh-Cyrl"),
    ],
)
def test_right_scripts(text: str, lang: str) -> None:
    assert findings("T108", text, "label", lang) == []


def test_prose_and_prints_have_no_tag() -> None:
    assert findings("T108", "Договор.", "note") == []
    assert findings("T108", "Договор", "printed") == []
