"""Slips of the pen that a finding points at."""

from typing import Any

import pytest

from tests.project import lint_claims

CHRONICLE = [{"source": "chronicle", "locator": {"page": "3"}}]


def on(property_: str, date: str) -> dict[str, Any]:
    return {"property": property_, "value": {"date": date}, "references": CHRONICLE}


def help_of(code: str, *claims: dict[str, Any]) -> str:
    (finding,) = [one for one in lint_claims(*claims).findings if one.code == code]
    return finding.help


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("1937-08-07", "1937-07-08", "day and month are exchanged"),
        ("1937-08-21", "1837-08-21", "the century is one off"),
        ("1937-08-21", "1973-08-21", "two digits are exchanged"),
        ("1937-08-21", "1937-08-12", "two digits are exchanged"),
    ],
)
def test_disjoint_values(one: str, other: str, slip: str) -> None:
    assert slip in help_of("C101", on("signed-on", one), on("signed-on", other))


def test_outermost_dates_count() -> None:
    same = [
        {**on("signed-on", "1937-08-07"), "references": [{"source": "handbook", "locator": where}]}
        for where in ({"page": "1"}, {"page": "2"})
    ]
    assert "exchanged" in help_of("C101", *same, on("signed-on", "1937-07-08"))


@pytest.mark.parametrize(
    ("signed", "registered", "slip"),
    [
        ("1937-08-07", "1937-07-09", "1937-09-07"),
        ("1937-08-21", "1873-09-08", ""),
        ("1937-08-21", "1937-08-08", ""),
        ("1937-08-21", "1937-08-13", "1937-08-31"),
        ("1973-08-21", "1937-09-08", "1973-09-08"),
    ],
)
def test_disordered_dates(signed: str, registered: str, slip: str) -> None:
    found = help_of("C111", on("signed-on", signed), on("registered-on", registered))
    assert (f": {slip}" in found) if slip else ("would come in order" not in found)
    assert "retroactive" in found
