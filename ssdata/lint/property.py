"""A property of the vocabulary, ready for use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssdata.lint.limits import Limits

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Property:
    """A property with its constraints.

    ``totals`` are the dimensions of scope without which a claim means the total, not less.
    """

    id: str
    label: str
    value: str
    extent: bool
    subjects: frozenset[str] | None
    objects: frozenset[str] | None
    units: tuple[str, ...]
    terms: Json
    functional: bool
    dimensions: frozenset[str]
    totals: frozenset[str]
    limits: Limits | None
    slack: str | int | None
    constraints: Json
