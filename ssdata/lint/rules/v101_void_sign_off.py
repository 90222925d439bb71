"""V101."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import TYPE_CHECKING

from ssdata.lint.finding import Finding
from ssdata.lint.kinds import RecordRule
from ssdata.model.digest import PARTS, are_plain, changed_parts, content_digest, content_digests
from ssdata.wording import listing

if TYPE_CHECKING:
    from ssdata.lint.batch import Batch
    from ssdata.lint.facts import Facts
    from ssdata.lint.view import View

_DIGEST = itemgetter("digest")
_WHERE = {"value": "/value", "circumstances": "", "references": "/references"}
_WORDS = {
    "value": "its value",
    "circumstances": "its scope, rank or modality",
    "references": "its references",
}


class VoidSignOff(RecordRule):
    """A claim was changed after it was verified.

    What it does:
        Computes the digest of the claim again and compares it with the one of the sign-off. The
        digest ends with three parts, so that the finding says what was changed: the value, the
        circumstances (scope, validity, rank, modality, speaker) or the references.

    Why is this bad:
        Somebody put their word to something else than what stands there now.

    Example:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"},
          "verified": {"level": "source-read", "on": "2026-11-21", "by": "ssdata editors",
                       "digest": "000000000000.0000.0000.0000"}}]}
        ```

    Use instead:
        ```json
        {"claims": [{"id": "signed", "property": "signed-on", "value": {"date": "1937-08-21"}}]}
        ```

    When it stays silent:
        Claims without sign-off; changes of names, notes, days of access and of the order of
        references, since none of these was verified.

    References:
        semantics: sign-off bound to content · nanopublications: trusty URIs
    """

    code = "V101"
    name = "void-sign-off"
    since = "0.1"
    hangs = True
    stage = 110
    needs = frozenset({"verified"})

    def spares(self, batch: Batch, facts: Facts) -> bool:
        """Whether every sign-off is for the claim as it stands."""
        signed = map(_DIGEST, batch.verified)
        plain = are_plain(batch.claim_keys, batch.reference_keys)
        return all(map(str.startswith, signed, content_digests(batch.signed, plain=plain)))

    def check(self, view: View, facts: Facts) -> Iterator[Finding]:
        """Yield a finding for each sign-off whose digest is not that of its claim."""
        for row in view.rows:
            sign_off = row.claim.get("verified")
            if sign_off is None:
                continue
            if sign_off["digest"].startswith(content_digest(row.claim)):
                continue
            changed = changed_parts(sign_off["digest"], row.claim) or PARTS
            what = listing(_WORDS[part] for part in changed)
            yield self.at(
                view,
                row,
                _WHERE[changed[0]],
                f"claim {row.id!r} was changed after its sign-off of {sign_off['on']}: {what}",
                help=f"check it again and run `ssdata verify {row.name} --level …`",
            )
