"""Claims as the loader gives them: a value, its citations, its rivals and its dispute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ssdata.values import edtf, quantity
from ssdata.wording import figure

if TYPE_CHECKING:
    from ssdata.load.record import Record
    from ssdata.load.source import Source
    from ssdata.model.claim import Claim as Model
    from ssdata.model.claim import Reference
    from ssdata.model.record import Dispute as DisputeModel


@dataclass(frozen=True)
class Citation:
    """A reference with its source: ``locator`` is where, ``as_printed`` what stands there."""

    source: Source
    reference: Reference

    @property
    def locator(self) -> dict[str, str]:
        """Labels and places: {"page": "101"}."""
        given = self.reference.locator
        return given.model_dump(exclude_none=True) if given is not None else {}

    @property
    def as_printed(self) -> str | None:
        """The value as the source prints it."""
        return self.reference.as_printed

    @property
    def supports(self) -> bool:
        """Whether the source speaks for the claim."""
        return self.reference.stance != "contradicts"

    def __str__(self) -> str:
        where = ", ".join(f"{label} {place}" for label, place in self.locator.items())
        return self.source.short() + (f", {where}" if where else "")


@dataclass(frozen=True)
class Dispute:
    """Claims that contradict each other, and why both stand."""

    data: DisputeModel
    claims: tuple[Claim, ...]

    @property
    def statement(self) -> str:
        """Why the sources differ."""
        return self.data.statement

    @property
    def is_open(self) -> bool:
        """Whether nobody knows which is right."""
        return self.data.status == "open"


class Claim:
    """One statement of a ``record``; ``property`` is the property of the vocabulary.

    ``data`` is all that stands in the record.
    """

    __slots__ = ("data", "property", "record")

    def __init__(self, record: Record, data: Model) -> None:
        self.record = record
        self.data = data
        self.property = data.property

    @property
    def id(self) -> str:
        """The claim's name within its record."""
        return self.data.id

    @property
    def is_live(self) -> bool:
        """Whether it is asserted and not deprecated."""
        return self.data.rank != "deprecated" and self.data.modality in {None, "asserted"}

    @property
    def scope(self) -> dict[str, Any]:
        """What exactly is meant, by dimension."""
        given = self.data.scope or {}
        return {name: term for name, term in given.items() if isinstance(term, str | list)}

    @property
    def value(self) -> Any:
        """The value as a Python object.

        A date is an ``ssdata.values.edtf.Date`` with its bounds, a quantity an
        ``ssdata.values.quantity.Quantity``, an entity the ``Record`` itself, coordinates a pair
        of ``decimal.Decimal``; text and string are ``str``. None if there is none or nobody
        knows; ``kind`` tells these apart.
        """
        raw = self.raw
        match self.kind:
            case "date":
                calendar = "julian" if raw.get("calendar") == "julian" else "gregorian"
                return edtf.parse(raw["date"], calendar=calendar)
            case "quantity":
                lexicon = self.record.dataset.lexicon
                return quantity.parse(raw["quantity"], units=lexicon.units, words=lexicon.words)
            case "entity":
                return self.record.dataset[raw["entity"]]
            case "coordinates":
                from decimal import Decimal

                return tuple(Decimal(part) for part in raw["coordinates"])
            case "none" | "unknown":
                return None
            case kind:
                return raw[kind]

    @property
    def kind(self) -> str:
        """Type of the value: date, quantity, entity, text, string, coordinates, none, unknown."""
        return next(iter(self.raw))

    @property
    def raw(self) -> dict[str, Any]:
        """The value as it stands in the record."""
        found: dict[str, Any] = self.data.value.model_dump(exclude_none=True, by_alias=True)
        return found

    @property
    def citations(self) -> list[Citation]:
        """The references with their sources."""
        dataset = self.record.dataset
        return [Citation(dataset.source(one.source), one) for one in self.data.references]

    @property
    def level(self) -> str | None:
        """How far it was verified: unread, source-read, double-checked; None without sign-off."""
        return self.data.verified.level if self.data.verified is not None else None

    @property
    def dispute(self) -> Dispute | None:
        """The dispute that lists the claim, an open one before a resolved one."""
        found = [one for one in self.record.disputes if self in one.claims]
        return min(found, key=lambda one: not one.is_open, default=None)

    @property
    def rivals(self) -> list[Claim]:
        """The other claims of the disputes that list this one."""
        return [
            claim
            for dispute in self.record.disputes
            if self in dispute.claims
            for claim in dispute.claims
            if claim is not self
        ]

    def __str__(self) -> str:
        raw = self.raw
        match self.kind:
            case "quantity":
                return figure(raw["quantity"])
            case "entity":
                return str(raw["entity"])
            case "coordinates":
                return ", ".join(raw["coordinates"])
            case "none" | "unknown":
                return self.kind
            case kind:
                zone = f" ({raw['zone']})" if "zone" in raw else ""
                return f"{raw[kind]}{zone}"

    def __repr__(self) -> str:
        return f"<Claim {self.record.id}#{self.id}: {self.property} {self}>"
