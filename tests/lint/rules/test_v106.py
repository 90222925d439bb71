"""V106: sources read after the sign-off, and where it stays silent."""

from ssdata.model.digest import claim_digest
from tests.lint.rules.cited import Json, day, findings, page, reference


def signed(*references: Json, level: str = "source-read") -> Json:
    claim = day(*references)
    sign_off = {"level": level, "on": "2026-11-21", "by": "ssdata editors"}
    return {**claim, "verified": {**sign_off, "digest": claim_digest(claim)}}


def test_read_again() -> None:
    early, late = (reference("handbook", accessed=f"2026-11-{day}") for day in (20, 22))
    (one,) = findings("V106", signed(early, late))
    assert one.place.pointer == "/claims/0/references/1/accessed"
    assert "was read on 2026-11-22, after the sign-off of 2026-11-21" in one.message
    assert "ssdata verify example#signed --level source-read" in one.help


def test_read_before_or_on_the_day() -> None:
    for on in ("2026-11-21", "2025-12-31"):
        assert findings("V106", signed(reference("handbook", accessed=on))) == []


def test_no_sign_off_and_no_day() -> None:
    assert findings("V106", day(reference("handbook", accessed="2026-12-01"))) == []
    assert findings("V106", signed(reference("handbook"))) == []


def test_nothing_was_opened() -> None:
    late = reference("handbook", accessed="2026-12-01")
    assert findings("V106", signed(late, level="unread")) == []


def test_the_source_was_opened_for_something_else() -> None:
    late = page("page", accessed={"date-parts": [[2026, 12, 1]]})
    assert findings("V106", signed(reference("page")), [late]) == []


def test_claim_after_those_that_are_passed_over() -> None:
    late = reference("handbook", accessed="2026-12-01")
    claims = [
        {**day(late), "id": "unsigned"},
        {**signed(late, level="unread"), "id": "unread"},
        {**signed(reference("handbook")), "id": "undated"},
        signed(late),
    ]
    assert [one.claims for one in findings("V106", claims)] == [("signed",)]


def test_day_on_one_of_two_references() -> None:
    cited = reference("handbook"), reference("chronicle", accessed="2026-11-22")
    (one,) = findings("V106", signed(*cited))
    assert one.place.pointer == "/claims/0/references/1/accessed"
