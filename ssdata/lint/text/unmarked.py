"""Letters without the marks that they bear."""

import unicodedata
from itertools import filterfalse


def unmarked(text: str) -> str:
    """A text without accents and other marks, in the normal form NFC."""
    if text.isascii():
        return text
    # Most names in Cyrillic or Chinese bear no marks.
    is_bare = text.replace(" ", "").isalnum() and unicodedata.is_normalized("NFKD", text)
    if not is_bare:
        text = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", text)))
    return unicodedata.normalize("NFC", text)
