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
_EAN_OF_MUSIC = "9790"
# A registrant has four digits or more, and parts of it may follow.
_DOI = re.compile(
    r"10(?:\.[0-9]{4,9}(?:\.[0-9]{1,9}){0,3}/\S.{0,500}|/[a-z0-9]{2,20})", re.IGNORECASE
)
_OCLC = re.compile(r"[1-9][0-9]{0,11}")
_OCLC_PREFIX = re.compile(r"(?:\(OCoLC\)|OCLC|ocm|ocn|on)[ :]{0,2}0{0,9}(?=[0-9])", re.IGNORECASE)
_LCCN = re.compile(r"[a-z]{0,3}[0-9]{8}|[a-z]{0,2}[0-9]{10}")
_JSTOR = re.compile(r"[0-9]{1,12}|[a-z][a-z0-9._-]{0,60}", re.IGNORECASE)


@lru_cache(maxsize=10_000)
def isbn_fault(number: str) -> str:
    """What is wrong with an ISBN (10 or 13 digits, hyphens and blanks allowed); "" if nothing."""
    from stdnum import isbn

    plain = "".join(filter(str.isalnum, number)).upper()
    if len(plain) == _SBN_DIGITS:
        return "it has 9 digits: an SBN becomes an ISBN with a 0 in front"
    if plain.startswith(("M", _EAN_OF_MUSIC)):
        return _ismn_fault(number)
    if len(plain) == 8 and not issn_fault(number):
        return "it is an ISSN, the number of a periodical"
    return _fault(isbn, number, "10 or 13")


@lru_cache(maxsize=10_000)
def issn_fault(number: str) -> str:
    """What is wrong with an ISSN (8 digits, with or without hyphen); "" if nothing."""
    from stdnum import issn

    return _fault(issn, number, "8")


def _ismn_fault(number: str) -> str:
    """What is wrong with the number of printed music, which stands where books have their ISBN."""
    from stdnum import ismn

    fault = _fault(ismn, number, "10 or 13")
    return f"it is an ISMN (printed music), and {fault}" if fault else ""


def doi_fault(text: str) -> str:
    """What is wrong with the form of a DOI; "" if nothing."""
    bare = bare_doi(text)
    if bare != text:
        return f"write it without resolver, prefix and blanks: {bare!r}"
    if any(map(str.isspace, text)):
        return "it has a blank in it"
    if _DOI.fullmatch(text) is None:
        return "a DOI is '10.', four digits or more, '/' and a name"
    if text[-1] in ".,;:":
        return f"it ends with {text[-1]!r}, which belongs to the sentence that it was copied from"
    return ""


def oclc_fault(text: str) -> str:
    """What is wrong with the form of an OCLC number; "" if nothing."""
    if _OCLC.fullmatch(text):
        return ""
    bare = _OCLC_PREFIX.sub("", text.strip(), count=1).lstrip("0")
    if _OCLC.fullmatch(bare):
        return f"write the digits alone: {bare!r}"
    return "an OCLC number is made of up to 12 digits"


def lccn_fault(text: str) -> str:
    """What is wrong with the form of a Library of Congress control number; "" if nothing.

    "n 78-890351" and "78890351 /AC/r932" are written as the library normalises them.
    """
    if _LCCN.fullmatch(text):
        return ""
    head = "".join(text.partition("/")[0].split()).lower()
    stem, hyphen, serial = head.partition("-")
    bare = f"{stem}{serial:0>6}" if hyphen else head
    if _LCCN.fullmatch(bare):
        return f"write it in its normal form: {bare!r}"
    return "an LCCN is made of up to three letters and 8 digits, or up to two and 10"


def jstor_fault(text: str) -> str:
    """What is wrong with the form of a stable number of JSTOR; "" if nothing."""
    if text.startswith("10."):
        return "that is a DOI"
    if "jstor" in text.casefold():
        return "write what follows /stable/ alone"
    if _JSTOR.fullmatch(text) is None:
        return "a number of JSTOR is made of digits, or letters and digits such as 'j.ctt1x07z9t'"
    return ""


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
    return bare_doi(text).casefold()


def bare_doi(text: str) -> str:
    """A DOI without resolver, prefix and blanks around it, in its own case."""
    text = text.strip()
    resolver = _RESOLVER.match(text)
    if resolver is not None:
        text = unquote(text[resolver.end() :])
    prefix = _PREFIX.match(text)
    bare = text[prefix.end() :] if prefix is not None else text
    # A short DOI stands at the resolver without its "10/".
    if resolver is not None and prefix is not None and not prefix.group() and "/" not in bare:
        bare = f"10/{bare}"
    return bare


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
