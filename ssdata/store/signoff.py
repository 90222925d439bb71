"""Signing off claims: writing the verification with its digest, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ssdata.model.digest import claim_digest, dispute_digest
from ssdata.model.record import Record
from ssdata.store import canonical
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
    """Sign off one claim of a record, or all of them; return the claims' ids.

    Disputes that list such a claim count as reviewed; those about other claims stay as they are.
    ``needs_locator`` says of a reference whether its source asks for a locator that is missing.

    Raises:
        SignOffError: the record cannot be read or lacks something; the file is as it was.
    """
    path = record_file(project, record)
    data = _read(project, path)
    chosen = [one for one in data["claims"] if claim is None or one["id"] == claim]
    if not chosen:
        reason = "no claims" if claim is None else f"no claim {claim!r}"
        raise SignOffError(f"the record {record!r} has {reason}", "see its ids of claims")
    for one in chosen:
        missing = [ref["source"] for ref in one["references"] if needs_locator(ref)]
        if missing:
            reason = f"claim {one['id']!r} does not say where in {missing[0]!r} it was read"
            raise SignOffError(reason, "add the locator first")
    for one in chosen:
        one["verified"] = {"level": level, "on": on, "by": by, "digest": claim_digest(one)}
    claims = {one["id"]: one for one in data["claims"]}
    for dispute in data.get("disputes", ()):
        here = [name for name in dispute["claims"] if "#" not in name]
        listed = set(here)
        if listed <= claims.keys() and not listed.isdisjoint(one["id"] for one in chosen):
            dispute["digest"] = dispute_digest(claims[one] for one in here)
            dispute["reviewed"] = on
    write(path, canonical.dump(canonical.shape_in(project, "record").arrange(data)))
    return [one["id"] for one in chosen]


def _read(project: Project, path: Path) -> dict[str, Any]:
    """A record that can be written again without a loss, in which every claim is cited."""
    name = project.relative(path)
    try:
        data = canonical.read(path.read_bytes())
    except OSError as error:
        raise SignOffError(f"{name} cannot be read: {error.strerror}") from error
    except canonical.RefusalError as refusal:
        raise SignOffError(f"{name} cannot be signed: {refusal}", "mend it first") from refusal
    claims = data.get("claims") if isinstance(data, dict) else None
    for claim in claims if isinstance(claims, list) else ():
        if isinstance(claim, dict) and not claim.get("references"):
            raise SignOffError(f"claim {claim.get('id')!r} has no reference", "cite it first")
    try:
        Record.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(map(str, first["loc"])) or "the record"
        reason = f"{name} does not fit the schema: {where}: {first['msg']}"
        raise SignOffError(reason, "see `ssdata lint`, and mend it first") from error
    found: dict[str, Any] = data
    return found
