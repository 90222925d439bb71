"""C121."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import GroupRule
from ssdata.values.calendar import from_day_number
from ssdata.values.edtf_model import DAY

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View
    from ssdata.values.edtf_model import Date

# So many days of one source tell how it writes dates, if so great a share of them is 1 January.
ENOUGH = 20
SHARE = (95, 100)
NEW_YEAR = (1, 1)
# The least figure that a program writes where it knows none.
NO_FIGURES = frozenset({-9, "-9"})


@dataclass(frozen=True, slots=True)
class Day:
    """New Year of a source, or a sentinel of any kind."""

    path: str
    pointer: str
    record: str
    claim: str
    written: str


class FalsePrecision(GroupRule):
    """A value is no fact but a placeholder: the first of January, or the end of all days.

    What it does:
        Counts the days that each source gives. If nearly all of at least twenty are 1 January,
        the source knows years only. Reports single days that programs write where they know none
        (9999-12-31, 2999-01-01, 1900-01-01, 1970-01-01, or those of the vocabulary), and the
        figure -9.

    Why is this bad:
        The day looks exact and is compared as if it were; what the source says is the year, or
        nothing.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1900-01-01"}}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1900"}}]}
        ```

    When it stays silent:
        Properties whose values cluster on 1 January (`clusters_on_new_year`); sources with less
        than twenty days, or with other days among them; deprecated claims.

    References:
        semantics C21
    """

    code = "C121"
    name = "false-precision"
    severity = Severity.INFO
    since = "0.1"
    semantics = "C21"
    stage = 41
    smallest = 1
    kinds = frozenset({"date", "quantity"})
    keeps_rows = False

    def emit(self, view: View, lexicon: Lexicon) -> Iterator[tuple[Hashable, Day | None]]:
        """Yield each day under each source that gives it, and each placeholder by itself.

        Days other than New Year are only counted.
        """
        sentinels = lexicon.sentinels
        for row in view.rows:
            prop, date = row.prop, row.date
            if date is None:
                if row.kind != "quantity" or not _is_no_figure(row.claim["value"]["quantity"]):
                    continue
                if prop is not None and row.rank != "deprecated":
                    yield (view.path, row.id), _day(row)
            elif (
                prop is None
                or row.rank == "deprecated"
                or "clusters_on_new_year" in prop.constraints
            ):
                continue
            elif date.text in sentinels or ("/" in date.text and _has_sentinel(date, sentinels)):
                yield (view.path, row.id), _day(row)
            elif date.precision == "day" and date.kind == "point" and not date.masked:
                day = _day(row) if _is_new_year(date) else None
                for reference in row.claim["references"]:
                    if reference.get("stance") != "contradicts":
                        yield reference["source"], day

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for a placeholder, and for a source that gives little but New Year."""
        if isinstance(key, tuple):
            first = items[0]
            yield self.report(
                Place(first.path, first.pointer),
                f"{first.written!r} is what programs write where they know no value",
                help="see what the source says; write the year alone, '..' for an open end, or "
                '{"unknown": true}',
                record=first.record,
                claims=[first.claim],
            )
            return
        days = [day for day in items if day is not None]
        if len(items) < ENOUGH or len(days) * SHARE[1] < len(items) * SHARE[0]:
            return
        first = min(days, key=lambda day: (day.path, day.pointer))
        yield self.report(
            Place(first.path, first.pointer),
            f"{len(days)} of {len(items)} days from the source {key!r} are 1 January: it seems to "
            "know years only",
            help="write the years alone for what is taken from it",
            record=first.record,
            claims=[first.claim],
        )


def _is_no_figure(figure: Mapping[str, Any]) -> bool:
    return figure.get("amount") in NO_FIGURES


def _has_sentinel(interval: Date, sentinels: frozenset[str]) -> bool:
    return not sentinels.isdisjoint(interval.text.split("/"))


def _is_new_year(date: Date) -> bool:
    """Whether a day is 1 January; most are not, as their text shows."""
    written = date.text.count("01") > 1
    return written and from_day_number(date.lo // DAY, date.calendar)[1:] == NEW_YEAR


def _day(row: Row) -> Day:
    pointer = f"/claims/{row.index}/value/{row.kind}"
    return Day(row.view.path, pointer, row.view.id, row.id, row.written())
