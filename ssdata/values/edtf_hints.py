"""Hints how to write in EDTF 2019 what somebody wrote otherwise."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ssdata.values.edtf_free import free_date

# A longer text is no date that somebody mistyped.
_LONGEST = 200
_HYPHENS = str.maketrans("‐‑−", "---")

_DRAFT = re.compile(r"unknown|open|[0-9]u|u[0-9u]|[(]|^y|/y|^\+|\?~|~\?")
_GROUP = re.compile(r"\(([0-9X-]+)\)([?~%])")
_BESIDE = re.compile(r" *([\[\]{},/]|\.\.) *")
_RANGE = re.compile(r"([^.]*)\.\.([^.]*)")
_DASHED = re.compile(r"([0-9]{4})(-|–|—| - | – )([0-9]{4})")
_SHORT_END = re.compile(r"([0-9]{2})([0-9]{2})(?:[-/]|–)([0-9]{2})")
_SHORT = re.compile(r"(-?)([0-9]{2,3})([?~%]?)")
_LONG = re.compile(r"(-?)([0-9]{5,})")
_NEEDLESS_Y = re.compile(r"Y(-?)0*([0-9]{1,4})")
_ZEROS = re.compile(r"(-?[0-9]{4}(?:-(?!00)[0-9]{2})?)(?:-00){1,2}")
_NO_SECONDS = re.compile(r"(.*T[0-9]{2}:[0-9]{2})(Z|[+-][0-9:]+)?")
_UNCLEAR = re.compile(r"(0?[1-9]|1[0-2])[-/](0?[1-9]|1[0-2])[-/]([0-9]{4})")
_BETWEEN = re.compile(r" *(?:/|–|—| - ) *")


@dataclass(frozen=True, slots=True)
class Hint:
    """What to write instead: a sentence, a valid EDTF string or "", and whether it is certain."""

    text: str
    suggestion: str = ""
    safe: bool = False


def hint_for(text: str, is_valid: Callable[[str], bool]) -> Hint | None:
    """Find a hint for a refused string; ``is_valid`` tests a suggestion. None if there is none."""
    if not text.strip(" -") or len(text) > _LONGEST:
        return None
    for hint in _candidates(text):
        if not hint.suggestion or (hint.suggestion != text and is_valid(hint.suggestion)):
            return hint
    return None


def _candidates(text: str) -> Iterator[Hint]:
    """Hints in the order of how much they are to be trusted."""
    yield from _draft(text)
    yield from _typed(text)
    yield from _ranges(text)
    yield from _years(text)
    free = free_date(text.strip())
    if free:
        yield _write(free)
    yield from _pairs(text)
    match = _UNCLEAR.fullmatch(text)
    if match is not None:
        yield Hint(
            f"Write '{match[3]}-{match[2]:0>2}-{match[1]:0>2}' or "
            f"'{match[3]}-{match[1]:0>2}-{match[2]:0>2}': the order of day and month is not clear."
        )


def _write(suggestion: str, *, safe: bool = False) -> Hint:
    return Hint(f"Write '{suggestion}'.", suggestion, safe)


def _draft(text: str) -> Iterator[Hint]:
    if _DRAFT.search(text) is None:
        return
    new = "/".join({"unknown": "", "open": ".."}.get(side, side) for side in text.split("/"))
    if re.fullmatch(r"[0-9uxX~?%/.()y+e-]+", new):
        new = new.replace("u", "X").replace("x", "X").replace("y", "Y").replace("e", "E")
    new = new.removeprefix("+").replace("?~", "%").replace("~?", "%")
    new = _GROUP.sub(_each_part, new)
    yield Hint(f"That is the draft syntax of 2012; write '{new}'.", new, safe=True)
    if re.fullmatch(r"[0-9uxX~?%/.()yepkow+n-]+", text):
        yield Hint(
            "That is the draft syntax of 2012. Since 2019 X stands for u, an empty end for "
            "unknown, .. for open, Y for y and % for ?~; there are no parentheses: a mark after "
            "a part covers all up to there, a mark before it that part alone."
        )


def _each_part(match: re.Match[str]) -> str:
    return "-".join(match[2] + part for part in match[1].split("-"))


def _typed(text: str) -> Iterator[Hint]:
    """Blanks, lower-case letters, other hyphens and digits."""
    yield _write(_BESIDE.sub(r"\1", text.strip()), safe=True)
    if re.fullmatch(r"[-0-9xXtTzZ:+/?~%.]+", text):
        yield _write(text.upper(), safe=True)
    yield _write(unicodedata.normalize("NFKC", text).translate(_HYPHENS), safe=True)
    if re.search(r"[^0-9] | [^0-9]|[0-9] [0-9]", text):
        yield _write(text.replace(" ", ""))
    match = _NO_SECONDS.fullmatch(text)
    if match is not None:
        yield _write(f"{match[1]}:00{match[2] or ''}")
    match = _ZEROS.fullmatch(text)
    if match is not None:
        yield _write(match[1])
    if text.endswith("-"):
        yield _write(text.rstrip("-"))


def _ranges(text: str) -> Iterator[Hint]:
    match = _RANGE.fullmatch(text)
    if match is not None and (match[1] or match[2]):
        new = f"{match[1] or '..'}/{match[2] or '..'}"
        yield Hint(f"Write '{new}' for a period, '[{text}]' for a date within it.", new)
    match = _DASHED.fullmatch(text)
    if match is not None:
        yield _write(f"{match[1]}/{match[3]}")
    match = _SHORT_END.fullmatch(text)
    if match is not None and int(match[3]) > int(match[2]):
        new = f"{match[1]}{match[2]}/{match[1]}{match[3]}"
        month = f"{match[1]}{match[2]}-{match[3]}"
        either = f", '{month}' for a month" if int(match[3]) <= 12 else ""
        yield Hint(f"Write '{new}' for the years{either}.", new)
    left, slash, right = text.partition("/")
    if slash and left and right:
        yield Hint(f"If the ends were exchanged, write '{right}/{left}'.", f"{right}/{left}")


def _years(text: str) -> Iterator[Hint]:
    match = _SHORT.fullmatch(text)
    if match is not None and (not match[1] or int(match[2])):
        sign, digits, mark = match.groups()
        year = f"{sign}{digits:0>4}{mark}"
        rest = f"{sign}{digits}{'X' * (4 - len(digits))}{mark}"
        span = "decade" if len(digits) == 3 else "century"
        # Cut off, or meant so: nobody but the author can tell.
        yield Hint(f"A year has four digits: '{rest}' is the {span}, '{year}' the year.")
    match = _LONG.fullmatch(text)
    if match is not None:
        yield _write(f"Y{text}")
    if re.match(r"-?[0-9X]{5}", text) is not None:
        yield Hint("A year of more than four digits stands alone, with Y before it: 'Y12004'.")
    match = _NEEDLESS_Y.fullmatch(text)
    if match is not None:
        yield _write(f"{match[1]}{match[2]:0>4}")
    if text.startswith("-0000"):
        yield Hint(f"The year 1 BC is 0000: write '{text[1:]}'.", text[1:])


def _pairs(text: str) -> Iterator[Hint]:
    """Two dates typed with a slash or a dash between them."""
    sides = _BETWEEN.split(text.strip())
    if len(sides) == 2 and all(sides):
        yield _write("/".join(free_date(side) or side for side in sides))
