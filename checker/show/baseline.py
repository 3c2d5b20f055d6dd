"""A baseline: the findings that a house knows of already, so that only new ones fail a run.

Findings are known by their fingerprints (`checker.show.fingerprint`), never by how many there are: a fault
that was mended makes no room for a new one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from checker.finding import WaivedBy
from checker.frozen import dataclass
from checker.result import Result
from checker.show.as_json import as_json
from checker.show.fingerprint import fingerprints
from checker.show.telling import graded

VERSION = 1
KNOWN = "known since the baseline"
_FIELDS = ("file", "claim", "check", "severity", "what", "fingerprint")
MOST_BYTES = 20 * 1024 * 1024


class BaselineError(Exception):
    """The text is no baseline; the message says why."""


@dataclass(frozen=True, slots=True)
class Held:
    """A run held against a baseline."""

    result: Result
    """The same run, the findings that are known marked as waived."""
    gone: int
    """Findings of the baseline, in the files of the run, that are there no longer."""


def written(result: Result, before: str = "", there: Callable[[str], bool] = lambda _: True) -> str:
    """The findings of a run as a baseline; those that were waived stand with their reason already.

    What `before`, an older baseline, knows of files that the run was not about stays, where the files are `there`.

    Raises:
        BaselineError: where `before` is none.
    """
    rows = [
        {
            "file": one.place.file,
            "claim": one.claim,
            "check": one.check,
            "severity": graded(one).value,
            "what": one.what,
            "fingerprint": fingerprint,
        }
        for one, fingerprint in zip(result.findings, fingerprints(result), strict=True)
        if not one.waived
    ]
    kept = _rows(before) if before else []
    about = _about(result) if kept else frozenset()
    rows += [row for row in kept if row["file"] not in about and there(row["file"])]
    rows.sort(key=lambda row: (row["file"], row["claim"], row["check"], row["fingerprint"]))
    return as_json({"version": VERSION, "findings": rows}, indent=2)


def held(result: Result, baseline: str) -> Held:
    """A run held against a baseline.

    Raises:
        BaselineError: where the text is none.
    """
    known = _known(baseline)
    marks = fingerprints(result)
    findings = tuple(
        replace(one, waived=KNOWN, waived_by=WaivedBy.BASELINE) if not one.waived and mark in known else one
        for one, mark in zip(result.findings, marks, strict=True)
    )
    left = {mark: file for mark, file in known.items() if mark not in set(marks)}
    about = _about(result) if left else frozenset()
    gone = [mark for mark, file in left.items() if file in about]
    return Held(replace(result, findings=findings), len(gone))


def _about(result: Result) -> frozenset[str]:
    """The files that the run was about: the claim files, and the copies of their articles."""
    return frozenset((*result.files, *(one.copy_file for one in result.articles())))


def _known(baseline: str) -> dict[str, str]:
    """The fingerprints of a baseline, each with its file."""
    return {row["fingerprint"]: row["file"] for row in _rows(baseline)}


def _rows(baseline: str) -> list[dict[str, str]]:
    try:
        read = json.loads(baseline)
        if read["version"] != VERSION:
            raise BaselineError(f"is of version {read['version']}, and {VERSION} is read")
        return [{name: str(row[name]) for name in _FIELDS} for row in read["findings"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BaselineError("is no baseline") from None
