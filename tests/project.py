"""Small projects for tests: written to a temporary folder, linted by the real engine."""

import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ssdata.lint.engine import lint
from ssdata.lint.finding import Finding
from ssdata.lint.report import Report
from ssdata.lint.selection import Selection
from ssdata.online.answer import Web
from ssdata.store.canonical import dump
from ssdata.store.project import Project, packaged
from ssdata.store.shape import shape_of
from tests.contract import breaches

SCHEMA = packaged() / "schema"
Json = dict[str, Any]

REFERENCES = [{"source": "handbook", "locator": {"page": "12"}}]
SOURCES = {
    name: {
        "type": "book",
        "title": title,
        "author": [{"family": author}],
        "publisher": "University Press",
        "issued": {"date-parts": [[1990]]},
        "language": "en",
        "custom": {"kind": "secondary"},
    }
    for name, title, author in (
        ("handbook", "A Handbook of Treaties", "Writer"),
        ("chronicle", "A Chronicle of the Border", "Scribe"),
        ("almanac", "An Almanac of States", "Reckoner"),
    )
}
TOPICS = {
    "nanjing": "place",
    "china": "state",
    "japan": "state",
    "soviet-union": "state",
    "stalin": "person",
    "molotov": "person",
    "league": "organization",
}


def shipped_vocabulary() -> Json:
    """The vocabulary of the shipped records."""
    found: Json = json.loads((SCHEMA / "vocabulary.json").read_bytes())
    return found


def shipped_records() -> list[Json]:
    """The shipped records, without the sources."""
    paths = sorted((SCHEMA.parent / "records").glob("*/*.json"))
    return [json.loads(path.read_bytes()) for path in paths if path.parent.name != "source"]


def merged(base: Json, extra: Mapping[str, Any]) -> Json:
    """A vocabulary with more in it: objects are merged, lists are joined."""
    result = dict(base)
    for key, value in extra.items():
        old = result.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = merged(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            result[key] = old + value
        else:
            result[key] = value
    return result


def complete(record: Mapping[str, Any]) -> Json:
    """A record with what every record needs, where the test leaves it out."""
    claims = [
        {"id": f"claim-{index}", **claim, "references": claim.get("references", REFERENCES)}
        for index, claim in enumerate(record.get("claims", ()), start=1)
    ]
    return {
        "id": "example",
        "type": "treaty",
        "labels": {"en": record.get("id", "Example")},
        **record,
        "claims": claims,
    }


@contextmanager
def project(
    records: Iterable[Mapping[str, Any]] = (),
    sources: Iterable[Mapping[str, Any]] = (),
    vocabulary: Mapping[str, Any] | None = None,
    *,
    bare: bool = False,
    **settings: Any,
) -> Iterator[Project]:
    """A project in a temporary folder.

    ``vocabulary`` is used as it is; left out, it is the shipped one. Topics and sources that
    examples name are added unless ``bare``.
    """
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "records").mkdir()
        topics = [complete(record) for record in records]
        works = [
            {"id": "work", **({} if "type" in source else SOURCES["handbook"]), **source}
            for source in sources
        ]
        if not bare:
            taken = {record["id"] for record in topics}
            topics += [
                complete({"id": id, "type": type_})
                for id, type_ in TOPICS.items()
                if id not in taken
            ]
            named = json.dumps([topics, works], default=str)
            works += [{"id": id, **work} for id, work in SOURCES.items() if f'"{id}"' in named]
        for record in topics:
            put(root, record["type"], record)
        for work in works:
            put(root, "source", work)
        words = dict(vocabulary) if vocabulary is not None else shipped_vocabulary()
        (root / "vocabulary.json").write_bytes(dump(words))
        yield Project(
            root=root,
            records=root / "records",
            schema=SCHEMA,
            vocabulary=root / "vocabulary.json",
            **settings,
        )


def put(root: Path, folder: str, value: Mapping[str, Any]) -> Path:
    """Write a record or source in canonical form."""
    name = "source" if folder == "source" else "record"
    shape = shape_of(json.loads((SCHEMA / f"{name}.schema.json").read_bytes()))
    path = root / "records" / folder / f"{value['id']}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(dump(shape.arrange(dict(value))))
    return path


def lint_records(
    records: Iterable[Mapping[str, Any]],
    sources: Iterable[Mapping[str, Any]] = (),
    vocabulary: Mapping[str, Any] | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    strict: bool = False,
    web: Web | None = None,
    **settings: Any,
) -> Report:
    """Lint records in a project of their own, online if there is a web."""
    online: Json = {} if web is None else {"web": web}
    with project(records, sources, vocabulary, **settings) as made:
        chosen = Selection.of(made, select=select, ignore=ignore, strict=strict)
        report = lint(made, chosen, **online)
        if not strict and not made.severity:
            wrong = [(one.code, breaches(one, made.root)) for one in flat(report.findings)]
            assert [(code, what) for code, what in wrong if what] == []
        return report


def lint_claims(*claims: Mapping[str, Any], type: str = "treaty", **record: Any) -> Report:
    """Lint one record with these claims."""
    return lint_records([{"type": type, "claims": list(claims), **record}])


def flat(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings with those that hang under them."""
    for found in findings:
        yield found
        yield from flat(found.also)


def codes(report: Report) -> list[str]:
    """All codes of a report, those of consequences too."""
    return [found.code for found in flat(report.findings)]
