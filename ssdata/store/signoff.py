"""Signing off claims: writing the verification with its digest, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from ssdata.model.digest import claim_digest, dispute_digest
from ssdata.store import canonical, position
from ssdata.store.files import walk, write
from ssdata.store.project import Project


class SignOffError(Exception):
    """A claim that cannot be signed off: ``hint`` says what it needs first."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


def record_file(project: Project, record: str) -> Path:
    """The file of a record.

    Raises:
        SignOffError: there is none.
    """
    for path in walk(project.records):
        if path.stem == record and path.parent.name != "source":
            return path
    raise SignOffError(
        f"there is no record {record!r}", "see the names of the files in the records"
    )


def sign(
    project: Project,
    record: str,
    claim: str | None,
    *,
    level: str,
    on: str,
    by: str,
    needs_locator: Any,
) -> list[str]:
    """Sign off one claim of a record, or all of them, and its disputes; return the claims' ids.

    ``needs_locator`` says of a reference whether its source asks for a locator that is missing.

    Raises:
        SignOffError: the record cannot be read or lacks something; the file is as it was.
    """
    path = record_file(project, record)
    raw = path.read_bytes()
    try:
        source = position.read(raw.decode("utf-8"))
    except (UnicodeDecodeError, position.JsonError) as error:
        raise SignOffError(
            f"{project.relative(path)} cannot be read: {error}", "mend it first"
        ) from error
    data = source.value
    chosen = [one for one in data.get("claims", ()) if claim is None or one.get("id") == claim]
    if not chosen:
        raise SignOffError(f"the record {record!r} has no claim {claim!r}", "see its ids of claims")
    for one in chosen:
        missing = [ref["source"] for ref in one.get("references", ()) if needs_locator(ref)]
        if not one.get("references"):
            raise SignOffError(f"claim {one['id']!r} has no reference", "cite it first")
        if missing:
            reason = f"claim {one['id']!r} does not say where in {missing[0]!r} it was read"
            raise SignOffError(reason, "add the locator first")
    for one in chosen:
        one["verified"] = {"level": level, "on": on, "by": by, "digest": claim_digest(one)}
    claims = {one["id"]: one for one in data["claims"]}
    for dispute in data.get("disputes", ()):
        if set(dispute["claims"]) <= claims.keys():
            dispute["digest"] = dispute_digest(claims[one] for one in dispute["claims"])
            dispute["reviewed"] = on
    schema = orjson.loads((project.schema / "record.schema.json").read_bytes())
    write(path, canonical.dump(canonical.shape_of(schema).arrange(data)))
    return [one["id"] for one in chosen]
