"""Which script a letter belongs to."""

from __future__ import annotations

import re
from functools import cache

from ssdata.lint.tables import ranges, table


@cache
def letters(*scripts: str) -> str:
    """The letters of scripts, as the inside of a character class."""
    found = table("scripts")["letters"]
    return "".join(ranges(found[script].split()) for script in scripts)


@cache
def letter_of(*scripts: str) -> re.Pattern[str]:
    """A letter of one of the scripts."""
    return re.compile(f"[{letters(*scripts)}]")


@cache
def script_of(char: str) -> str | None:
    """The script of a letter; None for what is no letter or of no script we know."""
    return next((name for name in table("scripts")["letters"] if letter_of(name).match(char)), None)


@cache
def expected(tag: str) -> frozenset[str] | None:
    """The scripts in which a text of a language tag is written; None if it may be any."""
    data = table("scripts")
    language, *rest = tag.split("-")
    for part in rest:
        if len(part) == 4 and part.isalpha() and part.istitle():
            if part in data["subtags"]:
                return frozenset(data["subtags"][part])
            return frozenset([part]) if part in data["letters"] else None
    scripts = data["languages"].get(language)
    return frozenset(scripts) if scripts else None


def name_of(script: str) -> str:
    """The name of a script for people."""
    name: str = table("scripts")["names"].get(script, script)
    return name
