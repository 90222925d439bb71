"""R111: what sources print against what claims say, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Severity
from tests.lint.rules.cited import day, dead, findings, source

Json = dict[str, Any]


def printed(text: str, **more: Any) -> Json:
    return {"source": "text", "locator": {"page": "3"}, "as_printed": text, **more}


def dated(text: str, date: str = "1937-08-21", lang: str = "en", **more: Any) -> list[Finding]:
    value = {"date": date, **more}
    claim = {**day(printed(text)), "value": value}
    return findings("R111", claim, [source("text", language=lang)])


def counted(text: str, amount: Any = 58, lang: str = "en", **more: Any) -> list[Finding]:
    claim = {**dead(printed(text), amount=amount), **more}
    return findings("R111", claim, [source("text", language=lang)], type="battle")


# Dates

SAME = [
    "21 August 1937",
    "August 21st, 1937",
    "AUGUST 21ST, 1937",
    "Aug. 21, 1937",
    "on the 21st of August, 1937",
    "the twenty-first day of August",
    "21 August",
    "August 1937",
    "1937",
    "the 1930s",
    "1936-38",
    "1924–1942",
    "19-21 August 1937",
    "August 20 and 21, 1937",
    "from 9 July to 2 September 1937",
    "August 21, 1 937",
    "21/8/1937",
    "8/21/1937",
    "21.8.1937",
    "21.VIII.1937",
    "1937-08-21",
    "8/1937",
    "1937-08",
    "21 августа 1937 г.",
    "21-го августа 1937 года",
    "1937 г. августа 21",
    "двадцать первого августа",
    "с 9 по 21 августа 1937 года",
    "в ночь с 21-го на 22 августа",
    "август 1937",
    "1930-е годы",
    "le 21 août 1937",
    "21 août",
    "1937年8月21日",
    "1937 年 8 月 21 号",
    "一九三七年八月二十一日",
    "一九三七年八月廿一日",
    "八月二十一日",
    "二十六年八月二十一日",
    "民國二十六年八月二十一日",
    "中華民國26年8月21日",
    "民国二六年八月",
    "昭和十二年八月二十一日",
    "昭和12(1937)年8月21日",
    "1937(昭和12)年8月21日",
    "昭和十二年(一九三七)八月二十一日",
    "12年8月21日",
    "康德四年八月二十一日",
    "Showa 12",
    "Shōwa 12, August 21",
    "the 21st day of the eighth month of the twelfth year of Showa",
    "26th year of the Republic of China",
    "twenty-sixth year of the Republic of China",
]
OTHER = [
    "12 August 1937",
    "August 12th, 1937",
    "21 August 1936",
    "12 August",
    "July 1937",
    "1936",
    "the 1920s",
    "1934-36",
    "17-19 August 1937",
    "from 9 July to 2 August 1937",
    "the twelfth day of August",
    "12/8/1937",
    "12.8.1937",
    "12.VIII.1937",
    "1937-08-12",
    "7/1937",
    "12 августа 1937 г.",
    "двенадцатого августа",
    "1937 г. августа 12",
    "le 12 août 1937",
    "1937年8月12日",
    "一九三七年八月十二日",
    "八月十二日",
    "民國二十七年八月二十一日",
    "昭和十一年八月二十一日",
    "昭和11(1936)年8月21日",
    "Showa 11",
    "the 12th day of the eighth month of the twelfth year of Showa",
    "25th year of the Republic of China",
]
UNREAD = [
    "yesterday",
    "Tuesday",
    "the 12th",
    "30-го",
    "三十日",
    "同十二日",
    "2 a.m.",
    "three weeks later",
    "in July",
    "12. srpna",
    "twelve",
    "七月初五 (農曆)",
    "31 June 1937 or so"[:2],
    "",
]


@pytest.mark.parametrize("text", SAME)
def test_dates_that_agree(text: str) -> None:
    assert dated(text) == []


@pytest.mark.parametrize("text", OTHER)
def test_dates_that_do_not(text: str) -> None:
    assert [one.severity for one in dated(text)] == [Severity.ERROR]


@pytest.mark.parametrize("text", [text for text in UNREAD if text])
def test_dates_that_cannot_be_told(text: str) -> None:
    assert dated(text) == []


def test_message() -> None:
    (one,) = dated("12 August 1937")
    assert one.message == "'text' prints '12 August 1937', and the claim says '1937-08-21'"
    assert one.place.pointer == "/claims/0/references/0/as_printed"


def test_a_day_off_is_a_warning() -> None:
    (one,) = dated("22 August 1937")
    assert one.severity is Severity.WARNING
    assert one.message.endswith(", a day off")
    assert dated("August 20", "1937-08-21", zone="+08:00")[0].severity is Severity.WARNING
    assert dated("July 31, 1937", "1937-08")[0].severity is Severity.ERROR


def test_days_that_do_not_exist() -> None:
    assert dated("31 June") == []
    assert dated("29 February 1937") == []
    assert dated("31 June 1936", "1936") == []


@pytest.mark.parametrize(
    ("date", "text", "calendar"),
    [
        ("1860-11-14", "2/14 ноября 1860 г.", None),
        ("1860-11-14", "Nov. 2 (14), 1860", None),
        ("1860-11-14", "2-го ноября 1860 года", None),
        ("1917-11-07", "25 октября", None),
        ("1917-10-25", "7 November 1917", "julian"),
        ("1878-12-18", "Dec. 18 (Dec. 6, Old Style), 1878", None),
        ("1896-12-01", "December 1 (November 19 on the calendar used then), 1896", None),
        ("1920-03-14", "March 1, 1920 (Old Style)", None),
        ("1920-03-14", "1 марта 1920 г. (ст. ст.)", None),
        ("1881-11-06", "明治十四年(一八八一)十一月六日", None),
        ("1869-08-15", "明治2年7月8日", None),
        ("1905-09-05", "光緒三十一年八月初七日", None),
        ("1911-10-10", "宣統三年八月十九日", None),
        ("1926-12-28", "昭和元年十二月二十八日", None),
        ("1885-01-10", "December 29, 1884", None),
    ],
)
def test_calendars(date: str, text: str, calendar: str | None) -> None:
    assert dated(text, date, **({"calendar": calendar} if calendar else {})) == []


def test_the_old_style_after_the_change_must_be_named() -> None:
    assert dated("March 1, 1920", "1920-03-14")
    assert dated("2 November 1860", "1860-11-15")


def test_imprecise_claims() -> None:
    assert dated("21 August 1937", "1937") == []
    assert dated("21 August 1937", "1936/1938") == []
    assert dated("21 August 1937", "../1938") == []
    assert dated("21 August 1937", "/1938-01") == []
    assert dated("August 1938", "1937~") == []
    assert dated("August 1939", "1937~")
    assert dated("August 23", "1937-08-21?")
    assert dated("August 22", "1937-08-21?") == []
    assert dated("August 21", "1936/1939") == []


# Figures

FITTING = [
    ("58", 58, "en"),
    ("58 killed", 58, "en"),
    ("fifty-eight men", 58, "en"),
    ("58 and 94", 58, "en"),
    ("15 officers and 43 soldiers", 58, "en"),
    ("about 60", 58, "en"),
    ("almost 60", 58, "en"),
    ("more than 50", 58, "en"),
    ("up to 100", 58, "en"),
    ("50 to 60", 58, "en"),
    ("50–60", 58, "en"),
    ("12,345", 12345, "en"),
    ("12 345", 12345, "ru"),
    ("12.345", 12345, "fr"),
    ("1,577,725 troops", 1577725, "en"),
    ("713,729 troops", 713000, "en"),
    ("1.5-million-man host", 1500000, "en"),
    ("a million-strong army", 1000000, "en"),
    ("two hundred and fifty-two", 252, "en"),
    ("two hundred thousand", 200000, "en"),
    ("a dozen", 12, "en"),
    ("50 mln", 50000000, "en"),
    ("586,5 тыс. человек", 586500, "ru"),
    ("38 тысяч", 38000, "ru"),
    ("двух тысяч человек", 2000, "ru"),
    ("двухсот шестидесяти", 260, "ru"),
    ("пятьдесят восемь", 58, "ru"),
    ("семь солдат и один офицер", 8, "ru"),
    ("более 50 человек", 58, "ru"),
    ("до 100", 58, "ru"),
    ("environ soixante", 58, "fr"),
    ("2,5 millions", 2500000, "fr"),
    ("2万5655人", 25655, "ja"),
    ("戦死526名", 526, "ja"),
    ("7,000以上", 7300, "ja"),
    ("約1万8000~2万人", 19000, "ja"),
    ("8.6 万余人", 86500, "zh-Hans"),
    ("三万万", 300000000, "zh-Hans"),
    ("1.7亿", 170000000, "zh-Hans"),
    ("约百万人", 1000000, "zh-Hans"),
    ("二千五百人", 2500, "zh-Hant"),
    ("亡58人", 58, "zh-Hans"),
    ("五八", 58, "zh-Hant"),
]
UNFITTING = [
    ("59", 58, "en"),
    ("85", 58, "en"),
    ("fifty-nine men", 58, "en"),
    ("about 80", 58, "en"),
    ("more than 60", 58, "en"),
    ("up to 50", 58, "en"),
    ("60 to 70", 58, "en"),
    ("12,435", 12345, "en"),
    ("22,590", 22950, "en"),
    ("58,000", 58, "en"),
    ("5,556 tanks", 5250, "en"),
    ("30 killed", 31, "en"),
    ("58 тысяч", 58, "ru"),
    ("двух тысяч человек", 200, "ru"),
    ("двухсот шестидесяти", 250, "ru"),
    ("environ cent", 58, "fr"),
    ("2万5565人", 25655, "ja"),
    ("三万", 300000000, "zh-Hans"),
    ("二千五百人", 250, "zh-Hant"),
    ("三萬五千", 3500, "zh-Hant"),
]
UNREAD_FIGURES = [
    ("the Soviet cutter", 1, "en"),
    ("dozens", 58, "en"),
    ("several hundred", 58, "en"),
    ("一部の兵", 58, "ja"),
    ("数百人", 58, "ja"),
    ("26,6 milionu", 26600000, "cs"),
    ("16 milyong", 16000000, "tl"),
    ("десятки", 58, "ru"),
]


@pytest.mark.parametrize(("text", "amount", "lang"), FITTING)
def test_figures_that_agree(text: str, amount: int, lang: str) -> None:
    assert counted(text, amount, lang) == []


@pytest.mark.parametrize(("text", "amount", "lang"), UNFITTING)
def test_figures_that_do_not(text: str, amount: int, lang: str) -> None:
    assert [one.severity for one in counted(text, amount, lang)] == [Severity.ERROR]


@pytest.mark.parametrize(("text", "amount", "lang"), UNREAD_FIGURES)
def test_figures_that_cannot_be_told(text: str, amount: int, lang: str) -> None:
    assert counted(text, amount, lang) == []


def test_bounds_of_the_claim() -> None:
    least = {"min": 594000, "unit": "person"}
    assert counted("более 594 000 солдат и 148 генералов", least, "ru") == []
    assert counted("21,389", least)
    assert counted("up to 10,000", {"max": 10000, "unit": "person"}) == []
    about = {"amount": 60, "unit": "person", "approximate": True}
    assert counted("58", about) == []
    assert counted("80", about)
    word = {"word": "dozens", "unit": "person"}
    assert counted("58", word) == []
    assert counted("158", word)


def term(text: str, amount: int, unit: str, lang: str = "en") -> list[Finding]:
    quantity = {"amount": amount, "unit": unit}
    claim = {"property": "term", "value": {"quantity": quantity}, "references": [printed(text)]}
    return findings("R111", claim, [source("text", language=lang)])


def test_other_measures() -> None:
    assert term("thirty years", 30, "year") == []
    assert term("thirty years", 20, "year")
    assert term("sixty months", 5, "year") == []
    assert term("two weeks", 14, "day") == []
    assert term("五年", 60, "month", "zh-Hant") == []


# Where it says nothing


def test_contradicting_and_explained_references() -> None:
    for more in ({"stance": "contradicts"}, {"note": "A misprint of the edition."}):
        claim = day(printed("12 August 1937", **more))
        assert findings("R111", claim, [source("text")]) == []


def test_other_values() -> None:
    for value in ({"none": True}, {"unknown": True}):
        assert findings("R111", {**day(printed("1936")), "value": value}, [source("text")]) == []
    claim = {**day(printed("Nanking")), "property": "signed-at", "value": {"entity": "nanjing"}}
    assert findings("R111", claim, [source("text")]) == []


def test_a_source_that_does_not_exist_or_has_no_language() -> None:
    assert findings("R111", dead(printed("59")), type="battle") == []
    assert (
        findings("R111", dead(printed("59")), [source("text", language="und")], type="battle") == []
    )


def test_each_claim_and_each_reference_by_itself() -> None:
    """Neither a claim without a date or figure nor a reference that agrees hides the next."""
    place: Json = {
        "id": "at",
        "property": "signed-at",
        "value": {"entity": "nanjing"},
        "references": [printed("Nanking")],
    }
    silent, agreeing = printed("1938", note="Tells of the print."), printed("August 1937")
    against = printed("22 September 1937", stance="contradicts")
    bare = {"source": "text", "locator": {"page": "4"}}
    wrong = printed("21 August 1936")
    claims = [place, day(bare, silent, agreeing, against, wrong)]
    (one,) = findings("R111", claims, [source("text", language="en")])
    assert one.place.pointer == "/claims/1/references/4/as_printed"
    assert one.message == "'text' prints '21 August 1936', and the claim says '1937-08-21'"
    assert one.help == (
        'correct the one that is wrong; if the source means another thing, set "stance" to '
        'contradicts or explain it in a "note" on the reference'
    )


def test_a_date_of_the_julian_calendar_may_be_printed_in_either() -> None:
    assert dated("14 January 1920", "1920-01-01", calendar="julian") == []
    assert dated("1 January 1920", "1920-01-01", calendar="julian") == []
    assert dated("14 January 1920", "1920-01-01")


def test_a_minute_may_be_a_day_off() -> None:
    (one,) = dated("9 August 1945", "1945-08-08T04:00:00")
    assert one.severity is Severity.WARNING
