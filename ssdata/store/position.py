"""JSON with positions: where in the file a value stands, and what is wrong where it cannot be read.

Slower than a plain parser by far, so it is only used on files that have a finding. Written by hand
because no library keeps the position of every key and value and also notes duplicate keys; see
docs/decisions/0003-own-json-positions.md.
"""

import json
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

MAX_DEPTH = 200
MAX_DIGITS = 400
_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_LIKE_NUMBER = re.compile(r"[-+.]?[0-9](?:[-+.:0-9A-Za-z_]|/[0-9])*")
_WORDS = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")
_STRING_FAULTS = {
    "Unterminated": ("it is not closed", "close it with a double quote"),
    "Invalid control": (
        "a control character stands in it",
        "write a line break as \\n, a tab as \\t",
    ),
    "Invalid \\escape": ("no such escape", "write a backslash as \\\\"),
    "Invalid \\u": ("\\u needs four hexadecimal digits", "write the character itself"),
}


class JsonError(ValueError):
    """Text that is not JSON: ``offset`` is the place to look at, ``reason`` and ``hint`` say why."""

    def __init__(self, offset: int, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.offset, self.reason, self.hint = offset, reason, hint


@dataclass(frozen=True, slots=True)
class Extent:
    """Offsets of a key (if it has one) and of its value."""

    key: int | None
    start: int
    end: int


@dataclass(slots=True)
class SourceMap:
    """Everything of a JSON text with its place: pointers to extents, and duplicate keys.

    ``inexact`` lists the numbers that no program reads as they are written: too many digits.
    """

    text: str
    value: Any = None
    extents: dict[str, Extent] = field(default_factory=dict)
    duplicates: list[tuple[str, int]] = field(default_factory=list)
    inexact: list[tuple[str, int]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; columns count characters."""
        if not self._starts:
            self._starts = line_starts(self.text)
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def nearest(self, pointer: str) -> Extent:
        """The extent of a pointer, or of the closest thing around it that exists."""
        while pointer not in self.extents and pointer:
            pointer = pointer.rpartition("/")[0]
        return self.extents.get(pointer, Extent(None, 0, 0))


def line_starts(text: str) -> list[int]:
    """Offsets at which the lines begin."""
    return [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]


def escape(key: str | int) -> str:
    """A key as a part of a JSON pointer (RFC 6901)."""
    return str(key).replace("~", "~0").replace("/", "~1")


def pointer(*keys: str | int) -> str:
    """A JSON pointer (RFC 6901) from its keys."""
    return "".join(f"/{escape(key)}" for key in keys)


def read(text: str) -> SourceMap:
    """Parse JSON and note the extent of every value.

    Raises:
        JsonError: the text is not JSON; nothing of it can be used.
    """
    reader = _Reader(text)
    start = reader.skip(0)
    if start == len(text):
        raise JsonError(0, "the file is empty", "write a record, or delete the file")
    reader.source.value, end = reader.value(start, "", None, 0)
    rest = reader.skip(end)
    if rest != len(text):
        raise JsonError(rest, "there is more text after the end of the record", "delete it")
    return reader.source


def _exact(written: str, number: float) -> bool:
    """Whether a number written in decimals comes back from the float as it was."""
    try:
        return Decimal(written) == Decimal(repr(number))
    except InvalidOperation:  # an exponent beyond all measure
        return False


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.source = SourceMap(text)

    def skip(self, at: int) -> int:
        match = _SPACE.match(self.text, at)
        return match.end() if match else at

    def value(self, at: int, where: str, key: int | None, depth: int) -> tuple[Any, int]:
        if depth > MAX_DEPTH:
            raise JsonError(at, f"nested more than {MAX_DEPTH} levels deep", "flatten it")
        value: Any
        match self.text[at : at + 1]:
            case "{":
                value, end = self.object(at, where, depth)
            case "[":
                value, end = self.array(at, where, depth)
            case '"':
                value, end = self.string(at)
            case _:
                value, end = self.scalar(at, where)
        self.source.extents[where] = Extent(key, at, end)
        return value, end

    def object(self, at: int, where: str, depth: int) -> tuple[dict[str, Any], int]:
        result: dict[str, Any] = {}
        at = self.skip(at + 1)
        if self.text[at : at + 1] == "}":
            return result, at + 1
        while True:
            start = at
            if self.text[at : at + 1] != '"':
                raise JsonError(at, "a key in double quotes is expected here", self.near(at))
            key, at = self.string(at)
            inner = f"{where}/{escape(key)}"
            if key in result:
                self.source.duplicates.append((inner, start))
            colon = self.skip(at)
            if self.text[colon : colon + 1] != ":":
                raise JsonError(at - 1, f"a colon is missing after the key {key!r}", "add ':'")
            result[key], at = self.value(self.skip(colon + 1), inner, start, depth + 1)
            at, closed = self.next(at, "}")
            if closed:
                return result, at

    def array(self, at: int, where: str, depth: int) -> tuple[list[Any], int]:
        result: list[Any] = []
        at = self.skip(at + 1)
        if self.text[at : at + 1] == "]":
            return result, at + 1
        while True:
            item, at = self.value(at, f"{where}/{len(result)}", None, depth + 1)
            result.append(item)
            at, closed = self.next(at, "]")
            if closed:
                return result, at

    def next(self, end: int, close: str) -> tuple[int, bool]:
        """Step over what follows a member: a comma, or the closing bracket."""
        at = self.skip(end)
        sign = self.text[at : at + 1]
        if sign == close:
            return at + 1, True
        if sign == ",":
            following = self.skip(at + 1)
            if self.text[following : following + 1] == close:
                raise JsonError(at, f"a comma stands before {close!r}", "delete the comma")
            return following, False
        if not sign:
            raise JsonError(end - 1, f"the file ends where {close!r} is missing", f"add {close!r}")
        if sign in '"{[-0123456789tfn':
            raise JsonError(end - 1, "a comma is missing after this value", "add ',' at the end")
        raise JsonError(at, f"{sign!r} cannot stand here", self.near(at))

    def string(self, at: int) -> tuple[str, int]:
        try:
            text, end = scanstring(self.text, at + 1, True)
        except json.JSONDecodeError as error:
            place = at if error.msg.startswith("Unterminated") else error.pos
            reason, hint = next(
                (fault for start, fault in _STRING_FAULTS.items() if error.msg.startswith(start)),
                (error.msg, "close it with a double quote"),
            )
            raise JsonError(place, f"this string is broken: {reason}", hint) from error
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            reason = "this string has half of a surrogate pair, which is no character"
            raise JsonError(at, reason, "write the character itself")
        return text, end

    def scalar(self, at: int, where: str) -> tuple[Any, int]:
        word = _WORD.match(self.text, at)
        if word and word.group() in _WORDS:
            return _WORDS[word.group()], word.end()
        like = _LIKE_NUMBER.match(self.text, at)
        if not like:
            raise JsonError(at, "a value is expected here", self.near(at))
        written = like.group()
        if len(written) > MAX_DIGITS:
            raise JsonError(at, f"a number of more than {MAX_DIGITS} digits", "write it in quotes")
        if not _NUMBER.fullmatch(written):
            reason = f"{written!r} is not a number as JSON writes it"
            raise JsonError(at, reason, "put dates into double quotes; write 5, 0.5 or 5e3")
        if written.lstrip("-").isdigit():
            if not -(2**63) <= int(written) < 2**64:
                self.source.inexact.append((where, at))
            return int(written), like.end()
        number = float(written)
        if number in {float("inf"), float("-inf")}:
            raise JsonError(at, f"the number {written} is too large", "write it in quotes")
        if not _exact(written, number):
            self.source.inexact.append((where, at))
        return number, like.end()

    def near(self, at: int) -> str:
        """Advice for the slips that people make most."""
        if at >= len(self.text):
            return "the file ends too early"
        if self.text.startswith(("//", "/*", "#"), at):
            return "JSON has no comments; use the key 'note'"
        if self.text[at] in "'\u201c\u201d\u2018\u2019":
            return 'use straight double quotes (")'
        if self.text[at] == ",":
            return "delete one comma"
        if self.text[at] == "\ufeff":
            return "delete the byte order mark at the beginning of the file"
        word = _WORD.match(self.text, at)
        if word and word.group().lower() in {*_WORDS, "none"}:
            return "JSON writes true, false and null, in small letters"
        if self.text[at].isalpha():
            return 'put words into double quotes (")'
        return "see whether a quote, comma or bracket is missing before it"
