"""Sentences of copied texts, put into a summary: noise is flagged, clean English is not.

A row of the notes that says *drop* (or *flag*) is in scope whatever its kind: headings, captions,
cells, link titles and buttons do not end as sentences do (T113), and the rest is debris (T104).
Every line that such a row names must be flagged. What a row quotes is looked for in the sentence
that says it, where it can be: four pieces stand in sentences that are clean English all the same.
"""

import re

import pytest

from tests.conform.seeds import Noise, noise, number_of_rows, sentences, texts
from tests.lint.said import LOCATED
from tests.project import flat, lint_records

TEXTS = texts()
NOISE = noise()
# Quoted pieces whose own sentence is clean, though the line is flagged for another.
UNSEEN = {
    "its western-most point is only from Kazakhstan's": "a number is gone without any trace",
    "in their view, peace was about to come": "a whole clause; what is wrong is the tone",
    "in the face of obscurity with obscure tactics": "a whole clause; the translation is wrong",
    "the pro-Soviet": "the end of another line; here it is part of a whole sentence",
}
# Kinds that are kept or mended, not dropped, but that nobody should write into a summary.
MARKS = {
    "licence", "access date", "boilerplate", "template residue", "page locators (rp template)",
    "bracket with native names stripped", "gloss of the linked page, most cut off with '...'",
    "foreign text inside the article", "foreign text inside a reference", "censor mask", "orphan",
    "sentence broken by a link over three lines", "Japanese name stripped", "two names stripped",
    "name stripped", "names stripped", "space lost",
}  # fmt: skip


def flagged(lines_of_texts: list[list[str]]) -> dict[tuple[int, int], list[tuple[str, list[str]]]]:
    """By text and line: each sentence, with the codes of what was found in it."""
    found: dict[tuple[int, int], list[tuple[str, list[str]]]] = {}
    for text, lines in enumerate(lines_of_texts):
        said = [
            (number, sentence)
            for number, line in enumerate(lines, start=1)
            for sentence in sentences(line)
        ]
        claim = {
            "id": "named",
            "property": "official-name",
            "value": {"text": "Pact", "lang": "en"},
            "references": [LOCATED],
        }
        summary = [{"text": sentence, "claims": ["named"]} for _, sentence in said]
        report = lint_records([{"summary": summary, "claims": [claim]}])
        codes: dict[int, list[str]] = {}
        for finding in flat(report.findings):
            parts = finding.place.pointer.split("/")
            # A date or figure without a claim is another matter: the claims are not there.
            if parts[1:2] == ["summary"] and finding.code not in {"T101", "T102"}:
                codes.setdefault(int(parts[2]), []).append(finding.code)
        for index, (number, sentence) in enumerate(said):
            found.setdefault((text, number), []).append((sentence, codes.get(index, [])))
    return found


FLAGGED = flagged(TEXTS)
FOOTNOTE = re.compile(r"\[\d{1,3}\](?:: ?\d+)?")
WANTED = [row for row in NOISE if "drop" in row.action or row.action.startswith("flag")]


def lines_of(row: Noise) -> list[tuple[int, int]]:
    """The lines of a row that have any text; of back-links those that have one."""
    return [
        (row.text, line)
        for line in row.lines
        if (row.text, line) in FLAGGED
        and ("back-link" not in row.kind or "^" in TEXTS[row.text][line - 1])
    ]


@pytest.mark.parametrize(
    "row", WANTED, ids=lambda row: f"{row.text}-{row.lines[0]}-{row.kind[:30]}"
)
def test_noise_is_flagged(row: Noise) -> None:
    assert lines_of(row)
    for place in lines_of(row):
        assert any(codes for _, codes in FLAGGED[place]), FLAGGED[place]
        for piece in row.quotes:
            piece = piece.replace("...", "").strip(" .,")
            for sentence, codes in FLAGGED[place]:
                if piece and piece in sentence and piece not in UNSEEN:
                    assert codes, (piece, sentence)


@pytest.mark.parametrize(
    "row",
    [row for row in NOISE if row.kind in MARKS and row not in WANTED],
    ids=lambda row: f"{row.text}-{row.lines[0]}-{row.kind[:30]}",
)
def test_marks_of_copying_are_flagged_too(row: Noise) -> None:
    for place in lines_of(row):
        assert any(codes for _, codes in FLAGGED[place]), FLAGGED[place]


def test_clean_english_is_not_flagged() -> None:
    """Whole sentences of lines about which the notes say nothing, less their marks of footnotes."""
    without = flagged([[FOOTNOTE.sub("", line) for line in lines] for lines in TEXTS])
    noted = {(row.text, line) for row in NOISE for line in row.lines}
    clean = [
        (place, sentence, codes)
        for place, said in without.items()
        if place not in noted
        for sentence, codes in said
        if is_whole(sentence)
    ]
    assert len(clean) > 80
    assert [one for one in clean if one[2]] == []


def test_clean_sentences_beside_noise_are_not_flagged() -> None:
    """Of the lines that tell a story at length, all but the few sentences that are noise."""
    story = [
        (sentence, codes)
        for (text, _), said in FLAGGED.items()
        if text == 3
        for sentence, codes in said
    ]
    assert len(story) > 45
    assert sum(bool(codes) for _, codes in story) <= 6


def test_the_notes_were_read() -> None:
    assert len(TEXTS) == 4
    assert len(NOISE) == number_of_rows() > 80
    assert len(WANTED) > 30
    assert {piece for row in WANTED for piece in row.quotes} >= {*UNSEEN}
    assert sum(len(said) for said in FLAGGED.values()) > 400


def is_whole(sentence: str) -> bool:
    """Whether a sentence begins with a capital and a word, and ends with a full stop."""
    return (
        sentence[:1].isupper()
        and sentence.rstrip('"”’)')[-1:] in {".", "!", "?"}
        and not sentence.startswith("ISBN")
    )
