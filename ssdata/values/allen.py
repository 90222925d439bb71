"""Allen's relations between two extents of which only bounds are known.

Four closed bounds describe an extent: earliest and latest start, earliest and latest end. A
concrete choice takes a start and an end within them with start <= end. The answer is YES if the
relation holds in every choice, NO if in none, else MAYBE.

Each relation is a conjunction of comparisons between one end of ``a`` and one end of ``b``. The
two extents are chosen independently, so the conjunction is certain exactly if each comparison is;
whether it is possible at all is decided by choosing the most favourable ends.
"""

from collections.abc import Callable
from typing import Literal

from ssdata.values.truth import Truth

Bounds = tuple[int, int, int, int]
Relation = Literal["before", "meets", "overlaps", "starts", "during", "finishes", "equals"]


def allen(relation: Relation, a: Bounds, b: Bounds) -> Truth:
    """Truth of an Allen relation of ``a`` to ``b``.

    The relations are strict: "before" means that a ends before b starts, "meets" that the end of
    a is the start of b, "overlaps" that a starts first and ends within b, "starts" and "finishes"
    that they share that end and a is shorter, "during" that b reaches beyond a on both sides.

    Raises ValueError if bounds allow no choice, KeyError for another relation.
    """
    possible, certain = _RULES[relation]
    a, b = tighten(a), tighten(b)
    if certain(a, b):
        return Truth.YES
    return Truth.MAYBE if possible(a, b) else Truth.NO


def tighten(bounds: Bounds) -> Bounds:
    """Drop starts after every end and ends before every start."""
    start_lo, start_hi, end_lo, end_hi = bounds
    if start_lo > start_hi or end_lo > end_hi or start_lo > end_hi:
        raise ValueError(f"bounds {bounds} allow no start before an end")
    return start_lo, min(start_hi, end_hi), max(end_lo, start_lo), end_hi


def _fixed(a_lo: int, a_hi: int, b_lo: int, b_hi: int) -> bool:
    return a_lo == a_hi == b_lo == b_hi


def _before_possible(a: Bounds, b: Bounds) -> bool:
    return a[2] < b[1]


def _before_certain(a: Bounds, b: Bounds) -> bool:
    return a[3] < b[0]


def _meets_possible(a: Bounds, b: Bounds) -> bool:
    return max(a[2], b[0]) <= min(a[3], b[1])


def _meets_certain(a: Bounds, b: Bounds) -> bool:
    return _fixed(a[2], a[3], b[0], b[1])


def _overlaps_possible(a: Bounds, b: Bounds) -> bool:
    # a starts as early and b ends as late as they can; then b's start must come before a's end.
    b_start = max(b[0], a[0] + 1)
    a_end = min(a[3], b[3] - 1)
    return b_start <= b[1] and a_end >= a[2] and b_start < a_end


def _overlaps_certain(a: Bounds, b: Bounds) -> bool:
    return a[1] < b[0] and b[1] < a[2] and a[3] < b[2]


def _starts_possible(a: Bounds, b: Bounds) -> bool:
    start = max(a[0], b[0])
    return start <= min(a[1], b[1]) and max(a[2], start) < b[3]


def _starts_certain(a: Bounds, b: Bounds) -> bool:
    return _fixed(a[0], a[1], b[0], b[1]) and a[3] < b[2]


def _during_possible(a: Bounds, b: Bounds) -> bool:
    a_start = max(a[0], b[0] + 1)
    a_end = min(a[3], b[3] - 1)
    return a_start <= a[1] and a_end >= a[2] and a_start <= a_end


def _during_certain(a: Bounds, b: Bounds) -> bool:
    return b[1] < a[0] and a[3] < b[2]


def _finishes_possible(a: Bounds, b: Bounds) -> bool:
    end = min(a[3], b[3])
    return end >= max(a[2], b[2]) and min(a[1], end) > b[0]


def _finishes_certain(a: Bounds, b: Bounds) -> bool:
    return _fixed(a[2], a[3], b[2], b[3]) and b[1] < a[0]


def _equals_possible(a: Bounds, b: Bounds) -> bool:
    start, end = max(a[0], b[0]), min(a[3], b[3])
    return start <= min(a[1], b[1]) and end >= max(a[2], b[2]) and start <= end


def _equals_certain(a: Bounds, b: Bounds) -> bool:
    return _fixed(a[0], a[1], b[0], b[1]) and _fixed(a[2], a[3], b[2], b[3])


_Test = Callable[[Bounds, Bounds], bool]
_RULES: dict[str, tuple[_Test, _Test]] = {
    "before": (_before_possible, _before_certain),
    "meets": (_meets_possible, _meets_certain),
    "overlaps": (_overlaps_possible, _overlaps_certain),
    "starts": (_starts_possible, _starts_certain),
    "during": (_during_possible, _during_certain),
    "finishes": (_finishes_possible, _finishes_certain),
    "equals": (_equals_possible, _equals_certain),
}
