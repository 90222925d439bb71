"""The canonical form of a record: exactly what ``ssdata fmt`` writes.

UTF-8, two spaces of indentation, keys in the schema's order, a final newline. Comparing a file
with its canonical form finds duplicate keys, a byte order mark, CRLF, odd numbers and odd escapes
at one stroke.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from ssdata.store import position
from ssdata.store.files import walk
from ssdata.store.project import Project, ProjectError
from ssdata.store.shape import Shape, shape_of

Json = Any


def dump(value: Json) -> bytes:
    """The bytes of a value in canonical form, keys as they stand."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is not in canonical form: its new content, or why it was left alone."""

    path: Path
    name: str
    content: bytes
    refused: str = ""


def changes(project: Project, paths: Sequence[Path] = ()) -> Iterator[Change]:
    """The files of a project that are not in canonical form, with what they should be."""
    shapes = {name: shape_in(project, name) for name in ("record", "source")}
    for path in walk(project.records):
        if paths and not any(path == one or one in path.parents for one in paths):
            continue
        name = project.relative(path)
        shape = shapes["source" if path.parent.name == "source" else "record"]
        raw = b""
        try:
            raw = path.read_bytes()
            content = laid_out(raw, shape)
        except OSError as error:
            yield Change(path, name, raw, f"it cannot be read: {error.strerror}")
        except RefusalError as refusal:
            yield Change(path, name, raw, str(refusal))
        else:
            if content != raw:
                yield Change(path, name, content)


def shape_in(project: Project, name: str) -> Shape:
    """The shape of a project's records or sources.

    Raises:
        ProjectError: the schema cannot be read.
    """
    path = project.schema / f"{name}.schema.json"
    try:
        return shape_of(orjson.loads(path.read_bytes()))
    except (OSError, orjson.JSONDecodeError) as error:
        raise ProjectError(
            f"{path}: the schema cannot be read: {error}", "mend 'schema'"
        ) from error


class RefusalError(ValueError):
    """A file that has no canonical form, or would lose something on the way to it."""


def read(raw: bytes) -> Json:
    """The value of a file that can be written again without a loss.

    Raises:
        RefusalError: it cannot be read, has a key twice, or has a number of too many digits.
    """
    try:
        source = position.read(raw.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        raise RefusalError("it is not UTF-8") from error
    except position.JsonError as error:
        raise RefusalError(f"it is no JSON: {error.reason}") from error
    if source.duplicates:
        raise RefusalError("it has a key twice, and one of the values would be lost")
    if source.inexact:
        raise RefusalError("it has a number of too many digits, and some would be lost")
    return source.value


def laid_out(raw: bytes, shape: Shape) -> bytes:
    """A file in canonical form. Raises RefusalError if it cannot be laid out without a loss."""
    return dump(shape.arrange(whole(read(raw))))


def whole(value: Json) -> Json:
    """A value with floats that are whole numbers (1e2, 5.0) as integers.

    Without any it is the value itself, not a copy.
    """
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, dict):
        changed = {key: whole(item) for key, item in value.items()}
        return changed if any(changed[key] is not value[key] for key in value) else value
    if isinstance(value, list):
        items = [whole(item) for item in value]
        return (
            items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        )
    return value
