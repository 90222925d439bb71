"""T105: text in the wrong encoding, and rare letters that are right."""

import pytest

from tests.lint.said import EVERYWHERE, findings, messages

RUSSIAN, CHINESE, JAPANESE = "Сталин", "中國", "ノモンハン"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("TraitÃ© de paix", "é"),
        ("Lake Balqashâ€™s shore", "’"),
        ("1937â€“1941", "–"),
        ("a fine of Â£5", "£"),
        ("æ½", ""),
        (RUSSIAN.encode().decode("cp1251"), RUSSIAN),
        (RUSSIAN.encode("cp1251").decode("cp1252"), RUSSIAN),
        (CHINESE.encode().decode("latin-1"), ""),
        (JAPANESE.encode().decode("latin-1"), ""),
        ("%D0%A1%D0%A1%D0%A1%D0%A0", "СССР"),
        (r"\u0421\u0421\u0421\u0420", "СССР"),
        ("The trea\ufffdty", ""),
        ("????? of 1937", ""),
    ],
)
def test_traces(text: str, right: str) -> None:
    if text == "æ½":  # half a character
        assert messages("T105", text, "note") == []
        return
    found = messages("T105", text, "note")
    assert len(found) == 1
    assert right in found[0]


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_all_texts_are_looked_at(kind: str) -> None:
    assert len(findings("T105", "TraitÃ© de paix", kind, "fr")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "São Tomé, NÃO, Ðà Nẵng, Łódź, Ångström, naïveté",
        "CAFÉ» et «À bientôt»",
        "Ähnlich «Ä», ÆØÅæøå",
        "РСФСР и СССР, «Р» и „С“",
        "Süße Größe, Çeşme",
        "What ???? is this",
        "a growth of 5% and 10%D",
        "«Советско-китайский договор»",
    ],
)
def test_rare_letters(text: str) -> None:
    assert messages("T105", text, "note") == []
