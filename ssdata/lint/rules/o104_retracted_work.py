"""O104."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import OnlineRule
from ssdata.lint.online import questions
from ssdata.lint.online.registered import doubted, says_so_itself, taken_back
from ssdata.online.answer import State

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView
    from ssdata.online.answer import Answers, Notice
    from ssdata.online.question import Asked


class RetractedWork(OnlineRule):
    """A work was retracted, or its publisher has doubts about it.

    What it does:
        Looks, with `--online`, whether Crossref knows of a notice that takes a work back
        (retraction, removal, withdrawal), or whether its registered title says so. An expression
        of concern, or the retraction of a part, is a warning.

    Why is this bad:
        The claims rest on a work that its own publisher no longer stands behind.

    Example:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-217", "issued": {"date-parts": [[2009]]},
                    "DOI": "10.5555/12345678", "custom": {"kind": "secondary"}},
         "web": {"https://api.crossref.org/works/10.5555%2F12345678":
                   {"body": {"message": {"title": ["War, Leadership and Ethnopolitics"],
                                         "issued": {"date-parts": [[2009]]},
                                         "updated-by": [{"type": "retraction",
                                           "DOI": "10.5555/87654321",
                                           "updated": {"date-parts": [[2012, 5, 1]]}}]}}}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-217", "issued": {"date-parts": [[2009]]},
                    "DOI": "10.5555/12345678", "custom": {"kind": "secondary"},
                    "note": "Retracted in 2012; cited only for what it once said."},
         "web": {"https://api.crossref.org/works/10.5555%2F12345678":
                   {"body": {"message": {"title": ["War, Leadership and Ethnopolitics"],
                                         "issued": {"date-parts": [[2009]]},
                                         "updated-by": [{"type": "retraction",
                                           "DOI": "10.5555/87654321",
                                           "updated": {"date-parts": [[2012, 5, 1]]}}]}}}}}
        ```

    When it stays silent:
        Without `--online`. Corrections, errata, new editions; the notice itself, cited as such; a
        source that says in its title or its note that it was retracted or withdrawn. DOIs of other
        agencies cannot be checked, and the report tells so.

    References:
        Crossref REST API: updated-by · Retraction Watch Database · NISO RP-45 (CREC)
    """

    code = "O104"
    name = "retracted-work"
    since = "0.1"
    stage = 120
    unanswered = frozenset({State.UNCHECKED, State.ELSEWHERE})

    def asks(self, source: SourceView, facts: Facts) -> Iterator[Asked]:
        """Yield what the DOI is registered for."""
        yield from questions.doi(source)

    def check(self, source: SourceView, answers: Answers, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the work was taken back, or is in doubt."""
        for asked in questions.doi(source):
            work = answers[asked.question].work
            if work is None or says_so_itself(source.data):
                continue
            notice, severity = taken_back(work), Severity.ERROR
            if notice is None:
                notice, severity = doubted(work), Severity.WARNING
            if notice is not None:
                yield self.report(
                    Place(source.path, asked.pointer),
                    f"of {asked.question.about} there is a notice: {_written(notice)}",
                    help="cite another work, or say in its note that it was retracted",
                    record=source.id,
                    severity=severity,
                )


def _written(notice: Notice) -> str:
    day = f" of {notice.day}" if notice.day else ""
    doi = f" ({notice.doi})" if notice.doi else ""
    return f"{notice.kind.replace('_', ' ')}{day}{doi}"
