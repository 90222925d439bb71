"""O103."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place, Severity
from ssdata.lint.kinds import OnlineRule
from ssdata.lint.online import questions
from ssdata.lint.online.registered import differences
from ssdata.online.answer import State

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView
    from ssdata.online.answer import Answers
    from ssdata.online.question import Asked


class DisagreeingDoiMetadata(OnlineRule):
    """A DOI is registered for a work with another title, year or author.

    What it does:
        Compares, with `--online`, the title, the year and the first family name of a source with
        those that Crossref has for its DOI.

    Why is this bad:
        The DOI is that of another work, or the source was described wrongly.

    Example:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-217", "issued": {"date-parts": [[1999]]},
                    "DOI": "10.1080/10670560802575960", "custom": {"kind": "secondary"}},
         "web": {"https://api.crossref.org/works/10.1080%2F10670560802575960":
                   {"body": {"message": {"title": ["War, Leadership and Ethnopolitics"],
                                         "author": [{"family": "Lin", "given": "Hsiao-ting"}],
                                         "issued": {"date-parts": [[2009, 3]]}}}}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-217", "issued": {"date-parts": [[2009]]},
                    "DOI": "10.1080/10670560802575960", "custom": {"kind": "secondary"}},
         "web": {"https://api.crossref.org/works/10.1080%2F10670560802575960":
                   {"body": {"message": {"title": ["War, Leadership and <i>Ethnopolitics</i>"],
                                         "subtitle": ["The Chinese Communist Party and Xinjiang"],
                                         "author": [{"family": "Lin", "given": "Hsiao-ting"}],
                                         "issued": {"date-parts": [[2009, 3]]}}}}}}
        ```

    When it stays silent:
        Without `--online`. Titles that share half of their words, or of which one has a subtitle;
        titles in two scripts, and those in brackets, which the entry supplied; the year of print
        beside that of the online edition, and, if no year of print is registered, the year before
        or after; the year of the first edition (`original-date`); names in another order, with or
        without particle, in two scripts, or of bodies; whatever one of the two does not have. DOIs
        of other agencies cannot be checked, and the report tells so.

    References:
        Crossref REST API: works · JabRef: integrity check by DOI
    """

    code = "O103"
    name = "disagreeing-doi-metadata"
    severity = Severity.WARNING
    since = "0.1"
    stage = 120
    unanswered = frozenset({State.UNCHECKED, State.ELSEWHERE})

    def asks(self, source: SourceView, facts: Facts) -> Iterator[Asked]:
        """Yield what the DOI is registered for."""
        yield from questions.doi(source)

    def check(self, source: SourceView, answers: Answers, facts: Facts) -> Iterator[Finding]:
        """Yield a finding with all that differs."""
        for asked in questions.doi(source):
            work = answers[asked.question].work
            found = list(differences(source.data, work)) if work is not None else []
            if found:
                told = "; ".join(f"{one.what} {one.here}, there {one.there}" for one in found)
                yield self.report(
                    Place(source.path, asked.pointer),
                    f"{asked.question.about} is registered for something else: {told}",
                    help="see whether the DOI is that of this work, and what its title page says",
                    record=source.id,
                    related=[
                        Place(source.path, one.pointer, message=f"{one.what}: {one.here}")
                        for one in found
                    ],
                )
