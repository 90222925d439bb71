"""Some records that are shown to the rules together: what stands in all of them, gathered once.

Most records have most faults not. One look at thirty of them costs little more than one at a
single record, and where it shows that all is well the rule need not look at each.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ssdata.lint.text.gathered import Texts
from ssdata.values.edtf_model import NEG_INF

if TYPE_CHECKING:
    from ssdata.lint.view import View


# What a claim looks like: the type of its record, its property, the kind of its value, and the
# record that an entity names or the words of a string.
Form = tuple[str, str, str, str | None]


class Batch:
    """What occurs in some records."""

    def __init__(self, views: Sequence[View]) -> None:
        self.views = views

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the records, their claims, values and references."""
        return frozenset().union(*[view.keys for view in self.views])

    @cached_property
    def types(self) -> frozenset[str]:
        """The types of the records."""
        return frozenset([view.type for view in self.views])

    @cached_property
    def texts(self) -> Texts:
        """The texts of all records."""
        return Texts(self.views)

    @cached_property
    def places(self) -> frozenset[tuple[str, ...]]:
        """Sources with the labels of their locators: ("lnts-181", "page")."""
        cited = [one for view in self.views for one in view.references]
        for view in self.views:
            for dispute in view.data.get("disputes", ()):
                cited += dispute.get("references", ())
        return frozenset([(one["source"], *one.get("locator", ())) for one in cited])

    @cached_property
    def cited(self) -> frozenset[str]:
        """The sources."""
        return frozenset([place[0] for place in self.places])

    @cached_property
    def locators(self) -> frozenset[str]:
        """The values of locators: pages, numbers of documents."""
        given = [
            one["locator"] for view in self.views for one in view.references if "locator" in one
        ]
        return frozenset([value for locator in given for value in locator.values()])

    @cached_property
    def forms(self) -> frozenset[Form]:
        """What the claims look like."""
        return frozenset(
            [
                (view.type, row.claim["property"], row.kind, row.entity or row.text)
                for view in self.views
                for row in view.rows
            ]
        )

    @cached_property
    def units(self) -> frozenset[tuple[str, str | None]]:
        """The properties of figures with their units."""
        return frozenset(
            [
                (row.claim["property"], row.claim["value"]["quantity"].get("unit"))
                for view in self.views
                for row in view.rows
                if row.kind == "quantity"
            ]
        )

    @cached_property
    def sign_offs(self) -> frozenset[tuple[str, str]]:
        """The levels of the sign-offs with their days."""
        return frozenset(
            [
                (signed["level"], signed["on"])
                for view in self.views
                for row in view.rows
                if (signed := row.claim.get("verified")) is not None
            ]
        )

    @cached_property
    def latest(self) -> int:
        """The latest beginning of a date or a validity, in minutes."""
        starts = [NEG_INF]
        for view in self.views:
            for row in view.rows:
                if row.date is not None:
                    starts.append(row.date.start_lo)
                if row.validity is not None:
                    starts.append(row.validity.start_lo)
        return max(starts)

    @cached_property
    def has_faults(self) -> bool:
        """Whether a value cannot be compared."""
        return any([row.fault for view in self.views for row in view.rows])
