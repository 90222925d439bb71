"""No text, however long or odd, makes a rule slow: no pattern of ours backtracks without end."""

import random
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

import ssdata
from ssdata.lint import registry
from ssdata.lint.engine import load_lexicon
from ssdata.lint.kinds import GroupRule, RecordRule, SourceGroupRule, SourceRule
from ssdata.lint.rule import Rule
from ssdata.lint.run import Run
from ssdata.lint.view import SourceView, View
from tests.project import project

LENGTH = 100_000
# Seconds of processor time; what is linear takes some hundredths, what is not takes minutes.
LIMIT = 2.0
PIECES = (
    "a", " ", "a ", "A", "Ab ", "the ", "The is ", "1", "1 ", "1,", "12 May ", "[", "[[", "[1]", "[1", "(",
    ")", "()", "( ", "{", "*", "**", "*a", ".", "..", "...", "a.", "a.,", "abcde.", "abc.A", ". ", " .", " ,",
    '"', "'", "' ", "a ' ", "“", "«", "<", "<a", "</", "&", "&a", "&#1", "-", "-A", "-A ", "- A:", ":", ": ",
    "?", "??", "^", "^ a ", "•", "_", "=", "|", "/", "\\u", "\\u00", "\\u0041", "%", "%D0", "%D0%A1",
    "gollark: ", "[citation ", "[needed", "Retrieved ", "Retrieved 1 May ", "http://", "www.", "ISBN ",
    "https://doi.org/10.", "10.1000/", "pp. ", "p. 1-", "vol. ", "\t", "\n", "\u00a0", "\u200b", "\u202e",
    "\u0301", "a\u0301", "é", "Ã", "Ã©", "Â", "â€", "â€™", "Ð", "Ð°", "Р°", "РС", "Ñòàë", "ÿ", "ã", "å¤§", "\ufffd",
    "а", "аa", "aа", "Αа", "中", "国", "國", "あ", "カ", "한", "ᠮ", "ا", "Zhang", "zhangg", "ch'", "Chʻ", "Xi'an",
    "n", "nn", "shi", "ü", "чж", "цз", "ъ",
)  # fmt: skip


def long_texts() -> Iterator[tuple[str, str]]:
    """Texts that repeat one piece and end in something else, and mixtures."""
    for piece in PIECES:
        yield repr(piece), (piece * (LENGTH // len(piece)))[: LENGTH - 2] + "\x01X"
    dice = random.Random(1)
    for number in range(5):
        text = "".join(dice.choices(PIECES, k=LENGTH // 2))
        yield f"mixture {number}", text[:LENGTH]


TEXTS = list(long_texts())


def slow(run: Callable[[str], object]) -> list[str]:
    """The texts that take too long."""
    found = []
    for name, text in TEXTS:
        start = time.process_time()
        run(text)
        taken = time.process_time() - start
        if taken > LIMIT:
            found.append(f"{name}: {taken:.1f} s")
    return found


def patterns() -> Iterator[Any]:
    """Every pattern of every table."""
    folder = Path(ssdata.__file__).parent / "data"
    for path in sorted(folder.glob("*.json")):
        for number, pattern in enumerate(_patterns(orjson.loads(path.read_bytes())), start=1):
            yield pytest.param(pattern, id=f"{path.stem}-{number}")


def _patterns(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "pattern":
                yield inner
            else:
                yield from _patterns(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _patterns(inner)


@pytest.mark.parametrize("pattern", list(patterns()))
def test_pattern_of_a_table(pattern: str) -> None:
    compiled = re.compile(pattern)
    assert slow(lambda text: sum(1 for _ in compiled.finditer(text))) == []


def record(text: str) -> dict[str, Any]:
    """A record that says the text wherever it may."""
    tags = ("en", "zh-Hant", "zh-Latn-wadegile", "ja-Latn-hepburn")
    references = [
        {
            "source": "handbook",
            "locator": {"page": text, "article": text},
            "as_printed": text,
            "note": text,
        },
    ]
    return {
        "id": "long",
        "type": "treaty",
        "labels": dict.fromkeys(tags, text),
        "aliases": {"en": [text]},
        "summary": [{"text": text, "claims": ["said"]}],
        "claims": [
            {
                "id": "said",
                "property": "official-name",
                "value": {"text": text, "lang": "en"},
                "according_to": text,
                "note": text,
                "reason": text,
                "references": references,
            }
        ],
        "disputes": [
            {
                "id": "why",
                "claims": ["said"],
                "kind": "translation",
                "status": "open",
                "statement": text,
            }
        ],
    }


def source(text: str) -> dict[str, Any]:
    """A source that says the text wherever it may."""
    keys = (
        "title", "title-short", "container-title", "collection-title", "publisher", "publisher-place",
        "edition", "volume", "issue", "page", "number", "archive", "archive_location", "abstract", "note",
        "DOI", "ISBN", "ISSN", "URL", "language", "genre", "medium", "event-title", "original-title",
    )  # fmt: skip
    return {
        "id": "long",
        "type": "book",
        **dict.fromkeys(keys, text),
        "author": [{"family": text, "given": text}, {"literal": text}, {"family": text}],
        "editor": [{"family": text, "given": text}],
        "issued": {"date-parts": [[1990]], "raw": text},
        "accessed": {"date-parts": [[2020, 1, 1]]},
        "custom": {
            "kind": "secondary",
            "derived_from": [text],
            "archived": {"url": text, "on": "2020-01-01"},
            "misprinted": [{"field": text, "reason": text}],
            **dict.fromkeys(("oclc", "jstor", "lccn"), text),
        },
    }


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(rule, id=rule.code)
        for rule in registry.rules()
        if rule.code[0] in "TRB"
        and isinstance(rule, RecordRule | SourceRule | GroupRule | SourceGroupRule)
    ],
)
def test_rule(rule: Rule) -> None:
    with project() as made:
        lexicon = load_lexicon(made)
        run = Run(made, lexicon)
        run.read()

        def check(text: str) -> None:
            if isinstance(rule, SourceRule):
                list(rule.check(SourceView("long.json", source(text)), run.facts))
                return
            if isinstance(rule, SourceGroupRule):
                list(rule.emit(SourceView("long.json", source(text)), lexicon))
                return
            view = View("long.json", record(text), lexicon)
            if isinstance(rule, RecordRule):
                list(rule.check(view, run.facts))
            elif isinstance(rule, GroupRule):
                list(rule.emit(view, lexicon))

        assert slow(check) == []
