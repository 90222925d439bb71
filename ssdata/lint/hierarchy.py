"""Narrower and wider: record types and terms, by what the vocabulary says of them."""

from collections.abc import Mapping
from typing import Any


def wider(start: str, entries: Mapping[str, Any]) -> frozenset[str]:
    """The entry itself and all that contain it; ``broader`` is one of them, or a list."""
    found: set[str] = set()
    todo = [start]
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            broader = entries.get(one, {}).get("broader", ())
            todo.extend([broader] if isinstance(broader, str) else broader)
    return frozenset(found)


def exclusive_pair(start: str, entries: Mapping[str, Any]) -> tuple[str, str] | None:
    """Two entries that contain this one, although nothing can be both."""
    above = wider(start, entries)
    for one in sorted(above):
        for other in entries.get(one, {}).get("disjoint", ()):
            if other in above:
                return one, other
    return None
