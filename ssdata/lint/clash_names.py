"""Entities, terms, words and points of one slot: sets of values instead of intervals."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from ssdata.lint.clash_model import Clash

if TYPE_CHECKING:
    from ssdata.lint.row import Row
    from ssdata.lint.view import Facts

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def judge_entities(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """Two records contradict each other, unless one is a coarser name of the other."""
    ids = {facts.canonical(row.entity) for row in rows if row.entity is not None}
    if len(ids) < 2:
        return None
    prop = rows[0].prop
    coarser = prop.constraints.get("coarser_by") if prop is not None else None
    if coarser is not None and _one_line(ids, coarser, facts):
        return None
    return Clash(tuple(rows))


def _one_line(ids: set[str], coarser: str, facts: Facts) -> bool:
    """Whether the ids lie one within the other: some one leads to all others, and so on."""
    left = set(ids)
    while left:
        finest = [one for one in left if all(facts.leads_to(coarser, one, other) for other in left)]
        if not finest:
            return False
        left.discard(finest[0])
    return True


def judge_words(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """Different words contradict each other within a language; wider terms do not."""
    by_language: dict[str, dict[str, Row]] = {}
    for row in rows:
        if row.text is not None:
            language = row.claim["value"].get("lang", "")
            by_language.setdefault(language, {}).setdefault(folded(row.text), row)
    for found in by_language.values():
        if len(found) < 2:
            continue
        prop = rows[0].prop
        if prop is not None and prop.terms and _one_branch(list(found.values()), facts):
            continue
        return Clash(
            tuple(row for row in rows if row.text is not None and folded(row.text) in found)
        )
    return None


def _one_branch(rows: Sequence[Row], facts: Facts) -> bool:
    prop = rows[0].prop
    if prop is None:
        return False
    terms = [row.text for row in rows if row.text is not None]
    return any(
        all(facts.lexicon.narrower_term(prop, term, other) for other in terms) for term in terms
    )


def judge_points(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """Points contradict each other if they lie further apart than the declared tolerance."""
    prop = rows[0].prop
    declared = prop.constraints.get("tolerance", {}) if prop is not None else {}
    near = Fraction(str(declared.get("abs", 0)))
    points = [[Fraction(part) for part in row.claim["value"]["coordinates"]] for row in rows]
    for axis in zip(*points, strict=True):
        if max(axis) - min(axis) > near:
            return Clash(tuple(rows))
    return None


def folded(text: str) -> str:
    """A text without what does not tell values apart: case, kind of dash, run of blanks."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_DASHES).casefold().split())
