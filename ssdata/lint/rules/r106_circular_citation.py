"""R106."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, Any

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import SourceGroupRule

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Lexicon
    from ssdata.lint.view import SourceView


class CircularCitation(SourceGroupRule):
    """A source was taken from itself, or from this dataset.

    What it does:
        Follows `derived_from` from source to source. Reports shortest cycles until every source
        that is in one has been named, and every source from which a path leads to this dataset or
        a mirror of it (`own` in the configuration).

    Why is this bad:
        Two texts that copied from each other are one voice, and nobody knows whose. A work that
        took its facts from this dataset is no evidence for them.

    Example:
        ```json
        {"sources": [
          {"id": "atlas", "custom": {"kind": "secondary", "derived_from": ["gazetteer"]}},
          {"id": "gazetteer", "title": "A Gazetteer",
           "custom": {"kind": "secondary", "derived_from": ["atlas"]}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "atlas", "locator": {"page": "3"}},
                         {"source": "gazetteer", "locator": {"page": "9"}}]}]}
        ```

    Use instead:
        ```json
        {"sources": [
          {"id": "atlas", "title": "An Atlas of the Border", "custom": {"kind": "secondary"}},
          {"id": "gazetteer", "title": "A Gazetteer",
           "custom": {"kind": "secondary", "derived_from": ["atlas"]}}],
         "claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "references": [{"source": "atlas", "locator": {"page": "3"}},
                         {"source": "gazetteer", "locator": {"page": "9"}}]}]}
        ```

    When it stays silent:
        Sources that share an ancestor: they count as one witness (`too-few-witnesses`), which is
        no error by itself. Sources of which nobody knows what they were taken from.

    References:
        semantics C35 · W3C PROV: derivation · Wikipedia: circular reporting
    """

    code = "R106"
    name = "circular-citation"
    since = "0.1"
    semantics = "C35"
    stage = 90
    smallest = 1

    def emit(self, source: SourceView, lexicon: Lexicon) -> Iterator[tuple[Hashable, Any]]:
        """Yield every source that was taken from others, all under one key."""
        derived = source.data["custom"].get("derived_from")
        if derived:
            yield None, (source.id, source.path, tuple(derived))

    def check(self, key: Any, items: list[Any], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each cycle, and for each source that leads to this dataset."""
        edges: dict[str, tuple[str, ...]] = {id: derived for id, _, derived in items}
        paths: dict[str, str] = {id: path for id, path, _ in items}
        told: set[str] = set()
        for id in sorted(edges):
            if id not in told:
                way = _way(edges, id, {id})
                if way:
                    told.update(way)
                    yield self._cycle(way, paths)
        if not facts.own:
            return
        own = {one for one in facts.sources if facts.provenance.is_own(one)}
        for id in sorted(edges.keys() - own):
            way = _way(edges, id, own)
            if way:
                yield self._finding(
                    [*way],
                    paths,
                    f"the source {id!r} was taken from this dataset: {' ← '.join(way)}",
                    "cite what the dataset cites; do not use the source as evidence here",
                )

    def _cycle(self, way: list[str], paths: dict[str, str]) -> Finding:
        if len(way) == 2:
            message = f"the source {way[0]!r} says that it was taken from itself"
        else:
            message = f"sources were taken from each other in a circle: {' ← '.join(way)}"
        return self._finding(
            way, paths, message, 'find out which came first, and take the other "derived_from" away'
        )

    def _finding(self, way: list[str], paths: dict[str, str], message: str, hint: str) -> Finding:
        return self.report(
            Place(paths[way[0]], "/custom/derived_from"),
            message,
            help=hint,
            record=way[0],
            related=[
                Place(paths[one], "/custom", message=one)
                for one in dict.fromkeys(way[1:])
                if one != way[0] and one in paths
            ],
        )


def _way(edges: dict[str, tuple[str, ...]], start: str, goals: set[str]) -> list[str]:
    """The shortest way from a source to one of the goals, both included; empty if there is none."""
    came: dict[str, str] = {}
    todo = [start]
    while todo:
        later = []
        for one in todo:
            for other in edges.get(one, ()):
                if other in goals:
                    way = [other, one]
                    while way[-1] != start:
                        way.append(came[way[-1]])
                    return way[::-1]
                if other not in came and other != start:
                    came[other] = one
                    later.append(other)
        todo = later
    return []
