"""One project with findings of several kinds, for all reports."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ssdata.lint.engine import lint
from ssdata.lint.finding import Finding, Place, Severity, Verdict
from ssdata.lint.report import Report
from ssdata.lint.selection import Selection
from ssdata.model.digest import claim_digest
from ssdata.store.project import Project
from tests.project import REFERENCES, complete, project

# Rules of which there will be more; these alone make the snapshots.
SELECT = ("X101", "S101", "S103", "S105", "R103", "C101", "C110", "C119", "V101")


def claim(id: str, property_: str, **given: object) -> dict[str, object]:
    return {"id": id, "property": property_, "references": REFERENCES, **given}


def other(id: str, property_: str, **given: object) -> dict[str, object]:
    """A claim of another source."""
    references = [{"source": "chronicle", "locator": {"page": "34"}}]
    return claim(id, property_, **{**given, "references": references})


def records() -> list[dict[str, object]]:
    changed = other("changed", "signed-on", value={"date": "1937-08-29"})
    changed["verified"] = {
        "level": "source-read",
        "on": "2026-11-21",
        "by": "editors",
        "digest": claim_digest({**changed, "value": {"date": "1937-08-21"}}),
    }
    return [
        {"id": "conflict", "claims": [claim("kept", "signed-on", value={"date": "1937-08-21"}), changed]},
        {
            "id": "disputed",
            "claims": [
                claim("one", "signed-on", value={"date": "1937-08-21"}),
                other("other", "signed-on", value={"date": "1937-08-29"}),
            ],
            "disputes": [
                {
                    "id": "days",
                    "claims": ["one", "other"],
                    "kind": "sources-disagree",
                    "status": "open",
                    "statement": "They differ.",
                }
            ],
        },
        {
            "id": "no-such-day",
            "claims": [claim("day", "signed-on", value={"date": "1937-02-30"})],
        },
        {
            "id": "nowhere",
            "claims": [
                claim("a", "signed-at", value={"entity": "nanjing"}, references=[{"source": "handbook"}]),
            ],
        },
        {
            "id": "zones",
            "claims": [
                claim("moscow", "signed-on", value={"date": "1937-08-21"}),
                other("nanking", "signed-on", value={"date": "1937-08-22"}),
            ],
        },
    ]  # fmt: skip


@contextmanager
def sample() -> Iterator[Project]:
    """The project; its files that are no records in canonical form are written by hand."""
    with project(records()) as made:
        folder = made.records / "treaty"
        (folder / "broken.json").write_text(
            '{\n  "id": "broken",\n  "labels": {"zh": "條約" "en": "Treaty"}\n}\n', encoding="utf-8"
        )
        (folder / "lost.json").symlink_to("nowhere")
        long = complete({"id": "long", "labels": {"en": "A treaty " * 20}})
        (folder / "elsewhere.json").write_text(json.dumps(long), encoding="utf-8")
        yield made


def linted(made: Project, *select: str, strict: bool = False) -> Report:
    """The report of the project, of the rules above or of these."""
    return lint(made, Selection.of(made, select=select or SELECT, strict=strict))


def report(*findings: Finding) -> Report:
    """A report of findings made by hand."""
    return Report(
        findings=list(findings), files=1, records=1, sources=0, claims=2, conflicts=0, acknowledged=0
    )  # fmt: skip


def finding(message: str = "it is wrong", **given: object) -> Finding:
    """A finding made by hand."""
    place = given.pop("place", None) or Place("records/a.json")
    severity = given.pop("severity", Severity.ERROR)
    verdict = given.pop("verdict", Verdict.VIOLATION)
    return Finding("T999", "made-up", severity, verdict, place, message, **given)  # type: ignore[arg-type]


def at(root: Path, text: str, line: int, start: int, end: int) -> Place:
    """A place in a file of this text, columns from 1, the end exclusive."""
    (root / "a.json").write_bytes(text.encode())
    return Place("a.json", line=line, column=start, end_line=line, end_column=end)
