"""The vocabulary, compiled for the rules: every look-up is one dictionary access."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from ssdata.lint.hierarchy import exclusive_pair, wider
from ssdata.lint.limits import limits_of
from ssdata.lint.property import Property as Property
from ssdata.values import edtf, quantity
from ssdata.values.quantity import Quantity, Unit

Json = Mapping[str, Any]

# Days that programs write where they know none.
SENTINELS = ("9999-12-31", "2999-01-01", "1900-01-01", "1970-01-01")


def _unit(id: str, data: Json) -> Unit:
    factor = data.get("factor")
    return Unit(id, data["dimension"], None if factor is None else Fraction(factor))


def _switch(dates: Json) -> int:
    """The minute from which all jurisdictions of the project wrote Gregorian dates."""
    days = [switch["on"] for switch in dates.get("calendar_switches", ())]
    return max((edtf.parse(day).lo for day in days), default=edtf.NEG_INF)


class Lexicon:
    """A vocabulary ready for use; ``data`` is the vocabulary as written."""

    def __init__(self, data: Json) -> None:
        self.data = data
        self.level: int = data.get("dates", {}).get("level", 2)
        self.dates = edtf.dates(self.level)
        self.types: Json = data.get("record_types", {})
        self.sources: Json = data.get("source_types", {})
        self.dimensions: Json = data.get("dimensions", {})
        self.words = {id: (word["min"], word["max"]) for id, word in data.get("words", {}).items()}
        self.units = {id: _unit(id, unit) for id, unit in data.get("units", {}).items()}
        self.calendar_switch = _switch(data.get("dates", {}))
        self.sentinels = frozenset(data.get("dates", {}).get("sentinels", SENTINELS))
        self._wider = {id: wider(id, self.types) for id in self.types}
        self._quantities: dict[tuple[object, ...], Quantity] = {}
        self._chains: dict[tuple[str, ...], list[tuple[Json, list[str]]]] = {}
        self._by_type: dict[tuple[str, str], list[Json]] = {}
        self._constrained: dict[str, list[Property]] = {}
        self._targets: dict[tuple[str, str], bool] = {}
        self.properties = {id: self._property(id, p) for id, p in data["properties"].items()}
        inverse, symmetric = self.constrained("inverse"), self.constrained("symmetric")
        self.two_way = frozenset(prop.id for prop in (*inverse, *symmetric))
        # The properties that are the way back of another one, or of themselves.
        self.ways_back = frozenset(
            [*(prop.constraints["inverse"] for prop in inverse), *(prop.id for prop in symmetric)]
        )
        # The kinds of sources that no property finds too weak.
        asked = [prop.constraints["references"] for prop in self.constrained("references")]
        kinds = [frozenset(one["kinds"]) for one in asked if "kinds" in one]
        self.strong_kinds = frozenset.intersection(*kinds) if kinds else frozenset()
        self.successions = self._successions()
        self._disjoint = {id: exclusive_pair(id, self.types) for id in self.types}

    def is_a(self, type_: str, wanted: frozenset[str]) -> bool:
        """Whether a record type is one of those wanted, or narrower."""
        return not wanted.isdisjoint(self._wider.get(type_, ()))

    def is_said_of(self, prop: Property, type_: str) -> bool:
        """Whether a property may be stated in records of a type; unknown types take any."""
        return not prop.subjects or type_ not in self.types or self.is_a(type_, prop.subjects)

    def disjoint_above(self, type_: str) -> tuple[str, str] | None:
        """Two types that a record type is at once, although nothing can be both."""
        return self._disjoint.get(type_)

    def chains_of(self, type_: str) -> list[Json]:
        """The chains of dates that hold for a record type."""
        return self._for_type("chains", type_)

    def chains_in(self, type_: str, properties: Iterable[str]) -> list[tuple[Json, list[str]]]:
        """The chains of which a record of a type has two steps or more, with these steps."""
        key = (type_, *properties)
        found = self._chains.get(key)
        if found is None:
            here = set(key[1:])
            steps = [
                (chain, [one for one in chain["steps"] if one in here])
                for chain in self.chains_of(type_)
            ]
            found = self._chains[key] = [pair for pair in steps if len(pair[1]) > 1]
        return found

    def lifetimes_of(self, type_: str) -> list[Json]:
        """The beginnings and ends that hold for a record type."""
        return self._for_type("lifetimes", type_)

    def _for_type(self, key: str, type_: str) -> list[Json]:
        found = self._by_type.get((key, type_))
        if found is None:
            found = self._by_type[key, type_] = [
                one
                for one in self.data.get(key, ())
                if "types" not in one or self.is_a(type_, frozenset(one["types"]))
            ]
        return found

    def constrained(self, constraint: str) -> list[Property]:
        """The properties that have a constraint."""
        found = self._constrained.get(constraint)
        if found is None:
            found = self._constrained[constraint] = [
                prop for prop in self.properties.values() if constraint in prop.constraints
            ]
        return found

    def is_target(self, type_: str, constraint: str) -> bool:
        """Whether links of a property with the constraint may lead to records of a type."""
        found = self._targets.get((type_, constraint))
        if found is None:
            found = self._targets[type_, constraint] = any(
                prop.objects is None or self.is_a(type_, prop.objects)
                for prop in self.constrained(constraint)
            )
        return found

    def quantity(self, written: Json, slack: str | int | None) -> Quantity:
        """A quantity of a record, read once for all that are written alike.

        Raises:
            QuantityError: it cannot be read.
        """
        key = (*written.items(), slack)
        found = self._quantities.get(key)
        if found is None:
            share = None if slack is None else Fraction(str(slack))
            found = self._quantities[key] = quantity.parse(
                written, units=self.units, words=self.words, slack=share
            )
        return found

    def source_type(self, source: Json) -> Json | None:
        """What the vocabulary says of a kind of source: by its form, else by its CSL type."""
        form = source.get("custom", {}).get("form")
        found: Json | None = self.sources.get(form or source.get("type", ""))
        return found

    def _successions(self) -> list[Property]:
        """The properties that lead to a successor, then those that lead to a predecessor."""
        ahead = self.constrained("succession")
        names = {prop.id for prop in ahead}
        behind = [
            prop
            for prop in self.constrained("inverse")
            if prop.constraints["inverse"] in names and prop.id not in names
        ]
        return [*ahead, *behind]

    def _totals(self, id: str) -> Iterator[str]:
        for entry in self.data.get("sums", ()):
            if entry["total"] == id and "dimension" in entry:
                yield entry["dimension"]
        for entry in self.data.get("monotone", ()):
            if entry["whole"] == entry["part"] == id and "dimension" in entry:
                yield entry["dimension"]

    def _property(self, id: str, data: Json) -> Property:
        constraints = data.get("constraints", {})
        return Property(
            id=id,
            label=data["label"],
            value=data["value"],
            extent=data.get("reading") == "extent",
            subjects=frozenset(data["subjects"]) if "subjects" in data else None,
            objects=frozenset(data["objects"]) if "objects" in data else None,
            units=tuple(data.get("units", ())),
            terms=data.get("terms", {}),
            functional=constraints.get("functional", False),
            dimensions=frozenset(constraints.get("scope", ())),
            totals=frozenset(self._totals(id)),
            limits=limits_of(data, self.units),
            slack=constraints.get("slack"),
            constraints=constraints,
        )
