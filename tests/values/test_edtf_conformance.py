"""Strings, bounds and comparisons of other EDTF implementations, read in place."""

from typing import Any

import pytest

from ssdata.values import compare
from ssdata.values.allen import allen
from ssdata.values.calendar import day_number
from ssdata.values.edtf import DAY, NEG_INF, POS_INF, DateError, parse
from ssdata.values.truth import Truth
from tests.conformance import load

VALIDITY: list[dict[str, Any]] = load("edtf", "edtf_valid_invalid.json")
BOUNDS: list[dict[str, Any]] = load("edtf", "edtf_bounds.json")
COMPARE: dict[str, Any] = load("edtf", "edtf_compare.json")
FREE: list[dict[str, Any]] = load("identifiers", "jabref_free_dates.json")

BLANK = "Blanks in sets are refused, with a safe fix that drops them."
CUT_OFF = "In hand-typed data a year of two or three digits is a year cut off."
SAYS_NOTHING = "An interval without any date says nothing."
LOWER_BOUND = "The end is not certainly before the start."
VALID_DIFFERENCES = {
    "[1667, 1668, 1670..1672]": BLANK,
    "[1760-01, 1760-02, 1760-12..]": BLANK,
    "[1667, 1760-12]": BLANK,
    "{1667,1668, 1670..1672}": BLANK,
    "{1960, 1961-12}": BLANK,
    "[1667, 1672-12]": BLANK,
    "{1667, 1670..1672}": BLANK,
    "{1960 ,  1961-12}": BLANK,
    "19": CUT_OFF,
    "00": CUT_OFF,
    "-04": CUT_OFF,
    "193": CUT_OFF,
    "019": CUT_OFF,
    "009": CUT_OFF,
    "000": CUT_OFF,
    "-193": CUT_OFF,
    "-019": CUT_OFF,
    "197~": CUT_OFF,
    "197?": CUT_OFF,
    "197%": CUT_OFF,
    "19~": CUT_OFF,
    "19?": CUT_OFF,
    "19%": CUT_OFF,
    "/": SAYS_NOTHING,
    "../..": SAYS_NOTHING,
    "2012-21/2012-22": "Seasons may bound an interval: other lists and comparisons use them so.",
    "2004-06-11T12:00:00.1234Z": "Six valid rows of another list have fractions of a second.",
    "0000-02/0000": LOWER_BOUND,
    "0000-01-03/0000-01": LOWER_BOUND,
}
# Rows marked as disputed in the list itself are refused too; their strings are not repeated here.
DISPUTED = "DISPUTED:"

LEVEL_DIFFERENCES = {
    "-0002": "The specification has negative years at level 1.",
    "-9999": "The specification has negative years at level 1.",
}
# Level 1 masks one or two digits of a bare year, or whole parts of a known one.
LEVEL_2_MASK = "XXX"

SEASON = "A season reaches one month further: where it begins is a convention."
UNKNOWN_END = "An unknown endpoint is not padded by ten years."
BOUND_DIFFERENCES = {
    "/2006": UNKNOWN_END,
    "2004-06-01/": UNKNOWN_END,
    "1984-06-02?/": UNKNOWN_END,
    "2001-21": SEASON,
    "2003-22": SEASON,
    "2000-23": SEASON,
    "2010-24": SEASON,
    "2001-29": SEASON,
}

PAIR_DIFFERENCES = {
    "2024 during 2020-01/..": (Truth.YES, "An open end is unbounded, not still running."),
    "1985-21 before 1985-22": (Truth.MAYBE, "Where a season begins is a convention."),
}

NO_SECONDS = "Hours and minutes of less than two digits get the form only, no suggestion."
FREE_DIFFERENCES = {
    "2018-10-03T17:2": NO_SECONDS,
    "2018-10-03T7:24": NO_SECONDS,
    "2018-10-03T7:7": NO_SECONDS,
    "2018-10-03T07": NO_SECONDS,
    "2018-10-03T7": NO_SECONDS,
    "9/15": "Nobody can tell the century.",
    "-10000-10-15": "A year of more than four digits takes no month.",
}


def test_the_material_is_complete() -> None:
    counts = [len(VALIDITY), len(BOUNDS), len(COMPARE["allen"]), len(COMPARE["pairs"])]
    assert counts == [554, 131, 27, 80]
    assert len(COMPARE["kgtk_bad_dates"]["strings"]) == 7
    assert len(FREE) == 51


def test_the_differences_are_the_documented_ones() -> None:
    rows = [r for r in VALIDITY if r["edtf"] in VALID_DIFFERENCES or _disputed(r)]
    assert len(rows) == 43
    assert {r["edtf"] for r in rows if not _disputed(r)} == set(VALID_DIFFERENCES)
    assert {r["edtf"] for r in BOUNDS} >= set(BOUND_DIFFERENCES)


@pytest.mark.parametrize("index", range(len(VALIDITY)))
def test_validity(index: int) -> None:
    row = VALIDITY[index]
    valid = row["valid"] and row["spec"] == "2019"
    if row["edtf"] in VALID_DIFFERENCES or _disputed(row):
        valid = not valid
    if valid:
        date = parse(row["edtf"])
        level = row.get("level")
        if LEVEL_2_MASK in row["edtf"]:
            assert date.level == 2
        elif level is not None and row["edtf"] not in LEVEL_DIFFERENCES:
            assert date.level == level
        return
    with pytest.raises(DateError) as caught:
        parse(row["edtf"])
    error = caught.value
    assert 0 <= error.position <= len(row["edtf"])
    assert error.reason.endswith(".")
    assert not error.level2
    if row["spec"] == "2012-draft":
        assert "draft syntax of 2012" in error.hint
        assert error.suggestion or row["edtf"] == "unknown/open"
    if error.suggestion:
        parse(error.suggestion)


@pytest.mark.parametrize("index", range(len(VALIDITY)))
def test_profile_of_level_1_has_its_own_message(index: int) -> None:
    row = VALIDITY[index]
    if not row["valid"] or row["spec"] != "2019" or row["edtf"] in VALID_DIFFERENCES:
        return
    if _disputed(row) or parse(row["edtf"]).level < 2:
        return
    with pytest.raises(DateError, match="level 2") as caught:
        parse(row["edtf"], level=1)
    assert caught.value.level2


@pytest.mark.parametrize("index", range(len(BOUNDS)))
def test_bounds(index: int) -> None:
    row = BOUNDS[index]
    text = row["edtf"].replace(" ", "")
    date = parse(text)
    earliest, latest = _minutes(row.get("earliest"))[0], _minutes(row.get("latest"))[1]
    difference = BOUND_DIFFERENCES.get(text)
    if difference is SEASON:
        assert earliest is not None
        assert latest is not None
        assert date.start_lo < earliest < latest < date.end_hi
        return
    assert (date.unknown_start or date.unknown_end) == (difference is UNKNOWN_END)
    if earliest is not None and not date.unknown_start:
        assert date.start_lo // DAY == earliest // DAY
    if latest is not None and not date.unknown_end:
        assert date.end_hi // DAY == latest // DAY


@pytest.mark.parametrize("index", range(len(COMPARE["allen"])))
def test_allen(index: int) -> None:
    row = COMPARE["allen"][index]
    truth = allen(row["relation"], tuple(row["a"]), tuple(row["b"]))
    assert truth is Truth[row["exhaustive"]]


@pytest.mark.parametrize("index", range(len(COMPARE["pairs"])))
def test_pairs(index: int) -> None:
    row = COMPARE["pairs"][index]
    names = {"<": "lt", ">": "gt", "<=": "le", ">=": "ge"}
    operator = getattr(compare, names.get(row["op"], row["op"]))
    answer = operator(parse(row["a"]), parse(row["b"]))
    if isinstance(answer, bool):
        answer = Truth.YES if answer else Truth.NO
    case = f"{row['a']} {row['op']} {row['b']}"
    expected, _ = PAIR_DIFFERENCES.get(case, (Truth[row["expect"]], ""))
    assert answer is expected


@pytest.mark.parametrize("text", COMPARE["kgtk_bad_dates"]["strings"])
def test_bad_time_stamps(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert caught.value.suggestion == ""


@pytest.mark.parametrize("index", range(len(FREE)))
def test_suggestions_for_typed_dates(index: int) -> None:
    row = FREE[index]
    wanted = row.get("date") or f"{row.get('start')}/{row.get('end')}"
    try:
        date = parse(row["text"])
    except DateError as error:
        found = error.suggestion
        # There years before Christ have three digits, and a time needs no seconds.
        if row["text"] in FREE_DIFFERENCES or ("date" in row and row["date"] is None):
            assert found == ""
        else:
            assert _plain(found) == _plain(wanted)
    else:
        assert date.text.rstrip("?") == wanted


def _disputed(row: dict[str, Any]) -> bool:
    return str(row.get("note", "")).startswith(DISPUTED)


def _plain(text: str) -> str:
    sides = []
    for side in text.split("/"):
        side = side.removesuffix(":00") if side.count(":") == 2 else side
        if side.startswith("-"):
            year, _, rest = side[1:].partition("-")
            side = f"-{int(year):04}" + (f"-{rest}" if rest else "")
        sides.append(side)
    return "/".join(sides)


def _minutes(text: str | None) -> tuple[int | None, int | None]:
    if text is None:
        return None, None
    if text in ("inf", "-inf"):
        end = POS_INF if text == "inf" else NEG_INF
        return end, end
    sign = -1 if text.startswith("-") else 1
    year, month, day = (int(part) for part in text.lstrip("-").split("-"))
    first = day_number(sign * year, month, day) * DAY
    return first, first + DAY - 1
