"""T101."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Place, Verdict
from ssdata.lint.kinds import RecordRule
from ssdata.lint.text.prose import Said, only_years, said
from ssdata.values import edtf

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

Json = Mapping[str, Any]


class SummaryMismatch(RecordRule):
    """A sentence of the summary gives a date or a figure that none of its claims gives.

    What it does:
        Reads the dates and figures of every sentence and looks for each among the claims that the
        sentence names: in their values, validities and scopes.

    Why is this bad:
        The summary is what people read. A figure in it that hangs on no claim has no source, and
        one that contradicts its claim is wrong.

    Example:
        ```json
        {"summary": [{"text": "It was signed on 12 August 1937.", "claims": ["signed"]}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    Use instead:
        ```json
        {"summary": [{"text": "It was signed in August 1937.", "claims": ["signed"]}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    When it stays silent:
        Coarser wording (a month for a day, "about 800" for 812, "more than 900" for 985); numbers
        that are names: articles, hills, divisions, ordinals; times of day; numbers that stand in
        a text value, in a label of the record, or in the label of a record that a claim links to;
        sentences that are not English.

    References:
        semantics C37
    """

    code = "T101"
    name = "summary-mismatch"
    since = "0.1"
    semantics = "C37"
    verdict = Verdict.VIOLATION
    hangs = True
    stage = 100
    needs = frozenset({"summary"})

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether no sentence has a figure but years, and claims under it give them all."""
        return all(
            [
                _has_given_years(sentence, view.named(sentence["claims"]))
                for view in batch.views
                for sentence in view.data.get("summary", ())
            ]
        )

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each date and figure that no named claim gives."""
        for index, sentence in enumerate(view.data.get("summary", ())):
            named = view.named(sentence["claims"])
            if _has_given_years(sentence, named):
                continue
            for one in said(sentence["text"]):
                if not _stands(one, named, view, facts):
                    yield self._finding(view, index, one, named)

    def _finding(self, view: View, index: int, one: Said, named: list[Row]) -> Finding:
        kind = "quantity" if one.is_figure and not one.date else "date"
        near = [row for row in named if row.kind == kind]
        has = ", ".join(f"{row.id} {row.written()}" for row in near)
        return self.report(
            Place(view.path, f"/summary/{index}/text"),
            f"the sentence says {one.words.strip()!r}, but its claims say {has}"
            if has
            else f"the sentence says {one.words.strip()!r}, and none of its claims does",
            help="correct the sentence, or name the claim that it stands on",
            record=view.id,
            claims=[row.id for row in near],
            related=[
                Place(view.path, f"/claims/{row.index}/value/{row.kind}", message=row.id)
                for row in near
            ],
        )


def _has_given_years(sentence: Json, rows: list[Row]) -> bool:
    """Whether no other date or figure than years may be in a sentence, and all are given."""
    years = only_years(sentence["text"])
    return years is not None and all([_is_dated(year, rows) for year in years])


def _stands(one: Said, rows: list[Row], view: View, facts: Facts) -> bool:
    if one.date and _is_dated(one.date, rows):
        return True
    if one.is_figure and any(_is_counted(one, row) for row in rows):
        return True
    said_so = one.words.casefold()
    if any(row.text is not None and _occurs(said_so, row.text.casefold()) for row in rows):
        return True
    return one.is_figure and _is_named(one.words.split()[-1], rows, view, facts)


def _is_dated(date: str, rows: list[Row]) -> bool:
    try:
        wanted = edtf.parse(date)
    except edtf.DateError:
        return False
    if any([row.date is not None and _meets(row.date, wanted) for row in rows]):
        return True
    return any(_meets(given, wanted) for row in rows for given in _dates_of(row))


def _meets(given: edtf.Date, wanted: edtf.Date) -> bool:
    return given.start_lo <= wanted.hi and wanted.lo <= given.end_hi


def _dates_of(row: Row) -> Iterator[edtf.Date]:
    if row.date is not None:
        yield row.date
    if row.validity is not None:
        yield row.validity
    if row.text is not None:
        yield from (edtf.parse(one.date) for one in _told(row.text) if one.date)
    for terms in row.claim.get("scope", {}).values():
        for term in terms if isinstance(terms, list) else [terms]:
            if isinstance(term, str) and term[:1] in "0123456789./[{-":
                try:
                    yield edtf.parse(term)
                except edtf.DateError:
                    continue


@lru_cache(maxsize=256)
def _told(text: str | None) -> list[Said]:
    """What the text of a claim says of dates and figures, as far as it can be read."""
    return [one for one in said(text or "") if not one.date or _is_date(one.date)]


def _is_date(text: str) -> bool:
    try:
        edtf.parse(text)
    except edtf.DateError:
        return False
    return True


def _is_counted(one: Said, row: Row) -> bool:
    """Whether a figure fits a quantity, in the unit as written, or stands in a text."""
    if row.text is not None:
        return any(other.is_figure and other.lo == one.lo for other in _told(row.text))
    if row.kind != "quantity" or row.quantity is None:
        return False
    factor = Fraction(1)
    given = row.claim["value"]["quantity"]
    low, high = row.quantity.lo, row.quantity.hi
    if row.quantity.dimension is not None and "amount" in given:
        amount = Fraction(str(given["amount"]))
        factor = _middle(low, high) / amount if amount else factor
    low = None if low is None else low / factor
    high = None if high is None else high / factor
    return not (
        (high is not None and one.lo is not None and one.lo > high)
        or (low is not None and one.hi is not None and one.hi < low)
    )


def _middle(low: Fraction | None, high: Fraction | None) -> Fraction:
    if low is None or high is None:
        return Fraction(1)
    return (low + high) / 2


def _is_named(token: str, rows: list[Row], view: View, facts: Facts) -> bool:
    """Whether a number is part of a name or text that the sentence may repeat."""
    texts = [*view.data["labels"].values()]
    for row in rows:
        if row.text is not None:
            texts.append(row.text)
        other = facts.view(row.entity) if row.entity is not None else None
        if other is not None:
            texts += other.data["labels"].values()
    return any(_occurs(token, text) for text in texts)


def _occurs(words: str, text: str) -> bool:
    """Whether words stand in a text, where no longer number begins or ends with them."""
    if words not in text:
        return False
    return re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(words)}(?!\d|[.,]\d)", text) is not None
