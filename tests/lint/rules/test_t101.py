"""T101: figures and dates that stand in a text or a name, however many there are."""

from typing import Any

import pytest

from tests.project import codes, lint_claims

TEXT = {
    "property": "official-name",
    "value": {"text": "Order No. 227 of 28 July 1942", "lang": "en"},
}


def said(text: str, **more: Any) -> list[str]:
    sentence = {"text": text, "claims": ["order"]}
    return codes(lint_claims({"id": "order", **TEXT}, summary=[sentence], **more))


@pytest.mark.parametrize("text", ["It is Order 227.", "It is of 28 July 1942.", "It is of 1942."])
def test_what_the_text_of_a_claim_says(text: str) -> None:
    assert "T101" not in said(text)


@pytest.mark.parametrize("text", ["It had 228 pages.", "It is of 29 July 1942."])
def test_what_no_text_says(text: str) -> None:
    assert "T101" in said(text)


def test_what_the_label_says() -> None:
    assert "T101" not in said("It took 1,000 days.", labels={"en": "The 1,000 Days"})


def test_many_figures() -> None:
    assert "T101" in said(f"It gave {' and '.join(str(number) for number in range(700))}.")
