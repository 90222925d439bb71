"""Where the third-party test material lies; tests that need it skip when it is absent."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

_BESIDE = Path(__file__).resolve().parents[2] / "shared" / "conformance"


def folder(name: str) -> Path:
    """The folder ``name`` of the material, from SSDATA_CONFORMANCE or beside the repository."""
    root = Path(os.environ.get("SSDATA_CONFORMANCE", _BESIDE))
    path = root / name
    if not path.is_dir():
        pytest.skip(
            f"no conformance material at {path}; set SSDATA_CONFORMANCE to its folder",
            allow_module_level=True,
        )
    return path


def load(name: str, file: str) -> Any:
    """The content of one JSON file of the material."""
    return json.loads((folder(name) / file).read_text(encoding="utf-8"))
