"""C138."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from ssdata.lint.clash.decide import apart_in_time
from ssdata.lint.clash.same import narrower
from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.kinds import RecordRule
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class DeniedAssertion(RecordRule):
    """One and the same speaker asserts something and denies it.

    What it does:
        Compares claims of the modality `denied` with asserted ones of the same property, scope
        and speaker (`according_to`, else the source): what is asserted must not be what is
        denied, or a more exact form of it.

    Why is this bad:
        Mostly the modality of one of them was forgotten, or the speaker.

    Example:
        ```json
        {"claims": [
          {"id": "party", "property": "party", "value": {"entity": "japan"},
           "according_to": "Tass"},
          {"id": "no-party", "property": "party", "value": {"entity": "japan"},
           "modality": "denied", "according_to": "Tass"}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "party", "property": "party", "value": {"entity": "japan"},
           "according_to": "Domei"},
          {"id": "no-party", "property": "party", "value": {"entity": "japan"},
           "modality": "denied", "according_to": "Tass"}
        ]}
        ```

    When it stays silent:
        Different speakers; planned, alleged and quoted claims, which never contradict an
        assertion; an assertion that is wider than what is denied; validities that need not meet;
        deprecated claims; `unknown`.

    References:
        semantics C38
    """

    code = "C138"
    name = "denied-assertion"
    since = "0.1"
    semantics = "C38"
    verdict = Verdict.CONFLICT
    disputable = True
    stage = 35
    needs = frozenset({"modality"})

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each denial that its speaker contradicts."""
        for id, rows in view.by_property.items():
            denials = [row for row in rows if _is_denial(row)]
            if not denials:
                continue
            asserted: dict[Hashable, list[Row]] = {}
            for row in view.comparable(id):
                for speaker in _speakers(row):
                    asserted.setdefault((speaker, row.scope), []).append(row)
            for denial in denials:
                yield from self._denial(view, denial, asserted, facts)

    def _denial(
        self, view: View, denial: Row, asserted: dict[Hashable, list[Row]], facts: Facts
    ) -> Iterator[Finding]:
        found: dict[int, Row] = {}
        speakers = []
        for speaker in _speakers(denial):
            for row in asserted.get((speaker, denial.scope), ()):
                if _contradicts(row, denial, facts):
                    found[row.index] = row
                    speakers.append(speaker[1])
        if not found:
            return
        label = denial.label
        who = listing(dict.fromkeys(speakers))
        yield self.at(
            view,
            denial,
            "/modality",
            f"{who} both asserts and denies that {label!r} is {denial.written()!r}",
            others=[found[index] for index in sorted(found)],
            help="see who denies it and write the name under according_to; or mend the modality "
            "of one of them",
        )


def _is_denial(row: Row) -> bool:
    return (
        row.claim.get("modality") == "denied"
        and row.rank != "deprecated"
        and row.fault is None
        and row.kind != "unknown"
        and not row.unknown_scope
    )


def _speakers(row: Row) -> list[tuple[str, str]]:
    """Whose statement it is: the speaker that the claim names, else its sources."""
    speaker = row.claim.get("according_to")
    if speaker is not None:
        return [("speaker", speaker)]
    return [("source", source) for source in sorted(row.sources())]


def _contradicts(row: Row, denial: Row, facts: Facts) -> bool:
    return (
        not row.unknown_scope
        and not apart_in_time(row.validity, denial.validity)
        and narrower(row, denial, facts)
    )
