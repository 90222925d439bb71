"""O103: sources that differ from what their DOI is registered for, and what is no difference."""

from typing import Any

import pytest

from tests.lint.rules.asked import CITED, HANDLE, WORKS, found, registered, unchecked
from tests.lint.rules.works import BOOK, Json
from tests.project import codes, lint_records

TITLE = CITED["title"]
AUTHOR = {"family": "Lin", "given": "Hsiao-ting"}


def found_in(work: Json, **message: Any) -> list[str]:
    """What the rule says, from the values on."""
    findings = found("O103", work, {WORKS: registered(**message)})
    return [one.message.partition("else: ")[2] for one in findings]


def dated(year: int, **work: Any) -> Json:
    return {**CITED, "issued": {"date-parts": [[year]]}, **work}


def year(number: int) -> Json:
    return {"date-parts": [[number, 3, 1]]}


def test_another_title() -> None:
    title = "Soviet Volunteers in China"
    assert found_in(CITED, title=[title]) == [f"title {TITLE!r}, there {title!r}"]


def test_another_year() -> None:
    assert found_in(CITED, issued=year(1999)) == ["year 2009, there 1999"]
    both = {"published-print": year(1999), "published-online": year(2011)}
    assert found_in(CITED, **both) == ["year 2009, there 1999 or 2011"]
    assert found_in(dated(2010), **{"published-print": year(2009)}) == ["year 2010, there 2009"]


def test_another_author() -> None:
    author = [{"family": "Shichor", "given": "Yitzhak"}]
    assert found_in(CITED, author=author) == ["author 'Lin', there 'Shichor, Yitzhak'"]
    body = [{"name": "The Society"}]
    assert found_in(CITED, author=body) == ["author 'Lin', there 'The Society'"]
    edited = {key: value for key, value in CITED.items() if key != "author"} | {"editor": [AUTHOR]}
    assert found_in(edited, editor=author) == ["editor 'Lin', there 'Shichor, Yitzhak'"]


def test_all_differences_are_one_finding_with_their_places() -> None:
    message = registered(title=["Other"], issued=year(1999), author=[{"family": "Shichor"}])
    (one,) = found("O103", CITED, {WORKS: message})
    assert one.place.pointer == "/DOI"
    assert [place.pointer for place in one.related] == ["/title", "/issued", "/author/0"]


def test_silent_without_online() -> None:
    assert "O103" not in codes(lint_records([], [{"id": "work", **CITED}]))


@pytest.mark.parametrize(
    "titles",
    [
        [TITLE.upper()],
        [f"{TITLE}: The Communists and Xinjiang"],
        ["War, Leadership, and Ethnopolitics: Chiang Kai-shek"],
        ["Other", TITLE],
        ["戰爭、領導與族群政治"],
        [],
    ],
)
def test_titles_that_are_one(titles: list[str]) -> None:
    assert found_in(CITED, title=titles) == []


def test_other_forms_of_the_title() -> None:
    assert found_in(CITED, title=["War"], subtitle=["Leadership and Ethnopolitics"]) == []
    assert found_in(CITED, **{"title": ["战争"], "original-title": [TITLE]}) == []
    short = {**CITED, "title-short": "Xinjiang at War"}
    assert found_in(short, title=["Xinjiang at War"]) == []


def test_a_title_that_the_entry_supplied() -> None:
    assert found_in({**CITED, "title": "[Letter to the editor]"}, title=["Other"]) == []


@pytest.mark.parametrize(
    "message",
    [
        {"issued": year(2009)},
        {"published-print": year(2009), "published-online": year(2007)},
        {"published-print": year(2007), "published-online": year(2009)},
        {"published-online": year(2008)},
        {"issued": year(2010)},
        {},
    ],
)
def test_years_that_are_one(message: Json) -> None:
    assert found_in(CITED, **message) == []


def test_a_reprint_may_have_the_doi_of_the_first_edition() -> None:
    reprint = dated(2009, **{"original-date": {"date-parts": [[1985]]}})
    assert found_in(reprint, issued=year(1985)) == []


def test_a_range_of_years() -> None:
    work = {**CITED, "issued": {"date-parts": [[2001], [2009]]}}
    assert found_in(work, **{"published-print": year(2005)}) == []


def test_a_source_without_a_year() -> None:
    work = {key: value for key, value in CITED.items() if key != "issued"}
    assert found_in(work, issued=year(1999)) == []


@pytest.mark.parametrize(
    "authors",
    [
        [AUTHOR],
        [{"family": "Hsiao-ting", "given": "Lin"}],
        [{"name": "Lin Hsiao-ting"}],
        [{"family": "Shichor"}, AUTHOR],
        [{"family": "林", "given": "孝庭"}],
        [],
    ],
)
def test_names_that_are_one(authors: list[Json]) -> None:
    assert found_in(CITED, author=authors) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"family": "Goor", "non-dropping-particle": "van"}, {"family": "van Goor"}),
        ({"family": "Müller"}, {"family": "MULLER", "given": "K."}),
        ({"family": "林"}, {"family": "Lin"}),
        ({"literal": "The Society"}, {"family": "Shichor"}),
    ],
)
def test_names_that_are_one_in_another_form(ours: Json, theirs: Json) -> None:
    assert found_in({**CITED, "author": [ours]}, author=[theirs]) == []


def test_what_only_one_of_them_has() -> None:
    assert found_in({**BOOK, "DOI": CITED["DOI"]}) == []


def test_another_agency_is_no_answer() -> None:
    web = {WORKS: 404, HANDLE: {"body": {"responseCode": 1}}}
    assert found("O103", CITED, web) == []
    assert unchecked(CITED, web) == [
        ("/DOI", "doi", "of the agency of this DOI nothing more is asked")
    ]
