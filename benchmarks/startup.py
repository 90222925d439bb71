"""Start-up: the command line and the import, beside a bare interpreter and a peer."""

import shutil
import sys
from pathlib import Path

import clock

BIN = Path(sys.executable).parent


def main() -> None:
    named = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "import ssdata": [sys.executable, "-c", "import ssdata"],
        "load one value": [
            sys.executable,
            "-c",
            "import ssdata; ssdata.load().value('sino-soviet-non-aggression-pact', 'signed-on')",
        ],
        "ssdata --help": [str(BIN / "ssdata"), "--help"],
    }
    peer = shutil.which("check-jsonschema", path=str(BIN))
    if peer:
        named["check-jsonschema --help"] = [peer, "--help"]
    taken = clock.commands(named)
    clock.table(taken, "python -c pass")
    if peer:
        ours, theirs = taken["ssdata --help"], taken["check-jsonschema --help"]
        ratio = clock.median(ours) / clock.median(theirs)
        print(f"ssdata --help is {ratio:.2f} of check-jsonschema --help")
    else:
        print("check-jsonschema is not installed; install it to compare")


if __name__ == "__main__":
    main()
