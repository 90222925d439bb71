"""Addresses on the web: what is wrong with the form of one, and how two compare."""

import re
from functools import lru_cache
from urllib.parse import SplitResult, unquote, urlsplit

from ssdata.values.identifier import doi_fault

_DOUBLE_SCHEME = re.compile(r"https?://(?:https?:|//)", re.IGNORECASE)
_HOST = re.compile(r"[\w.-]{1,253}|[0-9a-f:.]{2,50}", re.IGNORECASE)
_LOCAL_BEGINNINGS = ("localhost", "127.", "10.", "192.168.", "169.254.", "::1")
_LOCAL_ENDS = (".local", ".internal", ".localhost")
_UNWRITTEN = re.compile(r"[\s<>\"{}\\^`\u200b-\u200f\u2060\ufeff]")
_STOPPED = re.compile(r"\.(?:html?|shtml|php|pdf|aspx?|jsp)[.,;:!]$", re.IGNORECASE)
_HANDLE = re.compile(r"/(?:api/handles/)?[0-9]{1,9}(?:\.[0-9A-Za-z]{1,20}){0,4}/[^/].{0,500}")
_ARXIV = re.compile(
    r"/(?:abs|pdf|html|format)/"
    r"(?:[0-9]{4}\.[0-9]{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]{1,3})?(?:\.pdf)?/?"
)
_WAYBACK = re.compile(r"/web/([0-9]{4,14})(?:[a-z]{2}_)?/.{1,4000}")
_RESOLVERS = frozenset({"hdl.handle.net", "doi.org", "dx.doi.org", "arxiv.org"})
WAYBACK = ("web.archive.org", "wayback.archive.org")


def address_fault(url: str) -> str:
    """What is wrong with the form of an address; "" if nothing."""
    if _DOUBLE_SCHEME.match(url):
        return "it begins twice"
    unwritten = _UNWRITTEN.search(url)
    if unwritten is not None:
        sign = unwritten.group()
        return f"it has {sign!r} in it, which an address writes as a percent code"
    if url.endswith("…"):
        return "it is cut off"
    parts = split(url)
    host = parts.hostname or "" if parts is not None else ""
    if parts is None or _HOST.fullmatch(host) is None:
        return "it has no host"
    if is_local(host):
        return "nobody else can reach it: its host is a local one"
    if "@" in parts.netloc:
        return "it has the name of a user in it"
    if "." not in host.strip(".") and ":" not in host:
        return f"its host {host!r} has no domain"
    if url[-1] in ",;" or (url[-1] in ".:!" and _STOPPED.search(url)):
        return f"it ends with {url[-1]!r}, which belongs to the sentence that it was copied from"
    if url.endswith(")") and url.count(")") > url.count("("):
        return "it ends with a bracket that was opened outside of it"
    return _resolver_fault(parts)


def is_local(host: str) -> bool:
    """Whether a host is of this machine or its own network."""
    return host.startswith(_LOCAL_BEGINNINGS) or host.endswith(_LOCAL_ENDS)


def _resolver_fault(parts: SplitResult) -> str:
    host = hostname(parts)
    if host not in _RESOLVERS:
        return ""
    path = unquote(parts.path)
    if host == "hdl.handle.net" and _HANDLE.fullmatch(path) is None:
        return "a Handle is a prefix of digits, '/' and a name: hdl.handle.net/2027/mdp.39015"
    if host in {"doi.org", "dx.doi.org"} and path.strip("/").startswith("10."):
        fault = doi_fault(path.lstrip("/"))
        return f"its DOI is faulty: {fault}" if fault else ""
    if host == "arxiv.org" and path.startswith(("/abs/", "/pdf/")) and not _ARXIV.fullmatch(path):
        return "a paper of arXiv has a number such as 2101.00001 or hep-th/9901001"
    return ""


def copy_fault(url: str) -> str:
    """What keeps an address from being that of one kept copy; "" if nothing."""
    parts = split(url)
    if parts is None or hostname(parts) not in WAYBACK:
        return ""
    if parts.path.startswith("/save"):
        return "it asks for a new copy instead of showing one"
    if _WAYBACK.fullmatch(f"{parts.path}?{parts.query}") is None:
        return "it leads to a list of copies: give the copy itself, with the time in its address"
    return ""


def day_of_copy(url: str) -> str | None:
    """The day (YYYY-MM-DD) in the address of a kept copy; None if it names none."""
    parts = split(url)
    if parts is None or hostname(parts) not in WAYBACK:
        return None
    found = _WAYBACK.fullmatch(f"{parts.path}?{parts.query}")
    stamp = found[1] if found is not None else ""
    return f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}" if len(stamp) >= 8 else None


@lru_cache(maxsize=64)
def split(url: str) -> SplitResult | None:
    """The parts of an address; None if it has no such form. Several rules ask for the same one."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.hostname else None


def hostname(parts: SplitResult) -> str:
    """The host without "www." and final dot."""
    return (parts.hostname or "").rstrip(".").removeprefix("www.")


def normal_address(url: str) -> str:
    """The form in which two addresses of one page are written the same.

    Without scheme, "www.", standard port, final slash, and with percent codes read.
    """
    parts = split(url)
    if parts is None:
        return url
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{hostname(parts)}{port}{unquote(parts.path).rstrip('/')}{query}{fragment}"
