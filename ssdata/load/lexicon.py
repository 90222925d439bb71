"""The vocabulary of a project, for the loader."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ssdata.lint.lexicon import Lexicon
    from ssdata.store.project import Project


def lexicon_of(project: Project) -> Lexicon:
    """The vocabulary, compiled; it is trusted to fit its schema, which the linter checks."""
    from ssdata.lint.lexicon import Lexicon

    return Lexicon(json.loads(project.vocabulary.read_bytes()))
