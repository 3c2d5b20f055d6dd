"""The runs of digits in a cell that holds words as well, or several figures: `City Hall 18,581`, `10.8 (68)`."""

from __future__ import annotations

import re

_RUN = re.compile(r"(?<![\w.,])[-\u2212]?[0-9](?:[0-9.,]*[0-9])?(?![0-9])", re.ASCII)


def run_within(text: str, part: str) -> tuple[str, int]:
    """The first or the last run of digits without its sign, and the sign; "" where there is none."""
    runs = _RUN.findall(text)
    run = runs[0 if part == "first" else -1] if runs else ""
    return run.lstrip("-\u2212"), -1 if run[:1] in {"-", "\u2212"} else 1
