"""Clean records in any number, always the same: some nine claims each, as the shipped ones have."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from ssdata.model.digest import claim_digest
from ssdata.store.canonical import dump
from ssdata.store.project import Project, packaged
from ssdata.store.shape import shape_of

SCHEMA = packaged() / "schema"
PER_FOLDER = 1000


def write(root: Path, number: int) -> Project:
    """Write a project of so many treaty records that lints clean."""
    shape = shape_of(json.loads((SCHEMA / "record.schema.json").read_bytes()))
    records = root / "records"
    for folder in ("treaty", "place", "source"):
        (records / folder).mkdir(parents=True, exist_ok=True)
    for name in ("a", "b", "c"):
        (records / "source" / f"book-{name}.json").write_bytes(dump(_source(name)))
    (records / "place" / "town.json").write_bytes(
        dump({"id": "town", "type": "place", "labels": {"en": "Town"}, "claims": []})
    )
    for index in range(number):
        record = shape.arrange(_record(index))
        (records / "treaty" / f"treaty-{index}.json").write_bytes(dump(record))
    return Project(root, records, SCHEMA, SCHEMA / "vocabulary.json", today="2026-01-01")


def _source(name: str) -> dict[str, Any]:
    return {
        "id": f"book-{name}",
        "type": "book",
        "title": f"Volume {name}",
        "author": [{"family": "Writer"}],
        "publisher": "Press",
        "issued": {"date-parts": [[1990]]},
        "language": "en",
        "custom": {"kind": "secondary"},
    }


def _record(index: int) -> dict[str, Any]:
    dice = random.Random(index)
    year = dice.randrange(1920, 1989)
    # Never the first of a month: 1 January 1970 is a placeholder.
    day = f"{year}-{dice.randrange(1, 12):02d}-{dice.randrange(2, 28):02d}"
    claims = [
        _claim("signed", "signed-on", {"date": day}, dice),
        _claim("signed-year", "signed-on", {"date": str(year)}, dice),
        _claim("signed-at", "signed-at", {"entity": "town"}, dice),
        _claim("ratified", "ratified-on", {"date": f"{year}-12"}, dice),
        _claim("in-force", "in-force-on", {"date": f"{year + 1}-01-15"}, dice),
        _claim("registered", "registered-on", {"date": f"{year + 1}"}, dice),
        _claim("articles", "article-count", _amount(dice.randrange(2, 40), "article"), dice),
        _claim("term", "term", _amount(dice.randrange(1, 30), "year"), dice),
        _claim("language", "language", {"string": dice.choice(["en", "ru", "zh"])}, dice),
    ]
    return {
        "$schema": "../../schema/record.schema.json",
        "id": f"treaty-{index}",
        "type": "treaty",
        "labels": {"en": f"Treaty number {index}", "ru": f"Договор {index}"},
        "summary": [
            {
                "text": f"It was signed in {year}, and the text has several articles.",
                "claims": ["signed"],
            }
        ],
        "claims": claims,
    }


def _amount(number: int, unit: str) -> dict[str, Any]:
    return {"quantity": {"amount": number, "unit": unit}}


def _claim(name: str, prop: str, value: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    claim: dict[str, Any] = {
        "id": name,
        "property": prop,
        "value": value,
        "references": [
            {"source": f"book-{source}", "locator": {"page": str(dice.randrange(1, 600))}}
            for source in dice.sample("abc", dice.randrange(1, 3))
        ],
    }
    claim["verified"] = {
        "level": "source-read",
        "on": "2025-12-31",
        "by": "ssdata editors",
        "digest": claim_digest(claim),
    }
    return claim
