"""From bytes to values: what a file holds, whether it can be read, whether it is canonical."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

import orjson

from ssdata.store import canonical, files, position
from ssdata.store.shape import Keys, Shape

if TYPE_CHECKING:
    from ssdata.lint.schema import Problem


# The lists of keys that the objects of a place have: ``/claims/references`` (`Level`).
Kinds = Mapping[str, frozenset[Keys]]


class File:
    """One file of a project.

    ``value`` is what the JSON holds, if it could be read; ``unreadable``, ``undecodable`` and
    ``broken`` say what stood in the way. ``raw`` is only kept of a file that is on no disk, or
    could not be read as it should.
    """

    # Said of most files by the class, since there are many.
    unreadable: OSError | None = None
    undecodable: UnicodeDecodeError | None = None
    broken: position.JsonError | None = None
    canonical = True
    fits_schema = False
    problems: Sequence[Problem] = ()

    def __init__(
        self,
        path: str,
        name: str,
        folder: str,
        raw: bytes = b"",
        value: Any = None,
        *,
        on_disk: bool = False,
    ) -> None:
        self.path = path
        self.name = name
        self.folder = folder
        self.raw = raw
        self.value = value
        self.on_disk = on_disk

    @property
    def is_read(self) -> bool:
        """Whether the file holds JSON, so that there is a value."""
        return self.unreadable is None and self.undecodable is None and self.broken is None

    @property
    def is_source(self) -> bool:
        """Whether the file stands in the folder of the sources."""
        return self.folder == "source"

    @property
    def expected_id(self) -> str:
        """The id that the file's name asks for."""
        return self.name.rpartition("/")[2].removesuffix(".json")

    def release(self) -> None:
        """Forget the content; what is needed again is read again."""
        if self.on_disk:
            self.value = None

    @cached_property
    def text(self) -> str:
        """The file as text; bytes that are no UTF-8 appear as U+FFFD."""
        raw = self.raw
        if not raw and self.on_disk:
            with suppress(OSError):  # it may be gone by now
                raw = files.read(self.path)
        return raw.decode("utf-8", errors="replace")

    @cached_property
    def map(self) -> position.SourceMap:
        """Where everything stands; empty but for the text if the JSON is broken."""
        try:
            return position.read(self.text.replace("\ufeff", " ", 1))
        except position.JsonError:
            return position.SourceMap(self.text)


def check_order(found: Sequence[File], shape: Shape) -> Kinds:
    """Find the files on disk whose keys are out of order; of all it is known if they fit.

    If all of them fit and none is out of order, the result is the lists of keys at each place.
    """
    listed = [file for file in found if file.on_disk]
    fit = [file.value for file in listed if file.fits_schema]
    if len(fit) == len(listed):
        levels = list(shape.levels(fit))
        if all([level.in_order for level in levels]):
            return {level.at: level.kinds for level in levels} if len(fit) == len(found) else {}
    for file in listed:
        file.canonical = file.canonical and shape.in_order(file.value)
    return {}


def read(path: str, name: str, folder: str) -> File:
    """Read a file. Nothing is raised, what went wrong stands in the result."""
    file = File(path, name, folder, on_disk=True)
    try:
        raw = files.read(path)
    except OSError as error:
        file.unreadable = error
        return file
    try:
        file.value = orjson.loads(raw)
        file.canonical = canonical.dump(file.value) == raw
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        _read_slowly(file, raw)
    return file


def _read_slowly(file: File, raw: bytes) -> None:
    """Find out what the fast parser did not like."""
    file.canonical, file.value, file.raw = False, None, raw
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        file.undecodable = error
        return
    try:
        file.value = position.read(text.removeprefix("\ufeff")).value
    except position.JsonError as error:
        offset = error.offset + (1 if text.startswith("\ufeff") else 0)
        file.broken = position.JsonError(offset, error.reason, error.hint)
