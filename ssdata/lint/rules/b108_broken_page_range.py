"""B108."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import SourceRule
from ssdata.lint.tables import table

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView

_LONGEST = 200
_DASH = re.compile(r" ?(?:--|[-‐‑‒–—―−~〜]) ?")
_LOST = re.compile(r"([0-9]{1,6}) ([0-9]{1,6})")
_NUMBER = re.compile(r"[0-9]{1,7}")
_ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


class BrokenPageRange(SourceRule):
    """The pages of an article run backwards, are abbreviated, or have lost their dash.

    What it does:
        Reads ranges in `page`, in Arabic and Roman numerals: the last page must not come before
        the first, must be written in full, and be joined to it by a dash.

    Why is this bad:
        "201-17" can be read by people only; "295 316" may be a range or two pages. Whether a
        locator lies within the article cannot be told.

    Example:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-17", "issued": {"date-parts": [[2009]]},
                    "custom": {"kind": "secondary"}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-217", "issued": {"date-parts": [[2009]]},
                    "custom": {"kind": "secondary"}}}
        ```

    When it stays silent:
        Single pages, lists ("1, 4"), pages with letters ("A-2", "E12-E15"); articles in languages
        whose periodicals are also paged from the back (Japanese, Arabic, Hebrew), where pages may
        run backwards.

    References:
        BibLaTeX: field pages · JabRef: PagesChecker · The Chicago Manual of Style, 9.61
    """

    code = "B108"
    name = "broken-page-range"
    fix = "suggestion"
    since = "0.1"
    stage = 90

    def check(self, source: SourceView, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each range that is broken."""
        pages = source.data.get("page", "")[:_LONGEST]
        language = source.data.get("language", "").partition("-")[0]
        from_the_back = language in table("citation")["from_the_back"]
        for piece in pages.split(","):
            fault = _fault(piece.strip(), from_the_back=from_the_back)
            if fault is not None:
                message, help, severity = fault
                yield self.report(
                    Place(source.path, "/page"),
                    message,
                    help=help,
                    record=source.id,
                    severity=severity,
                )


def _fault(piece: str, *, from_the_back: bool) -> tuple[str, str, Severity] | None:
    lost = _LOST.fullmatch(piece)
    if lost is not None:
        return (
            f"{piece!r} are two numbers without a dash",
            f"write '{lost[1]}-{lost[2]}', or '{lost[1]}, {lost[2]}' for two pages",
            Severity.WARNING,
        )
    first, *rest = _DASH.split(piece)
    if len(rest) != 1:
        return None
    start, end = _number(first), _number(rest[0])
    if start is None or end is None or end >= start or first[0].isdigit() != rest[0][0].isdigit():
        return None
    whole = first[: len(first) - len(rest[0])] + rest[0]
    if first.isdigit() and len(rest[0]) < len(first) and int(whole) >= start:
        return (
            f"the last page of {piece!r} is abbreviated",
            f"write '{first}-{whole}'",
            Severity.WARNING,
        )
    if from_the_back:
        return None
    return f"{piece!r} runs backwards", "compare it with the source", Severity.ERROR


def _number(text: str) -> int | None:
    """A page as a number; None for what cannot be counted, or counts something else ("A-2")."""
    if _NUMBER.fullmatch(text):
        return int(text)
    if _ROMAN.fullmatch(text.lower()):
        values = [_VALUES[letter] for letter in text.lower()]
        return sum(
            -value if value < after else value
            for value, after in zip(values, [*values[1:], 0], strict=True)
        )
    return None
