"""Redirects, followed one by one, so that each host on the way is asked at its pace."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin

from ssdata.online.polite import host_of
from ssdata.online.reply import Http, NoReplyError, Reply
from ssdata.values.address import is_local

REDIRECTS = frozenset({301, 302, 303, 307, 308})
LONGEST = 10


def follow(http: Http, method: str, address: str, *, json: bool = False) -> tuple[Reply, str]:
    """The reply at the end of a chain, and the address that gave it.

    Raises:
        NoReplyError: there is no end, or no reply at it.
    """
    address = urldefrag(address).url
    seen = {address}
    from_outside = not is_local(host_of(address))
    for _ in range(LONGEST + 1):
        reply = http.ask(method, address, json=json)
        if reply.status not in REDIRECTS or "location" not in reply.headers:
            return reply, address
        try:
            address = urldefrag(urljoin(address, reply.headers["location"])).url
        except ValueError as error:
            raise NoReplyError("it leads to an address that is none") from error
        if not address.startswith(("http://", "https://")):
            raise NoReplyError("it leads to an address that is none")
        if from_outside and is_local(host_of(address)):
            raise NoReplyError("it leads into the network of this machine")
        if address in seen:
            raise NoReplyError("it leads in a circle")
        seen.add(address)
    raise NoReplyError("it leads on and on")
