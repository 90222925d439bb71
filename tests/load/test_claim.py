"""Claims: values as Python objects, citations, disputes and rivals."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from ssdata.load import Dataset
from ssdata.values import edtf
from tests.project import project


def value(dataset: Dataset, record: str, claim: str) -> Any:
    return dataset[record].claim(claim).value


def test_a_date_has_bounds(dataset: Dataset) -> None:
    assert value(dataset, "pact", "signed") == edtf.parse("1937-08-21")


def test_a_julian_date_is_read_in_its_calendar() -> None:
    claim = {"property": "signed-on", "value": {"date": "1917-10-25", "calendar": "julian"}}
    with project([{"claims": [claim]}]) as made:
        found = value(Dataset(made), "example", "claim-1")
    assert found.lo == edtf.parse("1917-11-07").lo


def test_a_quantity_is_an_exact_interval(dataset: Dataset) -> None:
    found = value(dataset, "battle", "all")
    assert (found.lo, found.hi) == (900, Fraction("1000.5"))


def test_an_entity_is_the_record_itself(dataset: Dataset) -> None:
    assert value(dataset, "pact", "at") is dataset["nanjing"]


def test_coordinates_are_exact(dataset: Dataset) -> None:
    found = value(dataset, "battle", "place")
    assert found == (Decimal("47.5"), Decimal("-118.770"))
    assert [str(part) for part in found] == ["47.5", "-118.770"]


@pytest.mark.parametrize(
    ("record", "claim", "wanted"),
    [
        ("pact", "name", "Договор"),
        ("pact", "in-force", None),
        ("pact", "ratified", None),
        ("battle", "term", "victory"),
    ],
)
def test_other_values_are_plain(dataset: Dataset, record: str, claim: str, wanted: Any) -> None:
    assert value(dataset, record, claim) == wanted


@pytest.mark.parametrize(
    ("record", "claim", "kind", "text"),
    [
        ("pact", "signed", "date", "1937-08-21 (+08:00)"),
        ("pact", "signed-too", "date", "1937-08-29"),
        ("pact", "at", "entity", "nanjing"),
        ("pact", "name", "text", "Договор"),
        ("pact", "in-force", "none", "none"),
        ("pact", "ratified", "unknown", "unknown"),
        ("battle", "place", "coordinates", "47.5, -118.770"),
        ("battle", "all", "quantity", "900 to 1000.5 person"),
        ("battle", "ussr", "quantity", "about 500 person"),
        ("battle", "tanks", "quantity", "dozens"),
        ("battle", "term", "string", "victory"),
    ],
)
def test_kind_and_text(dataset: Dataset, record: str, claim: str, kind: str, text: str) -> None:
    found = dataset[record].claim(claim)
    assert (found.kind, str(found)) == (kind, text)
    assert repr(found) == f"<Claim {record}#{claim}: {found.property} {text}>"


def test_citations_say_who_where_and_how(dataset: Dataset) -> None:
    one, other = dataset["pact"].claim("signed").citations
    assert str(one) == "Writer, A Handbook of Treaties (1990), page 12"
    assert (one.locator, one.as_printed, one.supports) == (
        {"page": "12"},
        "August 21st, 1937",
        True,
    )
    assert (other.source.id, other.as_printed, other.supports) == ("almanac", None, False)


def test_a_source_tells_what_stands_in_it(dataset: Dataset) -> None:
    found = dataset.source("handbook")
    assert (found.id, found.kind, found.title) == (
        "handbook",
        "secondary",
        "A Handbook of Treaties",
    )
    assert (found.year, found.authors) == (1990, ["Writer"])
    assert repr(found) == "<Source handbook: Writer, A Handbook of Treaties (1990)>"


@pytest.mark.parametrize(
    ("fields", "short"),
    [
        ({"author": [{"literal": "Tass"}]}, "Tass, T (1990)"),
        ({"author": [{"family": "Li", "given": "Wei"}]}, "Wei Li, T (1990)"),
        ({"author": [{"family": "沈", "given": "志华"}]}, "沈志华, T (1990)"),
        ({"author": [{"family": name} for name in "ABCD"]}, "A, B, C and others, T (1990)"),
        ({"author": None, "editor": [{"family": "E"}]}, "E, T (1990)"),
        ({"author": None, "issued": None}, "T"),
    ],
)
def test_a_source_in_one_line(fields: dict[str, Any], short: str) -> None:
    from ssdata.load import Source
    from ssdata.model.source import Source as Model
    from tests.project import SOURCES

    given = {"id": "t", **SOURCES["handbook"], "title": "T", **fields}
    data = {key: value for key, value in given.items() if value is not None}
    assert Source(Model.model_validate(data)).short() == short


def test_disputes_and_rivals(dataset: Dataset) -> None:
    pact = dataset["pact"]
    signed = pact.claim("signed")
    assert signed.dispute is not None
    assert (signed.dispute.data.id, signed.dispute.is_open) == ("days", True)
    assert signed.dispute.statement == "They differ."
    assert [one.id for one in signed.rivals] == ["signed-wrong", "signed-too"]
    settled = pact.claim("signed-wrong").dispute
    assert settled is not None
    assert not settled.is_open
    assert pact.claim("at").dispute is None
    assert pact.claim("at").rivals == []


def test_live_claims_come_preferred_ones_first(dataset: Dataset) -> None:
    pact = dataset["pact"]
    assert [claim.id for claim in pact["signed-on"]] == ["signed", "signed-too"]
    assert [claim.id for claim in pact.claims if not claim.is_live] == [
        "signed-wrong",
        "signed-plan",
    ]
    assert pact["nothing"] == []


def test_an_unknown_claim_is_named(dataset: Dataset) -> None:
    with pytest.raises(KeyError, match="the record 'pact' has no claim 'sined'"):
        dataset["pact"].claim("sined")


def test_scope_gives_terms_and_lists(dataset: Dataset) -> None:
    assert dataset["battle"].claim("ussr").scope == {"side": "ussr", "phase": ["june", "july"]}
    assert dataset["battle"].claim("all").scope == {}


def test_level_is_that_of_the_sign_off() -> None:
    verified = {
        "level": "unread",
        "on": "2026-11-21",
        "by": "x",
        "digest": "000000000000.0000.0000.0000",
    }
    base = {"property": "signed-on", "value": {"date": "1937"}}
    with project([{"claims": [{**base, "verified": verified}, base]}]) as made:
        record = Dataset(made)["example"]
    assert [claim.level for claim in record.claims] == ["unread", None]
