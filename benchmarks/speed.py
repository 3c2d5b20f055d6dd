"""What each stage of a check costs, beside what PyYAML alone takes to load the same file.

CPU milliseconds, the best of several runs in one process, over the examples of the project.
Ratios travel from machine to machine; the milliseconds do not.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import yaml

from checker.claim.library import Library
from checker.consult import consult
from checker.judge import judge
from checker.model.file import claim_file
from checker.read.files import Root
from checker.read.load import read_sheet
from checker.reason.reason import reason
from checker.resolve.resolve import resolve

ROOT = Path(__file__).parents[1]
RUNS = 7
T = TypeVar("T")


def best(work: Callable[[], T]) -> tuple[float, T]:
    """The least CPU time of several runs, in milliseconds, and what the work gave."""
    least = float("inf")
    for _ in range(RUNS):
        start = time.process_time()
        value = work()
        least = min(least, (time.process_time() - start) * 1000)
    return least, value


def measured(file: str) -> dict[str, float]:
    """The cost of every stage for one claim file."""
    data = (ROOT / file).read_bytes()
    library = Library(Root(ROOT))
    peer, _ = best(lambda: yaml.load(data, Loader=yaml.CSafeLoader))
    read, sheet = best(lambda: read_sheet(file, data))
    model, claims = best(lambda: claim_file(sheet))
    bound, ledger = best(lambda: resolve([claims], {file}, library.text))
    asked, answers = best(lambda: consult(ledger, library))
    reasoned, facts = best(lambda: reason(ledger, answers))
    judged, _ = best(lambda: judge([claims], ledger, facts, {}))
    stages = {"read": read, "model": model, "resolve": bound, "consult": asked, "reason": reasoned}
    return {"CSafeLoader": peer, **stages, "judge": judged, "read / CSafeLoader": read / peer}


def main() -> None:
    """Print a row for each example; options of other benchmarks are passed over."""
    files = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "claims").glob("*/claims.yaml"))
    rows = {file: measured(file) for file in files}
    print("CPU ms".ljust(36), *(name.rjust(12) for name in next(iter(rows.values()))))
    for file, row in rows.items():
        print(file.ljust(36), *(f"{value:12.2f}" for value in row.values()))


if __name__ == "__main__":
    main()
