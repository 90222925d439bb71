"""Examples of the documentation: reading them from docstrings and linting them."""

import json
import re
from pathlib import Path

from ssdata.lint.engine import lint
from ssdata.lint.report import Report
from ssdata.lint.rule import Rule
from ssdata.store.policy import Policy
from tests.project import lint_records, merged, project, shipped_vocabulary
from tests.web import answering

_BLOCK = re.compile(r"^```(json|text)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def examples(rule: Rule, section: str) -> list[tuple[str, str]]:
    """Kind and text of the example blocks of a section."""
    return [(kind, text) for kind, text in _BLOCK.findall(rule.sections().get(section, ""))]


def lint_example(kind: str, text: str) -> Report:
    """Lint an example: a whole file (text) or what a record needs to say (json)."""
    if kind == "text":
        with project() as made:
            path = made.records / "treaty" / "example.json"
            path.parent.mkdir(exist_ok=True)
            Path(path).write_text(text, encoding="utf-8")
            return lint(made)
    example = json.loads(text)
    words = shipped_vocabulary()
    if "vocabulary" in example:
        words = merged(words, example.pop("vocabulary"))
    web = {"web": answering(example.pop("web"))} if "web" in example else {}
    if "source" in example:
        return lint_records([], [example["source"]], words, **web)
    sources = example.pop("sources", [])
    settings = {"policy": Policy(**example.pop("policy"))} if "policy" in example else {}
    records = example.get("records") or ([example] if example else [])
    return lint_records(records, sources, words, **web, **settings)
