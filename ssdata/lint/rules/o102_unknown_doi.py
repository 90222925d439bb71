"""O102."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding, Place
from ssdata.lint.kinds import OnlineRule
from ssdata.lint.online import questions
from ssdata.online.answer import State

if TYPE_CHECKING:
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import SourceView
    from ssdata.online.answer import Answers
    from ssdata.online.question import Asked


class UnknownDoi(OnlineRule):
    """A DOI is not registered.

    What it does:
        Asks Crossref, with `--online`, for the work of a DOI, and, where Crossref has none, the
        resolver of the DOI system, which knows the DOIs of all agencies.

    Why is this bad:
        The number is misspelt or made up, and whoever follows it finds nothing.

    Example:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-217", "issued": {"date-parts": [[2009]]},
                    "DOI": "10.1080/10670560802575969", "custom": {"kind": "secondary"}},
         "web": {"https://api.crossref.org/works/10.1080%2F10670560802575969": 404,
                 "https://doi.org/api/handles/10.1080/10670560802575969":
                   {"status": 404, "body": {"responseCode": 100}}}}
        ```

    Use instead:
        ```json
        {"source": {"type": "article-journal", "title": "War, Leadership and Ethnopolitics",
                    "author": [{"family": "Lin", "given": "Hsiao-ting"}], "language": "en",
                    "container-title": "Journal of Contemporary China", "volume": "18",
                    "issue": "59", "page": "201-217", "issued": {"date-parts": [[2009]]},
                    "DOI": "10.1080/10670560802575960", "custom": {"kind": "secondary"}},
         "web": {"https://api.crossref.org/works/10.1080%2F10670560802575960":
                   {"body": {"message": {"title": ["War, Leadership and Ethnopolitics"],
                                         "author": [{"family": "Lin", "given": "Hsiao-ting"}],
                                         "issued": {"date-parts": [[2009, 3]]}}}}}}
        ```

    When it stays silent:
        Without `--online`. DOIs of other agencies and short DOIs, which the resolver knows;
        numbers that are malformed (B104) or that `custom.misprinted` calls wrong; and where a
        service did not answer in its usual form, which is told apart and no finding.

    References:
        Crossref REST API: works · DOI Handbook, 3.8 (proxy server REST API)
    """

    code = "O102"
    name = "unknown-doi"
    since = "0.1"
    stage = 120

    def asks(self, source: SourceView, facts: Facts) -> Iterator[Asked]:
        """Yield what the DOI is registered for."""
        yield from questions.doi(source)

    def check(self, source: SourceView, answers: Answers, facts: Facts) -> Iterator[Finding]:
        """Yield a finding if the DOI is not registered."""
        for asked in questions.doi(source):
            if answers[asked.question].state is State.NO:
                yield self.report(
                    Place(source.path, asked.pointer),
                    f"the DOI {asked.question.about!r} is not registered",
                    help="copy it again from the source, or search for the title at Crossref",
                    record=source.id,
                )
