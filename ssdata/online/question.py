"""What rules ask other machines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["page", "doi", "copy"]


@dataclass(frozen=True, slots=True, order=True)
class Question:
    """Is a page there? What is a DOI registered for? Does the archive have a copy of a page?

    ``day`` (YYYY-MM-DD) says near which day a copy is wanted.
    """

    kind: Kind
    about: str
    day: str = ""


class Asked(NamedTuple):
    """A question, and where in a source it comes from."""

    pointer: str
    question: Question
