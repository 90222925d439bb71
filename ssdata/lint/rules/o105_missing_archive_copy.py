"""O105."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import OnlineRule
from ssdata.lint.online import questions
from ssdata.online.answer import State

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView
    from ssdata.online.answer import Answers
    from ssdata.online.question import Asked


class MissingArchiveCopy(OnlineRule):
    """A page on the web has no kept copy.

    What it does:
        Asks an archive of the web, with `--online`, for a copy of each page that is cited without
        one (`custom.archived`), near the day on which it was read. A page of which the archive has
        no copy either is a warning; one that only does not name its copy is a hint.

    Why is this bad:
        Pages change and vanish. Once the page is gone it is too late to keep a copy.

    Example:
        ```json
        {"source": {"type": "webpage", "title": "The Pact of 1937", "language": "en",
                    "URL": "https://example.org/pact", "accessed": {"date-parts": [[2020, 3, 1]]},
                    "custom": {"kind": "secondary"}},
         "web": {"https://example.org/pact": 200,
                 "https://web.archive.org/cdx/search/cdx?url=https%3A%2F%2Fexample.org%2Fpact&output=json&fl=timestamp%2Coriginal&filter=statuscode%3A200&sort=closest&closest=20200301&limit=1":
                   {"body": []}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "webpage", "title": "The Pact of 1937", "language": "en",
                    "URL": "https://example.org/pact", "accessed": {"date-parts": [[2020, 3, 1]]},
                    "custom": {"kind": "secondary", "archived": {
                      "url": "https://web.archive.org/web/20200301000000/https://example.org/pact",
                      "on": "2020-03-01"}}},
         "web": {"https://example.org/pact": 200,
                 "https://web.archive.org/web/20200301000000/https://example.org/pact": 200}}
        ```

    When it stays silent:
        Without `--online`. A source that names a kept copy; books, articles and documents, which
        exist elsewhere than on the page; pages of archives and addresses of resolvers; pages that
        are dead, which O101 reports together with the copy that there is.

    References:
        Wayback CDX Server API · Help:CS1 (archive-url)
    """

    code = "O105"
    name = "missing-archive-copy"
    severity = Severity.WARNING
    fix = "suggestion"
    since = "0.1"
    stage = 120

    def asks(self, source: SourceView, facts: Facts) -> Iterator[Asked]:
        """Yield whether there is a copy, and whether the page itself is there."""
        yield from questions.with_page(questions.copy(source, facts), source)

    def check(self, source: SourceView, answers: Answers, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if there is no copy, or if the source does not name it."""
        if questions.is_gone(source, answers):
            return
        for asked in questions.copy(source, facts):
            answer, url = answers[asked.question], asked.question.about
            if answer.state is State.NO:
                yield self.report(
                    Place(source.path, asked.pointer),
                    f"the page {url!r} has no copy in the archive of the web",
                    help="ask the archive to keep one, and write its address into custom.archived",
                    record=source.id,
                )
            elif answer.state is State.YES:
                yield self.report(
                    Place(source.path, asked.pointer),
                    f"the source names no kept copy of {url!r}, and there is one of {answer.day}",
                    help=f'compare it, and write "archived": {{"url": "{answer.address}", '
                    f'"on": "{answer.day}"}} into custom',
                    record=source.id,
                    severity=Severity.INFO,
                )
