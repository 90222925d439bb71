"""For all tests: a rule that spares things has nothing to say of any of them."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from ssdata.lint.kinds import RecordRule
from ssdata.lint.rule import Rule
from ssdata.lint.show import Show, Thing

_SHOW = Show.show
_SPARES = Show.spares


def _checked(
    self: Show, rule: Rule, things: Sequence[Thing], together: tuple[Any, ...] | None = None
) -> None:
    """Spare things as always, but look at each all the same."""
    if not things or together is None or not _SPARES(self, rule, things[0][0], together):
        _SHOW(self, rule, things)
        return
    for path, given in things:
        _look(rule, path, given)


def _also_checked(self: Show, rule: Rule, path: str, together: tuple[Any, ...]) -> bool:
    """The same of records, which are asked about before they are shown."""
    spared = _SPARES(self, rule, path, together)
    if spared and isinstance(rule, RecordRule):
        batch, facts = together
        for view in batch.views:
            if rule.looks_into(view, facts.lexicon):
                _look(rule, view.path, (view, facts))
    return spared


def _look(rule: Rule, path: str, given: tuple[Any, ...]) -> None:
    found = [one.message for one in rule.check(*given)]
    assert not found, f"{rule.code} spares {path!r}, of which it says {found}"


@pytest.fixture(autouse=True, scope="session")
def _nothing_is_spared_wrongly() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setattr(Show, "show", _checked)
    patch.setattr(Show, "spares", _also_checked)
    yield
    patch.undo()
