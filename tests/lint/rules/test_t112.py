"""T112: words and spaces that stand twice."""

import pytest

from ssdata.lint.rules.t112_doubled_word import DoubledWord
from ssdata.lint.text.gathered import Texts
from tests.lint.said import OURS, findings, messages


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It was signed in the the summer.", "the"),
        ("The the treaty was signed.", "the"),
        ("It was signed and and ratified.", "and"),
        ("They signed a treaty treaty.", "treaty"),
    ],
)
def test_doubled_words(text: str, word: str) -> None:
    (message,) = messages("T112", text)
    assert f"{word!r} twice" in message


@pytest.mark.parametrize("kind", [kind for kind in OURS if kind != "string"])  # has no language
def test_all_our_texts_are_looked_at(kind: str) -> None:
    assert len(findings("T112", "the peace of of Moscow", kind)) == 1


def test_words_of_other_languages() -> None:
    assert len(findings("T112", "Договор о о мире", "label", "ru")) == 1
    assert findings("T112", "Очень очень долго", "label", "ru") == []
    assert findings("T112", "nous nous souvenons", "label", "fr") == []
    assert findings("T112", "a b b c", "label", "xx") == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("It was  signed.", "two spaces in a row"),
        ("It was signed. ", "a space at its end"),
        (" It was signed.", "a space at its end"),
        ("It was\nsigned.", "a line break"),
        ("It was\tsigned.", "a tab"),
        ("It was \u00a0signed.", "two spaces in a row"),
    ],
)
def test_spaces(text: str, what: str) -> None:
    (message,) = messages("T112", text)
    assert what in message


@pytest.mark.parametrize(
    ("text", "kind", "lang"),
    [
        ("He had had enough.", "summary", "en"),
        ("He said that that was enough.", "summary", "en"),
        ("The day it came on on which they signed.", "summary", "en"),
        ("They stopped at Sing Sing and Baden Baden.", "summary", "en"),
        ("In 1937 1937 men came.", "summary", "en"),
        ("It was the well-known known-well one.", "summary", "en"),
        ("They came, came and went.", "summary", "en"),
        ("It was signed. It was ratified.", "summary", "en"),
        ("看看 天天", "label", "zh-Hans"),
        ("mā ma", "label", "zh-Latn-pinyin"),
        ("10\u00a0000 men", "note", "en"),
        ("the the  end ", "printed", "en"),
    ],
)
def test_what_may_stand_twice(text: str, kind: str, lang: str) -> None:
    assert findings("T112", text, kind, lang) == []


def test_words_of_two_texts_do_not_follow_each_other() -> None:
    assert findings("T112", "1937", "alias") == []


CLEAN = ["It was (so) signed – and/or not.", "“Quoted”, as it is", "Договор о мире", "[a] b", "ru"]


def test_one_look_clears_clean_texts_whatever_marks_they_have() -> None:
    assert DoubledWord().clears(Texts.of(CLEAN))
    assert DoubledWord().clears(Texts.of([*CLEAN, "signed.", "Signed it was."]))


@pytest.mark.parametrize(
    "text",
    [
        "the the", "the (the", "the the,", "о о", "a  b", " a", "a ", "a\tb", "a\nb", "a\rb",
        "10\u00a0000", "Договор\n", " мир", "+the the", "e.g.the the",
    ],
)  # fmt: skip
def test_one_look_sees_what_may_be_wrong(text: str) -> None:
    for texts in ([text], [*CLEAN, text], [text, *CLEAN], [*CLEAN, text, *CLEAN]):
        assert not DoubledWord().clears(Texts.of(texts))


def test_what_is_shown_of_a_space() -> None:
    (found,) = findings("T112", "It was  signed.")
    assert found.message.endswith("'It was␣␣signed.' has two spaces in a row")
    assert found.help == "leave one space between words, and none at the ends"
