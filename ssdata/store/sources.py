"""Reading one source."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ssdata.store.project import Project


def source_of(project: Project, source: str) -> Mapping[str, Any] | None:
    """The source of an id; None if there is no such file or it holds no object."""
    try:
        found = json.loads((project.records / "source" / f"{source}.json").read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None
