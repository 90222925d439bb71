"""C102: a value beside none."""

from typing import Any

from ssdata.lint.finding import Finding
from tests.project import flat, lint_claims

Json = dict[str, Any]


def found(*values: Json, **second: Any) -> list[Finding]:
    claims = [
        {
            "id": f"c{number}",
            "property": "terminated-on",
            "value": value,
            "references": [{"source": source, "locator": {"page": "3"}}],
        }
        for number, (value, source) in enumerate(
            zip(values, ("handbook", "chronicle", "almanac"), strict=False), start=1
        )
    ]
    claims[1] |= second
    return [one for one in flat(lint_claims(*claims).findings) if one.code == "C102"]


NONE: Json = {"none": True}
DAY: Json = {"date": "1945-04-05"}


def test_value_beside_none_names_all_claims() -> None:
    (finding,) = found(NONE, DAY, DAY)
    assert finding.claims == ("c1", "c2", "c3")
    assert len(finding.related) == 2
    assert "none" in finding.message
    assert finding.help
    assert finding.place.pointer == "/claims/0/value/none"


def test_silent() -> None:
    assert found(NONE, NONE) == []
    assert found(DAY, DAY) == []
    assert found(NONE, {"unknown": True}) == []
    assert found(NONE, DAY, rank="deprecated", reason="a slip") == []
    assert found(NONE, DAY, modality="planned") == []
    assert found(DAY, {"date": "1946-04-13"}) == []  # C101
