"""Rows: claims made ready for comparison, once, for all rules."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ssdata import wording
from ssdata.values import edtf
from ssdata.values.quantity import Quantity, QuantityError

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon, Property
    from ssdata.lint.view import View

Json = Mapping[str, Any]
Scope = frozenset[tuple[str, Any]]
NO_SCOPE: Scope = frozenset()


class Row:
    """A claim with its property and its value worked out.

    ``fault`` says why the value cannot be compared; such a claim takes part in no comparison.
    ``lo`` and ``hi`` are minutes (dates, in UTC where a zone is stated).
    """

    __slots__ = (
        "claim", "date", "entity", "fault", "faulty_key", "hi", "id", "index", "kind", "live", "lo",
        "prop", "quantity", "rank", "scope", "text", "unknown_scope", "validity", "view", "zone",
    )  # fmt: skip
    prop: Property | None
    date: edtf.Date | None
    validity: edtf.Date | None
    quantity: Quantity | None
    entity: str | None
    text: str | None
    zone: int | None
    fault: edtf.DateError | QuantityError | None
    scope: Scope

    def __init__(self, view: View, index: int, claim: Json, lexicon: Lexicon) -> None:
        self.view = view
        self.index = index
        self.claim = claim
        self.id: str = claim["id"]
        self.prop = lexicon.properties.get(claim["property"])
        self.rank: str = "normal"
        self.live = True
        if "rank" in claim or "modality" in claim:
            self.rank = claim.get("rank", "normal")
            asserted = claim.get("modality", "asserted") == "asserted"
            self.live = asserted and self.rank != "deprecated"
        # One store after the other of one value: there are many rows.
        self.date = self.validity = self.quantity = self.entity = self.text = None
        self.zone = self.fault = None
        self.lo = self.hi = 0
        self.faulty_key = "value"
        self.unknown_scope = False
        self.scope = NO_SCOPE
        value = claim["value"]
        self.kind: str = next(iter(value))
        try:
            if self.kind == "date":
                self._read_date(value, lexicon)
            elif self.kind == "quantity":
                slack = self.prop.slack if self.prop is not None else None
                self.quantity = lexicon.quantity(value["quantity"], slack)
            elif self.kind == "entity":
                self.entity = value["entity"]
            elif self.kind in {"text", "string"}:
                self.text = unicodedata.normalize("NFC", value[self.kind])
            if "validity" in claim:
                self.faulty_key = "validity"
                self.validity = lexicon.dates[claim["validity"]]
        except (edtf.DateError, QuantityError) as fault:
            self.fault = fault
        if "scope" in claim and self.prop is not None:
            self.scope = self._scope(claim["scope"], self.prop, lexicon)

    @property
    def name(self) -> str:
        """How other records name the claim: record#claim."""
        return f"{self.view.id}#{self.id}"

    @property
    def label(self) -> str:
        """How people call what the claim says: the label of its property."""
        return self.prop.label if self.prop is not None else str(self.claim["property"])

    def sources(self) -> set[str]:
        """Ids of the sources that support the claim."""
        return {
            reference["source"]
            for reference in self.claim["references"]
            if reference.get("stance") != "contradicts"
        }

    def written(self) -> str:
        """The value as people read it."""
        value = self.claim["value"]
        if self.kind == "quantity":
            return wording.figure(value["quantity"])
        if self.kind == "date" and "zone" in value:
            return f"{value['date']} ({value['zone']})"
        return str(value[self.kind]) if self.kind not in {"none", "unknown"} else self.kind

    def _read_date(self, value: Json, lexicon: Lexicon) -> None:
        if "calendar" in value and value["calendar"] == "julian":
            date = edtf.parse(value["date"], level=lexicon.level, calendar="julian")
        else:
            date = lexicon.dates[value["date"]]
        self.date = date
        self.lo, self.hi, self.zone = date.lo, date.hi, date.offset
        if self.zone is None and "zone" in value:
            self.zone = minutes(value["zone"])
        if self.zone:
            self.lo -= self.zone
            self.hi -= self.zone

    def _scope(self, scope: Json, prop: Property, lexicon: Lexicon) -> Scope:
        pairs = []
        for dimension, term in scope.items():
            if dimension not in prop.dimensions:
                continue
            if isinstance(term, dict):
                self.unknown_scope = True
            terms = term if isinstance(term, list) else [term]
            kind = lexicon.dimensions.get(dimension, {}).get("kind")
            pairs.append((dimension, frozenset(canonical(one, kind) for one in terms)))
        return frozenset(pairs)


def canonical(term: Any, kind: str | None) -> Any:
    """A term of a scope as it is compared: dates by their bounds, words in NFC without case."""
    if isinstance(term, dict):
        return "?"
    if kind == "date":
        try:
            date = edtf.parse(term)
        except edtf.DateError:
            return term
        # Two ways to write the year 2001 are one; a set of years is no period of them.
        a_set = date.kind if date.kind in {"one-of", "all-of"} else ""
        return (date.start_lo, date.end_hi, date.unknown_start, date.unknown_end, a_set)
    return unicodedata.normalize("NFC", term).casefold()


def minutes(zone: str) -> int:
    """Offset of a zone such as ``+03:00`` in minutes."""
    sign = -1 if zone[0] == "-" else 1
    return sign * (int(zone[1:3]) * 60 + int(zone[4:6]))
