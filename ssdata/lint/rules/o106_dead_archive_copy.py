"""O106."""

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


class DeadArchiveCopy(OnlineRule):
    """The kept copy of a page is not where the source says.

    What it does:
        Asks, with `--online`, for the kept copy that a source names. If the page itself is dead
        too it is an error, else a warning.

    Why is this bad:
        The copy was to stand in for the page, and cannot.

    Example:
        ```json
        {"source": {"type": "webpage", "title": "The Pact of 1937", "language": "en",
                    "URL": "https://example.org/pact", "accessed": {"date-parts": [[2020, 3, 1]]},
                    "custom": {"kind": "secondary", "archived": {
                      "url": "https://web.archive.org/web/20200301000000/https://example.org/past",
                      "on": "2020-03-01"}}},
         "web": {"https://example.org/pact": 200,
                 "https://web.archive.org/web/20200301000000/https://example.org/past": 404}}
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
        Without `--online`. Where nobody could find out, for all the reasons that O101 names.

    References:
        RFC 9110, 15.5.5 and 15.5.11 · Help:CS1 (archive-url)
    """

    code = "O106"
    name = "dead-archive-copy"
    severity = Severity.WARNING
    since = "0.1"
    stage = 120

    def asks(self, source: SourceView, facts: Facts) -> Iterator[Asked]:
        """Yield whether the copy is there, and if there is one whether the page is."""
        yield from questions.with_page(questions.kept_copy(source), source)

    def check(self, source: SourceView, answers: Answers, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the copy is gone."""
        gone = questions.is_gone(source, answers)
        for asked in questions.kept_copy(source):
            answer = answers[asked.question]
            if answer.state in {State.NO, State.FRONT}:
                yield self.report(
                    Place(source.path, asked.pointer),
                    f"the kept copy {asked.question.about!r} is not there: {answer.why}",
                    help="look in the archive for another copy of the page",
                    record=source.id,
                    severity=Severity.ERROR if gone else Severity.WARNING,
                )
