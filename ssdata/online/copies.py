"""Whether an archive of the web has a copy of a page.

The list of copies (CDX) is asked and not the short way (``/wayback/available``), which now and then
knows nothing of pages that the archive has.
"""

from __future__ import annotations

import re
from urllib.parse import urlencode

from ssdata.online.answer import Answer, State, unchecked
from ssdata.online.chain import follow
from ssdata.online.reply import NO_JSON, Http, NoReplyError
from ssdata.store.online import OnlineSettings

_STAMP = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})[0-9]{6}")


def copy(http: Http, settings: OnlineSettings, address: str, day: str = "") -> Answer:
    """The copy of a page next to a day, or the latest."""
    try:
        reply, _ = follow(http, "GET", listing_address(settings, address, day), json=True)
        if reply.status != 200:
            return unchecked(reply.written)
        found = reply.json("text/plain")  # as which some archives send all lists
    except NoReplyError as fault:
        return unchecked(fault.why)
    if found == []:
        return Answer(State.NO, "the archive has no copy")
    try:
        stamp, original = found[1]
        taken = _STAMP.fullmatch(stamp)
    except (LookupError, TypeError, ValueError):
        return unchecked(NO_JSON)
    if taken is None:
        return unchecked(NO_JSON)
    where = f"{settings.archive}/web/{stamp}/{original}"
    return Answer(State.YES, "", where, "-".join(taken.groups()))


def listing_address(settings: OnlineSettings, address: str, day: str = "") -> str:
    """The address of the list with the one copy that is wanted."""
    near = {"sort": "closest", "closest": day.replace("-", ""), "limit": "1"}
    query = {
        "url": address,
        "output": "json",
        "fl": "timestamp,original",
        "filter": "statuscode:200",
        **(near if day else {"limit": "-1"}),
    }
    return f"{settings.archive}/cdx/search/cdx?{urlencode(query)}"
