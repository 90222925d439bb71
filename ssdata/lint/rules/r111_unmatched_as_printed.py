"""R111."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Severity
from ssdata.lint.kinds import RecordRule
from ssdata.lint.printed import dates as printed_dates
from ssdata.lint.printed import figures as printed_figures
from ssdata.lint.printed.amount import agrees
from ssdata.lint.printed.match import distance
from ssdata.values import slack

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class UnmatchedAsPrinted(RecordRule):
    """The source prints another value than the claim gives.

    What it does:
        Reads `as_printed` of every supporting reference and compares it with the value of the
        claim: dates in English, French, Russian, Chinese and Japanese, with republican (民國) and
        imperial (昭和, Shōwa) years and in the Old Style; figures with any separators, with 萬 and
        億, with "about" and "more than", and in words. A day that lies one day off is a warning,
        since a time zone would explain it.

    Why is this bad:
        One of the two is a slip of the pen, and it is seldom the source's.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "handbook", "locator": {"page": "12"},
                          "as_printed": "12 августа 1937 г."}]}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "handbook", "locator": {"page": "12"},
                          "as_printed": "民國二十六年八月二十一日"}]}]}
        ```

    When it stays silent:
        Text that cannot be read as a date or figure ("yesterday"); coarser print (a month, a year,
        a rounded figure) and finer print; a day or figure among several; days without a year, if
        day and month fit; days before the change of the calendar that fit in the Old Style; a
        figure in another measure than the claim's; languages whose number words are not known;
        references that contradict the claim, or that have a note.

    References:
        JabRef: parsing of dates typed freely · Unicode CLDR: names of months · field: a report
        cited for a figure that does not stand in it
    """

    code = "R111"
    name = "unmatched-as-printed"
    since = "0.1"
    hangs = True
    stage = 90
    needs = frozenset({"as_printed"})

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each reference that prints something else."""
        for row in view.rows:
            if (row.date is None and row.quantity is None) or row.fault is not None:
                continue
            for index, reference in enumerate(row.claim["references"]):
                if "as_printed" not in reference or "note" in reference:
                    continue
                severity = self._judge(row, reference, facts)
                if severity is None or reference.get("stance") == "contradicts":
                    continue
                off = severity is Severity.WARNING
                yield self.at(
                    view,
                    row,
                    f"/references/{index}/as_printed",
                    f"{reference['source']!r} prints {reference['as_printed']!r}, and the claim "
                    f"says {row.written()!r}{', a day off' if off else ''}",
                    help='correct the one that is wrong; if the source means another thing, set "stance" '
                    'to contradicts or explain it in a "note" on the reference',
                    severity=severity,
                )

    def _judge(self, row: Row, reference: Any, facts: Facts) -> Severity | None:
        printed = reference["as_printed"]
        if row.date is not None:
            return self._judge_date(row, printed, facts)
        lang = facts.sources.get(reference["source"], {}).get("language", "")
        figures = printed_figures.read(printed, lang.partition("-")[0])
        if figures is None or agrees(figures, row, facts.lexicon):
            return None
        return Severity.ERROR

    def _judge_date(self, row: Row, written: str, facts: Facts) -> Severity | None:
        date, printed = row.date, printed_dates.read(written)
        if printed is None or date is None:
            return None
        calendars = ["gregorian"]
        if printed.julian or date.calendar == "julian" or date.lo < facts.lexicon.calendar_switch:
            calendars.append("julian")
        days = distance(printed, date.start_lo, date.end_hi, calendars)
        if not days:
            return None
        if (date.uncertain or date.approximate) and date.kind == "point":
            lo, hi = slack.widened(date, 1)
            if not distance(printed, lo, hi, calendars):
                return None
        one_off = days == 1 and date.precision in {"day", "minute"}
        return Severity.WARNING if one_off else Severity.ERROR
