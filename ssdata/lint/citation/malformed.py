"""What is wrong with the value of a locator, told by its words and the order of its numbers."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ssdata.lint.citation.page_numbers import pages
from ssdata.lint.tables import table

_LONGEST = 300
_NUMBER = re.compile(r"[ .]{0,3}(?:[0-9]|[ivxlcdm]{1,12}\b)", re.IGNORECASE)
_STUCK = re.compile(r"[0-9]")


class Fault(NamedTuple):
    """What is wrong, and how to write it."""

    message: str
    hint: str


@lru_cache(maxsize=65536)
def fault_of(label: str, value: str) -> Fault | None:
    """What is wrong with a locator; None if nothing is, or nobody can tell."""
    if len(value) > _LONGEST or label not in _before():
        return None
    number = _without_word(label, value)
    if number is not None:
        return Fault(
            f"the {label} {value!r} repeats what the label says", f'write "{label}": "{number}"'
        )
    for piece in re.split("[,;]", value):
        other = _belongs_to(label, piece.strip())
        if other is not None:
            rest = _without_word(other, piece.strip())
            return Fault(
                f"{piece.strip()!r} is no {label} but a {other}",
                f'write "{other}": "{rest}" beside it',
            )
    for one in pages(value):
        if one.last < one.first:
            return Fault(
                f"the range {one.written!r} runs backwards", "write the smaller number first"
            )
    return None


@cache
def _before() -> dict[str, tuple[str, ...]]:
    """The words before a number by label, the longest first."""
    words = table("locators")
    return {
        label: tuple(sorted(words["before"].get(label, ()), key=len, reverse=True))
        for label in words["numbered"]
    }


def _without_word(label: str, value: str) -> str | None:
    """The number of a locator that has its label before or after it; None if it has not."""
    folded = value.casefold()
    for word in _before()[label]:
        if folded.startswith(word):
            rest = value[len(word) :]
            joined = _STUCK if word[-1].isalpha() and not rest[:1].isspace() else _NUMBER
            if joined.match(rest):
                return rest.lstrip(" .")
    for word in table("locators")["after"].get(label, ()):
        if value.endswith(word) and _STUCK.match(value):
            return value[: -len(word)].rstrip()
    return None


def _belongs_to(label: str, piece: str) -> str | None:
    """The other label whose word a piece begins with, if no word of its own label fits."""
    if _without_word(label, piece) is not None:
        return None
    return next(
        (
            other
            for other in _before()
            if other != label and _without_word(other, piece) is not None
        ),
        None,
    )
