"""R109: sources older than what they tell, and where it stays silent."""

from typing import Any

import pytest

from tests.lint.rules.cited import day, findings, page, reference, source
from tests.project import merged, shipped_vocabulary

Json = dict[str, Any]


def issued(*dates: list[int], **more: Any) -> Json:
    return {"issued": {"date-parts": list(dates), **more}}


def found(one: Json, date: str = "1937-08-21", **more: Any) -> list[str]:
    cited = reference("old", **more.pop("cited", {}))
    return [f.message for f in findings("R109", day(cited, date=date, **more), [one])]


def test_older_than_the_event() -> None:
    (message,) = found(source("old", **issued([1936])))
    assert message == "'old' came out in 1936, before '1937-08-21', for which it is cited"
    assert found(source("old", **issued([1937, 7])))
    assert found(source("old", **issued([1937, 8, 19])))


@pytest.mark.parametrize("date", [[1937], [1937, 8], [1937, 8, 21], [1938], [1990, 1, 1]])
def test_not_certainly_older(date: list[int]) -> None:
    assert found(source("old", **issued(date))) == []


def test_imprecise_events() -> None:
    assert found(source("old", **issued([1937, 3])), "1937") == []
    assert found(source("old", **issued([1936])), "1936/1938") == []
    assert found(source("old", **issued([1936])), "1937~") == []
    assert found(source("old", **issued([1935])), "1937")


def test_zone_and_calendar_explain_it() -> None:
    assert found(source("old", **issued([1937, 8, 20]))) == []
    old = source("old", **issued([1917, 11, 1]))
    assert found(old, "1917-11-07") == []
    assert found(source("old", **issued([1917, 10, 1])), "1917-11-07")


def test_validity() -> None:
    claim: Json = {
        "property": "party",
        "value": {"entity": "china"},
        "validity": "1937-08/..",
        "references": [reference("old")],
    }
    assert findings("R109", claim, [source("old", **issued([1936]))])
    assert findings("R109", claim, [source("old", **issued([1938]))]) == []
    claim["validity"] = "../1937"
    assert findings("R109", claim, [source("old", **issued([1936]))]) == []


def test_plans() -> None:
    assert found(source("old", **issued([1936])), modality="planned") == []
    assert found(source("old", **issued([1936])), modality="alleged")


def test_prospective_property() -> None:
    claim = {**day(reference("old")), "property": "in-force-on"}
    assert findings("R109", claim, [source("old", **issued([1936]))]) == []


def test_periodicals_and_long_works() -> None:
    assert found(source("old", type="periodical", **issued([1930]))) == []
    assert found(source("old", **issued([1930], [1939]))) == []
    assert found(source("old", **issued([1930], [1936])))


def test_reprints() -> None:
    reprint = {"original-date": {"date-parts": [[1936]]}}
    assert found(source("old", **issued([1990]), **reprint)) == []
    assert found(source("old", **issued([1936]), **reprint))


def test_about_a_year() -> None:
    assert found(source("old", **issued([1936], circa=True))) == []
    assert found(source("old", **issued([1937, 7], circa=True))) == []
    assert found(source("old", **issued([1935], circa=True)))


def test_a_text_in_a_later_edition() -> None:
    text = {"type": "treaty", **issued([1937, 4, 13]), "publisher": None}
    text.pop("publisher")
    assert found(source("old", **text))
    assert found(source("old", **text, URL="https://example.org/treaty")) == []
    volume = {"container-title": "A Collection of Treaties"}
    assert found(source("old", **text, **volume)) == []
    assert found(page("old", **issued([1936])))


def test_deprecated_contradicting_and_explained() -> None:
    old = source("old", **issued([1936]))
    assert found(old, rank="deprecated", reason="wrong") == []
    assert found(old, cited={"stance": "contradicts"}) == []
    assert found(old, cited={"note": "Tells of the draft."}) == []


def test_unknown_publication() -> None:
    assert found(page("old")) == []
    assert found(source("old", **issued([1936, 13]))) == []


def test_a_date_that_cannot_be_read() -> None:
    words = merged(shipped_vocabulary(), {})
    claim = day(reference("old"), date="1937-02-30")
    assert findings("R109", claim, [source("old", **issued([1936]))], vocabulary=words) == []


def test_each_claim_and_each_reference_by_itself() -> None:
    """Neither a claim without a date nor a source without one hides the next."""
    place: Json = {
        "id": "at",
        "property": "signed-at",
        "value": {"entity": "nanjing"},
        "references": [reference("handbook")],
    }
    undated, old = page("undated"), source("old", **issued([1936]))
    claims = [place, day(reference("undated"), reference("old"))]
    (one,) = findings("R109", claims, [undated, old])
    assert one.place.pointer == "/claims/1/references/1/source"
    assert one.help.startswith("name the edition that was read, correct the date, or say that")


def test_the_last_day_of_publication_counts() -> None:
    """An old day may be one of the Julian calendar, up to the switch and not after it."""
    assert found(source("old", **issued([1937, 8, 18])), "1937-08-20")
    assert found(source("old", **issued([1917, 12, 31])), "1918-01-13") == []
    assert found(source("old", **issued([1950, 1, 1])), "1950-01-10")


def test_periods_begin_too_late_or_not() -> None:
    old = source("old", **issued([1936]))
    assert found(old, "1937-08/1938")
    assert found(old, "../1938") == []
    assert found(old, "[1935,1938]") == []
