"""Four copied texts and the notes on what in them is noise; read at test time, never copied."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "conformance"
SHARED = Path(os.environ.get("SSDATA_CONFORMANCE", _BESIDE)).parent
_END = re.compile(r"[.!?…][\"”’)\]]*(?:\[\d{1,3}\](?:: ?\d+)?)*(?=\s+[\"“(\[]?[A-Z0-9(])")
_SHORT = re.compile(r"(?:\b[A-Z]|\b(?:vol|Vol|no|pp|p|Dr|Mr|inc|a\.m|p\.m|i\.e))\.$")


@dataclass(frozen=True)
class Noise:
    """A row of the notes: where in which text, what it is, and what to do with it."""

    text: int
    lines: tuple[int, ...]
    what: str
    kind: str
    action: str

    @property
    def quotes(self) -> list[str]:
        """The pieces of the text that the row quotes, without marks of omission."""
        found = re.findall(r"'([^|]+?)'(?=[ ,.;)]|$)|\"(.+?)\"(?=[ ,.;)]|$)", self.what)
        return [piece for pair in found for piece in pair if piece]


def texts() -> list[list[str]]:
    """The lines of each text."""
    paths = sorted((SHARED / "seeds").glob("*.txt"))
    if not paths:
        pytest.skip(f"no texts at {SHARED / 'seeds'}", allow_module_level=True)
    return [path.read_text(encoding="utf-8").split("\n") for path in paths]


def noise() -> list[Noise]:
    """The rows of the notes that belong to a text."""
    path = SHARED / "facts" / "noise.md"
    if not path.is_file():
        pytest.skip(f"no notes at {path}", allow_module_level=True)
    found, text = [], -1
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = re.match(r"## \d+\. Seed (\d)", line)
            text = int(heading[1]) if heading else -1
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if text >= 0 and len(cells) == 4 and re.match(r"\|? ?\d", line):
            found.append(Noise(text, tuple(_lines(cells[0])), cells[1], cells[2], cells[3]))
    return found


def number_of_rows() -> int:
    """How many rows the notes on the texts have, told by nothing but how they begin."""
    notes = (SHARED / "facts" / "noise.md").read_text(encoding="utf-8")
    found = re.findall(r"^## \d+\. Seed \d.*?(?=^## |\Z)", notes, re.MULTILINE | re.DOTALL)
    return sum(len(re.findall(r"^\| ?\d", part, re.MULTILINE)) for part in found)


def _lines(cell: str) -> Iterator[int]:
    for piece in cell.replace("|", "").split(","):
        first, _, last = piece.strip().partition("-")
        yield from range(int(first), int(last or first) + 1)


def sentences(line: str) -> list[str]:
    """A line cut into sentences: not within brackets or quotation marks that are closed."""
    found, start = [], 0
    for end in _END.finditer(line):
        piece = line[start : end.end()]
        if not _SHORT.search(piece) and _closed(piece):
            found.append(piece.strip())
            start = end.end()
    rest = line[start:].strip()
    return [*found, rest] if rest else found


def _closed(piece: str) -> bool:
    return piece.count('"') % 2 == 0 and piece.count("(") <= piece.count(")")
