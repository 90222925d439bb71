"""T103."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import GroupRule
from ssdata.lint.text.mentions import (
    entities_of,
    is_hinted_at,
    names_of,
    spoken_of,
    texts_of,
    words_of,
)
from ssdata.lint.text.phrases import heads, normal, phrases
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


# Of the claims that would do, no more than these are named.
_SHOWN = 3


class UnsupportedName(GroupRule):
    """A sentence of the summary names a record that none of its claims speaks of.

    What it does:
        Looks in every sentence for labels and aliases of other records, the longest first, and
        asks whether a claim that the sentence names, or the record itself, speaks of the one that
        is called so.

    Why is this bad:
        Who did a thing, where and with whom are facts like its date. A name that hangs on no claim
        has no source, and whoever follows the claims of the sentence does not find it.

    Example:
        ```json
        {"records": [
          {"id": "pact", "type": "treaty",
           "summary": [{"text": "The pact was signed at Harbin.", "claims": ["signed"]}],
           "claims": [
             {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
             {"id": "at", "property": "signed-at", "value": {"entity": "harbin"}}]},
          {"id": "harbin", "type": "place", "labels": {"en": "Harbin"}, "claims": []}
        ]}
        ```

    Use instead:
        ```json
        {"records": [
          {"id": "pact", "type": "treaty",
           "summary": [{"text": "The pact was signed at Harbin.", "claims": ["signed", "at"]}],
           "claims": [
             {"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}},
             {"id": "at", "property": "signed-at", "value": {"entity": "harbin"}}]},
          {"id": "harbin", "type": "place", "labels": {"en": "Harbin"}, "claims": []}
        ]}
        ```

    When it stays silent:
        Names that are no label or alias of any record; a name within a longer one ("Soviet Union"
        in "Soviet Union Navy"), or in another form ("Manchurian"); short forms, such as a family
        name; a name that several records share, if the claims speak of one of them; a record that
        a claim names in its value or scope, that one so named belongs to or names, or that
        contains, precedes or follows the record itself; a name in any language that stands in a
        text, a note, an `as_printed`, an `according_to`, in the title of a source, or in a name of
        the record or of one that the claims name; a short name of which the claims have the first
        or last word ("Soviet aircraft", "Mao").

    References:
        semantics C37
    """

    code = "T103"
    name = "unsupported-name"
    severity = Severity.WARNING
    since = "0.1"
    semantics = "C37"
    stage = 100
    keeps_rows = False

    def looks_into(self, view: View, lexicon: Lexicon) -> bool:
        """Any record may be named by a sentence."""
        return True

    def emit(self, view: View, lexicon: Lexicon) -> Iterator[tuple[Hashable, Any]]:
        """Yield the names of a record and the places of its sentences, by their first words."""
        for written in _names(view):
            first = written.partition(" ")[0]
            if not first.isalnum():
                first = normal(written).partition(" ")[0]
            if first[:1].isupper():
                yield first, (written, view.id)
        for index, sentence in enumerate(view.data.get("summary", ())):
            begins = heads(sentence["text"])
            if not begins:
                continue
            named = view.named(sentence["claims"])
            words = "\n".join([*names_of(view), *texts_of(named)])
            entities = frozenset([entity for row in named for entity in entities_of(row)])
            said = Sentence(view.id, index, sentence["text"], entities, words)
            for word in begins:
                yield word, said

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each name in a sentence whose claims do not speak of its bearer."""
        sentences = [item for item in items if isinstance(item, Sentence)]
        bearers: dict[str, dict[str, str]] = {}
        for item in items if sentences else ():
            if not isinstance(item, Sentence) and (name := normal(item[0])):
                written, record = item
                bearers.setdefault(name, {})[record] = written
        for said in sentences:
            if bearers:
                found = {one.longest(bearers) for one in phrases(said.text) if one.words[0] == key}
                for name in sorted(filter(None, found)):
                    known = bearers[name]
                    if said.record not in known and not said.speaks_of(known):
                        yield from self._judge(said, known, facts)

    def _judge(self, said: Sentence, bearers: Mapping[str, str], facts: Facts) -> Iterator[Finding]:
        view = facts.view(said.record)
        if view is None:
            return
        claims = view.data["summary"][said.number]["claims"]
        rows = [row for row in view.rows if row.id in claims]
        if _is_supported(bearers, view, rows, facts):
            return
        name = min(bearers.values())
        others = [row for row in view.rows if not bearers.keys().isdisjoint(_named_by(row, facts))]
        would = listing([row.id for row in others[:_SHOWN]], "or")
        yield self.report(
            Place(view.path, f"/summary/{said.number}/text"),
            f"the sentence names {name!r}, of which none of its claims speaks",
            help=f"name the claim too: {would}"
            if others
            else "name the claim that it stands on, add one, or leave the name out",
            record=view.id,
            claims=[row.id for row in rows],
            related=[
                Place(view.path, f"/claims/{row.index}", message=row.id) for row in others[:_SHOWN]
            ],
        )


class Sentence(NamedTuple):
    """A sentence of a summary: what its claims name, and the words of the claims and the record."""

    record: str
    number: int
    text: str
    entities: frozenset[str]
    words: str

    def speaks_of(self, bearers: Mapping[str, str]) -> bool:
        """Whether a first look shows that the claims name a bearer, or have the name as it is."""
        if not self.entities.isdisjoint(bearers):
            return True
        return any([name in self.words for name in bearers.values()])


def _names(view: View) -> Iterable[str]:
    """The names of a record, without short forms: words of a longer name that are no label."""
    labels: Iterable[str] = view.data["labels"].values()
    if "aliases" not in view.data:
        return labels
    found = {normal(name): name for name in names_of(view)}
    kept = set(map(normal, labels))
    parts = {word for name in found if " " in name for word in name.split()}
    return [written for name, written in found.items() if name in kept or name not in parts]


def _named_by(row: Row, facts: Facts) -> set[str]:
    return {facts.canonical(entity) for entity in entities_of(row)}


def _is_supported(bearers: Mapping[str, str], view: View, rows: list[Row], facts: Facts) -> bool:
    if not spoken_of(view, rows, facts).isdisjoint(bearers):
        return True
    words = words_of(view, rows, facts).casefold()
    known = [bearer for bearer in map(facts.view, bearers) if bearer is not None]
    if any(one.casefold() in words for bearer in known for one in names_of(bearer)):
        return True
    # Records of one type share words of their names: "Ma Hushan" does not speak of Ma Zhongying.
    own = [] if any(bearer.type == view.type for bearer in known) else names_of(view)
    return is_hinted_at(min(bearers.values()), [*texts_of(rows), *own])
