"""B107: dates of sources that cannot be, and where the rule stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Severity
from tests.lint.rules.works import BOOK, PAGE, Json, custom, found

SIGNED: Json = {
    "id": "example",
    "type": "treaty",
    "claims": [
        {
            "id": "signed",
            "property": "signed-on",
            "value": {"date": "1937-08-21"},
            "verified": {
                "level": "source-read",
                "on": "2026-11-21",
                "by": "ssdata editors",
                "digest": "000000000000.0000.0000.0000",
            },
        }
    ],
}


def date(*parts: list[int], **more: Any) -> Json:
    return {"date-parts": list(parts), **more}


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("issued", date([1937, 13]), "month 13"),
        ("issued", date([1937, 0]), "month 0"),
        ("issued", date([1937, 2, 30]), "day 30"),
        ("issued", date([2023, 2, 29]), "day 29"),
        ("issued", date([0]), "year 0"),
        ("issued", date([37]), "century"),
        ("issued", date([1941], [1937]), "backwards"),
        ("original-date", date([1986]), "after this edition"),
    ],
)
def test_impossible(field: str, value: Json, message: str) -> None:
    (finding,) = found("B107", {**BOOK, field: value})
    assert finding.severity is Severity.ERROR
    assert finding.place.pointer == f"/{field}/date-parts"
    assert message in finding.message


@pytest.mark.parametrize(
    ("issued", "accessed"),
    [
        ([2012], [2010, 6, 28]),
        ([2011], [2010, 6, 28]),
        ([2011, 1], [2010, 12, 31]),
        ([2010, 6, 29], [2010, 6, 28]),
        ([2011, 1, 1], [2010]),
    ],
)
def test_read_before_it_was_published(issued: list[int], accessed: list[int]) -> None:
    (finding,) = found("B107", {**PAGE, "issued": date(issued), "accessed": date(accessed)})
    assert finding.place.pointer == "/accessed/date-parts"
    assert "before it was published" in finding.message


@pytest.mark.parametrize(
    ("issued", "accessed"),
    [
        ([2010], [2010, 6, 28]),
        ([2010, 6], [2010, 6, 28]),
        ([2010, 6, 28], [2010, 6, 28]),
        ([2009, 12, 31], [2010]),
    ],
)
def test_spans_that_meet(issued: list[int], accessed: list[int]) -> None:
    assert found("B107", {**PAGE, "issued": date(issued), "accessed": date(accessed)}) == []


def test_book_dated_ahead() -> None:
    book = {**BOOK, "issued": date([2011]), "accessed": date([2010, 6, 28])}
    assert found("B107", {**book, "URL": "https://example.org/book"}) == []


def test_read_before_there_was_a_web() -> None:
    (finding,) = found("B107", {**PAGE, "accessed": date([1937, 8, 21])})
    assert "no web" in finding.message


def copy(on: str, stamp: str = "") -> Json:
    address = f"https://web.archive.org/web/{stamp}/http://a.org/" if stamp else "https://a.org/b"
    return {"url": address, "on": on}


@pytest.mark.parametrize(
    ("archived", "message"),
    [
        (copy("2009-12-31"), "before it was published"),
        (copy("2016-05-14", "20160513055307"), "by its address on 2016-05-13"),
        (copy("2016-02-30"), "no such day"),
    ],
)
def test_archived(archived: Json, message: str) -> None:
    (finding,) = found("B107", custom({**PAGE, "issued": date([2010])}, archived=archived))
    assert finding.place.pointer == "/custom/archived/on"
    assert message in finding.message


@pytest.mark.parametrize(
    "archived",
    [copy("2010-01-01"), copy("2016-05-13", "20160513055307"), copy("2016-05-13", "2016")],
)
def test_archived_in_order(archived: Json) -> None:
    assert found("B107", custom({**PAGE, "issued": date([2010])}, archived=archived)) == []


@pytest.mark.parametrize(
    ("work", "count"),
    [
        ({**PAGE, "accessed": date([2026, 11, 22])}, 1),
        ({**PAGE, "accessed": date([2026, 11, 21])}, 0),
        ({**PAGE, "accessed": date([2026])}, 0),
        ({**BOOK, "issued": date([2027])}, 0),
        ({**BOOK, "issued": date([2028])}, 1),
        ({**BOOK, "issued": date([2026, 12])}, 1),
    ],
)
def test_future_after_the_day_of_the_project(work: Json, count: int) -> None:
    assert len(found("B107", work, today="2026-11-21")) == count


@pytest.mark.parametrize(
    ("accessed", "count"),
    [([2027, 3, 1], 0), ([2027, 11, 21], 0), ([2027, 11, 22], 1), ([2062], 1)],
)
def test_future_is_a_year_after_the_newest_sign_off(accessed: list[int], count: int) -> None:
    work = {**PAGE, "accessed": date(accessed)}
    assert len(found("B107", work, records=[SIGNED])) == count


def test_no_future_without_any_day() -> None:
    assert found("B107", {**PAGE, "accessed": date([2999])}) == []


@pytest.mark.parametrize(
    "dates",
    [
        {"issued": date([1900, 2, 29])},
        {"issued": date([37], circa=True)},
        {"issued": date([-200])},
        {"issued": date([1985]), "original-date": date([1985])},
        {"issued": date([1985]), "original-date": date([98])},
        {"issued": date([1937], [1941])},
        {"issued": date([1937, 12, 31], [1938, 1, 1])},
    ],
)
def test_possible_dates(dates: Json) -> None:
    assert found("B107", {**BOOK, **dates}) == []


def test_29_february_on_a_day_of_a_leap_year() -> None:
    assert found("B107", {**PAGE, "accessed": date([2026, 1])}, today="2024-02-29") != []
    signed = {**SIGNED["claims"][0]["verified"], "on": "2024-02-29"}
    claims = [{**SIGNED["claims"][0], "verified": signed}]
    work = {**PAGE, "accessed": date([2025, 3])}
    assert len(found("B107", work, records=[{**SIGNED, "claims": claims}])) == 1
