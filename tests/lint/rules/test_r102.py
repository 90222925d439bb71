"""R102: sources that do not exist, and where it stays silent."""

from typing import Any

from ssdata.lint.engine import lint
from ssdata.lint.finding import Finding
from tests.lint.rules.cited import day, findings, reference
from tests.project import complete, flat, project

Json = dict[str, Any]


def told(found: list[Finding]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.place.pointer, one.message, one.claims) for one in found]


def test_reference_of_a_claim() -> None:
    claims = [day(), day(reference("handbook"), reference("annals"), id="again")]
    found = findings("R102", claims)
    assert told(found) == [
        ("/claims/1/references/1/source", "there is no source 'annals'", ("again",))
    ]
    assert [one.record for one in found] == ["example"]


def test_each_reference_that_leads_nowhere() -> None:
    found = findings("R102", [day(reference("annals"), reference("annals"))])
    assert [one.place.pointer for one in found] == [
        "/claims/0/references/0/source",
        "/claims/0/references/1/source",
    ]


def test_reference_of_a_dispute() -> None:
    dispute = {
        "id": "day",
        "claims": ["signed", "again"],
        "kind": "sources-disagree",
        "status": "open",
        "statement": "The two give different days.",
    }
    cited = {**dispute, "references": [reference("chronicle"), reference("annals")]}
    claims = [day(), day(reference("chronicle"), date="1937-08-29", id="again")]
    assert findings("R102", claims, disputes=[dispute]) == []
    assert told(findings("R102", claims, disputes=[dispute, {**cited, "id": "too"}])) == [
        ("/disputes/1/references/1/source", "there is no source 'annals'", ())
    ]


def test_help_names_a_source_of_nearly_that_name() -> None:
    (near,) = findings("R102", [day(reference("handbok")), day(reference("handbook"), id="too")])
    assert "'handbook'" in near.help
    (far,) = findings("R102", [day(reference("annals"))])
    assert far.help == "add records/source/annals.json"


def test_source_whose_file_has_faults() -> None:
    with project([complete({"claims": [day(reference("work"))]})]) as made:
        (made.records / "source").mkdir(exist_ok=True)
        (made.records / "source" / "work.json").write_text("{}\n", encoding="utf-8")
        assert "R102" not in [one.code for one in flat(lint(made).findings)]
