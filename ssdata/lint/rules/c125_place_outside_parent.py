"""C125."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.chronology.life import life_of
from ssdata.lint.finding import Finding, Verdict
from ssdata.lint.graph.places import beyond, outside
from ssdata.lint.kinds import GraphRule
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.lexicon import Property
    from ssdata.lint.row import Row
    from ssdata.lint.view import View


class PlaceOutsideParent(GraphRule):
    """An event took place outside the place of the event that it is part of.

    What it does:
        For links to a whole whose property has `place_inside`, follows the places of the part
        upwards (by the `coarser_by` of the property that gives the place) and looks whether they
        come to the place of the whole. For links to a containing place with a `box`, looks
        whether the coordinates lie within its corners.

    Why is this bad:
        Either the place is wrong, or a namesake is meant, or the event is no part of the other.

    Example:
        ```json
        {"vocabulary": {"properties": {
           "scene": {"label": "scene", "value": "entity", "constraints": {"coarser_by": "located-in"}},
           "episode-of": {"label": "episode of", "value": "entity",
             "constraints": {"place_inside": "scene"}}}},
         "records": [
          {"id": "hill", "type": "place", "claims": [
            {"id": "in", "property": "located-in", "value": {"entity": "japan"}}]},
          {"id": "siege", "type": "battle", "claims": [
            {"id": "where", "property": "scene", "value": {"entity": "china"}}]},
          {"id": "storm", "type": "battle", "claims": [
            {"id": "where", "property": "scene", "value": {"entity": "hill"}},
            {"id": "of", "property": "episode-of", "value": {"entity": "siege"}}]}
        ]}
        ```

    Use instead:
        ```json
        {"vocabulary": {"properties": {
           "scene": {"label": "scene", "value": "entity", "constraints": {"coarser_by": "located-in"}},
           "episode-of": {"label": "episode of", "value": "entity",
             "constraints": {"place_inside": "scene"}}}},
         "records": [
          {"id": "hill", "type": "place", "claims": [
            {"id": "in", "property": "located-in", "value": {"entity": "china"}}]},
          {"id": "siege", "type": "battle", "claims": [
            {"id": "where", "property": "scene", "value": {"entity": "china"}}]},
          {"id": "storm", "type": "battle", "claims": [
            {"id": "where", "property": "scene", "value": {"entity": "hill"}},
            {"id": "of", "property": "episode-of", "value": {"entity": "siege"}}]}
        ]}
        ```

    When it stays silent:
        A whole with several places; a part of whose places one may lie inside; a coarser place
        that contains that of the whole; a disputed place, which lies in two at once; links of the
        tree that did not hold at the date of the event; unknown places. A way up that ends at a
        place of which nothing is said is unknown too, unless both ways end there. Coordinates
        are as exact as their last digit.

    References:
        semantics C25
    """

    code = "C125"
    name = "place-outside-parent"
    since = "0.1"
    semantics = "C25"
    verdict = Verdict.CONFLICT
    disputable = True
    hangs = True
    stage = 70
    kinds = frozenset({"entity"})

    def wants(self, prop: Property) -> bool:
        """Whether a property leads to a whole, or to a place with corners."""
        return "place_inside" in prop.constraints or "box" in prop.constraints

    def check(self, edges: list[Row], facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each part outside the place of its whole."""
        for row in edges:
            target = facts.view(row.entity or "")
            if target is None or row.prop is None:
                continue
            if "place_inside" in row.prop.constraints:
                yield from self._event(row, row.prop.constraints["place_inside"], target, facts)
            if "box" in row.prop.constraints:
                yield from self._box(row, row.prop.constraints["box"], target)

    def _event(self, row: Row, place: str, target: View, facts: Facts) -> Iterator[Finding]:
        prop = facts.lexicon.properties.get(place)
        tree = facts.lexicon.properties.get(prop.constraints.get("coarser_by", "") if prop else "")
        own, others = row.view.by_property.get(place, []), target.by_property.get(place, [])
        scenes, wholes = ([one for one in rows if one.live] for rows in (own, others))
        if (
            tree is None
            or not scenes
            or len({facts.canonical(r.entity or "") for r in wholes}) != 1
        ):
            return
        if any(one.entity is None or one.fault is not None for one in (*scenes, *wholes)):
            return
        whole = wholes[0].entity or ""
        when = life_of(row.view, facts.lexicon)
        if not all(outside(one.entity or "", whole, tree, when, facts) for one in scenes):
            return
        places = listing(repr(one.entity) for one in scenes)
        label = prop.label if prop is not None else place
        yield self.at(
            row.view,
            scenes[0],
            "/value",
            f"{label!r} is {places}, which is not in {whole!r}, the {label!r} of {target.id!r} "
            "to which the event belongs",
            others=[*scenes[1:], row, *wholes],
            help=f"correct the place, or add what is missing between the two to {tree.label!r}",
        )

    def _box(self, row: Row, box: dict[str, str], target: View) -> Iterator[Finding]:
        corners = [
            [one for one in target.comparable(box[name]) if one.kind == "coordinates"]
            for name in ("south_west", "north_east")
        ]
        points = [one for one in row.view.comparable(box["point"]) if one.kind == "coordinates"]
        for point in points:
            if beyond(point, *corners):
                written = ", ".join(point.claim["value"]["coordinates"])
                yield self.at(
                    row.view,
                    point,
                    "/value",
                    f"the point {written} lies outside {target.id!r}, in which {row.view.id!r} lies",
                    others=[row, *corners[0], *corners[1]],
                    help="see whether latitude and longitude were exchanged, or a sign is missing",
                )
