"""The loader: records with their citations, their rivals and who says what."""

import sys
from pathlib import Path
from types import ModuleType

from ssdata.load.answer import Answer
from ssdata.load.claim import Citation, Claim, Dispute
from ssdata.load.dataset import Dataset, load
from ssdata.load.record import Record
from ssdata.load.source import Source

__all__ = ["Answer", "Citation", "Claim", "Dataset", "Dispute", "Record", "Source", "load"]


class _Callable(ModuleType):
    """Once this package is imported, Python binds it to ``ssdata.load``; it must stay callable."""

    def __call__(self, path: str | Path | None = None) -> Dataset:
        return load(path)


sys.modules[__name__].__class__ = _Callable
