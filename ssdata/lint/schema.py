"""Whether a value fits its JSON Schema, and which error a person should read first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import orjson

from ssdata import wording
from ssdata.lint.tables import table
from ssdata.store import position
from ssdata.store.project import ProjectError
from ssdata.store.shape import shape_of


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not fit: where, what, and by which keyword of the schema."""

    pointer: str
    message: str
    hint: str
    keyword: str
    key: bool = False


class Form:
    """A schema, compiled: what it accepts, and the order of its keys."""

    def __init__(self, schema: Any) -> None:
        self.schema = schema
        self.shape = shape_of(schema)
        self._fast = jsonschema_rs.Draft202012Validator(schema)

    @staticmethod
    @lru_cache(maxsize=32)
    def of(path: Path) -> Form:
        """The compiled schema of a file.

        Raises:
            ProjectError: there is no such file, or it holds no schema.
        """
        try:
            return Form(orjson.loads(path.read_bytes()))
        except (OSError, orjson.JSONDecodeError, ValueError) as error:
            raise ProjectError(
                f"{path}: the schema cannot be read: {error}", "mend 'schema'"
            ) from error

    def problems(self, value: Any) -> list[Problem]:
        """Everything that does not fit, the most telling first; empty if all fits."""
        if self._fast.is_valid(value):
            return []
        return list(self._explain(value))

    def _explain(self, value: Any) -> Iterator[Problem]:
        import jsonschema  # slow to import, and only needed when something is wrong

        validator = jsonschema.Draft202012Validator(self.schema)
        errors = list(validator.iter_errors(value))
        best = jsonschema.exceptions.best_match(iter(errors))
        if best is None:  # the two validators differ about a line break at the end of a text
            yield Problem("", "does not fit the schema", "see the schema", "")
            return
        leaves = [best, *(leaf for error in errors for leaf in _leaves(error) if leaf is not best)]
        seen = set()
        for leaf in leaves:
            problem = _problem(leaf)
            if (problem.pointer, problem.keyword, problem.message) not in seen:
                seen.add((problem.pointer, problem.keyword, problem.message))
                yield problem


def _leaves(error: Any) -> Iterator[Any]:
    if not error.context:
        yield error
    else:
        deepest = max(error.context, key=lambda inner: len(inner.absolute_path))
        yield from _leaves(deepest)


def _problem(error: Any) -> Problem:
    path = list(error.absolute_path)
    where = position.pointer(*path)
    name = repr(path[-1]) if path and isinstance(path[-1], str) else "this"
    value, wanted = error.instance, error.validator_value
    match error.validator:
        case "required":
            missing = re.match(r"'([^']+)'", error.message)
            key = missing.group(1) if missing else "a key"
            return Problem(where, f"{key!r} is missing", _help(error, key), "required")
        case "additionalProperties" | "unevaluatedProperties":
            known = error.schema.get("properties", {})
            extra = [key for key in value if key not in known]
            at = position.pointer(*path, extra[0]) if extra else where
            near = _meant(extra[0], known, "fields") if extra else ""
            hint = near or f"the keys here are {wording.listing(known)}"
            return Problem(
                at, f"there is no key {extra[0] if extra else ''!r} here", hint, "keys", True
            )
        case "type":
            return Problem(
                where,
                f"{name} is {_kind(value)}, not {_with_article(wanted)}",
                _help(error),
                "type",
            )
        case "enum":
            near = _meant(str(value), map(str, wanted), "types")
            choice = f"the choices are {wording.listing(map(str, wanted), 'or')}"
            return Problem(
                where, f"{name} is {value!r}, which is no choice", near or choice, "enum"
            )
        case "pattern":
            return Problem(
                where, f"{name} is {value!r}, which has not the right form", _help(error), "pattern"
            )
        case "minItems" | "minLength" | "minProperties":
            return Problem(where, f"{name} is empty", _help(error), error.validator)
        case "const":
            return Problem(
                where, f"{name} can only be {_json(wanted)}; otherwise leave it out", "", "const"
            )
        case _:
            return Problem(where, f"{name}: {error.message}", _help(error), str(error.validator))


def _meant(word: str, known: Iterable[str], kind: str) -> str:
    """A suggestion for a key or choice that does not exist: what others call so, or what is near."""
    known = list(known)
    elsewhere = table("csl")[kind].get(word)
    if elsewhere in known:
        return f"did you mean {elsewhere!r}?"
    return wording.suggestion(word, known)


def _help(error: Any, key: str | None = None) -> str:
    schema = error.schema
    if key is not None:
        schema = schema.get("properties", {}).get(key, {})
    found: str = schema.get("description", "") if isinstance(schema, dict) else ""
    return found


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()


def _with_article(kind: Any) -> str:
    kinds = [kind] if isinstance(kind, str) else kind
    return wording.listing((f"{wording.article(one)} {one}" for one in kinds), "or")


def _kind(value: Any) -> str:
    names = {
        dict: "an object",
        list: "a list",
        str: "a text",
        bool: "true or false",
        type(None): "null",
    }
    return names.get(type(value), "a number")


def is_uncited(problem: Problem) -> bool:
    """Whether a problem is the lack of references of a claim, which has a rule of its own."""
    parts = problem.pointer.split("/")[1:]
    if parts[:1] != ["claims"] or len(parts) not in {2, 3}:
        return False
    if len(parts) == 3:
        return parts[2] == "references" and problem.keyword == "minItems"
    return problem.keyword == "required" and problem.message.startswith("'references'")
