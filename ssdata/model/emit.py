"""Write the schemas generated from the models to ``schema/``: ``python -m ssdata.model.emit``."""

from pathlib import Path

from ssdata.model.schema import FILES, generate
from ssdata.store.canonical import dump
from ssdata.store.files import write


def emit(folder: Path) -> None:
    """Write all schemas into a folder."""
    for name, model in FILES.items():
        write(folder / name, dump(generate(model)))


if __name__ == "__main__":
    emit(Path(__file__).parents[2] / "schema")
