"""T106: characters that nobody sees, and those that a script needs."""

import pytest

from tests.lint.said import EVERYWHERE, findings, messages


@pytest.mark.parametrize(
    "char",
    ["\u200b", "\u200d", "\u00ad", "\ufeff", "\u202e", "\u2066", "\u200f", "\u0007", "\u0085", "\u2060", "\u3164"],
)  # fmt: skip
def test_unseen_characters(char: str) -> None:
    (message,) = messages("T106", f"Non-Aggression{char} Pact", "label")
    assert f"U+{ord(char):04X}" in message
    assert char not in message


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_all_texts_are_looked_at(kind: str) -> None:
    assert len(findings("T106", "Non-Aggression\u200b Pact", kind)) == 1


def test_each_kind_once() -> None:
    assert len(findings("T106", "a\u200bb\u200bc\u202ed", "note")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Two\nlines\tand a tab",  # T112
        "10\u00a0km",
        "می\u200cخواهم",
        "क\u200dष",
        "ᠮᠣᠩᠭᠣᠯ\u180e\u200dᠠ",
        "מוסקבה\u200e (Moscow)",
        "葛\ufe00飾",
    ],
)
def test_what_a_script_needs(text: str) -> None:
    assert messages("T106", text, "note") == []
