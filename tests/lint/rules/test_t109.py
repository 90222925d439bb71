"""T109: simplified characters under zh-Hant, and the reverse."""

import pytest

from ssdata.lint.rules.t109_wrong_characters import characters
from tests.lint.said import findings


@pytest.mark.parametrize(
    ("text", "lang", "other"),
    [
        ("苏联", "zh-Hant", "蘇 for 苏 and 聯 for 联"),
        ("國共內战", "zh-Hant", "戰 for 战"),
        ("蘇聯", "zh-Hans", "苏 for 蘇 and 联 for 聯"),
        ("关東军", "zh-Hans", "东 for 東"),
        ("张學良", "zh-Hant-TW", "張 for 张"),
    ],
)
def test_wrong_characters(text: str, lang: str, other: str) -> None:
    for kind in ("label", "alias", "text"):
        (finding,) = findings("T109", text, kind, lang)
        assert other in finding.help


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("南京", "zh-Hant"),
        ("南京", "zh-Hans"),
        ("皇后 公里 台北 干支 王世杰 於 乾隆 无 礼", "zh-Hant"),
        ("皇后 公里 台北 干支 王世杰 於 乾隆", "zh-Hans"),
        ("這裡 這裏 為 爲 温 户", "zh-Hant"),
        ("苏联", "zh"),
        ("関東軍", "ja"),
        ("国会", "ja"),
        ("萬里 鐘鼎 鍾山", "zh-Hant"),
        ("坂本 元坂", "zh-Hant"),
    ],
)
def test_right_characters(text: str, lang: str) -> None:
    assert findings("T109", text, "label", lang) == []


def test_prints_are_left_alone() -> None:
    assert findings("T109", "苏联", "printed") == []


def test_no_character_is_in_both_tables() -> None:
    simplified, traditional = characters("simplified")[1], characters("traditional")[1]
    assert not simplified.keys() & traditional.keys()
    assert len(simplified) > 2000
    assert len(traditional) > 2600
    assert (traditional["讚"], traditional["鑑"], simplified["净"]) == ("赞", "鉴", "淨")
    for char in "后里台干面系杰万於乾著藉瞭徵坂":
        assert char not in simplified
    for char in "后里台干面系杰於乾藉":
        assert char not in traditional
