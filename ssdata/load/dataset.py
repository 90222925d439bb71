"""A dataset: a mapping of ids to records, each read when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ssdata.load.lexicon import lexicon_of
from ssdata.load.record import Record
from ssdata.load.source import Source
from ssdata.store.files import walk
from ssdata.store.project import Project, ProjectError, find, own

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.load.answer import Answer


def load(path: str | Path | None = None) -> Dataset:
    """The records of a project; without a path, those that come with the package.

    ``path`` is a project's folder or anything in it. Nothing is read but the configuration: a
    record is read when it is asked for.

    Raises:
        ssdata.store.project.ProjectError: there is no project at the path, or nothing at all.
    """
    if path is None:
        return Dataset(own())
    if not Path(path).exists():
        raise ProjectError(f"there is nothing at {path}", "give a project's folder")
    return Dataset(find(Path(path)))


class Dataset(Mapping[str, Record]):
    """The records of a project by id.

    ``dataset["nanjing"]`` reads one file; ``dataset.values()`` reads all, one after the other.
    An earlier id of a record leads to it, but is no key: for it all files are looked through, once.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self._records: dict[str, Record] = {}
        self._sources: dict[str, Source] = {}

    def __getitem__(self, id: str) -> Record:
        """The record of an id (or of an earlier id of it). Raises KeyError."""
        found = self._records.get(id)
        if found is not None:
            return found
        path = self._paths.get(id)
        if path is not None:
            record = self._records[id] = Record.read(self, path)
            return record
        current = self._former.get(id)
        if current is None:
            raise KeyError(self._unknown(id))
        return self[current]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)

    def __contains__(self, id: object) -> bool:
        return id in self._paths

    def __repr__(self) -> str:
        return f"<Dataset of {len(self)} records at {self.project.root}>"

    def source(self, id: str) -> Source:
        """The source of an id. Raises KeyError."""
        found = self._sources.get(id)
        if found is None:
            path = self.project.records / "source" / f"{id}.json"
            if not path.is_file():
                raise KeyError(f"there is no source {id!r}")
            found = self._sources[id] = Source.read(path)
        return found

    def of_type(self, type_: str) -> Iterator[Record]:
        """All records of a type, in the order of their ids."""
        folder = self.project.records / type_
        return (self[id] for id, path in self._paths.items() if path.parent == folder)

    def value(self, record: str, property_: str, **scope: str) -> Answer:
        """The best value of a property with its citations; see ``Record.value``."""
        return self[record].value(property_, **scope)

    def search(self, text: str) -> Iterator[Record]:
        """Records with a label or alias that contains the text; case does not matter."""
        wanted = text.casefold()
        for record in self.values():
            if any(wanted in name.casefold() for name in record.names()):
                yield record

    @cached_property
    def lexicon(self) -> Lexicon:
        """The project's vocabulary."""
        return lexicon_of(self.project)

    @cached_property
    def _paths(self) -> dict[str, Path]:
        return {
            path.stem: path
            for path in walk(self.project.records)
            if path.parent != self.project.records / "source"
        }

    @cached_property
    def _former(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for id, path in self._paths.items():
            if b'"former_ids"' in path.read_bytes():
                found.update(dict.fromkeys(self[id].data.former_ids or (), id))
        return found

    def _unknown(self, id: str) -> str:
        from difflib import get_close_matches

        near = get_close_matches(str(id), self._paths, n=1)
        return f"there is no record {id!r}" + (f"; did you mean {near[0]!r}?" if near else "")
