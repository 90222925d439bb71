"""Answers of a comparison over all concrete values that an imprecise value allows."""

from enum import Enum


class Truth(Enum):
    """How a statement stands over all concrete choices.

    YES holds in every choice, NO in none, MAYBE in some. UNKNOWN means that an operand is not
    known at all, so that no choice can be listed.
    """

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        """Refuse to be read as true or false: every use must say which answers it takes."""
        raise TypeError("a Truth has four values; compare it with 'is', for example 'is Truth.NO'")


def all_of(*truths: Truth) -> Truth:
    """Truth of "and": NO dominates, then UNKNOWN, then MAYBE; YES when there is nothing else."""
    for answer in (Truth.NO, Truth.UNKNOWN, Truth.MAYBE):
        if answer in truths:
            return answer
    return Truth.YES


def any_of(*truths: Truth) -> Truth:
    """Truth of "or": YES dominates, then UNKNOWN, then MAYBE; NO when there is nothing else."""
    for answer in (Truth.YES, Truth.UNKNOWN, Truth.MAYBE):
        if answer in truths:
            return answer
    return Truth.NO


def not_(truth: Truth) -> Truth:
    """Truth of "not": YES and NO change places, the other two stay."""
    return _NEGATED[truth]


_NEGATED = {
    Truth.YES: Truth.NO,
    Truth.NO: Truth.YES,
    Truth.MAYBE: Truth.MAYBE,
    Truth.UNKNOWN: Truth.UNKNOWN,
}
