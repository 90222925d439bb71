"""Whether a reference says where in its source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Json = Mapping[str, Any]
NOTHING: Json = {}


def lacks_locator(locator: Json, kind: Json) -> bool:
    """Whether a locator lacks what its kind of source asks for."""
    wanted = kind.get("locators") or [[]]
    return not any(all(label in locator for label in labels) for labels in wanted)
