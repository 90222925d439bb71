"""Letters without the marks that they bear."""

import unicodedata
from itertools import filterfalse


def unmarked(text: str) -> str:
    """A text without accents and other marks, in the normal form NFC."""
    if text.isascii():
        return text
    # Most names in Cyrillic or Chinese bear no marks.
    if unicodedata.is_normalized("NFKD", text) and text.replace(" ", "").isalnum():
        return unicodedata.normalize("NFC", text)
    bare = filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", "".join(bare))
