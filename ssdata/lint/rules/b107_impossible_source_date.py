"""B107."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.citation.bibliography import is_page_on_the_web
from ssdata.lint.citation.source_dates import Days, day, days_of, fault_of, later, written
from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import SourceRule
from ssdata.lint.tables import table
from ssdata.values.address import day_of_copy

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView

FIELDS = ("issued", "original-date", "accessed")
# Work goes on after the newest sign-off; a project that sets its day is taken at its word.
_YEARS_AHEAD = 1
_ABBREVIATED = 100


class ImpossibleSourceDate(SourceRule):
    """A date of a source cannot be, or comes before one that it must follow.

    What it does:
        Looks for days that no month has, ranges that run backwards, years of two digits and dates
        in the future, and compares: published before it was read, before it was archived, and not
        before it was first published; read when there was a web; archived on the day that the
        address of the copy names. Dates of which a month or day is missing are compared as the
        spans that they are.

    Why is this bad:
        Which edition was read, and whether it could know what it is cited for, hangs on its dates.

    Example:
        ```json
        {"source": {"type": "webpage", "title": "The Pact", "URL": "https://example.org/pact",
                    "issued": {"date-parts": [[2012, 5, 3]]},
                    "accessed": {"date-parts": [[2010, 6, 28]]}, "language": "en",
                    "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "webpage", "title": "The Pact", "URL": "https://example.org/pact",
                    "issued": {"date-parts": [[2010, 5, 3]]},
                    "accessed": {"date-parts": [[2010, 6, 28]]}, "language": "en",
                    "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        Spans that meet; a book or issue that bears the next year's date, as publishers do it (a page
        on the web does not); years
        of two digits of the date of first publication, and those marked `circa`; 29 February of a
        year in which the Julian calendar has it. "The future" begins after the project's `today`;
        without one, a year after the newest sign-off.

    References:
        semantics C36 · Help:CS1 errors (bad date)
    """

    code = "B107"
    name = "impossible-source-date"
    since = "0.1"
    semantics = "C36"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each date, or pair of dates, that cannot be."""
        days: dict[str, Days] = {}
        for field in FIELDS:
            if field in source.data:
                fault = self._fault(source, field)
                if fault:
                    yield self._finding(source, f"/{field}/date-parts", f"{field}: {fault}")
                else:
                    days[field] = days_of(source.data[field])
        archived = source.data["custom"].get("archived")
        if archived:
            if fault_of([int(part) for part in archived["on"].split("-")]):
                yield self._finding(source, "/custom/archived/on", "there is no such day")
            else:
                days["archived"] = day(archived["on"])
        ahead = not is_page_on_the_web(source.data, facts.lexicon)
        for field, message in (
            *_against_today(days, facts, ahead=ahead),
            *_against_each_other(days, ahead=ahead),
            *_against_address(days, archived),
        ):
            yield self._finding(source, _POINTERS[field], message)

    def _fault(self, source: SourceView, field: str) -> str:
        date = source.data[field]
        for parts in date["date-parts"]:
            fault = fault_of(parts)
            if fault:
                return f"{written(parts)}: {fault}"
        if field != "original-date" and "circa" not in date:
            short = [parts[0] for parts in date["date-parts"] if 0 < parts[0] < _ABBREVIATED]
            if short:
                return f"the year {short[0]} has lost its century"
        start, end = date["date-parts"][0], date["date-parts"][-1]
        if (
            start is not end
            and days_of({"date-parts": [end]}).last < days_of({"date-parts": [start]}).first
        ):
            return f"it runs backwards, from {written(start)} to {written(end)}"
        return ""

    def _finding(self, source: SourceView, pointer: str, message: str) -> Finding:
        return self.report(
            Place(source.path, pointer),
            message,
            help="compare it with the source",
            record=source.id,
        )


_POINTERS = {
    "issued": "/issued/date-parts",
    "original-date": "/original-date/date-parts",
    "accessed": "/accessed/date-parts",
    "archived": "/custom/archived/on",
}


def _against_today(
    days: dict[str, Days], facts: Facts, *, ahead: bool
) -> Iterator[tuple[str, str]]:
    began = day(table("citation")["web_began"])
    for field in ("accessed", "archived"):
        if field in days and days[field].last < began.first:
            yield field, f"{field}: there was no web before {written(list(began.first))}"
    today = facts.today
    if today is None:
        return
    limit = later(today, 0 if facts.today_is_given else _YEARS_AHEAD)
    for field, found in days.items():
        out_already = ahead and field == "issued" and _dated_ahead(found, limit)
        if found.first > limit.last and not out_already:
            yield field, f"{field}: {written(list(found.first))} lies in the future"


def _against_each_other(days: dict[str, Days], *, ahead: bool) -> Iterator[tuple[str, str]]:
    issued, original = days.get("issued"), days.get("original-date")
    for field, done in (("accessed", "read"), ("archived", "archived")):
        found = days.get(field)
        if not issued or not found or (ahead and _dated_ahead(issued, found)):
            continue
        if issued.first > found.last:
            first, last = written(list(issued.first)), written(list(found.last))
            yield field, f"{done} on {last}, before it was published ({first})"
    if issued and original and original.first > issued.last:
        first, last = str(original.first[0]), str(issued.last[0])
        yield "original-date", f"first published in {first}, after this edition of {last}"


def _against_address(days: dict[str, Days], archived: Any) -> Iterator[tuple[str, str]]:
    stamp = day_of_copy(archived["url"]) if archived else None
    if stamp and "archived" in days and stamp != archived["on"]:
        yield "archived", f"archived on {archived['on']}, by its address on {stamp}"


def _dated_ahead(issued: Days, other: Days) -> bool:
    """Whether a work bears the next year's date, and no more than that."""
    return issued.only_year and issued.first[0] == other.last[0] + 1
