"""SARIF 2.1.0, for code scanning: every finding with its places, every rule with its manual.

Findings that were waived stay, marked as suppressed with the reason (section 3.27.23 of the standard): in the
source, where the claim says so itself, and from outside where the house or a baseline does.
Columns count characters, as `columnKind` says.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from checker.finding import Finding, Label, Rule, Severity, WaivedBy
from checker.place import Span
from checker.result import Result
from checker.show.as_json import as_json
from checker.show.fingerprint import fingerprints
from checker.show.options import Options
from checker.show.plain import plain
from checker.show.telling import graded, told

NAME = "sarif"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://pypi.org/project/claims-checker/"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(result: Result, options: Options) -> str:
    """The whole run as one log; the options choose nothing here."""
    del options
    rules = result.rules()
    index = {name: number for number, name in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "checker",
                "semanticVersion": version("claims-checker"),
                "informationUri": HOME,
                "rules": [_rule(rule) for rule in rules.values()],
            }
        },
        "invocations": [
            {
                "executionSuccessful": not result.unread,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": plain(line)}} for line in result.unread
                ],
            }
        ],
        "originalUriBaseIds": {"ROOT": {"description": {"text": "The root of the project."}}},
        "artifacts": [{"location": _file(file)} for file in result.files],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(one, print_, index, result)
            for one, print_ in zip(result.findings, fingerprints(result), strict=True)
        ],
    }
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.brief},
        "fullDescription": {"text": rule.full},
        "help": {"text": rule.full, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.stage], "precision": "very-high"},
    }


def _result(finding: Finding, fingerprint: str, index: Mapping[str, int], result: Result) -> dict[str, Any]:
    others = [_location(label, result, number) for number, label in enumerate(finding.labels[1:], 1)]
    main = _location(finding.labels[0], result)
    main["logicalLocations"] = [{"name": plain(finding.claim), "kind": "element"}] if finding.claim else []
    kind = "inSource" if finding.waived_by is WaivedBy.CLAIM else "external"
    waived = {"kind": kind, "status": "accepted", "justification": plain(finding.waived)}
    return {
        "ruleId": finding.check,
        **({"ruleIndex": index[finding.check]} if finding.check in index else {}),
        "level": _LEVELS[graded(finding)],
        "message": {"text": told(finding)},
        "locations": [main],
        **({"relatedLocations": others} if others else {}),
        "partialFingerprints": {"claimCheckValues/v1": fingerprint},
        "suppressions": [waived] if finding.waived else [],
    }


def _location(label: Label, result: Result, number: int | None = None) -> dict[str, Any]:
    # A spot in a file that is no text has no lines: it is told in words.
    spot = label.place.spot or result.within(label.place)
    said = ": ".join(plain(text) for text in (spot, label.text) if text)
    return {
        **({"id": number} if number is not None else {}),
        "physicalLocation": {
            "artifactLocation": _file(label.place.file),
            **({} if spot else {"region": _region(result.span(label.place))}),
        },
        **({"message": {"text": said}} if said else {}),
    }


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _file(path: str) -> dict[str, str]:
    return {"uri": quote(path, safe="/"), "uriBaseId": "ROOT"}
