"""Whether a reference says where in its source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ssdata.lint.lexicon import Lexicon

Json = Mapping[str, Any]


def lacks_locator(reference: Json, source: Json, lexicon: Lexicon) -> Json | None:
    """The kind of source whose locator the reference lacks; None if nothing is missing."""
    kind = lexicon.source_type(source)
    wanted = kind.get("locators") if kind is not None else None
    if not wanted:
        return None
    given = reference.get("locator", {})
    if any(all(label in given for label in labels) for labels in wanted):
        return None
    return kind
