"""How the scopes of two claims stand to each other, dimension by dimension."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ssdata.lint.row import Row


class Agreement(Enum):
    """SAME: nothing differs. UNSTATED: one of them states less. APART: they speak of two things."""

    SAME = "same"
    UNSTATED = "unstated"
    APART = "apart"


def agreement(one: Row, other: Row) -> Agreement:
    """How two scopes agree; a dimension that is stated to be unknown equals nothing."""
    if one.unknown_scope or other.unknown_scope:
        return Agreement.APART
    if one.scope == other.scope:
        return Agreement.SAME
    first, second = dict(one.scope), dict(other.scope)
    if any(second.get(name, terms) != terms for name, terms in first.items()):
        return Agreement.APART
    return Agreement.UNSTATED
