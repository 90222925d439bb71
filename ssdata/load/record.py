"""Records as the loader gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ssdata.load.answer import Answer, best
from ssdata.load.claim import Claim, Dispute
from ssdata.model.record import Record as Model

if TYPE_CHECKING:
    from ssdata.load.dataset import Dataset


class Record:
    """One subject with its claims; ``data`` is all that stands in the file."""

    def __init__(self, dataset: Dataset, data: Model) -> None:
        self.dataset = dataset
        self.data = data

    @classmethod
    def read(cls, dataset: Dataset, path: Path) -> Record:
        """Read a record. Raises pydantic.ValidationError if it does not fit."""
        return cls(dataset, Model.model_validate_json(path.read_bytes()))

    @property
    def id(self) -> str:
        """The record's id."""
        return self.data.id

    @property
    def type(self) -> str:
        """The record's type: treaty, battle, person."""
        return self.data.type

    @property
    def labels(self) -> dict[str, str]:
        """Names by language tag."""
        return self.data.labels

    def label(self, language: str = "en") -> str:
        """The name in a language; without one, the first there is."""
        return self.labels.get(language) or next(iter(self.labels.values()))

    def names(self) -> Iterator[str]:
        """All labels and aliases."""
        yield from self.labels.values()
        for aliases in (self.data.aliases or {}).values():
            yield from aliases

    @property
    def summary(self) -> str:
        """The summary as running text."""
        return " ".join(sentence.text for sentence in self.data.summary or ())

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims in the order of the file."""
        return tuple(Claim(self, claim) for claim in self.data.claims)

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """All disputes. Raises KeyError if one lists a claim that the record does not have."""
        return tuple(
            Dispute(one, tuple(self.claim(id) for id in one.claims))
            for one in self.data.disputes or ()
        )

    def _named(self, name: str, claims: Mapping[str, Claim]) -> Claim:
        record, mark, id = name.rpartition("#")
        return self.dataset[record].claim(id) if mark else claims[id]

    def __getitem__(self, property_: str) -> list[Claim]:
        """The live claims of a property, preferred ones first; empty if there are none."""
        found = [one for one in self.claims if one.property == property_ and one.is_live]
        return sorted(found, key=lambda claim: claim.data.rank != "preferred")

    def claim(self, id: str) -> Claim:
        """The claim of an id. Raises KeyError."""
        for claim in self.claims:
            if claim.id == id:
                return claim
        raise KeyError(f"the record {self.id!r} has no claim {id!r}")

    def value(self, property_: str, **scope: str) -> Answer:
        """The best value of a property, with its citations and its rivals.

        ``scope`` asks for a scope by dimension, underscores for hyphens: ``side="japan"``,
        ``as_of="1939-05"``. Preferred claims come before others, better verified ones before
        less verified ones.

        Raises:
            KeyError: the record has no live claim of the property in this scope.
        """
        return best(self, property_, {key.replace("_", "-"): term for key, term in scope.items()})

    def linked_from(self, property_: str | None = None) -> Iterator[Claim]:
        """Live claims of other records that point here; reads the whole dataset."""
        for record in self.dataset.values():
            for claim in record.claims:
                if property_ not in {None, claim.property} or not claim.is_live:
                    continue
                if claim.raw.get("entity") == self.id:
                    yield claim

    def __repr__(self) -> str:
        return f"<Record {self.id}: {self.label()} ({self.type}, {len(self.claims)} claims)>"
