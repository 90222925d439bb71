"""Timing commands and functions in turn, so that a slow moment hits all of them."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable, Sequence

# Seconds of each run.
Taken = dict[str, list[float]]
median = statistics.median


def commands(named: dict[str, Sequence[str]], runs: int = 15) -> Taken:
    """Whole processes, run in turn after one warm-up each."""
    return functions({name: lambda c=c: _run(c) for name, c in named.items()}, runs)


def functions(named: dict[str, Callable[[], object]], runs: int = 15) -> Taken:
    """Functions, called in turn after one warm-up each."""
    taken: Taken = {name: [] for name in named}
    for call in named.values():
        call()
    for _ in range(runs):
        for name, call in named.items():
            start = time.perf_counter()
            call()
            taken[name].append(time.perf_counter() - start)
    return taken


def table(taken: Taken, base: str) -> None:
    """Print milliseconds and the ratio to one of the rows: the median, and the fastest run."""
    width = max(map(len, taken))
    print(f"{'':<{width}}  {'median':>10}  {'':>8}  {'fastest':>12}")
    for name, times in taken.items():
        columns = [
            f"{of(times) * 1000:10.1f} ms  {of(times) / of(taken[base]):6.2f} x"
            for of in (median, min)
        ]
        print(f"{name:<{width}}  {'  '.join(columns)}")
    print(f"x: {base}")


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
