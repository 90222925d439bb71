"""Records that say one text in one place, and what the engine finds about it."""

from typing import Any

from ssdata.lint.finding import Finding
from tests.project import flat, lint_records

LOCATED = {"source": "handbook", "locator": {"page": "12"}}


def findings(code: str, text: str, kind: str = "summary", lang: str = "en") -> list[Finding]:
    """The findings of a rule about a text."""
    report = lint_records([record(text, kind, lang)])
    return [one for one in flat(report.findings) if one.code == code]


def messages(code: str, text: str, kind: str = "summary", lang: str = "en") -> list[str]:
    """The messages of a rule about a text."""
    return [one.message for one in findings(code, text, kind, lang)]


def record(text: str, kind: str, lang: str) -> dict[str, Any]:
    """A record with a text as label, alias, summary, text, note, print and so on."""
    claim: dict[str, Any] = {
        "id": "said",
        "property": "official-name",
        "value": {"text": "Pact", "lang": "en"},
        "references": [LOCATED],
    }
    found: dict[str, Any] = {"labels": {"und": "1937"}, "claims": [claim]}
    match kind:
        case "label":
            found["labels"] = {lang: text}
        case "alias":
            found["aliases"] = {lang: [text]}
        case "summary":
            found["summary"] = [{"text": text, "claims": ["said"]}]
        case "text":
            claim["value"] = {"text": text, "lang": lang}
        case "note" | "reason":
            claim[kind] = text
        case "according_to":
            claim["according_to"] = text
        case "string":
            claim.update(property="registration-number", value={"string": text})
        case "scope":
            claim["scope"] = {"language": text}
        case "printed":
            claim["references"] = [{**LOCATED, "as_printed": text}]
        case "statement":
            dispute = {
                "id": "d",
                "claims": ["said", "other"],
                "kind": "translation",
                "status": "open",
            }
            found["claims"].append(
                {**claim, "id": "other", "value": {"text": "Treaty", "lang": "en"}}
            )
            found["disputes"] = [{**dispute, "statement": text}]
        case _:
            raise ValueError(kind)
    return found


EVERYWHERE = (
    "label", "alias", "summary", "text", "note", "reason", "according_to", "string", "scope",
    "statement", "printed",
)  # fmt: skip
OURS = EVERYWHERE[:-1]
