"""Digests that bind a sign-off to what was verified, and a dispute to what it is about."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain, repeat
from typing import Any

import orjson

LENGTH = 12
PART_LENGTH = 4
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
# What no JSON has between two values.
_APART = orjson.Fragment(NEW_LINE)
PARTS = ("value", "circumstances", "references")


def claim_digest(claim: Mapping[str, Any]) -> str:
    """Digest of a claim, and of its three parts: value, circumstances, references.

    Names, notes and the order of references do not count, since none of them was verified.
    """
    parts = [_hash(part, PART_LENGTH) for part in _parts(claim)]
    return ".".join([content_digest(claim), *parts])


def content_digest(claim: Mapping[str, Any]) -> str:
    """The digest of all of a claim that counts: with it the digest of the claim begins."""
    return _hash(_bytes(_content(claim)))


def are_plain(claim_keys: frozenset[str], reference_keys: frozenset[str]) -> bool:
    """Whether claims of these keys have no circumstances, and all of their references counts."""
    return _SIGNED.issuperset(reference_keys) and _CIRCUMSTANCES.isdisjoint(claim_keys)


def content_digests(claims: Sequence[Mapping[str, Any]], *, plain: bool = False) -> list[str]:
    """The same of some claims, which are written at once: that takes half the time.

    ``plain`` says that they ``are_plain``.
    """
    contents = _plain_contents(claims) if plain else map(_content, claims)
    apart = list(chain.from_iterable(zip(contents, repeat(_APART))))
    written = orjson.dumps(apart, None, orjson.OPT_SORT_KEYS)
    parts = written[1:-3].split(b",\n,")  # [claim,\n,claim,\n]
    if written.isascii():
        return [sha256(part).hexdigest()[:LENGTH] for part in parts if part]
    return [_hash(_normal(part)) for part in parts if part]


def _content(claim: Mapping[str, Any]) -> tuple[Any, ...]:
    cited = claim.get("references", ())
    if not _SIGNED.issuperset(chain.from_iterable(cited)):
        claim = {**claim, "references": [_pick(one, REFERENCE) for one in cited]}
    (plain,) = _plain_contents([claim])
    return plain if _CIRCUMSTANCES.isdisjoint(claim) else (*plain, _circumstances(claim))


def _plain_contents(claims: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    """What counts of claims without circumstances, of whose references all counts."""
    return [
        (
            claim["property"],
            _exact(claim["value"]) if "quantity" in claim["value"] else claim["value"],
            cited if len(cited := claim.get("references", ())) < 2 else _sorted(cited),
        )
        for claim in claims
    ]


def _exact(value: Mapping[str, Any]) -> Any:
    kinds = map(type, value["quantity"].values())
    return value if _EXACT.issuperset(kinds) else _whole(value)


def _sorted(references: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """References in the order of their sources, those to one source in that of their bytes."""
    if len(references) == 2:
        first, second = references
        if first["source"] < second["source"]:
            return references
        if first["source"] > second["source"]:
            return [second, first]
    return sorted(references, key=lambda one: (one["source"], _bytes(one)))


def changed_parts(digest: str, claim: Mapping[str, Any]) -> list[str]:
    """Names of the parts in which a claim is not what its digest says."""
    now = claim_digest(claim).split(".")[1:]
    pairs = zip(PARTS, digest.split(".")[1:], now, strict=True)
    return [name for name, before, after in pairs if before != after]


def _parts(claim: Mapping[str, Any]) -> Iterator[bytes]:
    yield _bytes(_whole(_pick(claim, STATEMENT)))
    yield _bytes(_circumstances(claim))
    yield NEW_LINE.join(
        sorted(_bytes(_pick(one, REFERENCE)) for one in claim.get("references", ()))
    )


def dispute_digest(claims: Iterable[Mapping[str, Any]]) -> str:
    """Digest of a dispute: value, scope and rank of every claim in it, in any order."""
    picked = (_pick(claim, ("value", "scope", "rank")) for claim in claims)
    return _hash(NEW_LINE.join(sorted(_bytes(_whole(_with_sets(one))) for one in picked)))


def _pick(value: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: value[key] for key in keys if key in value}


def _circumstances(claim: Mapping[str, Any]) -> Mapping[str, Any]:
    return _with_sets(_pick(claim, CIRCUMSTANCES))


def _with_sets(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same with the terms of scope as sets: in one order."""
    if "scope" not in value:
        return value
    scope = value["scope"]
    terms = {key: sorted(one) if isinstance(one, list) else one for key, one in scope.items()}
    return {**value, "scope": terms}


def _bytes(value: Mapping[str, Any] | tuple[Any, ...]) -> bytes:
    """The same bytes for the same content: sorted keys, NFC."""
    return _normal(orjson.dumps(value, None, orjson.OPT_SORT_KEYS))


def _normal(written: bytes) -> bytes:
    if written.isascii():
        return written
    return unicodedata.normalize("NFC", written.decode("utf-8")).encode("utf-8")


def _whole(value: Any) -> Any:
    """A value with 1.0 as 1, which JSON does not tell apart."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_whole(item) for item in value]
    return value


def _hash(content: bytes, length: int = LENGTH) -> str:
    return sha256(content).hexdigest()[:length]
