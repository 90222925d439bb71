"""The answer to a question: a value with its citations, and what speaks against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssdata.load.claim import Citation, Claim, Dispute
    from ssdata.load.record import Record

_LEVELS = {"double-checked": 0, "source-read": 1, "unread": 2, None: 3}


@dataclass(frozen=True)
class Answer:
    """The best claim for a question; ``others`` are the further live claims of the same question.

    ``value`` and ``citations`` are those of the claim. ``disputed`` says that sources disagree and
    nobody knows who is right; ``rivals`` are the claims on the other side.
    """

    claim: Claim
    others: tuple[Claim, ...]

    @property
    def value(self) -> Any:
        """The value as a Python object; see ``Claim.value``."""
        return self.claim.value

    @property
    def citations(self) -> list[Citation]:
        """Who says so, and where."""
        return self.claim.citations

    @property
    def dispute(self) -> Dispute | None:
        """The dispute about the value, with its explanation."""
        return self.claim.dispute

    @property
    def disputed(self) -> bool:
        """Whether there is an open dispute about the value."""
        return self.dispute is not None and self.dispute.is_open

    @property
    def rivals(self) -> list[Claim]:
        """The claims that contradict it."""
        return self.claim.rivals

    def __str__(self) -> str:
        said = "; ".join(str(citation) for citation in self.citations if citation.supports)
        text = f"{self.claim} [{said}]"
        if self.disputed and self.dispute is not None:
            rivals = ", ".join(str(rival) for rival in self.rivals)
            text += f" (disputed: {rivals}. {self.dispute.statement})"
        return text


def best(record: Record, property_: str, scope: Mapping[str, str]) -> Answer:
    """The best live claim of a property in a scope. Raises KeyError if there is none."""
    found = [claim for claim in record[property_] if _fits(claim, scope)]
    if not found:
        asked = f" for {dict(scope)}" if scope else ""
        raise KeyError(f"the record {record.id!r} has no claim of {property_!r}{asked}")
    found.sort(
        key=lambda claim: (
            claim.data.rank != "preferred",
            claim.kind in {"none", "unknown"},
            len(claim.scope) > len(scope),
            _LEVELS[claim.level],
        )
    )
    return Answer(found[0], tuple(found[1:]))


def _fits(claim: Claim, scope: Mapping[str, str]) -> bool:
    return all(
        wanted == term or (isinstance(term, list) and wanted in term)
        for dimension, wanted in scope.items()
        for term in (claim.scope.get(dimension),)
    )
