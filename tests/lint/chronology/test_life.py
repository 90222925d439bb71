"""Lives by the lifetimes of a vocabulary."""

from typing import Any

from ssdata.lint.chronology.life import Life, life_of
from ssdata.lint.lexicon import Lexicon
from ssdata.lint.view import View
from ssdata.values import edtf
from tests.lint.slot_of import WORDS

Json = dict[str, Any]
DATES = ("founded", "opened", "dissolved", "closed")
LEXICON = Lexicon(
    {
        **WORDS,
        "properties": {id: {"label": id, "value": "date"} for id in DATES},
        "lifetimes": [
            {"label": "law", "types": ["thing"], "start": ["founded"], "end": ["dissolved"]},
            {"label": "house", "types": ["thing"], "start": ["opened"], "end": ["closed"]},
        ],
    }
)


def life(**dates: str) -> Life | None:
    claims = [
        {
            "id": id,
            "property": id,
            "value": {"none": True} if date == "none" else {"date": date},
            "references": [],
        }
        for id, date in dates.items()
    ]
    return life_of(View("x.json", {"id": "x", "type": "thing", "claims": claims}, LEXICON), LEXICON)


def test_all_lifetimes_of_the_type_count() -> None:
    found = life(founded="1900", opened="1901", dissolved="1910", closed="1911")
    assert found is not None
    assert [one.claim for one in found.starts] == ["founded", "opened"]
    assert [one.claim for one in found.ends] == ["dissolved", "closed"]
    assert [one.hi for one in found.ends] == [edtf.parse(year).hi for year in ("1910", "1911")]


def test_no_such_day() -> None:
    found = life(founded="1900", dissolved="none", closed="1911")
    assert found is not None
    assert [one.claim for one in found.ends] == ["closed"]


def test_nothing_known() -> None:
    assert life() is None
    assert life(dissolved="none") is None


def test_reversed_only_if_all_ends_lie_before_all_beginnings() -> None:
    def turned(**dates: str) -> bool:
        found = life(**dates)
        assert found is not None
        return found.reversed

    assert turned(founded="1910", dissolved="1900")
    assert not turned(founded="1910", dissolved="1900", closed="1911")
    assert not turned(founded="1910", opened="1890", dissolved="1900")
    assert not turned(founded="1910", dissolved="1910")
    assert not turned(founded="1910")
    assert not turned(dissolved="1910")


def test_what_is_certain_if_one_side_is_not_known() -> None:
    begun, ended = life(founded="1900"), life(dissolved="1910")
    assert begun is not None
    assert ended is not None
    assert begun.first == begun.last == begun.starts
    assert ended.first == ended.last == ended.ends
