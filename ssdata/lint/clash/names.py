"""Entities, terms, words and points of one slot: sets of values instead of intervals."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from typing import TYPE_CHECKING

from ssdata.lint.clash.model import Clash
from ssdata.lint.hierarchy import wider
from ssdata.values import identifier

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def judge_entities(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """Two records contradict each other, unless one is a coarser name of the other."""
    by_id: dict[str, list[Row]] = {}
    for row in rows:
        if row.entity is not None:
            by_id.setdefault(facts.canonical(row.entity), []).append(row)
    prop = rows[0].prop
    coarser = prop.constraints.get("coarser_by") if prop is not None else None
    if coarser is None or len(by_id) < 2:
        return _clash(by_id, {})
    return _clash(by_id, {id: _reached(id, coarser, facts) for id in by_id})


def _reached(start: str, property_: str, facts: Facts) -> set[str]:
    """The entity itself and all coarser ones."""
    seen: set[str] = set()
    todo = [start]
    while todo:
        one = todo.pop()
        if one not in seen:
            seen.add(one)
            view = facts.view(one)
            if view is not None:
                links = view.comparable(property_)
                todo.extend(facts.canonical(row.entity) for row in links if row.entity)
    return seen


def judge_words(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """Different words contradict each other within a language; wider terms do not."""
    by_language: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        if row.text is not None:
            language = row.claim["value"].get("lang", "").casefold()
            same = by_language.setdefault(language, {})
            same.setdefault(name_of(row), []).append(row)
    prop = rows[0].prop
    involved: dict[int, Row] = {}
    for found in by_language.values():
        above = {}
        if prop is not None and prop.terms:
            above = {name: wider(name, prop.terms) for name in found}
        clash = _clash(found, above)
        if clash is not None:
            involved |= {row.index: row for row in clash.rows}
    return Clash(tuple(involved[index] for index in sorted(involved))) if involved else None


def name_of(row: Row) -> str:
    """A text as it is compared; identifiers in normal form, terms as they are listed."""
    text = row.text or ""
    if row.prop is None or row.prop.terms:
        return text
    kind = row.prop.constraints.get("identifier")
    return folded(text) if kind is None else identifier.normal(kind, text)


def _clash(names: Mapping[str, list[Row]], above: Mapping[str, AbstractSet[str]]) -> Clash | None:
    """The rows whose names do not lie in one line with all others; ``above`` is what contains each."""
    if len(names) < 2:
        return None
    in_line = dict.fromkeys(names, 0)
    for name in names:
        for other in above.get(name, ()):
            if other in in_line and other != name:
                in_line[name] += 1
                # Terms that contain each other are one; the second is counted on its own turn.
                if name not in above[other]:
                    in_line[other] += 1
    involved = [
        row for name, rows in names.items() if in_line[name] + 1 < len(names) for row in rows
    ]
    return Clash(tuple(sorted(involved, key=lambda row: row.index))) if involved else None


def judge_points(rows: Sequence[Row], facts: Facts) -> Clash | None:
    """Points contradict each other if they lie further apart than written, or than is tolerated.

    A coordinate is as exact as its last digit: 32.1 and 32.05 agree.
    """
    prop = rows[0].prop
    declared = prop.constraints.get("tolerance", {}) if prop is not None else {}
    near = Fraction(str(declared.get("abs", 0))) / 2
    for axis in (0, 1):
        ranges = [_range(row.claim["value"]["coordinates"][axis], near) for row in rows]
        latest = max(low for low, _ in ranges)
        earliest = min(high for _, high in ranges)
        if latest > earliest:
            return Clash(
                tuple(
                    row
                    for row, (low, high) in zip(rows, ranges, strict=True)
                    if low > earliest or high < latest
                )
            )
    return None


def _range(written: str, near: Fraction) -> tuple[Fraction, Fraction]:
    width = max(Fraction(1, 2 * 10 ** len(written.partition(".")[2])), near)
    return Fraction(written) - width, Fraction(written) + width


def folded(text: str) -> str:
    """A text without what does not tell values apart: case, kind of dash, run of blanks."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_DASHES).casefold().split())
