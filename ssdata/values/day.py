"""Days written YYYY-MM-DD."""

import datetime
from functools import lru_cache


@lru_cache(maxsize=10_000)
def is_day(text: str) -> bool:
    """Whether a day written YYYY-MM-DD is in the calendar."""
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
