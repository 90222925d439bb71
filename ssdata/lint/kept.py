"""The files of a run: those with findings are kept, the others can be had again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ssdata.lint.reading import File


class Kept(Mapping[str, File]):
    """All files of a run by name.

    Of a record that was let go nothing is kept but where it is, since there may be very many.
    """

    def __init__(self) -> None:
        self._files: dict[str, File | tuple[str, str]] = {}

    def __getitem__(self, name: str) -> File:
        found = self._files[name]
        if isinstance(found, File):
            return found
        path, folder = found
        again = self._files[name] = File(path, name, folder, on_disk=True)
        return again

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def keep(self, file: File) -> None:
        """Keep a file with its content, where its findings are to be found soon."""
        self._files[file.name] = file

    def let_go(self, file: File) -> None:
        """Keep where a file is; of a source, whether it fits; all of a file that is on no disk."""
        file.release()
        is_again = file.on_disk and not file.is_source
        self._files[file.name] = (file.path, file.folder) if is_again else file
