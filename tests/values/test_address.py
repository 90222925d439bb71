"""Addresses: which are one page, and the day of a kept copy."""

import pytest

from ssdata.values.address import address_fault, day_of_copy, normal_address, split


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/pact", "http://example.org/pact/"),
        ("https://www.example.org/pact", "https://EXAMPLE.org:443/pact"),
        ("https://example.org./pact", "https://example.org/p%61ct"),
        ("https://example.org", "http://example.org/"),
        (
            "https://zh.wikisource.org/wiki/中苏",
            "https://zh.wikisource.org/wiki/%E4%B8%AD%E8%8B%8F",
        ),
    ],
)
def test_one_page(one: str, other: str) -> None:
    assert normal_address(one) == normal_address(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/pact", "https://example.org/Pact"),
        ("https://example.org/pact?page=1", "https://example.org/pact?page=2"),
        ("https://example.org/pact#1", "https://example.org/pact#2"),
        ("https://example.org:8080/pact", "https://example.org/pact"),
        ("https://en.example.org/pact", "https://ru.example.org/pact"),
    ],
)
def test_two_pages(one: str, other: str) -> None:
    assert normal_address(one) != normal_address(other)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://web.archive.org/web/20160513055307/http://a.org/", "2016-05-13"),
        ("http://web.archive.org/web/20160513055307id_/http://a.org/?b=1", "2016-05-13"),
        ("https://web.archive.org/web/2016/http://a.org/", None),
        ("https://archive.example.org/web/20160513055307/http://a.org/", None),
        ("https://[broken", None),
    ],
)
def test_day_of_a_kept_copy(url: str, day: str | None) -> None:
    assert day_of_copy(url) == day


@pytest.mark.parametrize("url", ["https://[broken", "https://example.org:99999/", "https://"])
def test_no_address(url: str) -> None:
    assert split(url) is None
    assert address_fault(url) == "it has no host"
    assert normal_address(url) == url
