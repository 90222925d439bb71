"""T110: names in another romanisation than their tag says."""

import pytest

from ssdata.lint.text import romanisation
from tests.lint.said import findings

PINYIN, WADE, HEPBURN = "zh-Latn-pinyin", "zh-Latn-wadegile", "ja-Latn-hepburn"


@pytest.mark.parametrize(
    ("text", "lang", "system"),
    [
        ("Mao Tse-tung", PINYIN, "Wade-Giles"),
        ("Wang Ch'ung-hui", PINYIN, "Wade-Giles"),
        ("Hsü Shih-ch’ang", PINYIN, "Wade-Giles"),
        ("Zhou Enlai", WADE, "Pinyin"),
        ("Dèng Xiǎopíng", WADE, "Pinyin"),
        ("Xī'ān", WADE, "Pinyin"),
        ("Wáng Míng", WADE, "Pinyin"),  # the marks of tone are Pinyin's
        ("Kantōgun", PINYIN, "Hepburn"),
        ("Zhāngzuòlín", HEPBURN, "Pinyin"),
    ],
)
def test_wrong_system(text: str, lang: str, system: str) -> None:
    for kind in ("label", "alias", "text"):
        (finding,) = findings("T110", text, kind, lang)
        assert f"reads as {system}" in finding.message


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Máo Zédōng", PINYIN),
        ("Zhōng-Sū hù bù qīnfàn tiáoyuē", PINYIN),
        ("Zhōnghuá Sūwéi'āi Gònghéguó", PINYIN),
        ("Lüshun", PINYIN),
        ("Zhongguo 1937 nian", PINYIN),
        ("Mao Tse-tung", WADE),
        ("Chiang T'ing-fu", WADE),
        ("Hsu Shu-Cheng", WADE),  # marks left out
        ("Teng Hsiao-ping", WADE),  # apostrophe left out
        ("Ssŭ-ma Ch‘ien", WADE),
        ("Wang Ming", PINYIN),
        ("Wang Ming", WADE),
        ("Chou En-lai", PINYIN),  # can be read as Pinyin too
        ("Zhou Tse-tung", PINYIN),  # mixed
        ("Peking", PINYIN),
        ("Chiang Kai-shek", PINYIN),
        ("Canton", WADE),
        ("Tōkyō", HEPBURN),
        ("Nippon", HEPBURN),
        ("Jun'ichirō Tanizaki", HEPBURN),
        ("Matsuoka Yōsuke", HEPBURN),
        ("Mao Tse-tung", "zh-Latn"),
        ("Mao Tse-tung", "en"),
        ("Titibu", "ja-Latn"),
        ("Чжоу Эньлай", "ru"),
        ("Lhasa", "bo-Latn-pinyin"),
        ("Мао", PINYIN),  # T108
    ],
)
def test_right_or_undecided(text: str, lang: str) -> None:
    assert findings("T110", text, "label", lang) == []


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("Чжоу Эньлай, Мао Цзэдун, Дэн Сяопин, Цзян Цзеши", "palladius"),
        ("Сиань, Чанъань, Яньань, Гуанчжоу, Синьцзян, Люйшунь", "palladius"),
        ("Zhuāng, Lǜ, nüè, ér, wēng, qióng, chuāng, jué", "pinyin"),
        ("Hsüeh, Yen-an, Hsin-chiang, Kuei-chou, Ssu-ch'uan, Jih-pen, Tzu, Lü", "wadegile"),
        ("Chōsen, Manshū, Nitchō, zasshi, kon'yaku, Kwantō".replace("Kwantō", "Kantō"), "hepburn"),
        ("Huzi, Titibu, Syôwa, Tyôsen", "kunrei"),
    ],
)
def test_syllables(text: str, system: str) -> None:
    one = next(one for one in romanisation.systems() if one.id == system)
    assert romanisation.odd_word(text, one) is None
    assert romanisation.reads(text, one)


def test_no_name_without_letters_is_read() -> None:
    assert not any(romanisation.reads("1937 - '", one) for one in romanisation.systems())
