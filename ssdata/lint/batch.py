"""Some records that are shown to the rules together: what stands in all of them, gathered once.

Most records have most faults not. One look at some of them costs little more than one at a
single record, and where it shows that all is well the rule need not look at each.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from ssdata.lint.text.gathered import Texts
from ssdata.lint.view import REFERENCES, VALUE
from ssdata.values.edtf_model import NEG_INF

if TYPE_CHECKING:
    from ssdata.lint.reading import Kinds
    from ssdata.lint.view import View

Json = Mapping[str, Any]

_VERIFIED = itemgetter("verified")
_LEVEL_AND_DAY = itemgetter("level", "on")

# What a claim looks like: the type of its record, its property, the kind of its value, and the
# record that an entity names or the words of a string.
Form = tuple[str, str, str, str | None]


class Batch:
    """What occurs in some records.

    Attributes:
        views: the records.
        rows: their claims.
        claims: the claims as they are written; ``signed`` are those that have a sign-off.
        references: the references of the claims.
        several: the claims of a record that have one property, where there are several.

    What the look at the order of their keys has found (``kinds``) need not be looked up again.
    """

    def __init__(self, views: Sequence[View], kinds: Kinds | None = None) -> None:
        self.views = views
        self._kinds = kinds or {}
        self.rows = [row for view in views for row in view.rows]
        self.claims = [row.claim for row in self.rows]
        self.signed = [claim for claim in self.claims if "verified" in claim]
        self.references = list(chain.from_iterable(map(REFERENCES, self.claims)))
        self.several = [
            rows for view in views for rows in view.by_property.values() if len(rows) > 1
        ]

    def _keys_at(self, place: str, objects: Iterable[Json]) -> frozenset[str]:
        if self._kinds:
            return frozenset(chain.from_iterable(self._kinds.get(place, ())))
        return frozenset().union(*objects)

    @cached_property
    def claim_keys(self) -> frozenset[str]:
        """The keys of the claims."""
        return self._keys_at("/claims", self.claims)

    @cached_property
    def reference_keys(self) -> frozenset[str]:
        """The keys of the references."""
        return self._keys_at("/claims/references", self.references)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the records, their claims, values and references."""
        record_keys = self._keys_at("", [view.data for view in self.views])
        value_keys = self._keys_at("/claims/value", map(VALUE, self.claims))
        return record_keys | self.claim_keys | value_keys | self.reference_keys

    @cached_property
    def alike(self) -> tuple[Hashable, ...] | None:
        """The keys of each claim and reference, if all have the same, and all values but one key.

        Then records of one type, with the same keys, properties and kinds of values are alike.
        """
        claims = self._kinds.get("/claims", ())
        references = self._kinds.get("/claims/references", ())
        values = self._kinds.get("/claims/value", ())
        if len(claims) != 1 or len(references) != 1 or any([len(keys) > 1 for keys in values]):
            return None
        return (*claims, *references)

    @cached_property
    def types(self) -> frozenset[str]:
        """The types of the records."""
        return frozenset([view.type for view in self.views])

    @cached_property
    def texts(self) -> Texts:
        """The texts of all records."""
        return Texts(self.views, self.keys)

    @cached_property
    def places(self) -> frozenset[tuple[str, ...]]:
        """Sources with the labels of their locators: ("lnts-181", "page")."""
        cited = self.references
        if "disputes" in self.keys:
            disputes = [one for view in self.views for one in view.data.get("disputes", ())]
            cited = cited + [one for given in disputes for one in given.get("references", ())]
        return frozenset(
            [
                (one["source"], *one["locator"]) if "locator" in one else (one["source"],)
                for one in cited
            ]
        )

    @cached_property
    def cited(self) -> frozenset[str]:
        """The sources."""
        return frozenset([place[0] for place in self.places])

    @cached_property
    def locators(self) -> list[str]:
        """The values of locators: pages, numbers of documents."""
        given = [one["locator"].values() for one in self.references if "locator" in one]
        return list(chain.from_iterable(given))

    @cached_property
    def forms(self) -> frozenset[Form]:
        """What the claims look like."""
        return frozenset(
            [
                (row.view.type, row.claim["property"], row.kind, row.entity or row.text)
                for row in self.rows
            ]
        )

    @cached_property
    def figures(self) -> list[tuple[str, Json]]:
        """The properties of figures, with these as they are written."""
        claims = [row.claim for row in self.rows if row.kind == "quantity"]
        return [(claim["property"], claim["value"]["quantity"]) for claim in claims]

    @cached_property
    def units(self) -> frozenset[tuple[str, str | None]]:
        """The properties of figures with their units."""
        return frozenset([(id, figure.get("unit")) for id, figure in self.figures])

    @cached_property
    def verified(self) -> list[Json]:
        """The sign-offs as they are written."""
        return list(map(_VERIFIED, self.signed))

    @cached_property
    def sign_offs(self) -> frozenset[tuple[str, str]]:
        """The levels of the sign-offs with their days."""
        return frozenset(map(_LEVEL_AND_DAY, self.verified))

    @cached_property
    def latest(self) -> int:
        """The latest beginning of a date or a validity, in minutes."""
        starts = [row.date.start_lo for row in self.rows if row.date is not None]
        starts += [row.validity.start_lo for row in self.rows if row.validity is not None]
        return max(starts, default=NEG_INF)

    @cached_property
    def has_faults(self) -> bool:
        """Whether a value cannot be compared."""
        return any([row.fault for row in self.rows])
