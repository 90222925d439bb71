"""Facts carry over, sentences do not."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from ssdata.store.files import walk
from ssdata.store.project import packaged

SEEDS = Path(os.environ.get("SSDATA_SEEDS", Path(__file__).parents[3] / "shared" / "seeds"))
RUN = 8


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def runs(text: str) -> Iterator[tuple[str, ...]]:
    found = words(text)
    yield from zip(*(found[start:] for start in range(RUN)), strict=False)


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def names() -> list[tuple[str, ...]]:
    """Names of subjects, longest first: a name is nobody's wording."""
    found = set()
    for path in walk(packaged() / "records"):
        value = orjson.loads(path.read_bytes())
        given = list(texts(value.get("labels", {}))) + list(texts(value.get("aliases", {})))
        given += [value["title"]] if "title" in value else []
        for claim in value.get("claims", ()):
            if claim["property"] == "official-name":
                given += texts(claim["value"])
        found.update(tuple(words(name)) for name in given)
    return sorted((name for name in found if len(name) > 1), key=len, reverse=True)


def without(text: str, given: list[tuple[str, ...]]) -> str:
    """A text with each name as one word."""
    plain = " ".join(words(text))
    for name in given:
        plain = plain.replace(" ".join(name), f"name{len(name)}")
    return plain


def test_no_eight_words_in_a_row_are_those_of_a_seed() -> None:
    if not SEEDS.is_dir():
        pytest.skip(f"no founding articles at {SEEDS}; set SSDATA_SEEDS to their folder")
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    assert len(seeds) == 4
    known = {run for seed in seeds for run in runs(seed)}
    assert len(known) > 5000
    given = names()
    bare = {run for seed in seeds for run in runs(without(seed, given))}
    copied = [
        (path.stem, text)
        for path in walk(packaged() / "records")
        if path.parent.name != "source"
        for text in texts(orjson.loads(path.read_bytes()))
        if not known.isdisjoint(runs(text)) and not bare.isdisjoint(runs(without(text, given)))
    ]
    assert copied == []
