"""The canonical form of a record: exactly what ``ssdata fmt`` writes.

UTF-8, two spaces of indentation, keys in the schema's order, a final newline. Comparing a file
with its canonical form finds duplicate keys, a byte order mark, CRLF, odd numbers and odd escapes
at one stroke.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from ssdata.store import position
from ssdata.store.files import walk
from ssdata.store.project import Project, ProjectError

Json = Any
Keys = tuple[str, ...]


class Level(NamedTuple):
    """The objects of one place in some values: the lists of keys that they have.

    Places are written as ``/claims/references``. Where nothing in the objects has an order, those
    with a single key are left out.
    """

    at: str
    kinds: frozenset[Keys]
    in_order: bool


class Shape:
    """The order of keys of one kind of object, and the shapes of what is inside it."""

    __slots__ = ("_known", "items", "keys", "nested")

    def __init__(self, keys: Keys = ()) -> None:
        self.keys = {key: place for place, key in enumerate(keys)}
        self.nested: dict[str, Shape] = {}
        self.items: Shape | None = None
        # For sets of keys met before: what is inside and has a shape, or None if out of order.
        self._known: dict[Keys, dict[str, Shape] | None] = {}

    def in_order(self, value: Json) -> bool:
        """Whether all keys of a value, inner ones too, stand in order."""
        if isinstance(value, list):
            return self.items is None or all(map(self.items.in_order, value))
        if not isinstance(value, dict):
            return True
        inside = self._inside(tuple(value))
        if inside is None:
            return False
        return all(shape.in_order(value[key]) for key, shape in inside.items())

    def all_in_order(self, values: Iterable[Json]) -> bool:
        """Whether all keys of some values, which fit the schema of the shape, stand in order."""
        return all(level.in_order for level in self.levels(values))

    def levels(self, values: Iterable[Json], at: str = "") -> Iterator[Level]:
        """The objects of each place in some values, which fit the schema of the shape.

        They are looked at together, level by level, which is faster than one after the other;
        none is given below one whose keys are out of order.
        """
        if self.items is not None:
            yield from self.items.levels(chain.from_iterable(values), at)
            return
        # A single key with nothing ordered in it is in order.
        objects = list(values) if self.nested else [one for one in values if len(one) > 1]
        kinds = frozenset(map(tuple, objects))
        inside: dict[str, Shape] = {}
        for keys in kinds:
            found = self._inside(keys)
            if found is None:
                yield Level(at, kinds, in_order=False)
                return
            inside.update(found)
        yield Level(at, kinds, in_order=True)
        for key, shape in inside.items():
            if all(key in keys for keys in kinds):
                inner = map(itemgetter(key), objects)
            else:
                inner = map(itemgetter(key), [value for value in objects if key in value])
            yield from shape.levels(inner, f"{at}/{key}")

    def _inside(self, keys: Keys) -> dict[str, Shape] | None:
        if keys not in self._known:
            ordered = keys == tuple(sorted(keys, key=self._place))
            inner = {key: self.nested[key] for key in keys if key in self.nested}
            self._known[keys] = inner if ordered else None
        return self._known[keys]

    def arrange(self, value: Json) -> Json:
        """The value with all keys in order; keys that the schema does not know come last."""
        if isinstance(value, list):
            return [self.items.arrange(item) for item in value] if self.items else value
        if not isinstance(value, dict):
            return value
        return {
            key: self.nested[key].arrange(value[key]) if key in self.nested else value[key]
            for key in sorted(value, key=self._place)
        }

    def _place(self, key: str) -> int:
        return self.keys.get(key, len(self.keys))


def shape_of(schema: Json) -> Shape:
    """The shape that a JSON Schema describes (``properties``, ``items``, ``$ref``, choices)."""
    return _shape(schema, schema.get("$defs", {}), {}) or Shape()


def _shape(node: Json, definitions: Json, made: dict[str, Shape | None]) -> Shape | None:
    if "$ref" in node:
        name = node["$ref"].rsplit("/", 1)[-1]
        if name not in made:
            made[name] = _shape(definitions[name], definitions, made)
        return made[name]
    if "items" in node:
        inner = _shape(node["items"], definitions, made)
        if inner is None:
            return None
        result = Shape()
        result.items = inner
        return result
    properties = dict(_properties(node, definitions))
    if not properties:
        return None
    result = Shape(tuple(properties))
    for key, child in properties.items():
        inner = _shape(child, definitions, made)
        if inner is not None:
            result.nested[key] = inner
    return result


def _properties(node: Json, definitions: Json) -> dict[str, Json]:
    """Properties of an object, those of all its choices together."""
    found: dict[str, Json] = dict(node.get("properties", {}))
    for key in ("then", "else"):
        if key in node:
            child = node[key]
            if "$ref" in child:
                child = definitions[child["$ref"].rsplit("/", 1)[-1]]
            found = {**found, **_properties(child, definitions)}
    return found


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
