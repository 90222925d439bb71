"""B108: ranges of pages, and where the rule stays silent."""

import pytest

from ssdata.lint.finding import Severity
from tests.lint.rules.works import ARTICLE, clean, found


@pytest.mark.parametrize(
    ("pages", "severity", "help"),
    [
        ("201-17", Severity.WARNING, "write '201-217'"),
        ("1234–41", Severity.WARNING, "write '1234-1241'"),
        ("295 316", Severity.WARNING, "write '295-316'"),
        ("217-201", Severity.ERROR, "compare"),
        ("217-01", Severity.ERROR, "compare"),
        ("xx-xi", Severity.ERROR, "compare"),
        ("12, 217—201", Severity.ERROR, "compare"),
    ],
)
def test_broken(pages: str, severity: Severity, help: str) -> None:
    (finding,) = found("B108", {**ARTICLE, "page": pages})
    assert (finding.place.pointer, finding.severity) == ("/page", severity)
    assert help in finding.help


@pytest.mark.parametrize(
    "pages",
    [
        "201-217",
        "201–217",
        "74",
        "1, 4",
        "1-4, 9-12",
        "A-2",
        "E12-E15",
        "xi-xx",
        "iv-12",
        "12-12",
        "C-1",
    ],
)
def test_in_order(pages: str) -> None:
    assert clean({**ARTICLE, "page": pages}) == []


def test_paged_from_the_back() -> None:
    article = {**ARTICLE, "language": "ja", "title": "ノモンハン事件", "page": "150-133"}
    assert clean(article) == []
    assert len(found("B108", {**article, "page": "201-17"})) == 1
