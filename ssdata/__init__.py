"""Citation-checked records on Sino-Soviet and Soviet-Japanese history, and a linter for such records.

``ssdata.load()`` reads the packaged records, ``ssdata.load(path)`` those of another project. Nothing
is read or imported before that.
"""

TYPE_CHECKING = False  # as typing has it, without the import
if TYPE_CHECKING:
    from typing import Any

    from ssdata.load import Answer as Answer
    from ssdata.load import Claim as Claim
    from ssdata.load import Dataset as Dataset
    from ssdata.load import Record as Record
    from ssdata.load import load as load

__all__ = ["Answer", "Claim", "Dataset", "Record", "load"]


def __getattr__(name: str) -> "Any":
    if name in __all__:
        from importlib import import_module

        return getattr(import_module("ssdata.load"), name)
    raise AttributeError(f"module 'ssdata' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *__all__]
