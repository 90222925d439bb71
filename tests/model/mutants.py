"""Documents with one thing changed: what a slip of the hand or of a program does to a record."""

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

REPLACEMENTS: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 1.0, 1.5, 2**53, 2**63, "", " ", "x", "1937", "Ж", "a b", "true", [], {}, [None],
    [""], ["x", "x"], {"x": 1}, {"date": "1937"}, {"none": True}, {"none": False}, {"none": 1},
    {"unknown": True}, {"entity": "nanjing"}, {"quantity": {"amount": 5}}, {"quantity": {"amount": "1.50"}},
    {"quantity": {"min": 1, "max": 2}}, {"quantity": {"unit": "person"}}, {"quantity": {"word": "dozens"}},
    {"quantity": {"amount": 1, "min": 1}}, {"quantity": {"amount": True}}, {"quantity": {"amount": "1e3"}},
    {"text": "a", "lang": "en"}, {"text": "a"}, {"text": "a", "lang": "EN"}, {"coordinates": ["1", "2"]},
    {"coordinates": ["1"]}, {"coordinates": [1, 2]}, {"date": "1937", "zone": "+3:00"},
    {"date": "1937", "zone": "+15:00"}, {"date": "1937", "text": "a"},
)  # fmt: skip


def paths(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of everything inside a document."""
    yield at
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, inner in items:
        yield from paths(inner, (*at, key))


def mutants(document: Any, number: int, seed: str) -> Iterator[tuple[str, Any]]:
    """Mutants of a document: a name that says what was changed, and the document."""
    dice = random.Random(seed)
    every = [path for path in paths(document) if path]
    for _ in range(number):
        path = dice.choice(every)
        mutant = copy.deepcopy(document)
        parent = mutant
        for key in path[:-1]:
            parent = parent[key]
        kind = dice.randrange(4)
        if kind == 0:
            del parent[path[-1]]
            yield f"without {path}", mutant
        elif kind == 1 and isinstance(parent[path[-1]], dict):
            parent[path[-1]]["surplus"] = 1
            yield f"surplus in {path}", mutant
        else:
            parent[path[-1]] = dice.choice(REPLACEMENTS)
            yield f"{path} is {json.dumps(parent[path[-1]])}", mutant
