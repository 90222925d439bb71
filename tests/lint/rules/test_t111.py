"""T111: texts that are not in NFC; `ssdata fmt` leaves them alone."""

import unicodedata

import pytest

from ssdata.lint.finding import Severity
from ssdata.store.canonical import laid_out, shape_in
from tests.lint.said import EVERYWHERE, findings, record
from tests.project import project, put


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_all_texts_are_looked_at(kind: str) -> None:
    (finding,) = findings("T111", unicodedata.normalize("NFD", "Traité de paix"), kind, "fr")
    assert finding.severity is Severity.WARNING
    assert "U+0065 U+0301 where the normal form NFC has U+00E9" in finding.message


@pytest.mark.parametrize("text", ["й", "か\u3099", "\u212b", "\u1100\u1161", "\uf900"])
def test_other_letters(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text) if text == "й" else text
    assert len(findings("T111", decomposed, "note")) == 1


@pytest.mark.parametrize("text", ["Traité", "а\u0301", "M\u0304", "Zhōng-Sū", "й ё", "豈", "ＡＢ"])
def test_normal_form(text: str) -> None:
    assert findings("T111", text, "note") == []


def test_fmt_leaves_text_alone() -> None:
    decomposed = unicodedata.normalize("NFD", "Traité")
    with project([record(decomposed, "label", "fr")]) as made:
        path = put(
            made.root,
            "treaty",
            {"id": "other", "type": "treaty", "labels": {"fr": decomposed}, "claims": []},
        )
        raw = path.read_bytes()
        assert laid_out(raw, shape_in(made, "record")) == raw
        assert decomposed.encode() in raw
