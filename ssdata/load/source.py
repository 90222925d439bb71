"""Sources as the loader gives them."""

from __future__ import annotations

import re
from pathlib import Path

from ssdata.model.source import Name
from ssdata.model.source import Source as Model

# Kana, Chinese characters, Hangul: names in them begin with the family name, without a blank.
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


class Source:
    """A work that is cited; ``data`` is the CSL item with all its fields."""

    __slots__ = ("data",)

    def __init__(self, data: Model) -> None:
        self.data = data

    @classmethod
    def read(cls, path: Path) -> Source:
        """Read a source. Raises pydantic.ValidationError if it does not fit."""
        return cls(Model.model_validate_json(path.read_bytes()))

    @property
    def id(self) -> str:
        """The id of the source."""
        return self.data.id

    @property
    def kind(self) -> str:
        """primary, secondary or tertiary."""
        return self.data.custom.kind

    @property
    def title(self) -> str:
        """Title as printed."""
        return self.data.title

    @property
    def year(self) -> int | None:
        """Year of publication, if it is known."""
        return self.data.issued.date_parts[0][0] if self.data.issued else None

    @property
    def authors(self) -> list[str]:
        """Names of the authors, or of the editors if there are none."""
        people = self.data.author or self.data.editor or []
        return [_name(one) for one in people]

    def short(self) -> str:
        """The source in one line: authors, title, year."""
        head = ", ".join(self.authors[:3]) + (" and others" if len(self.authors) > 3 else "")
        parts = [part for part in (head, self.title) if part]
        return ", ".join(parts) + (f" ({self.year})" if self.year else "")

    def __repr__(self) -> str:
        return f"<Source {self.id}: {self.short()}>"


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    family, given = name.family or "", name.given or ""
    if _EAST_ASIAN.match(family):
        return family + given
    return f"{given} {family}".strip()
