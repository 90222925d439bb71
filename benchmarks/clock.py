"""Timing commands and functions in turn, so that a slow moment hits all of them."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable, Sequence


def commands(named: dict[str, Sequence[str]], runs: int = 15) -> dict[str, float]:
    """Median seconds of whole processes, run in turn after one warm-up each."""
    return _medians({name: lambda c=c: _run(c) for name, c in named.items()}, runs)


def functions(named: dict[str, Callable[[], object]], runs: int = 9) -> dict[str, float]:
    """Median seconds of functions, called in turn after one warm-up each."""
    return _medians(named, runs)


def table(seconds: dict[str, float], base: str) -> None:
    """Print milliseconds and the ratio to one of the rows."""
    width = max(map(len, seconds))
    for name, value in seconds.items():
        print(f"{name:<{width}}  {value * 1000:10.1f} ms  {value / seconds[base]:8.2f} x {base}")


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _medians(named: dict[str, Callable[[], object]], runs: int) -> dict[str, float]:
    taken: dict[str, list[float]] = {name: [] for name in named}
    for call in named.values():
        call()
    for _ in range(runs):
        for name, call in named.items():
            start = time.perf_counter()
            call()
            taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in taken.items()}
