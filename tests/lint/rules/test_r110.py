"""R110: pages that a source does not have, and where it stays silent."""

import pytest

from ssdata.lint.citation.page_numbers import pages, roman
from tests.lint.rules.cited import day, findings, source


def found(given: str, has: str | None = "115-135", **more: str) -> list[str]:
    study = source("study", **({"page": has} if has else {}))
    claim = day({"source": "study", "locator": {"page": given, **more}})
    return [one.message for one in findings("R110", claim, [study])]


@pytest.mark.parametrize("page", ["114", "136", "217", "110-120", "130-140", "116, 140", "1301-2"])
def test_outside(page: str) -> None:
    assert len(found(page)) == 1


def test_message() -> None:
    (message,) = found("116, 140")
    assert message == "page '140' is not in 'study', which has the pages '115-135'"


@pytest.mark.parametrize(
    "page",
    [
        "115",
        "135",
        "117-18",
        "120–125",
        "116, 119-121; 135",
        "title page",
        "12n",
        "xii",
        "S12",
        "p. 9",
    ],
)
def test_inside_or_unknown(page: str) -> None:
    assert found(page) == []


def test_shortened_ranges_of_the_source() -> None:
    assert found("215", "201-17") == []
    assert len(found("218", "201-17")) == 1


def test_other_series() -> None:
    assert found("vii", "v-xx") == []
    assert len(found("xxi", "v-xx")) == 1
    assert len(found("S9", "S12-S15")) == 1
    assert found("9", "S12-S15") == []
    assert found("12", "v-xx") == []


def test_several_ranges() -> None:
    assert found("30", "12, 25-40") == []


def test_no_pages() -> None:
    assert found("9", None) == []
    assert found("9", "passim") == []
    assert findings("R110", day({"source": "handbook", "locator": {"chapter": "2"}})) == []
    study = source("study", page="1-2")
    claim = day({"source": "study", "locator": {"section": "2"}})
    assert findings("R110", claim, [study]) == []


def test_backward_ranges_are_another_rule() -> None:
    assert found("135-119") == []


@pytest.mark.parametrize(
    ("written", "number"),
    [("i", 1), ("iv", 4), ("xii", 12), ("mcmxc", 1990), ("iiii", 0), ("vx", 0), ("im", 0)],
)
def test_roman(written: str, number: int) -> None:
    assert roman(written) == number


def test_long_texts_are_no_pages() -> None:
    assert pages("1," * 50_000) == ()
    assert pages("1-" * 40) == ()


def test_reference_after_those_that_are_passed_over() -> None:
    study = source("study", page="115-135")
    cited = [
        {"source": "handbook", "locator": {"page": "9"}},
        {"source": "study"},
        {"source": "study", "locator": {"section": "2"}},
        {"source": "study", "locator": {"page": "9"}},
    ]
    (one,) = findings("R110", day(*cited), [study])
    assert one.place.pointer == "/claims/0/references/3/locator/page"
