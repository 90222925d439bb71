"""R109."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.chronology.moment import moment, validity_moments
from ssdata.lint.citation.published import written
from ssdata.lint.finding import Finding
from ssdata.lint.kinds import RecordRule
from ssdata.values.calendar import julian_gap_at
from ssdata.values.edtf_model import DAY

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class AnachronisticSource(RecordRule):
    """A source is older than what it is cited for.

    What it does:
        Compares the publication of every supporting source (`issued`) with the date that the claim
        gives, and with the beginning of its validity. Reports sources whose cited edition had
        certainly come out before.

    Why is this bad:
        A book of 1936 cannot tell what was signed in 1937: the reference names another edition or
        another work, or the date is wrong.

    Example:
        ```json
        {"sources": [{"id": "survey", "title": "A Survey of Treaties", "issued": {"date-parts": [[1936]]}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "survey", "locator": {"page": "12"}}]}]}
        ```

    Use instead:
        ```json
        {"sources": [{"id": "survey", "title": "A Survey of Treaties", "issued": {"date-parts": [[1939]]}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "survey", "locator": {"page": "12"}}]}]}
        ```

    When it stays silent:
        Plans and forecasts (modality `planned`); properties of which a source may tell beforehand
        (`prospective_ok`: a treaty says when it will enter into force); periodicals, and the end
        of a range for works that came out over years; reprints that give their first publication
        in `original-date` beside their own year; single texts such as treaties and telegrams that
        are read in a later edition (a page, a volume), which may tell what came after; dates that
        overlap; a difference that the time zone or an unstated calendar explains; deprecated
        claims; references that contradict the claim, or that have a note.

    References:
        semantics C34 · EDTF 2019
    """

    code = "R109"
    name = "anachronistic-source"
    since = "0.1"
    semantics = "C34"
    hangs = True
    stage = 90

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether all sources came out after the latest date."""
        times = [facts.provenance.published(source) for source in batch.cited]
        return all([last is None or last >= batch.latest for last in times])

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each reference to a source that is too old."""
        published, switch = facts.provenance.published, facts.lexicon.calendar_switch
        for row in view.rows:
            if row.date is None and row.validity is None:
                continue
            for index, reference in enumerate(row.claim["references"]):
                last = published(reference["source"])
                if last is None or "note" in reference:
                    continue
                if last < switch:
                    # The day of an old newspaper may be one of the Julian calendar.
                    last += max(0, julian_gap_at(last // DAY)) * DAY
                date = self._too_late(row, last, facts)
                if date and reference.get("stance") != "contradicts":
                    source = facts.sources[reference["source"]]
                    yield self.at(
                        view,
                        row,
                        f"/references/{index}/source",
                        f"{reference['source']!r} came out in {written(source)}, before {date!r}, "
                        "for which it is cited",
                        help="name the edition that was read, correct the date, or say that the "
                        "source tells of a plan: modality planned, or a note on the reference",
                    )

    def _too_late(self, row: Row, last: int, facts: Facts) -> str:
        """The date of a claim that lies after the publication; empty if none certainly does."""
        after = row.date is not None and row.date.start_lo > last
        holds_after = row.validity is not None and row.validity.start_lo > last
        if not (after or holds_after) or not self._tells_what_was(row):
            return ""
        if row.date is not None and after:
            event = moment(row, "start", facts.lexicon)
            if event is not None and event.least > last:
                return row.date.text
        if row.validity is not None and holds_after:
            starts, _ = validity_moments(row)
            if starts and min(start.least for start in starts) > last:
                return row.validity.text
        return ""

    def _tells_what_was(self, row: Row) -> bool:
        return not (
            row.rank == "deprecated"
            or row.fault is not None
            or row.claim.get("modality") == "planned"
            or (row.prop is not None and row.prop.constraints.get("prospective_ok"))
        )
