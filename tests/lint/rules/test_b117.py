"""B117: what copying does to the texts of a source, and where the rule stays silent."""

from typing import Any

import pytest

from tests.lint.rules.works import ARTICLE, BOOK, PAGE, clean, found


@pytest.mark.parametrize(
    ("field", "text", "what"),
    [
        ("title", "Nomonhan [citation needed]", "encyclopedia's editors"),
        ("title", "Nomonhan &amp; Japan", "markup"),
        ("title", "<i>Nomonhan</i>", "markup"),
        ("title", "S2CID 153857326", "a piece of a reference"),
        ("title", "Nomonhan (", "'(' without its partner"),
        ("title", "Ð¡Ð¾Ð²ÐµÑ‚Ñ‹ and Japan", "wrong encoding"),
        ("title", "Nomon\u200bhan", "ZERO WIDTH SPACE"),
        ("title", "Nomonhan \u202e1939", "RIGHT-TO-LEFT OVERRIDE"),
        ("title", "Nоmonhan", "Cyrillic letters"),
        ("title", "Cafe\u0301 Nomonhan", "normal form NFC"),
        ("title", "Nomonhan: the the war", "'the' twice"),
        ("title", "Nomonhan:  Japan", "two spaces"),
        ("title", "Nomonhan ", "a space at its end"),
        ("title-short", "Nomonhan\t1939", "a tab"),
        ("collection-title", "Studies of of Asia", "'of' twice"),
        ("publisher", "Stanford University Press Stanford University Press", "the same twice"),
        ("publisher", "A press of a university, set up there...", "cut off"),
        ("publisher-place", "Stanford\u00a0 ", "space"),
        ("note", "Retrieved June 28, 2010", "opened a page"),
    ],
)
def test_damage(field: str, text: str, what: str) -> None:
    findings = found("B117", {**BOOK, field: text})
    assert {one.place.pointer for one in findings} == {f"/{field}"}
    assert any(what in one.message for one in findings)


@pytest.mark.parametrize("role", ["author", "editor", "translator"])
def test_names(role: str) -> None:
    (finding,) = found("B117", {**BOOK, role: [{"family": "CÃ³ox", "given": "A."}]})
    assert finding.place.pointer == f"/{role}/0/family"
    assert "has 'Ã³', which reads 'ó'" in finding.message


@pytest.mark.parametrize(
    "work",
    [
        BOOK,
        ARTICLE,
        PAGE,
        {**BOOK, "title": "Nomonhan [1939]: Japan Against Russia"},
        {**BOOK, "publisher-place": "New York, New York"},
        {**BOOK, "title": "Baden-Baden, Sing Sing and Pago Pago"},
        {**BOOK, "title": "Халхин-Гол и Nomonhan", "language": "ru"},
        {**BOOK, "title": "張鼓峰事件と Nomonhan", "language": "ja"},
        {**BOOK, "author": [{"literal": "TASS (Moscow)"}]},
        {**PAGE, "URL": "https://example.org/a?b=1&amp=2"},
    ],
)
def test_silent(work: dict[str, Any]) -> None:
    assert [one for one in clean(work) if one[0] == "B117"] == []
