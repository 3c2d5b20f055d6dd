"""Fingerprints: by what a finding is known from one run to the next, wherever its lines have moved to.

A fingerprint is made of the file, the claim's id, the check, and the values that the finding is about:
the figures and the author's own words in its sentence, and what stands where it points. Neither line
numbers nor the wording around the values are part of it, so that an edit elsewhere in the file or a
clearer message changes nothing, and a different figure in the same place is a different finding.
"""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256

from checker.finding import Finding
from checker.read.lines import Lines
from checker.result import Result

LENGTH = 32
"""Hexadecimal digits."""
_VALUE = re.compile(r"`[^`]*`|\d[\d.,]*")


def fingerprints(result: Result) -> tuple[str, ...]:
    """One for each finding, in their order; of findings that are alike, each has its own."""
    lines = {file: Lines(result.text(file)) for file in {one.place.file for one in result.findings}}
    met: Counter[tuple[str, ...]] = Counter()
    made = []
    for one in result.findings:
        values = _values(one, result, lines[one.place.file])
        met[values] += 1
        text = "\0".join((*values, str(met[values])))
        made.append(sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()[:LENGTH])
    return tuple(made)


def _values(finding: Finding, result: Result, lines: Lines) -> tuple[str, ...]:
    span = result.span(finding.place)
    stands = ""
    if span.line == span.end_line <= len(lines):
        stands = lines.text(span.line - 1)[span.column - 1 : span.end_column - 1]
    return (finding.place.file, finding.claim, finding.check, stands, *_VALUE.findall(finding.what))
