"""Digests that bind a sign-off to what was verified, and a dispute to what it is about."""

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

LENGTH = 12
STATEMENT = ("property", "value")
CIRCUMSTANCES = (
    "scope", "validity", "rank", "reason", "modality", "according_to", "retroactive",
    "source_self_inconsistent",
)  # fmt: skip
REFERENCE = ("source", "locator", "as_printed", "stance")
PARTS = ("value", "circumstances", "references")


def claim_digest(claim: Mapping[str, Any]) -> str:
    """Digest of a claim in three parts: value, circumstances, references.

    Names, notes and the order of references do not count, since none of them was verified.
    """
    references = sorted(
        _canonical(_pick(reference, REFERENCE)) for reference in claim.get("references", ())
    )
    parts = (
        _canonical(_pick(claim, STATEMENT)),
        _canonical(_pick(claim, CIRCUMSTANCES)),
        "\n".join(references),
    )
    return ".".join(map(_hash, parts))


def dispute_digest(claims: Iterable[Mapping[str, Any]]) -> str:
    """Digest of a dispute: value, scope and rank of every claim in it, in any order."""
    rows = sorted(_canonical(_pick(claim, ("value", "scope", "rank"))) for claim in claims)
    return _hash("\n".join(rows))


def changed_parts(old: str, new: str) -> list[str]:
    """Names of the parts in which two digests of a claim differ."""
    pairs = zip(PARTS, old.split("."), new.split("."), strict=True)
    return [name for name, before, after in pairs if before != after]


def _pick(value: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: value[key] for key in keys if key in value}


def _canonical(value: object) -> str:
    """One text for one content: sorted keys, lists of scope terms as sets, NFC."""
    text = json.dumps(_unordered(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", text)


def _unordered(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {
            key: _set(item) if key == "scope" else _unordered(item) for key, item in value.items()
        }
    if isinstance(value, list):
        return [_unordered(item) for item in value]
    return value


def _set(scope: object) -> object:
    if not isinstance(scope, dict):
        return scope
    return {key: sorted(item) if isinstance(item, list) else item for key, item in scope.items()}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:LENGTH]
