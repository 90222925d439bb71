"""Linting: the floor, all rules, and a peer that checks the schema only."""

import argparse
import gc
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import clock
import orjson

import records
from ssdata.lint.engine import lint
from ssdata.store.files import walk
from ssdata.store.project import Project


def floor(project: Project) -> None:
    """Read every file and parse it: nothing can be faster."""
    for path in walk(project.records):
        orjson.loads(path.read_bytes())


def check(project: Project) -> None:
    """All rules; the records are clean."""
    report = lint(project)
    if report.findings:
        raise SystemExit(f"the records are not clean: {report.findings[0]}")


def side_by_side(number: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        project = records.write(Path(name), number)
        print(f"{number:,} records in one process")
        named = {"read + orjson.loads": lambda: floor(project), "all rules": lambda: check(project)}
        taken = clock.functions(named)
        clock.table(taken, "read + orjson.loads")
        peer = shutil.which("check-jsonschema", path=str(Path(sys.executable).parent))
        if peer is None:
            print("check-jsonschema is not installed; install it to compare")
            return
        paths = [str(path) for path in walk(project.records / "treaty")][:1000]
        schema = str(project.schema / "record.schema.json")
        command = [peer, "--schemafile", schema, *paths]
        start = time.perf_counter()
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
        seconds = time.perf_counter() - start
        ratio = seconds / 1000 / (clock.median(taken["all rules"]) / number)
        print(
            f"check-jsonschema, schema only, 1,000 records: {seconds:.2f} s, {ratio:.0f} x ours a record"
        )


def growth() -> None:
    print("claims      seconds   microseconds a claim")
    for number in (1_111, 11_111, 111_111):
        with tempfile.TemporaryDirectory() as name:
            project = records.write(Path(name), number)
            gc.collect()
            start = time.perf_counter()
            check(project)
            taken = time.perf_counter() - start
        print(f"{number * 9:>9,}  {taken:8.2f}   {taken / number / 9 * 1e6:8.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--growth", action="store_true", help="10,000 to 1,000,000 claims")
    parser.add_argument("--records", type=int, default=10_000)
    given = parser.parse_args()
    growth() if given.growth else side_by_side(given.records)


if __name__ == "__main__":
    main()
