"""What the claims under a sentence speak of: the records they name, and all the words they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.row import Row
    from ssdata.lint.view import View

# Links followed upwards, from a place to its country: no real chain is longer.
_STEPS = 12
# Names of more words than these are not called by one of them, nor by a word of so few letters.
_SHORT = 3
_LEAST = 3
_TEXTS = ("according_to", "note", "reason")
_PRINTED = ("as_printed", "note")


def entities_of(row: Row) -> Iterator[str]:
    """The records that a claim itself names: in its value and its scope."""
    if row.entity is not None:
        yield row.entity
    for terms in row.claim.get("scope", {}).values():
        for term in terms if isinstance(terms, list) else [terms]:
            if isinstance(term, str):
                yield term


def spoken_of(view: View, rows: Iterable[Row], facts: Facts) -> set[str]:
    """The record itself and all that its claims name; where these belong, and what they name.

    Of other records one step of any kind is taken, and then only steps that lead up: a part to
    its whole, a place to where it lies, a successor to its predecessor.
    """
    named = {facts.canonical(entity) for row in rows for entity in entities_of(row)}
    found = {view.id} | named
    ahead = {entity for row in view.rows if _leads_up(row) for entity in entities_of(row)}
    for id in named:
        other = facts.view(id)
        for row in other.rows if other is not None else ():
            ahead.update(entities_of(row))
    for _ in range(_STEPS):
        ahead = {facts.canonical(entity) for entity in ahead} - found
        if not ahead:
            break
        found |= ahead
        ahead = set(_above(ahead, facts))
    return found


def words_of(view: View, rows: Iterable[Row], facts: Facts) -> str:
    """All that stands in the claims and their sources, and how the records they name are called."""
    rows = list(rows)
    texts = [*names_of(view), *texts_of(rows)]
    for row in rows:
        for entity in entities_of(row):
            other = facts.view(entity)
            if other is not None:
                texts += names_of(other)
        for reference in row.claim["references"]:
            source = facts.sources.get(reference["source"]) or {}
            texts += [text for text in source.values() if isinstance(text, str)]
            texts += [text for text in source.get("custom", {}).values() if isinstance(text, str)]
            texts += _people(source)
    return "\n".join(texts)


def is_hinted_at(name: str, texts: Iterable[str]) -> bool:
    """Whether texts have the first or last word of a short name: "Soviet", "Mao", "Molotov"."""
    words = name.split()
    if len(words) > _SHORT:
        return False
    wanted = [word for word in {words[0], words[-1]} if len(word) >= _LEAST and word[0].isupper()]
    if not wanted:
        return False
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, wanted))})\b")
    return any(pattern.search(text) for text in texts)


def texts_of(rows: Iterable[Row]) -> Iterator[str]:
    """The texts of claims and of their references, and the words of their scopes."""
    for row in rows:
        claim = row.claim
        if row.text is not None:
            yield row.text
        yield from [claim[key] for key in _TEXTS if key in claim]
        for term in claim.get("scope", {}).values():
            yield str(term)
        for reference in claim["references"]:
            yield from [reference[key] for key in _PRINTED if key in reference]


def names_of(view: View) -> Iterator[str]:
    """All labels and aliases of a record."""
    yield from view.data["labels"].values()
    for names in view.data.get("aliases", {}).values():
        yield from names


def _leads_up(row: Row) -> bool:
    return row.live and row.prop is not None and "acyclic" in row.prop.constraints


def _above(ids: Iterable[str], facts: Facts) -> Iterator[str]:
    for id in ids:
        view = facts.view(id)
        for row in view.rows if view is not None else ():
            if _leads_up(row):
                yield from entities_of(row)


def _people(source: Mapping[str, Any]) -> Iterator[str]:
    for role in ("author", "editor", "translator"):
        for name in source.get(role, ()):
            yield " ".join(str(part) for part in name.values())
