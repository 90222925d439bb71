"""Answers: the best value of a question, and what speaks against it."""

import itertools
from typing import Any

import pytest

from ssdata.load import Dataset
from tests.project import project


def test_an_answer_comes_with_its_citations_and_rivals(dataset: Dataset) -> None:
    answer = dataset.value("pact", "signed-on")
    assert answer.claim.id == "signed"
    assert answer.value == answer.claim.value
    assert [one.source.id for one in answer.citations] == ["handbook", "almanac"]
    assert [claim.id for claim in answer.others] == ["signed-too"]
    assert answer.disputed
    assert [claim.id for claim in answer.rivals] == ["signed-wrong", "signed-too"]


def test_an_answer_in_words_names_supporters_and_rivals_but_no_opponent(dataset: Dataset) -> None:
    assert str(dataset.value("pact", "signed-on")) == (
        "1937-08-21 (+08:00) [Writer, A Handbook of Treaties (1990), page 12] "
        "(disputed: 1937-08-01, 1937-08-29. They differ.)"
    )
    assert str(dataset.value("pact", "signed-at")) == (
        "nanjing [Writer, A Handbook of Treaties (1990), page 12]"
    )


def test_a_settled_dispute_is_no_open_one() -> None:
    claims = [{"property": "signed-on", "value": {"date": day}} for day in ("1937", "1938")]
    dispute = {
        "id": "d", "claims": ["claim-1", "claim-2"], "kind": "translation", "status": "resolved",
        "statement": "Settled.",
    }  # fmt: skip
    with project([{"claims": claims, "disputes": [dispute]}]) as made:
        answer = Dataset(made).value("example", "signed-on")
        assert not answer.disputed
        assert answer.dispute is not None
        assert "disputed" not in str(answer)


@pytest.mark.parametrize(
    ("scope", "claim"),
    [
        ({}, "all"),
        ({"side": "ussr"}, "ussr"),
        ({"side": "japan"}, "japan"),
        ({"phase": "july"}, "ussr"),
        ({"side": "ussr", "phase": "june"}, "ussr"),
    ],
)
def test_a_scope_asks_for_the_claim_of_that_scope(
    dataset: Dataset, scope: dict[str, str], claim: str
) -> None:
    assert dataset["battle"].value("killed", **scope).claim.id == claim


@pytest.mark.parametrize(
    ("property_", "scope", "reason"),
    [
        ("killed", {"side": "china"}, "no claim of 'killed' for {'side': 'china'}"),
        ("killed", {"as_of": "1939"}, "no claim of 'killed' for {'as-of': '1939'}"),
        ("wounded", {}, "the record 'battle' has no claim of 'wounded'"),
    ],
)
def test_a_question_without_an_answer_is_a_key_error(
    dataset: Dataset, property_: str, scope: dict[str, str], reason: str
) -> None:
    with pytest.raises(KeyError) as caught:
        dataset.value("battle", property_, **scope)
    assert reason in str(caught.value.args[0])


def test_underscores_stand_for_hyphens() -> None:
    base = {"property": "killed", "value": {"quantity": {"amount": 1}}}
    claims = [{**base, "scope": {"as-of": day}} for day in ("1938", "1939")]
    with project([{"claims": claims}]) as made:
        assert Dataset(made).value("example", "killed", as_of="1939").claim.id == "claim-2"


def verified(level: str) -> dict[str, Any]:
    digest = "000000000000.0000.0000.0000"
    return {"verified": {"level": level, "on": "2026-11-21", "by": "x", "digest": digest}}


# From the best to the worst; each beats all that follow, wherever they stand.
LADDER: list[dict[str, Any]] = [
    {"id": "preferred", "rank": "preferred"},
    {"id": "double-checked", **verified("double-checked")},
    {"id": "source-read", **verified("source-read")},
    {"id": "unread", **verified("unread")},
    {"id": "no-sign-off"},
    {"id": "narrower", "scope": {"side": "ussr"}, **verified("double-checked")},
    {"id": "nobody-knows", "value": {"unknown": True}, **verified("double-checked")},
]


@pytest.mark.parametrize(
    ("better", "worse"),
    list(itertools.combinations(LADDER, 2)),
    ids=lambda claim: claim["id"],
)
def test_the_better_claim_wins_in_either_order(
    better: dict[str, Any], worse: dict[str, Any]
) -> None:
    base = {"property": "killed", "value": {"quantity": {"amount": 1}}}
    for claims in ([better, worse], [worse, better]):
        with project([{"claims": [{**base, **claim} for claim in claims]}], bare=True) as made:
            assert Dataset(made).value("example", "killed").claim.id == better["id"]


@pytest.mark.parametrize("worse", [{"rank": "deprecated"}, {"modality": "denied"}])
def test_claims_that_are_not_live_are_no_answer(worse: dict[str, Any]) -> None:
    claim = {"property": "signed-on", "value": {"date": "1937"}, **worse}
    with project([{"claims": [claim]}]) as made, pytest.raises(KeyError):
        Dataset(made).value("example", "signed-on")
