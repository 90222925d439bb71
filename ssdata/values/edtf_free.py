"""Dates as people type them, turned into EDTF for a hint; never accepted as dates.

A reading is offered only if the form settles the order of day and month: "21.8.1937" and
"21/8/1937" do, "3/2/1969" does not and gives no suggestion.
"""

import re

# First three letters, lower case, of the English and the Russian names.
_MONTHS = {
    name: index + 1
    for names in (
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "янв фев мар апр мая июн июл авг сен окт ноя дек",
    )
    for index, name in enumerate(names.split())
} | {"май": 5}

_NUMERIC = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?\.?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{4})")
_WORDS_DAY = re.compile(
    r"([0-9]{1,2})(?:st|nd|rd|th|\.)? ([^\W\d_]{3,9})\.?,? ([0-9]{4})(?: г\.?)?"
)
_WORDS_MONTH = re.compile(
    r"([^\W\d_]{3,9})\.?(?: ([0-9]{1,2})(?:st|nd|rd|th)?)?,? ([0-9]{4})(?: г\.?)?"
)
_CHINESE = re.compile(r"([0-9]{4})年(?:([0-9]{1,2})月(?:([0-9]{1,2})[日号])?)?")
_ERA = re.compile(r"([0-9]{1,4})(-[0-9]{2})? ?(BC|BCE|AD|CE)", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|around|circa|ca\.?|c\.?) ?([0-9].*)", re.IGNORECASE)
_DECADE = re.compile(r"([0-9]{3})0'?s")
# Before Christ such time stamps count the years otherwise, and they have no year 0.
_TIME_STAMP = re.compile(r"\^?\+?((?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2})T00:00:00Z(?:/11)?")
_CENTURY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th) (?:century|c\.)", re.IGNORECASE)


def free_date(text: str) -> str:
    """The EDTF string for a date typed otherwise, or "" if it cannot be told."""
    for read in (_numbers, _words, _others):
        found = read(text)
        if found:
            return found
    return ""


def _numbers(text: str) -> str:
    match = _NUMERIC.fullmatch(text)
    if match is not None:
        return _joined(match[1], match[3], match[4])
    match = _DAY_FIRST.fullmatch(text)
    if match is not None:
        first, separator, second, year = match.groups()
        # Dots stand for day, month, year everywhere; other signs only if no month fits.
        if separator == "." or int(first) > 12:
            return _joined(year, second, first)
        if int(second) > 12 or first == second:
            return _joined(year, first, second)
        return ""
    match = _MONTH_FIRST.fullmatch(text)
    return _joined(match[2], match[1]) if match is not None else ""


def _words(text: str) -> str:
    match = _WORDS_DAY.fullmatch(text)
    if match is not None:
        day, name, year = match.groups()
        return _joined(year, _month(name), day)
    match = _WORDS_MONTH.fullmatch(text)
    if match is not None:
        name, day, year = match.groups()
        return _joined(year, _month(name), day)
    match = _CHINESE.fullmatch(text)
    return _joined(match[1], match[2], match[3]) if match is not None else ""


def _others(text: str) -> str:
    match = _ERA.fullmatch(text)
    if match is not None:
        year, month = int(match[1]), match[2] or ""
        if match[3].upper() in ("AD", "CE"):
            return f"{year:04}{month}"
        # There is a year 0 in EDTF: it is 1 BC.
        return f"-{year - 1:04}{month}" if year > 1 else f"0000{month}"
    match = _ABOUT.fullmatch(text)
    if match is not None:
        return f"{free_date(match[1]) or match[1]}~"
    match = _DECADE.fullmatch(text)
    if match is not None:
        return f"{match[1]}X"
    match = _TIME_STAMP.fullmatch(text)
    if match is not None:
        return match[1]
    match = _CENTURY.fullmatch(text)
    return f"{int(match[1]) - 1:02}XX" if match is not None else ""


def _joined(year: str, month: str | None, day: str | None = None) -> str:
    if month == "":
        return ""
    return year + "".join(f"-{int(part):02}" for part in (month, day) if part is not None)


def _month(name: str) -> str:
    number = _MONTHS.get(name[:3].lower())
    return "" if number is None else str(number)
