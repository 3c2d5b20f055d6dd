"""A JSON object a line: every finding, then every verdict, then how many there are, for pipes and logs.

The objects are those of the `json` report, with `type` saying which each is.
"""

from __future__ import annotations

from dataclasses import asdict

from checker.result import Result
from checker.show.as_json import as_json
from checker.show.options import Options
from checker.show.record import OneFinding, OneVerdict, Summary, findings, summary, verdicts

NAME = "json-lines"
_TYPES = {OneFinding: "finding", OneVerdict: "verdict", Summary: "summary"}


def render(result: Result, options: Options) -> str:
    """The whole result; the options choose nothing here."""
    del options
    rows: list[OneFinding | OneVerdict | Summary] = [*findings(result), *verdicts(result), summary(result)]
    return "".join(as_json({"type": _TYPES[type(row)], **asdict(row)}) for row in rows)
