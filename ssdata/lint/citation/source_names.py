"""What is wrong with a name of a source: parts in wrong fields, several names in one, words in it.

A fault is reported only where the form alone shows it. Words stand in ``ssdata/data/citation.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ssdata.lint.citation.bibliography import words
from ssdata.lint.tables import table
from ssdata.lint.text.scripts import letters

_LONGEST = 300
_WORD = re.compile(r"[^\s,]{1,100}")
_INITIAL = re.compile(r"(?<![^\W\d_])[A-ZА-ЯЁ]\.")
_DIGIT = re.compile(r"[0-9]")


class NameFault(NamedTuple):
    """A part of a name (family, given, literal), what is wrong with it, and what would mend it."""

    part: str
    message: str
    help: str


def faults(name: Mapping[str, str], language: str) -> Iterator[NameFault]:
    """What is wrong with a name in a source of a language; the most telling fault of each part."""
    for part in ("family", "given", "literal"):
        text = name.get(part, "")[:_LONGEST]
        if not text:
            continue
        fault = _any(part, text) or (
            _literal(text, language) if part == "literal" else _part(part, text, name, language)
        )
        if fault is not None:
            yield fault
    if "literal" in name and ("family" in name or "given" in name):
        yield NameFault("literal", "a name has either its parts or a literal", "leave one out")
    elif "given" in name and "family" not in name:
        yield NameFault(
            "given",
            f"{name['given']!r} has no family name",
            "a name that has no parts is a literal; else add the family name",
        )


def _any(part: str, text: str) -> NameFault | None:
    folded = f" {text.casefold()} "
    for word in words("et_al"):
        ends = folded.rstrip().endswith(word if _is_cjk(word) else f" {word}")
        if ends or (len(word) > 3 and f" {word} " in folded):
            return NameFault(
                part, f"{text!r} has {word!r} in it", "name all, or only those who are known"
            )
    joiners = table("citation")["joiners_of_bodies" if part == "literal" else "joiners"]
    for joiner in joiners:
        if joiner in folded.strip():
            return NameFault(
                part, f"{text!r} holds several names", "give each its own entry in the list"
            )
    return None


def _part(part: str, text: str, name: Mapping[str, str], language: str) -> NameFault | None:
    if _DIGIT.search(text):
        return NameFault(part, f"{text!r} has a digit in it", "a body is a literal")
    if "," in text and not _is_company(text):
        return NameFault(part, f"{text!r} has a comma in it", "put what follows it into its field")
    if part == "given" or "given" in name:
        return None
    whole = NameFault(
        part,
        f"{text!r} looks like a whole name",
        "put the given name into 'given'; a body is a literal",
    )
    found = _WORD.findall(text)
    if _INITIAL.search(text):
        return whole
    if len(found) > 1 and found[0].casefold() not in words("particles"):
        return whole
    return whole if _is_chinese_name(text, language) and len(text) > 2 else None


def _literal(text: str, language: str) -> NameFault | None:
    found = [word.casefold().strip(".") for word in _WORD.findall(text)]
    if all(map(str.isdigit, found)):
        return NameFault("literal", f"{text!r} is a number", "name who it is")
    if (words("bodies") | words("companies")).intersection(found):
        return None
    head, comma, tail = text.partition(",")
    person = NameFault(
        "literal",
        f"{text!r} is the name of a person, with its parts in one field",
        "write it as 'family' and 'given'; literal is for bodies and names without parts",
    )
    if comma:
        short = len(_WORD.findall(head)) <= 2 and 0 < len(_WORD.findall(tail)) <= 3
        return person if short and tail.strip() and not _DIGIT.search(text) else None
    if 2 <= len(found) <= 4 and not _DIGIT.search(text):
        initials = _INITIAL.findall(text)
        spelt = [word for word in found if len(word) > 1]
        if initials and spelt and len(initials) < len(found):
            return person
        if any(word.endswith(tuple(words("patronymics"))) for word in found[1:]):
            return person
    return person if _is_chinese_name(text, language) else None


def _is_company(text: str) -> bool:
    last = text.rpartition(",")[2].strip().casefold().strip(".")
    return last in words("companies") or not last


def _is_chinese_name(text: str, language: str) -> bool:
    """Whether a text is of two to four Chinese characters that begin with a frequent surname."""
    if language != "zh" or not 2 <= len(text) <= 4 or not _han().fullmatch(text):
        return False
    data = table("citation")
    if text[-1] in data["chinese_bodies"]:
        return False
    if text[:2] in data["chinese_double_surnames"]:
        return len(text) > 2
    return text[0] in data["chinese_surnames"] and len(text) <= 3


def _is_cjk(word: str) -> bool:
    return _han().fullmatch(word) is not None


@cache
def _han() -> re.Pattern[str]:
    return re.compile(f"[{letters('Hani', 'Hira', 'Kana')}]{{1,20}}")
