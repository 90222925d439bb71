"""T104: what scraping leaves behind, and where it stays silent."""

import pytest

from ssdata.lint.rules.t104_scraped_debris import ScrapedDebris
from ssdata.lint.text.gathered import Texts
from tests.lint.said import OURS, findings, messages


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("visitor42: Yes, you can do that.", "a line of a chat"),
        ("[12:04] Yes, you can do that.", "a line of a chat"),
        ("They made peace[citation needed].", "a remark of an encyclopedia's editors"),
        ("They made peace[citation needed", "a remark of an encyclopedia's editors"),
        ("Some[who?] made peace.", "a remark of an encyclopedia's editors"),
        ("They made peace.[1]: 55 It held.", "the mark of a footnote"),
        ("They made peace.[12][13]", "the mark of a footnote"),
        ("They made peace.[a]", "the mark of a footnote"),
        ("Journey to the West. Retrieved June 28, 2010.", "the day on which somebody opened a page"),
        ("A paper. Retrieved 10 January 2023.", "the day on which somebody opened a page"),
        ("A paper. Archived from the original.", "a piece of a reference"),
        ("A book. ISBN 1-2345.", "a piece of a reference"),
        ("^ a b c Writer 2004, p. 27.", "the letters that lead back from a footnote"),
        ("The first battle, (ja) occurred in May.", "brackets from which the content was lost"),
        ("The railway () ran to Harbin.", "brackets from which the content was lost"),
        ("The Union , officially a federation, was dissolved.", "a gap from which words were lost"),
        ("Its call sign was the .", "a gap from which words were lost"),
        ("The ' was a division of the army.", "a gap from which words were lost"),
        ("The is a ministry of the cabinet.", "a gap from which words were lost"),
        ("They came along a front., the largest in the war.", "a gap from which words were lost"),
        ("It lies south of Manzhouli.In the summer it was taken.", "two sentences run together"),
        ("-History:The division was formed in Tokyo.", "a heading run into the text"),
        ("It ferried troops.-Later history: It was scrapped.", "a heading run into the text"),
        ("They founded the empire in China...", "a text that was cut off"),
        ("They founded the empire in China…", "a text that was cut off"),
        ("It is hard to deal with the ** problem.", "stars in place of a word"),
        ("It is *also* automatic.", "stars in place of a word"),
        ("It was signed in <i>Moscow</i>.", "markup"),
        ("It was signed by A &amp; B.", "markup"),
        ("It was signed in [[Moscow|the capital]].", "markup"),
        ("See https://example.org for more.", "an address of the web"),
        ("The text is licensed under Creative Commons.", "the licence of a page"),
        ("This article is issued from an encyclopedia.", "the licence of a page"),
        ("Jump to navigation", "a link of a page"),
        ("• Treaty of Friendship", "the sign of a list"),
        ("It was signed (in Moscow.", "'(' without its partner"),
        ("It was signed] in Moscow.", "']' without its partner"),
        ('They spoke of "peace.', "'\"' without its partner"),
        ("They spoke of peace.”", "'”' without its partner"),
        ("It kept him in the East As for Japan, it waited.", "two sentences run together"),
        ("It went on They signed it.", "two sentences run together"),
        ("But this is not the case!", "the exclamation of a story-teller"),
        ("It was signed ,and it was sealed.", "a gap from which words were lost"),
        ("(Redirected from Pact) It was signed.", "a link of a page"),
        ("It was signed (help·info).", "a link of a page"),
        ("It was signed. Learn more", "a link of a page"),
        ("This article needs additional citations.", "a link of a page"),
        ("The name is a registered trademark of its owner.", "the licence of a page"),
        ("By using this site you agree to the Terms of Use.", "the licence of a page"),
    ],
)  # fmt: skip
def test_debris_in_a_summary(text: str, what: str) -> None:
    found = messages("T104", text)
    assert any(what in message for message in found), found


@pytest.mark.parametrize("kind", OURS)
def test_all_our_texts_are_looked_at(kind: str) -> None:
    (finding,) = findings("T104", "A treaty[citation needed]", kind)
    assert "encyclopedia's editors" in finding.message


def test_as_printed_is_the_sources_own() -> None:
    assert findings("T104", "[1] ** (ja) Treaty...", "printed") == []


@pytest.mark.parametrize(
    "text",
    [
        "The [Soviet] government signed it [sic].",
        "It was signed on [12] August.",
        "It had three parts: 1) a promise, 2) a term, a) of years.",
        "It was signed (in Moscow, see p. 12) in May (1937).",
        'A gun of 6" and one of 12".',
        'They called it "peace" and "friendship".',
        "In “peace” and in ‘war’ the Soviets' army stood.",
        "The treaty „Frieden“ was signed.",
        "He said: peace ... and war.",
        "The U.S.S.R., the U.S., Japan Inc., and others signed.",
        "Article 3 etc., in so far as it holds.",
        "The by-election of 1937 was lost.",
        "Moscow: the capital signed.",
        "Note: it was never ratified.",
        "The documents were retrieved in 1992.",
        "The A&P company and R&D were named.",
        "From left to right: 5 < 6 and 7 > 6.",
        "It was the first (and last) treaty.",
        "Tokyo-Moscow: A Treaty was the title of the book.",
    ],
)
def test_clean_sentences(text: str) -> None:
    assert messages("T104", text) == []


def test_one_look_clears_texts_without_rare_signs() -> None:
    texts = Texts.of(["It was signed, and it ended the war: that was all.", "Договор 1937", "en"])
    assert ScrapedDebris().clears(texts)


@pytest.mark.parametrize(
    "text", ["Peace[1] came", "Retrieved 12 May 1937", "a (ja) b", "В (мире", "so … ", "x ** y"]
)
def test_one_look_sees_what_may_be_debris(text: str) -> None:
    assert not ScrapedDebris().clears(Texts.of(["It was signed.", text, "Договор"]))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("See https://example.org for more.", "note"),
        ("Treaty of Peace, etc. ...", "label"),
        ("Agreement between ...", "text"),
        ("page: The number of the page is missing.", "note"),
    ],
)
def test_what_one_kind_of_text_may_say(text: str, kind: str) -> None:
    assert messages("T104", text, kind) == []


def test_one_finding_for_one_kind_of_debris() -> None:
    assert len(findings("T104", "They made peace[1] and war[2] and peace[3].")) == 1
