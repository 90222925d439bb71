"""Write the generated documentation: ``python -m ssdata.report.emit``.

``docs/rules/<code>.md`` and ``docs/rules/README.md`` from the rules' docstrings, and the table of
rules between the marks of README.md.
"""

from __future__ import annotations

import re
from pathlib import Path

from ssdata.lint import registry
from ssdata.report.pages import page, table
from ssdata.store.files import write

BEGIN, END = "<!-- rules: generated, do not edit -->\n", "<!-- end of rules -->\n"
INTRODUCTION = (
    "# Rules\n\nMade from the rules' own docstrings by `python -m ssdata.report.emit`. "
    "`ssdata rule CODE` prints the same pages.\n\n"
)


def documents(root: Path) -> dict[Path, str]:
    """All generated documents of a checkout with what they should hold."""
    rules = registry.rules()
    folder = root / "docs" / "rules"
    found = {folder / f"{rule.code}.md": page(rule) for rule in rules}
    found[folder / "README.md"] = INTRODUCTION + table(rules)
    readme = (root / "README.md").read_text(encoding="utf-8")
    inner = f"{BEGIN}\n{table(rules, 'docs/rules/')}\n{END}"
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    found[root / "README.md"] = pattern.sub(lambda _: inner, readme)
    return found


def emit(root: Path) -> None:
    """Write all generated documents, and delete pages of rules that are gone."""
    wanted = documents(root)
    for old in (root / "docs" / "rules").glob("*.md"):
        if old not in wanted:
            old.unlink()
    for path, text in wanted.items():
        write(path, text.encode("utf-8"))


if __name__ == "__main__":
    emit(Path(__file__).parents[2])
