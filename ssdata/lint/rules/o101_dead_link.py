"""O101."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.citation.bibliography import identifiers
from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import OnlineRule
from ssdata.lint.online import questions
from ssdata.online.answer import Answer, State

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView
    from ssdata.online.answer import Answers
    from ssdata.online.question import Asked


class DeadLink(OnlineRule):
    """The address of a source leads nowhere.

    What it does:
        Asks, with `--online`, whether the page at the address of a source is there. It is dead if
        the server says so (404 or 410, to HEAD and to GET), or if there is no such host. An
        address that leads to the front page of its own site is most likely dead, and a warning.

    Why is this bad:
        Nobody can look up what the source says.

    Example:
        ```json
        {"source": {"type": "webpage", "title": "The Pact of 1937", "language": "en",
                    "URL": "https://example.org/pact", "accessed": {"date-parts": [[2020, 3, 1]]},
                    "custom": {"kind": "secondary"}},
         "web": {"https://example.org/pact": 404}}
        ```

    Use instead:
        ```json
        {"source": {"type": "webpage", "title": "The Pact of 1937", "language": "en",
                    "URL": "https://example.org/texts/1937", "accessed": {"date-parts": [[2020, 3, 1]]},
                    "custom": {"kind": "secondary", "archived": {
                      "url": "https://web.archive.org/web/20200301000000/https://example.org/pact",
                      "on": "2020-03-01"}}},
         "web": {"https://example.org/texts/1937": 200,
                 "https://web.archive.org/web/20200301000000/https://example.org/pact": 200}}
        ```

    When it stays silent:
        Without `--online`. And where nobody could find out, which the report tells apart: the
        server refuses (401, 403, 429), is in trouble (5xx), does not answer in time or not
        securely, leads in a circle or to the front page of another site; no host answers at all,
        as if the machine were offline; the settings leave the host alone. A page that has moved,
        if the old address leads there. Only a warning if a kept copy stands beside the address,
        or an identifier by which the work is found.

    References:
        RFC 9110, 15.5.5 and 15.5.11 · Help:CS1 errors (url-status) · lychee
    """

    code = "O101"
    name = "dead-link"
    since = "0.1"
    stage = 120

    def asks(self, source: SourceView, facts: Facts) -> Iterator[Asked]:
        """Yield whether the page is there, and if so whether there is a copy of it."""
        yield from questions.page(source)
        yield from questions.copy(source, facts)

    def check(self, source: SourceView, answers: Answers, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the address is dead, or seems so."""
        for asked in questions.page(source):
            answer = answers[asked.question]
            if answer.state not in {State.NO, State.FRONT}:
                continue
            data = source.data
            archived = data["custom"].get("archived")
            milder = archived or answer.state is State.FRONT or any(identifiers(data))
            copies = [answers[one.question] for one in questions.copy(source, facts)]
            yield self.report(
                Place(source.path, asked.pointer),
                f"the address {asked.question.about!r} is dead: {answer.why}"
                if answer.state is State.NO
                else f"the address {asked.question.about!r} seems dead: {answer.why}",
                help=_help(archived["url"] if archived else None, copies),
                record=source.id,
                severity=Severity.WARNING if milder else Severity.ERROR,
            )


def _help(archived: str | None, copies: list[Answer]) -> str:
    if archived is not None:
        return f"make the kept copy the address that is read: {archived}"
    for copy in copies:
        if copy.state is State.YES:
            return f"the archive has a copy of {copy.day} for custom.archived: {copy.address}"
    return "look for the page under its title, or for a copy in an archive of the web"
