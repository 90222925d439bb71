"""Digests that bind a sign-off to what was verified, and a dispute to what it is about."""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

import orjson

LENGTH = 12
STATEMENT = ("property", "value")
CIRCUMSTANCES = (
    "scope", "validity", "rank", "reason", "modality", "according_to", "retroactive",
    "source_self_inconsistent",
)  # fmt: skip
REFERENCE = ("source", "locator", "as_printed", "stance")
_SIGNED = frozenset(REFERENCE)
_CIRCUMSTANCES = frozenset(CIRCUMSTANCES)
_EXACT = frozenset({int, str, bool})
NEW_LINE = b"\n"
PARTS = ("value", "circumstances", "references")


def claim_digest(claim: Mapping[str, Any]) -> str:
    """Digest of a claim in three parts: value, circumstances, references.

    Names, notes and the order of references do not count, since none of them was verified.
    """
    value = claim["value"]
    if "quantity" in value and not _EXACT.issuperset(map(type, value["quantity"].values())):
        value = _whole(value)
    cited = [
        _bytes(one) if one.keys() <= _SIGNED else _bytes(_pick(one, REFERENCE))
        for one in claim.get("references", ())
    ]
    if len(cited) > 1:
        cited.sort()
    circumstances = NO_CIRCUMSTANCES
    if not _CIRCUMSTANCES.isdisjoint(claim):
        circumstances = _hash(_canonical(_pick(claim, CIRCUMSTANCES)))
    statement = _hash(_bytes({"property": claim["property"], "value": value}))
    return f"{statement}.{circumstances}.{_hash(NEW_LINE.join(cited))}"


def dispute_digest(claims: Iterable[Mapping[str, Any]]) -> str:
    """Digest of a dispute: value, scope and rank of every claim in it, in any order."""
    rows = sorted(_canonical(_whole(_pick(claim, ("value", "scope", "rank")))) for claim in claims)
    return _hash(NEW_LINE.join(rows))


def changed_parts(old: str, new: str) -> list[str]:
    """Names of the parts in which two digests of a claim differ."""
    pairs = zip(PARTS, old.split("."), new.split("."), strict=True)
    return [name for name, before, after in pairs if before != after]


def _pick(value: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: value[key] for key in keys if key in value}


def _canonical(value: Mapping[str, Any]) -> bytes:
    """The same bytes for the same content, terms of scope as sets."""
    if "scope" in value:
        value = {**value, "scope": _sets(value["scope"])}
    return _bytes(value)


def _bytes(value: Mapping[str, Any]) -> bytes:
    """The same bytes for the same content: sorted keys, NFC."""
    found = orjson.dumps(value, None, orjson.OPT_SORT_KEYS)
    if not found.isascii():
        found = unicodedata.normalize("NFC", found.decode("utf-8")).encode("utf-8")
    return found


def _whole(value: Any) -> Any:
    """A value with 1.0 as 1, which JSON does not tell apart."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_whole(item) for item in value]
    return value


def _sets(scope: Mapping[str, Any]) -> dict[str, Any]:
    return {key: sorted(item) if isinstance(item, list) else item for key, item in scope.items()}


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:LENGTH]


NO_CIRCUMSTANCES = _hash(b"{}")
