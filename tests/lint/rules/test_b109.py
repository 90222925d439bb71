"""B109: names in wrong fields, and where the rule stays silent."""

import pytest

from tests.lint.rules.works import BOOK, Json, clean, found


def by(name: Json, language: str = "en") -> Json:
    title = {"zh": "中国", "ru": "Китай"}.get(language, "China")
    return {**BOOK, "author": [name], "language": language, "title": title}


@pytest.mark.parametrize(
    ("name", "language", "message"),
    [
        ({"literal": "Paul Preston; Michael Partridge; Antony Best"}, "en", "several names"),
        ({"family": "Preston and Best"}, "en", "several names"),
        ({"family": "徐京利、刘峰"}, "zh", "several names"),
        ({"family": "Preston", "given": "P. et al."}, "en", "'et al.'"),
        ({"literal": "Preston and others"}, "en", "'and others'"),
        ({"literal": "Соколов и др."}, "ru", "'и др.'"),
        ({"literal": "徐京利等"}, "zh", "'等'"),
        ({"literal": "Lin, Hsiao-ting"}, "en", "a person"),
        ({"literal": "Garver, John W."}, "en", "a person"),
        ({"literal": "John W. Garver"}, "en", "a person"),
        ({"literal": "Иван Иванович Петров"}, "ru", "a person"),
        ({"literal": "沈志华"}, "zh", "a person"),
        ({"literal": "欧阳修"}, "zh", "a person"),
        ({"literal": "12345"}, "en", "a number"),
        ({"family": "John W. Garver"}, "en", "whole name"),
        ({"family": "Alfred Low"}, "en", "whole name"),
        ({"family": "沈志华"}, "zh", "whole name"),
        ({"family": "Lin, Hsiao-ting"}, "en", "comma"),
        ({"family": "Garver", "given": "John, Jr."}, "en", "comma"),
        ({"family": "Garver2", "given": "J."}, "en", "digit"),
        ({"given": "Hsiao-ting"}, "en", "no family name"),
        ({"family": "Lin", "literal": "Lin"}, "en", "either"),
    ],
)
def test_muddled(name: Json, language: str, message: str) -> None:
    (finding,) = found("B109", by(name, language))
    assert message in finding.message
    assert finding.place.pointer.startswith("/author/0/")


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ({"family": "Garver", "given": "John W."}, "en"),
        ({"family": "Lin", "given": "Hsiao-ting"}, "en"),
        ({"family": "García Márquez", "given": "Gabriel"}, "es"),
        ({"family": "de la Cruz"}, "es"),
        ({"family": "von Dirksen"}, "de"),
        ({"family": "Peskov"}, "en"),
        ({"family": "沈", "given": "志华"}, "zh"),
        ({"family": "欧阳"}, "zh"),
        ({"family": "長谷川", "given": "毅"}, "ja"),
        ({"literal": "Human Relations Area Files, Inc."}, "en"),
        ({"literal": "Ministry of Trade and Industry"}, "en"),
        ({"literal": "Ministry of Foreign Affairs, USSR"}, "en"),
        ({"literal": "J. Walter Thompson Co."}, "en"),
        ({"literal": "Reuters, London"}, "en"),
        ({"literal": "U.S. Steel Works"}, "en"),
        ({"literal": "Mao Zedong"}, "en"),
        ({"literal": "Министерство иностранных дел СССР"}, "ru"),
        ({"literal": "人民网"}, "zh"),
        ({"literal": "文汇报"}, "zh"),
        ({"literal": "望长城内外"}, "zh"),
        ({"literal": "Skorzeny (1JMA member)"}, "en"),
        ({"literal": "T.A.S.S."}, "en"),
    ],
)
def test_in_order(name: Json, language: str) -> None:
    assert found("B109", by(name, language)) == []


def test_other_roles() -> None:
    work = {**BOOK, "editor": [{"family": "Best"}, {"literal": "Partridge, Michael"}]}
    assert [one.place.pointer for one in found("B109", work)] == ["/editor/1/literal"]
    assert clean({**BOOK, "translator": [{"family": "Jukes", "given": "Geoffrey"}]}) == []
