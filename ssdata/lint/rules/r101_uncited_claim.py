"""R101."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import FileRule
from ssdata.lint.schema import is_uncited

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.reading import File


class UncitedClaim(FileRule):
    """A claim has no reference that supports it.

    What it does:
        Reports claims without references, and claims whose references all contradict them.
        Deprecated claims need one too: it shows who said so.

    Why is this bad:
        A claim without a source cannot be checked, so it is not worth more than hearsay.

    Example:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}, "references": []}
        ]}
        ```

    Use instead:
        ```json
        {"claims": [
          {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
           "references": [{"source": "handbook", "locator": {"page": "12"}}]}
        ]}
        ```

    When it stays silent:
        Properties that the vocabulary calls self-evident, if one reference is there at all.

    References:
        Wikidata: citation-needed constraint (Q54554025) · GENEALOGIX: assertions need evidence
    """

    code = "R101"
    name = "uncited-claim"
    since = "0.1"
    semantics = "C32"
    stage = 12

    def spares(self, batch: Batch) -> bool:
        """Whether nothing is contradicted."""
        return "stance" not in batch.keys

    def check(self, file: File, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each claim without support."""
        if file.is_source:
            return
        for problem in file.problems:
            if is_uncited(problem):
                index = int(problem.pointer.split("/")[2])
                yield self._finding(file, index, problem.pointer, "has no reference")
        if file.fits_schema:
            for index, claim in enumerate(file.value["claims"]):
                references = claim["references"]
                if references and "stance" not in references[0]:
                    continue
                prop = facts.lexicon.properties.get(claim["property"])
                if prop is not None and "self_evident" in prop.constraints:
                    continue
                if all(ref.get("stance") == "contradicts" for ref in references):
                    where = f"/claims/{index}/references"
                    yield self._finding(
                        file, index, where, "has only references that contradict it"
                    )

    def _finding(self, file: File, index: int, pointer: str, what: str) -> Finding:
        claim = file.value["claims"][index]
        name = claim.get("id", index) if isinstance(claim, dict) else index
        return self.report(
            Place(file.name, pointer),
            f"claim {name!r} {what}",
            help='add one to "references": the source and where in it',
            record=file.expected_id,
            claims=[str(name)],
        )
