"""B105: identifiers in addresses, and where the rule stays silent."""

import pytest

from tests.lint.rules.works import ARTICLE, BOOK, PAGE, clean, custom, found

DOI = "10.1080/10670560802575960"


@pytest.mark.parametrize(
    ("url", "field", "value"),
    [
        (f"https://doi.org/{DOI}", "DOI", DOI),
        ("https://dx.doi.org/10.1080%2F10670560802575960", "DOI", DOI),
        (f"https://www.tandfonline.com/doi/abs/{DOI}", "DOI", DOI),
        ("https://link.springer.com/chapter/10.1007/978-3-642-1", "DOI", "10.1007/978-3-642-1"),
        ("https://arxiv.org/abs/2101.00001v2", "DOI", "10.48550/arXiv.2101.00001"),
        ("https://www.jstor.org/stable/2193676", "custom.jstor", "2193676"),
        ("http://www.jstor.org/stable/10.2307/2193676", "DOI", "10.2307/2193676"),
        ("https://www.worldcat.org/oclc/12345", "custom.oclc", "12345"),
        ("https://lccn.loc.gov/2001000002", "custom.lccn", "2001000002"),
    ],
)
def test_field_is_empty(url: str, field: str, value: str) -> None:
    (finding,) = found("B105", {**ARTICLE, "URL": url})
    assert finding.place.pointer == "/URL"
    assert finding.help == f"write {value!r} into {field}"


def test_field_says_otherwise() -> None:
    (finding,) = found("B105", {**ARTICLE, "URL": f"https://doi.org/{DOI}", "DOI": "10.1080/other"})
    assert "10.1080/other" in finding.message


def test_field_says_the_same() -> None:
    assert clean({**ARTICLE, "URL": f"https://doi.org/{DOI}", "DOI": DOI}) == []
    assert clean({**ARTICLE, "URL": "https://doi.org/10.1080/ABC", "DOI": "10.1080/abc"}) == []
    jstor = {**ARTICLE, "URL": "https://www.jstor.org/stable/2193676"}
    assert clean(custom(jstor, jstor="2193676")) == []


def test_jstor_beside_a_doi() -> None:
    assert clean({**ARTICLE, "URL": "https://www.jstor.org/stable/2193676", "DOI": DOI}) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/10.1080/pact",
        "https://doi.org/",
        "https://history.state.gov/historicaldocuments/frus1937v03/d553",
        "https://www.jstor.org/journal/asia",
    ],
)
def test_other_addresses(url: str) -> None:
    assert clean({**BOOK, "URL": url}) == []
    assert clean({**PAGE, "URL": url}) == []
