"""C139: more than one preferred value, and where it stays silent."""

from typing import Any

from ssdata.lint.finding import Verdict
from tests.project import codes, flat, lint_claims, lint_records

Json = dict[str, Any]


def best(value: Json, property_: str = "signed-on", **more: Any) -> Json:
    page = str(sum(map(ord, str(value))))
    cited = [{"source": "chronicle", "locator": {"page": page}}]
    return {"property": property_, "value": value, "rank": "preferred", "references": cited, **more}


def day(date: str, **more: Any) -> Json:
    return best({"date": date}, **more)


def found(*claims: Json, **record: Any) -> list[str]:
    return [code for code in codes(lint_claims(*claims, **record)) if code == "C139"]


def test_two_that_differ() -> None:
    assert found(day("1937-08-21"), day("1937-08-29")) == ["C139"]
    assert found(day("1937-08-21"), day("1937-08-29", rank="normal")) == []


def test_two_that_overlap_without_refining() -> None:
    (finding,) = lint_claims(day("1937-08/1937-10"), day("1937-09/1937-12")).findings
    assert (finding.code, finding.verdict) == ("C139", Verdict.CONFLICT)


def test_one_that_refines_the_other() -> None:
    assert found(day("1937-08-21"), day("1937"), day("1937-08")) == []
    some = {"quantity": {"min": 50, "max": 100, "unit": "person"}}
    exact = {"quantity": {"amount": 58, "unit": "person"}}
    assert found(best(some, "killed"), best(exact, "killed"), type="battle") == []


def test_equal_values_of_two_sources() -> None:
    other = {"references": [{"source": "handbook", "locator": {"page": "1"}}]}
    assert found(day("1937-08-21"), day("1937-08-21", **other)) == []


def test_those_that_are_involved() -> None:
    claims = day("1937-08-21"), day("1937"), day("1937-08-29"), day("1937-08-29", rank="normal")
    report = lint_claims(*claims)
    (root,) = report.findings
    (finding,) = [one for one in root.also if one.code == "C139"]
    assert finding.claims == ("claim-1", "claim-3")


def test_scope_and_validity() -> None:
    english, russian = {"scope": {"text-version": "en"}}, {"scope": {"text-version": "ru"}}
    assert found(day("1937-08-21", **english), day("1937-08-29", **russian)) == []
    assert found(day("1937-08-21", **english), day("1937-08-29", **english)) == ["C139"]
    early, late = {"validity": "1937"}, {"validity": "1938"}
    assert found(day("1937-08-21", **early), day("1937-08-29", **late)) == []


def test_property_with_many_values() -> None:
    parties = [best({"entity": id}, "party") for id in ("japan", "china")]
    assert found(*parties) == []


def test_terms() -> None:
    wide, narrow, other = (
        best({"string": term}, "outcome") for term in ("victory", "decisive-victory", "defeat")
    )
    assert found(wide, narrow, type="battle") == []
    assert found(narrow, other, type="battle") == ["C139"]


def test_deprecated_and_planned() -> None:
    assert found(day("1937-08-21"), day("1937-08-29", modality="planned")) == []


def test_all_rivals_are_named() -> None:
    report = lint_claims(day("1937-08-21"), day("1937-08-29"), day("1937-09-03"), day("1937"))
    named = [one.claims for one in flat(report.findings) if one.code == "C139"]
    assert named == [("claim-1", "claim-2", "claim-3")]


def test_same_value_at_two_times_is_compared_at_each() -> None:
    terms = [("nanjing", "1930/1935"), ("mukden", "1937/1940"), ("nanjing", "1936/1941")]
    claims = [best({"entity": id}, "signed-at", validity=time) for id, time in terms]
    places = [{"id": "mukden", "type": "place"}]
    for some, expected in ((claims, ["C139"]), (claims[:2], [])):
        report = lint_records([{"claims": some}, *places])
        assert [code for code in codes(report) if code == "C139"] == expected


def test_place_within_the_other_refines_it() -> None:
    pair = [best({"entity": id}, "signed-at") for id in ("nanjing", "pukou")]
    inside = {"property": "located-in", "value": {"entity": "nanjing"}}
    for claims, expected in (([inside], []), ([], ["C139"])):
        for some in (pair, pair[::-1]):
            pukou = {"id": "pukou", "type": "place", "claims": claims}
            report = lint_records([{"claims": some}, pukou])
            assert [code for code in codes(report) if code == "C139"] == expected
