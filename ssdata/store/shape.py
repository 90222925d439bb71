"""The order of keys that a JSON Schema gives, and whether the keys of a value stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple

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
