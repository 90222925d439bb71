"""B113: reprints without their first date, and where the rule stays silent."""

import pytest

from tests.lint.rules.works import BOOK, PAGE, Json, clean, custom, found

FIRST = {"date-parts": [[1933]]}


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"edition": "Reprint"}, "/edition"),
        ({"title": "News from Tartary (reprint)"}, "/title"),
        ({"genre": "Facsimile"}, "/genre"),
        ({"title": "История (репринт)", "language": "ru"}, "/title"),
        ({"title": "中国影印丛书", "language": "zh"}, "/title"),
        ({"note": "Reprint of the edition of 1933."}, "/note"),
        ({"ISBN": "0-8047-1160-7", "issued": FIRST}, "/issued"),
    ],
)
def test_reprint(more: Json, pointer: str) -> None:
    (finding,) = found("B113", {**BOOK, **more})
    assert finding.place.pointer == pointer
    assert clean({**BOOK, **more, "original-date": FIRST}) == []


@pytest.mark.parametrize(
    "work",
    [
        {**BOOK, "edition": "2"},
        {**BOOK, "note": "Often reprinted."},
        {**BOOK, "note": "The text was reprinted in 1990."},
        {**PAGE, "note": "Reprint of a newspaper article on another site."},
        {**BOOK, "title": "Blueprinting Peace"},
        custom({**BOOK, "edition": "Reprint"}, derived_from=["work-1"]),
        {**BOOK, "ISBN": "0-8047-1160-7", "issued": {"date-parts": [[1966]]}},
    ],
)
def test_no_reprint(work: Json) -> None:
    assert found("B113", work) == []


def test_faulty_and_misprinted_isbn() -> None:
    old = {**BOOK, "issued": FIRST}
    assert found("B113", {**old, "ISBN": "0-8047-1160-8"}) == []
    wrong = [{"field": "ISBN", "reason": "that of another book"}]
    assert found("B113", custom({**old, "ISBN": "0-8047-1160-7"}, misprinted=wrong)) == []
