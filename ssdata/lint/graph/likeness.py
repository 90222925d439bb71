"""How much two records look like one and the same subject."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from ssdata.lint.clash.names import name_of
from ssdata.lint.text.unmarked import unmarked
from ssdata.values.edtf_model import DAY

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.view import View

ENOUGH = 2
_WORD = re.compile(r"[^\W_]+")


class Card(NamedTuple):
    """What a record is known by. Holds no rows, so that it can be kept."""

    record: str
    path: str
    label: str
    type: str
    language: str
    names: frozenset[str]
    dates: Mapping[str, tuple[int, int]]
    identifiers: Mapping[str, frozenset[str]]
    links: frozenset[tuple[str, str]]


def card_of(view: View, lexicon: Lexicon) -> Card:
    """The names, dates, identifiers and links of a record."""
    labels = view.data["labels"]
    language = next(iter(labels))
    dates, identifiers = {}, {}
    links: set[tuple[str, str]] = set()
    for id in view.by_property:
        prop = lexicon.properties[id]
        rows = view.comparable(id)
        dated = [row for row in rows if row.date is not None]
        if dated and prop.functional:
            dates[id] = (min(row.lo for row in dated), max(row.hi for row in dated))
        if "unique" in prop.constraints and prop.functional:
            named = frozenset(name_of(row) for row in rows if row.text is not None)
            if named:
                identifiers[id] = named
        links.update((id, row.entity) for row in rows if row.entity is not None)
    return Card(
        view.id, view.path, labels[language], view.type, language, names_of(view), dates,
        identifiers, frozenset(links),
    )  # fmt: skip


def normal_name(text: str) -> str:
    """A name without accents, case, punctuation and order of words; figures and numerals stay."""
    bare = unmarked(text.casefold())
    words = bare.split() if bare.replace(" ", "").isalnum() else _WORD.findall(bare)
    return " ".join(sorted(words))


def likeness(one: Card, other: Card, facts: Facts) -> list[str]:
    """What speaks for one subject, beside the name; empty if it is too little or anything differs."""
    if not _same_kind(one.type, other.type, facts.lexicon) or _linked(one, other, facts):
        return []
    score, reasons = 0, []
    for id in sorted(one.dates.keys() & other.dates.keys()):
        first, second = one.dates[id], other.dates[id]
        if first[0] > second[1] or second[0] > first[1]:
            return []
        exact = max(first[1], second[1]) - min(first[0], second[0]) < DAY
        score += 2 if exact else 1
        reasons.append(facts.lexicon.properties[id].label)
    for id in sorted(one.identifiers.keys() & other.identifiers.keys()):
        if one.identifiers[id].isdisjoint(other.identifiers[id]):
            return []
        score += 2
        reasons.append(facts.lexicon.properties[id].label)
    shared = _targets(one, facts) & _targets(other, facts)
    if shared:
        score += 1
        reasons += [f"{facts.lexicon.properties[id].label} {to!r}" for id, to in sorted(shared)]
    return reasons if score >= ENOUGH else []


def names_of(view: View) -> frozenset[str]:
    """All names of a record, made alike."""
    texts = list(view.data["labels"].values())
    for more in view.data.get("aliases", {}).values():
        texts += more
    return frozenset(map(normal_name, texts))


def _targets(card: Card, facts: Facts) -> set[tuple[str, str]]:
    return {(id, facts.canonical(target)) for id, target in card.links}


def _linked(one: Card, other: Card, facts: Facts) -> bool:
    """Whether one links to the other, as a part or a successor does, or is said to be different."""
    return other.record in {to for _, to in _targets(one, facts)} or one.record in {
        to for _, to in _targets(other, facts)
    }


def _same_kind(one: str, other: str, lexicon: Lexicon) -> bool:
    return lexicon.is_a(one, frozenset({other})) or lexicon.is_a(other, frozenset({one}))
