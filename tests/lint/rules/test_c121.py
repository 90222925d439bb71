"""C121: placeholders and years in the dress of days, and where it stays silent."""

from typing import Any

import pytest

from ssdata.lint.finding import Finding, Severity
from tests.project import flat, lint_records, merged, shipped_vocabulary

Json = dict[str, Any]


def findings(records: list[Json], words: Json | None = None) -> list[Finding]:
    report = lint_records(records, [], words)
    return [one for one in flat(report.findings) if one.code == "C121"]


def people(days: list[str], source: str = "almanac", **more: Any) -> list[Json]:
    """A person a day, born on it by a source."""
    cited = [{"source": source, "locator": {"page": "1"}}]
    return [
        {
            "id": f"person-{number}",
            "type": "person",
            "claims": [
                {"property": "born-on", "value": {"date": day}, "references": cited, **more}
            ],
        }
        for number, day in enumerate(days)
    ]


NEW_YEARS = [f"{1880 + number}-01-01" for number in range(19)]  # 1880 to 1898


def test_source_that_knows_years_only() -> None:
    (finding,) = findings(people([*NEW_YEARS, "1899-01-01"]))
    assert finding.severity is Severity.INFO
    assert finding.message == (
        "20 of 20 days from the source 'almanac' are 1 January: it seems to know years only"
    )
    assert finding.help == "write the years alone for what is taken from it"
    assert (finding.record, finding.claims) == ("person-0", ("claim-1",))
    place = finding.place
    assert (place.path, place.pointer) == ("records/person/person-0.json", "/claims/0/value/date")


def test_one_other_day_in_twenty() -> None:
    assert len(findings(people([*NEW_YEARS, "1899-05-07"]))) == 1
    assert findings(people([*NEW_YEARS[1:], "1899-05-07", "1899-05-08"])) == []


def test_less_than_twenty() -> None:
    assert findings(people(NEW_YEARS)) == []


@pytest.mark.parametrize(
    "other", ["1899", "1899-01", "189X-01-01", "1899-01-01/1899-02-01", "[1899-01-01,1900-01-05]"]
)
def test_only_days_count(other: str) -> None:
    words = merged(shipped_vocabulary(), {"dates": {"level": 2}})
    assert findings(people([*NEW_YEARS, other]), words) == []
    assert len(findings(people([*NEW_YEARS, "1899-05-07", other]), words)) == 1


def test_days_that_only_look_like_new_year() -> None:
    assert findings(people([*NEW_YEARS[1:], "2001-05-01", "2001-01-02"])) == []


def test_new_year_of_the_julian_calendar() -> None:
    julian = people([*NEW_YEARS, "1899-01-01"])
    for record in julian:
        record["claims"][0]["value"]["calendar"] = "julian"
    assert len(findings(julian)) == 1


def test_claims_after_those_that_do_not_count() -> None:
    words = merged(
        shipped_vocabulary(),
        {"properties": {"died-on": {"constraints": {"clusters_on_new_year": True}}}},
    )
    passed_over = [
        {"property": "seen-on", "value": {"date": "1900-01-01"}, "id": "unknown"},
        {"property": "elevation", "value": {"quantity": {"amount": 9}}, "id": "figure"},
        {"property": "died-on", "value": {"date": "1900-01-01"}, "id": "cluster"},
        {"property": "born-on", "value": {"date": "1900-01-01"}, "id": "dead", "rank": "deprecated",
         "reason": "a slip"},
    ]  # fmt: skip
    (person,) = people(["1970-01-01"])
    person["claims"] = [*passed_over, *person["claims"]]
    (finding,) = findings([person], words)
    assert finding.claims == ("claim-5",)


def test_each_source_by_itself() -> None:
    one, other = people(NEW_YEARS[:10]), people(NEW_YEARS[10:], "chronicle")
    for number, record in enumerate(other):
        record["id"] = f"other-{number}"
    assert findings([*one, *other]) == []


def test_deprecated_days_do_not_count() -> None:
    (last,) = people(["1899-01-01"])
    last["id"] = "person-last"
    assert len(findings([*people(NEW_YEARS), last])) == 1
    last["claims"][0] |= {"rank": "deprecated", "reason": "a slip"}
    assert findings([*people(NEW_YEARS), last]) == []


def test_days_that_a_source_contradicts_do_not_count() -> None:
    (last,) = people(["1899-01-01"])
    last["id"] = "person-last"
    against = [
        {"source": "chronicle", "locator": {"page": "1"}},
        last["claims"][0]["references"][0],
    ]
    last["claims"][0]["references"] = against
    assert len(findings([*people(NEW_YEARS), last])) == 1
    against[1] = {**against[1], "stance": "contradicts"}
    assert findings([*people(NEW_YEARS), last]) == []


def test_property_that_clusters_on_new_year() -> None:
    cluster = {"properties": {"born-on": {"constraints": {"clusters_on_new_year": True}}}}
    words = merged(shipped_vocabulary(), cluster)
    assert findings(people([*NEW_YEARS, "1899-01-01", "1900-01-01"]), words) == []


@pytest.mark.parametrize(
    "day", ["1900-01-01", "1970-01-01", "2999-01-01", "9999-12-31", "1900/9999-12-31"]
)
def test_placeholders(day: str) -> None:
    (finding,) = findings(people([day]))
    assert (finding.record, finding.claims) == ("person-0", ("claim-1",))
    assert finding.place.pointer == "/claims/0/value/date"
    assert finding.message == f"{day!r} is what programs write where they know no value"


@pytest.mark.parametrize("day", ["1900", "1900-01-02", "1969-12-31", "1900-01"])
def test_no_placeholders(day: str) -> None:
    assert findings(people([day])) == []


def test_placeholders_are_reported_once_however_many_sources() -> None:
    cited = [{"source": one, "locator": {"page": "1"}} for one in ("almanac", "chronicle")]
    assert len(findings(people(["1900-01-01"], references=cited))) == 1


def test_placeholders_of_the_vocabulary() -> None:
    words = merged(shipped_vocabulary(), {"dates": {"sentinels": ["1899-12-30"]}})
    assert len(findings(people(["1899-12-30"]), words)) == 1
    assert findings(people(["1900-01-01"]), words) == []


@pytest.mark.parametrize(("amount", "expected"), [(-9, 1), ("-9", 1), (9, 0), (-8, 0)])
def test_figure_that_means_nothing(amount: int | str, expected: int) -> None:
    claim = {
        "property": "elevation",
        "value": {"quantity": {"amount": amount, "unit": "metre"}},
    }
    assert len(findings([{"type": "place", "claims": [claim]}])) == expected
    dead = {**claim, "rank": "deprecated", "reason": "a slip"}
    assert findings([{"type": "place", "claims": [dead]}]) == []


def test_what_would_mend_a_placeholder() -> None:
    (finding,) = findings(people(["1900-01-01"]))
    assert finding.help == (
        "see what the source says; write the year alone, '..' for an open end, or "
        '{"unknown": true}'
    )
