"""Brackets and quotation marks that have no partner."""

from __future__ import annotations

import re
from functools import cache

from ssdata.lint.tables import table

# "1)" and "a)" before the items of a list; an inch or a second of arc is no quotation mark.
_ITEM = re.compile(r"(?:^|\s)\w{1,3}$")
_INCH = re.compile(r'\d"')


@cache
def pairs_of(language: str) -> tuple[str, ...]:
    """The pairs of brackets and quotation marks of a language, each as two signs."""
    pairs = table("debris")["pairs"]
    return (*pairs["any"], *pairs.get(language, ()))


@cache
def signs() -> frozenset[str]:
    """All that needs a partner."""
    pairs = table("debris")["pairs"]
    return frozenset('"').union(*[pair for group in pairs.values() for pair in group])


def lonely(text: str, language: str) -> int | None:
    """Where the first sign stands that has no partner; None if each has one."""
    found = [at for pair in pairs_of(language) if (at := _lonely(text, *pair)) is not None]
    if text.count('"') % 2:
        marks = _INCH.sub("  ", text)
        if marks.count('"') % 2:
            found.append(marks.rindex('"'))
    return min(found, default=None)


def _lonely(text: str, left: str, right: str) -> int | None:
    if left not in text and right not in text:
        return None
    if left == "“" and "„" in text:  # „German“ within English
        return None
    open_at = []
    for match in re.finditer(f"[{re.escape(left + right)}]", text):
        if match.group() == left:
            open_at.append(match.start())
        elif open_at:
            open_at.pop()
        elif right != ")" or not _ITEM.search(text, max(0, match.start() - 4), match.start()):
            return match.start()
    return open_at[0] if open_at else None
