"""Identifiers of books, periodicals and articles: what is wrong with one, and how two compare.

The check digits are python-stdnum's, which is imported when the first number is looked at.
"""

import re
from functools import lru_cache
from urllib.parse import unquote

# Resolvers of DOIs: doi.org, dx.doi.org, doi.acm.org. What follows is percent-encoded.
_RESOLVER = re.compile(r"(?:https?://)?(?:[\w-]+\.)*doi\.(?:[\w-]+\.)*[a-z]+/", re.IGNORECASE)
_PREFIX = re.compile(r"/?(?:urn:)?(?:doi:\s*)?", re.IGNORECASE)
_SBN_DIGITS = 9


@lru_cache(maxsize=10_000)
def isbn_fault(number: str) -> str:
    """What is wrong with an ISBN (10 or 13 digits, hyphens and blanks allowed); "" if nothing."""
    from stdnum import isbn

    if sum(char.isalnum() for char in number) == _SBN_DIGITS:
        return "it has 9 digits: an SBN becomes an ISBN with a 0 in front"
    return _fault(isbn, number, "10 or 13")


@lru_cache(maxsize=10_000)
def issn_fault(number: str) -> str:
    """What is wrong with an ISSN (8 digits, with or without hyphen); "" if nothing."""
    from stdnum import issn

    return _fault(issn, number, "8")


def normal(kind: str | None, text: str) -> str:
    """The form in which two identifiers are the same if and only if they are written the same.

    ``kind`` is "isbn" (as 13 digits), "issn" (without hyphen) or "doi" (without resolver, in
    small letters). A number that is wrong, or of another kind, keeps all its signs but blanks.
    """
    if kind == "isbn":
        return _isbn(text)
    if kind == "issn":
        return _issn(text)
    if kind == "doi":
        return _doi(text)
    return " ".join(text.casefold().split())


@lru_cache(maxsize=10_000)
def _isbn(text: str) -> str:
    from stdnum import exceptions, isbn

    try:
        return str(isbn.validate(text, convert=True))
    except exceptions.ValidationError:
        return "".join(text.casefold().split())


@lru_cache(maxsize=10_000)
def _issn(text: str) -> str:
    from stdnum import exceptions, issn

    try:
        return str(issn.validate(text))
    except exceptions.ValidationError:
        return "".join(text.casefold().split())


def _doi(text: str) -> str:
    text = text.strip()
    resolver = _RESOLVER.match(text)
    if resolver is not None:
        text = unquote(text[resolver.end() :])
    prefix = _PREFIX.match(text)
    bare = text[prefix.end() :] if prefix is not None else text
    # A short DOI stands at the resolver without its "10/".
    if resolver is not None and prefix is not None and not prefix.group() and "/" not in bare:
        bare = f"10/{bare}"
    return bare.casefold()


def _fault(module: object, number: str, digits: str) -> str:
    from stdnum import exceptions

    try:
        module.validate(number)  # type: ignore[attr-defined]
    except exceptions.InvalidLength:
        return f"it has not {digits} digits"
    except exceptions.InvalidFormat:
        return "it has signs that are no digits"
    except exceptions.InvalidChecksum:
        return "its check digit is wrong"
    except exceptions.ValidationError as error:
        return str(error)
    return ""
