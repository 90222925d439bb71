"""B114: words in fields for numbers, and where the rule stays silent."""

import pytest

from ssdata.lint.citation.field_words import bare_number
from ssdata.lint.finding import Severity
from tests.lint.rules.works import ARTICLE, BOOK, clean, found


@pytest.mark.parametrize(
    ("field", "text", "number"),
    [
        ("volume", "vol. 3", "3"),
        ("volume", "Volume III", "III"),
        ("volume", "Т. 20", "20"),
        ("volume", "第3卷", "3"),
        ("volume", "Band 2", "2"),
        ("issue", "no. 102", "102"),
        ("issue", "№ 3", "3"),
        ("issue", "第9期", "9"),
        ("page", "pp. 201-217", "201-217"),
        ("page", "p. 12", "12"),
        ("page", "101 ff.", "101"),
        ("page", "с. 466-468", "466-468"),
        ("page", "12頁", "12"),
        ("edition", "2nd ed.", "2"),
        ("edition", "2nd", "2"),
        ("edition", "Second edition", "2"),
        ("edition", "2nd revised ed.", "2"),
        ("edition", "2-е изд.", "2"),
        ("edition", "2. Auflage", "2"),
        ("edition", "第3版", "3"),
        ("number", "No. 68", "68"),
        ("number-of-volumes", "2 vols.", "2"),
        ("collection-number", "no. 5", "5"),
    ],
)
def test_number_alone(field: str, text: str, number: str) -> None:
    assert bare_number(field, text) == number


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("volume", "3"),
        ("volume", "V"),
        ("volume", "M"),
        ("volume", "VII-VIII"),
        ("volume", "CLXXXI"),
        ("volume", "20 (1976)"),
        ("volume", "Mil"),
        ("issue", "15(344)"),
        ("issue", "1-2"),
        ("issue", "May"),
        ("page", "S12"),
        ("page", "A-2"),
        ("page", "xi-xx"),
        ("edition", "2"),
        ("edition", "Revised"),
        ("number", "條約第六號"),
        ("number", "030-19561023-ORA-01-00-BI"),
        ("title", "vol. 3"),
    ],
)
def test_no_words(field: str, text: str) -> None:
    assert bare_number(field, text) is None


def test_finding() -> None:
    (finding,) = found("B114", {**ARTICLE, "volume": "vol. 18"})
    assert (finding.place.pointer, finding.help) == ("/volume", "write '18'")
    assert finding.severity is Severity.WARNING


def test_volume_in_the_title() -> None:
    title = "A Regional Handbook on Northwest China, Volume 1"
    (finding,) = found("B114", {**BOOK, "title": title})
    assert "volume '1'" in finding.help
    assert clean({**BOOK, "title": title, "volume": "1"}) == []
    assert clean({**ARTICLE, "title": title}) == []
    assert clean({**BOOK, "title": "Band of Brothers"}) == []


@pytest.mark.parametrize(("volume", "issue", "count"), [("102", "102", 1), ("102", "no. 102", 2)])
def test_issue_is_the_volume(volume: str, issue: str, count: int) -> None:
    findings = found("B114", {**ARTICLE, "volume": volume, "issue": issue})
    assert len(findings) == count
    assert Severity.INFO in {finding.severity for finding in findings}


@pytest.mark.parametrize(
    ("volume", "issue"), [("12", "12"), ("31", "31"), ("102", "4"), ("X", "X")]
)
def test_equal_by_chance(volume: str, issue: str) -> None:
    assert clean({**ARTICLE, "volume": volume, "issue": issue}) == []


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Nomonhan. Two volumes", "2"),
        ("Nomonhan, in 3 vols.", "3"),
        ("Nomonhan (2 vols.)", "2"),
        ("Халхин-Гол. В двух томах", None),
        ("Халхин-Гол, 2 тома", "2"),
    ],
)
def test_number_of_volumes_in_the_title(title: str, number: str | None) -> None:
    findings = found("B114", {**BOOK, "title": title})
    assert [one.help for one in findings] == (
        [f"write number-of-volumes {number!r}"] if number else []
    )


def test_volumes_that_the_title_speaks_of() -> None:
    assert clean({**BOOK, "title": "The Two Volumes of Nomonhan"}) == []
    assert clean({**BOOK, "title": "Why I Wrote Two Volumes"}) == []
