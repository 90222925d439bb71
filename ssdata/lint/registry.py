"""All rules: every module of ``ssdata.lint.rules`` holds one."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ssdata.lint import rules as folder
from ssdata.lint.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """One object of each rule, in the order of their codes."""
    found = []
    for module in iter_modules(folder.__path__):
        contents = vars(import_module(f"{folder.__name__}.{module.name}"))
        found += [
            thing()
            for thing in contents.values()
            if isinstance(thing, type)
            and issubclass(thing, Rule)
            and thing.__module__ == f"{folder.__name__}.{module.name}"
        ]
    return tuple(sorted(found, key=lambda rule: rule.code))


def find(name: str) -> Rule | None:
    """The rule of a code or name."""
    return next(
        (rule for rule in rules() if name in {rule.code, rule.code.lower(), rule.name}), None
    )
