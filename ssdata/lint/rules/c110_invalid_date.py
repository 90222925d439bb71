"""C110."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import RecordRule
from ssdata.values import edtf, quantity
from ssdata.values.day import is_day

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

_SMALL = frozenset({"A", "An", "At", "In", "It", "Only", "The", "There", "This"})


class InvalidDate(RecordRule):
    """A date or a figure cannot be read.

    What it does:
        Reads every date as EDTF of 2019 (values, validities, dates of scope, days of access and
        sign-off) and every figure. Reports what is no EDTF, days that do not exist, intervals
        that end before they start, and figures whose least is above their most.

    Why is this bad:
        What cannot be read takes part in no comparison.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1969-02-30"}}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1969-02-28"}}]}
        ```

    When it stays silent:
        Dates with X for unknown digits, if at least one day fits; about (`~`), uncertain (`?`);
        open (`..`) and unknown ends; seasons. Level 2 only where the vocabulary takes it.

    References:
        semantics C10 · ISO 8601-2:2019 and the EDTF specification of the Library of Congress
    """

    code = "C110"
    name = "invalid-date"
    since = "0.1"
    semantics = "C10"
    stage = 15

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all dates and figures can be read."""
        if batch.has_faults or "scope" in batch.keys or "accessed" in batch.keys:
            return False
        return all([is_day(day) for _, day in batch.sign_offs])

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each date and each figure that cannot be read."""
        accessed = "accessed" in view.keys
        for row in view.rows:
            claim = row.claim
            if row.fault is not None:
                yield self._unreadable(view, row)
            if "scope" in claim and row.prop is not None:
                yield from self._scope(view, row, facts)
            if "verified" in claim and not is_day(claim["verified"]["on"]):
                yield self._no_day(view, row, "/verified/on", claim["verified"]["on"])
            if accessed:
                yield from self._accessed(view, row)

    def _accessed(self, view: View, row: Row) -> Iterator[Finding]:
        for index, reference in enumerate(row.claim["references"]):
            if "accessed" in reference and not is_day(reference["accessed"]):
                where = f"/references/{index}/accessed"
                yield self._no_day(view, row, where, reference["accessed"])

    def _unreadable(self, view: View, row: Row) -> Finding:
        fault = row.fault
        if isinstance(fault, edtf.DateError):
            where = "/value/date" if row.faulty_key == "value" else "/validity"
            return self.at(
                view, row, where, f"{fault.text!r}: {_plain(fault.reason)}", help=fault.hint
            )
        reason = fault.reason if isinstance(fault, quantity.QuantityError) else str(fault)
        return self.at(view, row, "/value/quantity", _plain(reason))

    def _scope(self, view: View, row: Row, facts: Facts) -> Iterator[Finding]:
        for dimension, terms in row.claim["scope"].items():
            if facts.lexicon.dimensions.get(dimension, {}).get("kind") != "date":
                continue
            for term in terms if isinstance(terms, list) else [terms]:
                if isinstance(term, str):
                    try:
                        edtf.parse(term, level=facts.lexicon.level)
                    except edtf.DateError as fault:
                        message = f"{fault.text!r}: {_plain(fault.reason)}"
                        yield self.at(view, row, f"/scope/{dimension}", message, help=fault.hint)

    def _no_day(self, view: View, row: Row, where: str, day: str) -> Finding:
        place = Place(view.path, f"/claims/{row.index}{where}")
        message = f"{day!r}: there is no such day"
        return self.report(place, message, record=view.id, claims=[row.id])


def _plain(sentence: str) -> str:
    """A sentence as the second half of a message."""
    text = sentence.rstrip(".")
    first = text.partition(" ")[0]
    return text[0].lower() + text[1:] if first in _SMALL else text
