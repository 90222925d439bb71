"""T113: sentences of a summary that are none."""

import pytest

from tests.lint.said import findings, messages


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("In August 1937,", "does not end"),
        ("Effects", "does not end"),
        ("Map of China and its borders", "does not end"),
        ("Sino-Soviet conflict (1929)", "does not end"),
        ("diplomatic relationship between the two.", "does not begin"),
        (", the two governments signed.", "begins with ','"),
        (". ISBN.", "begins with '.'"),
        ("Mohammed Zahir Shah.", "only a name"),
        ("Treaty of Friendship, 1950.", "only a name"),
        ("OK", "does not end"),
    ],
)
def test_no_sentences(text: str, what: str) -> None:
    (message,) = messages("T113", text)
    assert what in message


@pytest.mark.parametrize(
    "text",
    [
        "It was signed.",
        "Was it signed?",
        'He called it "peace."',
        "It was signed (in Moscow.)",
        "“Peace,” he said.",
        "800 men came.",
        "1937 saw the war begin.",
        "de Gaulle signed it.",
        "al-Husayni signed it.",
        "von Ungern-Sternberg took the town.",
        "Stalin died.",
        "条约于1937年签订。",
        "条約は調印された。",
        "Договор подписан.",
        "Élan was wanted.",
    ],
)
def test_sentences(text: str) -> None:
    assert messages("T113", text) == []


@pytest.mark.parametrize(
    "kind", ["label", "alias", "text", "note", "reason", "statement", "printed"]
)
def test_other_texts_need_be_no_sentences(kind: str) -> None:
    assert findings("T113", "not a sentence", kind) == []
