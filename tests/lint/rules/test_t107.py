"""T107: letters of two scripts in one word."""

import pytest

from tests.lint.said import EVERYWHERE, findings


@pytest.mark.parametrize(
    ("text", "lang", "right"),
    [
        ("Mоlotov", "en", "Molotov"),  # a Cyrillic о
        ("Cтaлин", "ru", "Сталин"),  # Latin C and a
        ("Кremlin", "en", "Kremlin"),
        ("ОСТ", "en", None),  # Cyrillic alone: T108
        ("Tу-4", "ru", "Ту"),
        ("Αthens", "en", "Athens"),  # a Greek Α
        ("Иgor", "en", ""),
    ],
)
def test_mixed_words(text: str, lang: str, right: str | None) -> None:
    found = findings("T107", text, "label", lang)
    assert len(found) == (right is not None)
    if right:
        assert f"{right!r}" in found[0].help


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_all_texts_are_looked_at(kind: str) -> None:
    assert len(findings("T107", "Mоlotov", kind)) == 1


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Z-образный", "ru"),
        ("Т-34M", "ru"),
        ("Stalin Сталин", "en"),
        ("USSR (СССР)", "en"),
        ("Tシャツ", "ja"),
        ("5 μm, Δt, αβγ", "en"),
        ("Çут Тĕнче", "cv"),  # Chuvash writes Latin letters
        ("Дон Æз", "os"),
        ("Ёлка", "ru"),
    ],
)
def test_words_that_may_be_so(text: str, lang: str) -> None:
    assert findings("T107", text, "label", lang) == []
