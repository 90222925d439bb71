"""B104: forms of identifiers and addresses, and where the rule stays silent."""

import pytest

from tests.lint.rules.works import ARTICLE, BOOK, PAGE, clean, custom, found


@pytest.mark.parametrize(
    ("doi", "help"),
    [
        ("https://doi.org/10.1080/10670560802575960", "'10.1080/10670560802575960'"),
        ("doi:10.1080/10670560802575960", "'10.1080/10670560802575960'"),
        ("https://doi.org/d8dn", "'10/d8dn'"),
        ("10.1080", "four digits"),
        ("1080/10670560802575960", "four digits"),
        ("10.1080/106705 60802575960", "blank"),
        ("10.1080/10670560802575960.", "sentence"),
    ],
)
def test_doi(doi: str, help: str) -> None:
    (finding,) = found("B104", {**ARTICLE, "DOI": doi})
    assert finding.place.pointer == "/DOI"
    assert help in finding.message


@pytest.mark.parametrize(
    ("field", "number", "help"),
    [
        ("oclc", "ocm00012345", "'12345'"),
        ("oclc", "(OCoLC)12345", "'12345'"),
        ("oclc", "12a", "12 digits"),
        ("lccn", "n 78-890351", "'n78890351'"),
        ("lccn", "85-2", "'85000002'"),
        ("lccn", "7889", "three letters"),
        ("jstor", "10.2307/2193676", "DOI"),
        ("jstor", "https://www.jstor.org/stable/2193676", "alone"),
        ("jstor", "2193 676", "digits"),
    ],
)
def test_catalogue_number(field: str, number: str, help: str) -> None:
    (finding,) = found("B104", custom(ARTICLE, **{field: number}))
    assert finding.place.pointer == f"/custom/{field}"
    assert help in finding.message


@pytest.mark.parametrize(
    ("url", "help"),
    [
        ("http://https://example.org/a", "twice"),
        ("https://localhost:8000/a", "local"),
        ("https://archive/a", "no domain"),
        ("https://example.org/a\u00a0b", "percent"),
        ("https://example.org/<id>", "percent"),
        ("https://example.org/pact.html.", "sentence"),
        ("https://example.org/pact,", "sentence"),
        ("https://example.org/pact)", "bracket"),
        ("https://example.org/the-pact-of…", "cut off"),
        ("https://user@example.org/a", "user"),
        ("https://example.org:port/a", "no host"),
        ("https://hdl.handle.net/mdp", "Handle"),
        ("https://arxiv.org/abs/21.1", "arXiv"),
        ("https://doi.org/10.80/a", "DOI"),
        ("https://web.archive.org/web/*/http://example.org", "list"),
        ("https://web.archive.org/save/http://example.org", "new copy"),
    ],
)
def test_address(url: str, help: str) -> None:
    (finding,) = found("B104", {**PAGE, "URL": url})
    assert finding.place.pointer == "/URL"
    assert help in finding.message


def test_address_of_a_kept_copy() -> None:
    copy = {"url": "https://web.archive.org/web/*/http://example.org/pact", "on": "2026-11-21"}
    (finding,) = found("B104", custom(PAGE, archived=copy))
    assert finding.place.pointer == "/custom/archived/url"


@pytest.mark.parametrize(
    "doi",
    [
        "10.1080/10670560802575960",
        "10.1016/S0140-6736(05)17",
        "10/gf4gqc",
        "10.1002/A<B>3.0.CO;2-S",
    ],
)
def test_dois_in_order(doi: str) -> None:
    assert clean({**ARTICLE, "DOI": doi}) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://en.wikipedia.org/wiki/Foo_(bar)",
        "https://en.wikipedia.org/wiki/Example_Inc.",
        "https://en.wikisource.org./wiki/Page",
        "https://studylib.net/doc/8839249/border-clashes-of...",
        "https://zh.wikisource.org/wiki/中苏",
        "https://hdl.handle.net/2027/mdp.39015",
        "https://arxiv.org/list/hist-ph/new",
        "https://web.archive.org/web/20160513055307/http://wn.com/Ili_Rebellion",
        "http://[2001:db8::1]/a",
    ],
)
def test_addresses_in_order(url: str) -> None:
    assert clean({**PAGE, "URL": url}) == []


def test_catalogue_numbers_in_order() -> None:
    assert clean(custom(BOOK, oclc="12345", lccn="n78890351")) == []
    assert clean(custom(ARTICLE, jstor="j.ctt1x07z9t")) == []


def test_printed_so() -> None:
    wrong = [{"field": "DOI", "reason": "so on the first page"}]
    assert clean(custom({**ARTICLE, "DOI": "10.80/a"}, misprinted=wrong)) == []
