"""Words for people: figures, lists, near misses."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any


def figure(quantity: Mapping[str, Any]) -> str:
    """A quantity in words: ``about 800 person``, ``900 to 1000 tank``, ``at least 5``."""
    about = "about " if quantity.get("approximate") else ""
    if "amount" in quantity:
        number = f"{about}{quantity['amount']}"
    elif "word" in quantity:
        number = str(quantity["word"])
    elif "max" not in quantity:
        number = f"at least {about}{quantity['min']}"
    elif "min" not in quantity:
        number = f"at most {about}{quantity['max']}"
    else:
        number = f"{about}{quantity['min']} to {quantity['max']}"
    return f"{number} {quantity['unit']}" if "unit" in quantity else number


def listing(words: Iterable[str], joiner: str = "and") -> str:
    """Words as a list: ``a, b and c``."""
    words = list(words)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joiner} {words[-1]}"


def article(word: str) -> str:
    """The article that stands before a word: ``an`` before a vowel, else ``a``."""
    return "an" if word[:1].casefold() in {"a", "e", "i", "o", "u"} else "a"


def suggestion(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'x'?`` if something known is near, else nothing."""
    near: Sequence[str] = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return f"did you mean {near[0]!r}?" if near else ""
