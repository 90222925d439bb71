"""Points in time: their four minutes, and what certainly lies before what."""

from typing import Any

import pytest

from ssdata.lint.chronology.moment import (
    HALF_DAY,
    Moment,
    Side,
    moment,
    moments,
    precede,
    validity_bounds,
    validity_moments,
    years_later,
)
from ssdata.lint.finding import Verdict
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.row import Row
from ssdata.lint.view import View
from ssdata.values import edtf
from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF
from tests.lint.slot_of import WORDS

Json = dict[str, Any]
PROPERTIES: Json = {
    "day": {"label": "day", "value": "date"},
    "loose": {"label": "loose", "value": "date", "constraints": {"slack": 2}},
    "ran": {"label": "ran", "value": "date", "reading": "extent"},
}
LEXICON = Lexicon({**WORDS, "properties": PROPERTIES})
ZONE = 9 * 60


def row_of(value: str | Json, property_: str = "day", **more: Any) -> Row:
    written = {"date": value} if isinstance(value, str) else value
    claim = {"id": "c", "property": property_, "value": written, "references": [], **more}
    (row,) = View("x.json", {"id": "x", "type": "thing", "claims": [claim]}, LEXICON).rows
    assert row.fault is None
    return row


def of(value: str | Json, property_: str = "day", side: Side = "start") -> Moment:
    found = moment(row_of(value, property_), side, LEXICON)
    assert found is not None
    return found


def ends(date: str) -> tuple[int, int]:
    """The first and the last minute of a date."""
    found = edtf.parse(date)
    return found.lo, found.hi


def test_day_without_zone_may_be_half_a_day_off() -> None:
    lo, hi = ends("1945-08-09")
    assert of("1945-08-09") == ("c", lo, hi, lo - HALF_DAY, hi + HALF_DAY)
    assert of("1945-08-09", side="end") == of("1945-08-09")


@pytest.mark.parametrize("date", ["1945", "1945-08", "1945-08-09T00:10:00", "1945/1946"])
def test_nothing_else_may(date: str) -> None:
    lo, hi = ends(date)
    assert of(date) == ("c", lo, hi, lo, hi)


def test_day_with_zone() -> None:
    lo, hi = ends("1945-08-09")
    at = {"date": "1945-08-09", "zone": "+09:00"}
    assert of(at) == ("c", lo - ZONE, hi - ZONE, lo - ZONE, hi - ZONE)


def test_flag() -> None:
    lo, hi = ends("1945")
    before, after = ends("1944")[0], ends("1946")[1]
    for flagged in ("1945~", "1945?", "1945%"):
        found = of(flagged)
        assert (found.lo, found.hi) == (lo, hi)
        # A leap year is the longer way to the next one: the wider side counts for both.
        width = max(lo - before, after - hi)
        assert (found.least, found.most) == (lo - width, hi + width)
    lo, hi = ends("1945-08-09")
    width = DAY + HALF_DAY
    assert of("1945-08-09~") == ("c", lo, hi, lo - width, hi + width)


def test_slack_of_the_property() -> None:
    lo, hi = ends("1945-08-09")
    width = 2 * DAY + HALF_DAY
    assert of("1945-08-09~", "loose") == ("c", lo, hi, lo - width, hi + width)


def test_calendar_that_is_not_stated() -> None:
    lo, hi = ends("1917-10-25")
    later = 13 * DAY
    assert of("1917-10-25") == ("c", lo, hi, lo - HALF_DAY, hi + HALF_DAY + later)
    assert of("1917-10-25~").most == hi + DAY + HALF_DAY + later
    for calendar in ("gregorian", "julian"):
        stated = of({"date": "1917-10-25", "calendar": calendar})
        assert stated.most - stated.hi == HALF_DAY
    assert of({"date": "1917-10-25", "calendar": "unknown"}).most == hi + HALF_DAY + later
    assert of("1917-10").most == of("1917-10").hi


def test_first_day_of_the_other_calendar() -> None:
    assert of("1918-02-13").most == of("1918-02-13").hi + HALF_DAY + 13 * DAY
    assert of("1918-02-14").most == of("1918-02-14").hi + HALF_DAY


def test_early_days_on_which_the_calendars_agree_or_lie_the_other_way() -> None:
    for day in ("0250-05-05", "0150-05-05"):
        assert of(day).most == of(day).hi + HALF_DAY


def test_period() -> None:
    lo, hi = ends("1939")
    assert of("1937/1939", "ran", "end") == ("c", lo, hi, lo, hi)
    lo, hi = ends("1937")
    assert of("1937/1939", "ran", "start") == ("c", lo, hi, lo, hi)
    year = ends("1937")
    assert of("1937", "ran").lo == year[0]


def test_period_with_zone() -> None:
    first, last = ends("1938-07-29"), ends("1938-08-11")
    at = {"date": "1938-07-29/1938-08-11", "zone": "+09:00"}
    assert of(at, "ran", "start")[1:3] == (first[0] - ZONE, first[1] - ZONE)
    assert of(at, "ran", "end")[1:3] == (last[0] - ZONE, last[1] - ZONE)


def test_minute_with_an_offset_is_the_same_read_as_a_period() -> None:
    night = "1945-08-09T00:10:00+09:00"
    (minute, _) = ends("1945-08-08T15:10:00")
    assert of(night)[1:] == of(night, "ran")[1:] == (minute,) * 4


def test_ends_that_are_not_known_or_open() -> None:
    assert moment(row_of("1937/", "ran"), "end", LEXICON) is None
    assert moment(row_of("/1937", "ran"), "start", LEXICON) is None
    assert of("1937/", "ran", "start")[1:3] == ends("1937")
    assert of("1937/..", "ran", "end").most == POS_INF
    assert of("../1937~", "ran", "start").least == NEG_INF
    assert of({"date": "../1937", "zone": "+09:00"}, "ran", "start").lo == NEG_INF
    assert of({"date": "1937/..", "zone": "-09:00"}, "ran", "end").hi == POS_INF


def test_moments_leave_out_what_has_no_date() -> None:
    rows = [row_of("1937"), row_of({"unknown": True}), row_of("1938")]
    assert [one.lo for one in moments(rows, "start", LEXICON)] == [ends("1937")[0], ends("1938")[0]]


def validity(date: str) -> tuple[tuple[Moment, ...], tuple[Moment, ...]]:
    return validity_moments(row_of("1900", validity=date))


def test_validity() -> None:
    (start,), (end,) = validity("1937/1939")
    assert start == ("c", *ends("1937"), *ends("1937"))
    assert end == ("c", *ends("1939"), *ends("1939"))
    assert validity_moments(row_of("1900")) == ((), ())


def test_validity_to_the_day() -> None:
    (start,), (end,) = validity("1937-08-21/1939-08")
    lo, hi = ends("1937-08-21")
    assert start == ("c", lo, hi, lo - HALF_DAY, hi + HALF_DAY)
    assert end[1:] == ends("1939-08") * 2


def test_validity_with_a_flag() -> None:
    (start,), (end,) = validity("1937~/1939~")
    assert (start.lo - start.least, start.most - start.hi) == (366 * DAY, 366 * DAY) or (
        start.lo - start.least,
        start.most - start.hi,
    ) == (365 * DAY, 365 * DAY)
    assert start.lo - start.least == end.most - end.hi
    (start,), _ = validity("1937-08-21~/1939")
    assert start.lo - start.least == start.most - start.hi > HALF_DAY


@pytest.mark.parametrize(("date", "known"), [("1937/..", "1937"), ("/1939", "1939")])
def test_side_of_a_validity_that_is_open_counts_as_the_other(date: str, known: str) -> None:
    (start,), (end,) = validity(date)
    assert start == end
    assert start[1:3] == ends(known)


def test_validity_bounds() -> None:
    def bounds(date: str, **how: bool) -> tuple[int, int]:
        return validity_bounds(row_of("1900", validity=date), **how)

    inner = ends("1937")[1], ends("1939")[0]
    assert bounds("1937/1939") == bounds("1937/1939", doubts=True) == inner
    assert bounds("1937~/1939") == inner
    late, early = bounds("1937~/1939", doubts=True)
    assert late - inner[0] == inner[1] - early
    assert 365 * DAY <= late - inner[0] <= 366 * DAY
    assert bounds("../1939")[1] == inner[1]
    assert bounds("1937/..", doubts=True)[1] == POS_INF
    assert validity_bounds(row_of("1900")) == (NEG_INF, POS_INF)


def at(lo: int, hi: int | None = None, doubt: int = 0) -> Moment:
    hi = lo if hi is None else hi
    return Moment("c", lo, hi, lo - doubt, hi + doubt)


def test_precede() -> None:
    assert precede([at(1)], [at(2)]) is Verdict.CONFLICT
    assert precede([at(2)], [at(2)]) is None
    assert precede([at(1, 2)], [at(2, 3)]) is None
    assert precede([at(3)], [at(2)]) is None
    assert precede([], [at(2)]) is None
    assert precede([at(1)], []) is None


def test_precede_for_all_alternatives() -> None:
    assert precede([at(1), at(2)], [at(3), at(4)]) is Verdict.CONFLICT
    assert precede([at(1), at(4)], [at(3), at(5)]) is None
    assert precede([at(1)], [at(3), at(1)]) is None


def test_precede_with_doubts() -> None:
    assert precede([at(1, doubt=1)], [at(4, doubt=1)]) is Verdict.CONFLICT
    assert precede([at(1, doubt=1)], [at(3, doubt=1)]) is Verdict.POSSIBLE
    assert precede([at(1, doubt=1)], [at(2)]) is Verdict.POSSIBLE
    assert precede([at(1), at(1, doubt=3)], [at(4)]) is Verdict.POSSIBLE


def test_precede_with_an_allowance() -> None:
    assert precede([at(1)], [at(5)], 3) is Verdict.CONFLICT
    assert precede([at(1)], [at(4)], 3) is None
    assert precede([at(1, doubt=1)], [at(5)], 3) is Verdict.POSSIBLE
    assert precede([at(1, doubt=1)], [at(6)], 3) is Verdict.CONFLICT


def test_years_later() -> None:
    assert years_later(ends("1896-02-29")[1], 4) == ends("1900-02-28")[1]
    assert years_later(ends("1896-02-29")[0], 8) == ends("1904-02-29")[0]
    assert years_later(ends("1937-08-21")[1], 15) == ends("1952-08-21")[1]
    assert years_later(NEG_INF, 15) == NEG_INF
    assert years_later(POS_INF, 15) == POS_INF
