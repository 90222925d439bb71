"""Identifiers of books and periodicals: what is wrong with a number, in words.

The check digits are python-stdnum's, which is imported when the first number is looked at.
"""

from functools import lru_cache


@lru_cache(maxsize=10_000)
def isbn_fault(number: str) -> str:
    """What is wrong with an ISBN (10 or 13 digits, hyphens and blanks allowed); "" if nothing."""
    from stdnum import isbn

    return _fault(isbn, number, "10 or 13")


@lru_cache(maxsize=10_000)
def issn_fault(number: str) -> str:
    """What is wrong with an ISSN (8 digits, with or without hyphen); "" if nothing."""
    from stdnum import issn

    return _fault(issn, number, "8")


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
