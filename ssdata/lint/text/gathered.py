"""Where the texts of a record stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

ENGLISH = "en"
# Where none of these keys occurs there are no texts but labels and sentences.
RARE = frozenset(
    [
        "aliases",
        "text",
        "string",
        "note",
        "reason",
        "according_to",
        "scope",
        "as_printed",
        "disputes",
    ]
)
Path = tuple[str | int, ...]


class Text(NamedTuple):
    """A text: what it is (label, alias, summary, text, note, statement, printed) and where.

    ``lang`` is its language tag; our own prose has none and is English.
    """

    kind: str
    path: Path
    text: str
    lang: str = ""
    claim: str = ""

    def language(self) -> str:
        """The language without script and variant."""
        return self.lang.partition("-")[0] or ENGLISH


def gather(data: Mapping[str, Any]) -> list[Text]:
    """All texts of a record, in the order of the file."""
    found = [Text("label", ("labels", lang), text, lang) for lang, text in data["labels"].items()]
    for lang, names in data.get("aliases", {}).items():
        for number, name in enumerate(names):
            found.append(Text("alias", ("aliases", lang, number), name, lang))
    for number, sentence in enumerate(data.get("summary", ())):
        found.append(Text("summary", ("summary", number, "text"), sentence["text"]))
    for number, claim in enumerate(data["claims"]):
        value = claim["value"]
        if "text" in value:
            path: Path = ("claims", number, "value", "text")
            found.append(Text("text", path, value["text"], value["lang"], claim["id"]))
        if "note" in claim:
            found.append(Text("note", ("claims", number, "note"), claim["note"], "", claim["id"]))
        if "according_to" in claim:
            path = ("claims", number, "according_to")
            found.append(Text("note", path, claim["according_to"], "", claim["id"]))
        if "string" in value:
            path = ("claims", number, "value", "string")
            found.append(Text("text", path, value["string"], "und", claim["id"]))
        for dimension, term in claim.get("scope", {}).items():
            if isinstance(term, str) and (" " in term or not term.isascii()):
                path = ("claims", number, "scope", dimension)
                found.append(Text("note", path, term, "", claim["id"]))
        if "reason" in claim:
            path = ("claims", number, "reason")
            found.append(Text("note", path, claim["reason"], "", claim["id"]))
        for at, reference in enumerate(claim["references"]):
            if "as_printed" in reference or "note" in reference:
                found += _of_reference(("claims", number, "references", at), reference, claim["id"])
    for number, dispute in enumerate(data.get("disputes", ())):
        path = ("disputes", number, "statement")
        found.append(Text("statement", path, dispute["statement"]))
        for at, reference in enumerate(dispute.get("references", ())):
            found += _of_reference(("disputes", number, "references", at), reference, "")
    return found


def _of_reference(path: Path, reference: Mapping[str, Any], claim: str) -> Iterator[Text]:
    if "as_printed" in reference:
        yield Text("printed", (*path, "as_printed"), reference["as_printed"], "und", claim)
    if "note" in reference:
        yield Text("note", (*path, "note"), reference["note"], "", claim)
