"""What every finding keeps to, whichever rule made it: it says something and points at something."""

import json
import re
from pathlib import Path
from typing import Any

from ssdata.lint import registry
from ssdata.lint.finding import Finding, Place, Severity, Verdict

# What a template leaves behind where a word should stand.
LEFT_OVER = re.compile(r"\bNone\b|\{[a-z_.]+\}")


def breaches(found: Finding, root: Path) -> list[str]:
    """What is wrong with a finding about the files below a folder; to be empty."""
    wrong = ["a rule broke off"] if found.code == "X001" else []
    if not found.message or not is_sentence(found.message):
        wrong.append("message")
    if not is_sentence(found.help):
        wrong.append("help")
    wrong += [
        f"{place.path}{place.pointer}"
        for place in (found.place, *found.related)
        if not leads_somewhere(place, root)
    ]
    if found.severity is not due_severity(found):
        wrong.append("severity")
    return wrong


def is_sentence(text: object) -> bool:
    """Whether a text has no words left over from its making; an empty one has none."""
    return isinstance(text, str) and LEFT_OVER.search(text) is None


def due_severity(found: Finding) -> Severity:
    """A conflict weighs what its rule says, a possible one is a warning, an explained one is told."""
    if found.verdict is Verdict.POSSIBLE:
        return Severity.WARNING
    if found.verdict is Verdict.ACKNOWLEDGED:
        return Severity.INFO
    rule = registry.find(found.code)
    return rule.severity if found.verdict is Verdict.CONFLICT and rule else found.severity


def leads_somewhere(place: Place, root: Path) -> bool:
    """Whether there is something at a place; a file that is no JSON has no such places."""
    try:
        found: Any = json.loads((root / place.path).read_bytes())
    except (OSError, ValueError):
        return True
    for step in filter(None, place.pointer.split("/")):
        name = step.replace("~1", "/").replace("~0", "~")
        try:
            found = found[int(name)] if isinstance(found, list) else found[name]
        except (KeyError, IndexError, ValueError, TypeError):
            return False
    return True
