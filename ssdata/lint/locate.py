"""Lines and columns: from pointers to places in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place

if TYPE_CHECKING:
    from ssdata.lint.reading import File


def fill(finding: Finding, files: Mapping[str, File]) -> None:
    """Work out line and column of a finding and of all places that belong to it."""
    for place in (finding.place, *finding.related):
        _fill(place, files)
    for consequence in finding.also:
        fill(consequence, files)


def _fill(place: Place, files: Mapping[str, File]) -> None:
    file = files.get(place.path)
    if file is None or file.unreadable is not None:
        return
    source = file.map
    if place.offset is not None:
        start, end = place.offset, min(place.offset + 1, len(source.text))
    else:
        extent = source.nearest(place.pointer)
        start, end = extent.start, extent.end
        if place.key and extent.key is not None:
            start, end = extent.key, extent.start
    place.line, place.column = source.line_column(start)
    place.end_line, place.end_column = source.line_column(max(end, start))
