"""T105."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

from ssdata.lint.tables import table
from ssdata.lint.text.gathered import Text, Texts
from ssdata.lint.text.texts import Fault, TextRule, excerpt


class Trace(NamedTuple):
    """What a wrong encoding leaves, and how it came about."""

    pattern: re.Pattern[str]
    read_as: str
    written_in: str


class Mojibake(TextRule):
    r"""A text was read in the wrong encoding.

    What it does:
        Looks for what is left when UTF-8 or Windows-1251 is read as something else, for the
        replacement character, for question marks in place of a name, and for letters written as
        `%D0%A1` or `\u0421`. A trace counts if reading it rightly gives letters.

    Why is this bad:
        Nobody can search such a name, and it looks as if the source had printed it so.

    Example:
        ```json
        {"labels": {"en": "Manshû", "fr": "TraitÃ© de non-agression"}, "claims": []}
        ```

    Use instead:
        ```json
        {"labels": {"en": "Manshû", "fr": "Traité de non-agression"}, "claims": []}
        ```

    When it stays silent:
        Rare letters that stand alone or beside plain ones ("São", "NÃO", "Ðà Nẵng"); letters
        before a closing quotation mark ("CAFÉ»"); what would be read as no letters; question marks
        within a text.

    References:
        [RFC 3629](https://www.rfc-editor.org/rfc/rfc3629), the codecs of Python
    """

    code = "T105"
    name = "mojibake"
    since = "0.1"
    stage = 100

    def clears(self, texts: Texts) -> bool:
        """Whether no text has anything like a trace."""
        plain, others = _looks()
        if any([look in text for text, _ in texts.all for look in plain]):
            return False
        return not any([look.search(texts.wide) for look in others])

    def faults(self, text: Text) -> Iterator[Fault]:
        """Yield a fault for the first trace that a text has."""
        for trace in traces():
            for match in trace.pattern.finditer(text.text):
                right = mended(match.group(), trace)
                if right is not None:
                    reads = f", which reads {right!r}" if right else ""
                    yield Fault(
                        f"{excerpt(text.text, match.start(), match.end())} has "
                        f"{match.group()!r}{reads}: it was read in the wrong encoding",
                        "write it from the source again",
                    )
                    return


@cache
def _looks() -> tuple[tuple[str, ...], tuple[re.Pattern[str], ...]]:
    """What every trace has in it: plain letters, or others."""
    looks = table("mojibake")["looks"]
    return tuple(looks["plain"]), tuple(map(re.compile, looks["others"]))


@cache
def traces() -> tuple[Trace, ...]:
    """All traces."""
    return tuple(
        Trace(re.compile(one["pattern"]), one["read_as"], one["written_in"])
        for one in table("mojibake")["traces"]
    )


def mended(found: str, trace: Trace) -> str | None:
    """What a trace should have been; empty if nobody can tell, None if it is no trace."""
    if not trace.read_as:
        return ""
    try:
        if trace.read_as == "percent":
            right = unquote(found, errors="strict")
        elif trace.read_as == "escapes":
            right = found.encode("ascii").decode("unicode_escape")
        else:
            right = _written_back(found, trace.read_as).decode(trace.written_in)
    except (UnicodeError, ValueError):
        return None
    kinds = {unicodedata.category(char)[0] for char in right}
    return right if kinds <= {"L", "P", "S", "Z", "M", "N"} or "\ufeff" in right else None


def _written_back(text: str, encoding: str) -> bytes:
    """The bytes of a text; those that the encoding leaves undefined were read as they are."""
    return b"".join(
        char.encode("latin-1") if "\x80" <= char <= "\x9f" else char.encode(encoding)
        for char in text
    )
