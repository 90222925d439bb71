"""B116: exceptions that except nothing, and where the rule stays silent."""

import pytest

from tests.lint.rules.works import BOOK, clean, custom, found

SO = "so on the back of the title page"


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("ISBN", "is in order"),
        ("ISSN", "has no ISSN"),
        ("custom.oclc", "has no oclc"),
        ("isbn", "no identifier"),
        ("title", "no identifier"),
    ],
)
def test_unjustified(field: str, message: str) -> None:
    work = custom({**BOOK, "ISBN": "0-8047-1160-7"}, misprinted=[{"field": field, "reason": SO}])
    (finding,) = found("B116", work)
    assert finding.place.pointer == "/custom/misprinted/0"
    assert message in finding.message


def test_twice() -> None:
    wrong = [{"field": "ISBN", "reason": SO}] * 2
    (finding,) = found("B116", custom({**BOOK, "ISBN": "0-8047-1160-8"}, misprinted=wrong))
    assert finding.place.pointer == "/custom/misprinted/1"


@pytest.mark.parametrize("field", ["oclc", "custom.oclc"])
def test_faulty_numbers(field: str) -> None:
    wrong = [{"field": "ISBN", "reason": SO}, {"field": field, "reason": SO}]
    work = custom({**BOOK, "ISBN": "0-8047-1160-8"}, misprinted=wrong, oclc="ocm12")
    assert clean(work) == []
