"""Tables of words, signs and patterns: the files of ``ssdata/data``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> Any:
    """The content of ``ssdata/data/<name>.json``."""
    path = Path(__file__).parents[1] / "data" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def ranges(codes: Iterable[str]) -> str:
    """Code points such as ``0400-052F`` as the inside of a character class."""
    return "".join(
        "-".join(re.escape(chr(int(end, 16))) for end in code.split("-")) for code in codes
    )
