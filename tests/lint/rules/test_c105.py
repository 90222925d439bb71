"""C105: units that are missing or do not fit, and where it stays silent."""

from typing import Any

from tests.project import flat, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]
WORDS = merged(
    shipped_vocabulary(),
    {
        "units": {
            "pace": {"label": "pace", "dimension": "way", "factor": "1"},
            "verst": {"label": "verst", "dimension": "way", "factor": "1500"},
            "march": {"label": "day's march", "dimension": "way"},
            "crate": {"label": "crate", "dimension": "goods", "factor": "1"},
        },
        "properties": {
            "way": {"label": "way", "value": "quantity", "units": ["pace", "march"]},
            "count": {"label": "count", "value": "quantity"},
        },
    },
)


def figure(unit: str | None, property_: str = "way", **more: Any) -> Json:
    value: Json = {"amount": 3, **({"unit": unit} if unit else {})}
    return {"property": property_, "value": {"quantity": value}, **more}


def found(*claims: Json) -> list[tuple[str, str]]:
    report = lint_records([{"claims": list(claims)}], vocabulary=WORDS)
    return [(one.place.pointer, one.help) for one in flat(report.findings) if one.code == "C105"]


CHOICE = "its units are pace or march"


def test_unit_of_another_dimension() -> None:
    assert found(figure("crate")) == [("/claims/0/value/quantity/unit", CHOICE)]


def test_unit_is_missing() -> None:
    assert found(figure(None)) == [("/claims/0/value/quantity", CHOICE)]


def test_near_word_is_suggested() -> None:
    ((_, help_),) = found(figure("pacee"))
    assert "'pace'" in help_
    assert help_ != CHOICE


def test_silent() -> None:
    assert found(figure("pace")) == []
    assert found(figure("march")) == []
    assert found(figure("verst")) == []  # converts into paces
    assert found(figure(None, "count")) == []
    assert found(figure("crate", "count")) == []
    assert found({"property": "way", "value": {"unknown": True}}) == []


def test_claims_after_one_that_is_silent_are_seen() -> None:
    first = ({"property": "way", "value": {"none": True}}, figure("pace"), figure("verst"))
    assert [where for where, _ in found(*first, figure(None))] == ["/claims/3/value/quantity"]


def test_deprecated_claims_are_looked_at_too() -> None:
    assert found(figure("crate", rank="deprecated", reason="a slip")) != []
