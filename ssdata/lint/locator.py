"""Whether a reference says where in its source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Json = Mapping[str, Any]


def lacks_locator(reference: Json, kind: Json | None) -> bool:
    """Whether a reference lacks the locator that its kind of source asks for."""
    wanted = kind.get("locators") if kind is not None else None
    if not wanted:
        return False
    given = reference.get("locator", ())
    for labels in wanted:
        for label in labels:
            if label not in given:
                break
        else:
            return False
    return True
