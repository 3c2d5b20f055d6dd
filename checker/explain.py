"""What the checker can say of itself: a page for every check and every kind of claim, and its schemas.

`checker explain` shows the pages in a terminal, `docs/checks.md` holds those of the checks.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from inspect import cleandoc, getmodule

from pydantic.fields import FieldInfo

from checker.claim.claim import Claim
from checker.declared import source_kinds
from checker.finding import Rule
from checker.judge import STAGES, Check, checks
from checker.language.suggest import nearest
from checker.model.kind import kinds

WIDTH = 100
_HEADINGS = {
    "reading": "Reading the file",
    "shape": "The form of claims",
    "reference": "Names and references",
    "language": "Figures and times",
    "evidence": "Quotes and evidence",
    "meaning": "What the claims say",
    "vocabulary": "Properties and relations",
    "waiving": "Waivers",
}
_SHARED = frozenset(Claim.model_fields)
_EXPECTED = re.compile(r"\s+# expect: (.*)")


class NoSuchPage(Exception):  # noqa: N818 - not a fault of the program
    """Nothing has this name; `near` are the names most like it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.near = nearest(name, [*checks(), *kinds(), *source_kinds()])


def page(name: str) -> str:
    """The page of a check, of a kind of claim or of a kind of source, as a terminal shows it.

    Raises:
        NoSuchPage: where nothing has this name.
    """
    if name in checks():
        return _lines(_check_page(checks()[name]))
    if name in kinds():
        return _lines(_kind_page(name, kinds()[name]))
    if name in source_kinds():
        return _lines(_source_page(name))
    raise NoSuchPage(name)


def listing() -> str:
    """Every check and every kind, in one line each."""
    return _lines(_listing())


def markdown() -> str:
    """The pages of all checks as one document."""
    return _lines(_markdown())


def kinds_markdown() -> str:
    """The pages of all kinds of claims as one document."""
    return _lines(_kinds_markdown())


def kind_markdown(name: str) -> str:
    """The page of a kind of claim, without its heading."""
    return _lines(_kind_markdown(kinds()[name]))


def shared_markdown() -> str:
    """The fields that every claim has, whatever its kind."""
    return _lines(_table(Claim.model_fields.items()))


def claims_schema() -> str:
    """The JSON schema of claim files, as `schemas/claims.schema.json` holds it."""
    from checker.model.schema import schema

    return f"{json.dumps(schema(), ensure_ascii=False, indent=2)}\n"


def settings_schema() -> str:
    """The JSON schema of `checker.yaml`, as `schemas/checker.schema.json` holds it."""
    from checker.model.house_schema import house_schema

    about = {name: _first_line(check.module.__doc__) for name, check in checks().items()}
    about |= {name: _first_line(_doc_of(kind)) for name, kind in kinds().items()}
    about |= {name: _first_line(module.__doc__) for name, module in source_kinds().items()}
    return f"{json.dumps(house_schema(about), ensure_ascii=False, indent=2)}\n"


def report_schema() -> str:
    """The JSON schema of `checker check --format json`, as `schemas/report.schema.json` holds it."""
    from checker.report.json import schema

    return f"{json.dumps(schema(), ensure_ascii=False, indent=2)}\n"


def rules() -> dict[str, Rule]:
    """Every check as a rule, for reports that carry their own manual."""
    return {
        check.name: Rule(
            check.name,
            check.severity,
            _HEADINGS[check.stage],
            _first_line(check.module.__doc__),
            cleandoc(check.module.__doc__ or ""),
            _lines(_markdown_page(check)),
        )
        for check in checks().values()
    }


def _listing() -> Iterator[str]:
    width = max(map(len, checks()))
    for stage in STAGES:
        yield _HEADINGS[stage]
        for check in _of(stage):
            yield f"  {check.name:<{width}}  {check.severity:<7}  {_first_line(check.module.__doc__)}"
        yield ""
    yield "Kinds of claims"
    for name, kind in kinds().items():
        yield f"  {name:<{width}}  {'':7}  {_first_line(_doc_of(kind))}"
    yield ""
    yield "Kinds of sources"
    for name, module in sorted(source_kinds().items()):
        yield f"  {name:<{width}}  {'':7}  {_first_line(module.__doc__)}"
    yield ""
    yield "`checker explain NAME` tells more of one."


def _check_page(check: Check) -> Iterator[str]:
    yield f"{check.name} ({check.severity})"
    yield ""
    yield cleandoc(check.module.__doc__ or "")
    for heading, text in _examples(check):
        yield ""
        yield f"{heading}:"
        yield ""
        yield textwrap.indent(text, "    ")
    yield ""
    yield "To set a finding aside, give the reason in the claim:"
    yield ""
    yield f"    waive: {{{check.name}: why it does not matter here}}"


def _examples(check: Check) -> Iterator[tuple[str, str]]:
    """The check's own examples with their headings; what is expected of a line stands beside it."""
    yield "This is found", _EXPECTED.sub(r"  # ← \1", check.module.BAD).rstrip("\n")
    yield "This is fine", str(check.module.GOOD).rstrip("\n")
    for file, text in getattr(check.module, "BAD_FILES", {}).items():
        yield f"This is found in `{file}`", _EXPECTED.sub(r"  # ← \1", text).rstrip("\n")
    for file, text in getattr(check.module, "FILES", {}).items():
        beside = "This is fine in" if file in getattr(check.module, "BAD_FILES", {}) else "Both with"
        yield f"{beside} `{file}`", text.rstrip("\n")


def _kind_page(name: str, kind: type[Claim]) -> Iterator[str]:
    yield f"{name}: a kind of claim"
    yield ""
    yield _doc_of(kind)
    yield ""
    yield cleandoc(kind.__doc__ or "")
    yield ""
    yield "Fields:"
    own = {key: field for key, field in kind.model_fields.items() if key not in Claim.model_fields}
    width = max((len(field.alias or key) for key, field in own.items()), default=0) + 2
    for key, field in own.items():
        told = f"{field.description or ''}{' Required.' if field.is_required() else ''}"
        head = f"  {field.alias or key:<{width}}"
        yield textwrap.fill(told, WIDTH, initial_indent=head, subsequent_indent=" " * len(head))
    shared = ", ".join(field.alias or key for key, field in Claim.model_fields.items())
    yield ""
    yield textwrap.fill(f"And, as in every claim: {shared}.", WIDTH)
    example = getattr(getmodule(kind), "EXAMPLE", "").strip("\n")
    if example:
        yield ""
        yield "For example:"
        yield ""
        yield textwrap.indent("- " + example.replace("\n", "\n  "), "    ")


def _source_page(name: str) -> Iterator[str]:
    module = source_kinds()[name]
    yield f"{name}: a kind of source"
    yield ""
    yield cleandoc(module.__doc__ or "")
    example = getattr(module, "EXAMPLE", "").strip("\n")
    if example:
        yield ""
        yield "For example:"
        yield ""
        yield textwrap.indent(example, "    ")


def _markdown() -> Iterator[str]:
    yield "# What is checked"
    yield ""
    yield "<!-- Written by scripts/generate.py from the checks themselves: change them, not this page. -->"
    yield ""
    yield "An *error* is false under every reasonable reading; a *warning* is false under the strict one only, or"
    yield "misleads; a *note* is worth knowing. `checker explain NAME` shows the same pages in a terminal."
    for stage in STAGES:
        yield ""
        yield f"## {_HEADINGS[stage]}"
        for check in _of(stage):
            yield ""
            yield f"### {check.name}"
            yield ""
            yield f"*{check.severity}*"
            yield ""
            yield from _markdown_page(check)


def _markdown_page(check: Check) -> Iterator[str]:
    yield cleandoc(check.module.__doc__ or "")
    for heading, text in _examples(check):
        yield ""
        yield f"{heading}:"
        yield ""
        yield f"```{'yaml' if 'with' not in heading else ''}"
        yield text
        yield "```"


def _kinds_markdown() -> Iterator[str]:
    yield "# Kinds of claims"
    yield ""
    yield "<!-- Written by scripts/generate.py from the kinds themselves: change them, not this page. -->"
    yield ""
    yield "What an article says comes in a few sorts. Each has its own fields, and its own way of being right or wrong."
    yield "`checker explain KIND` shows the same in a terminal."
    yield ""
    yield "## The fields of every claim"
    yield ""
    yield from _table(Claim.model_fields.items())
    for name, kind in kinds().items():
        yield ""
        yield f"## {name}"
        yield ""
        yield from _kind_markdown(kind)


def _kind_markdown(kind: type[Claim]) -> Iterator[str]:
    yield _doc_of(kind)
    yield ""
    yield cleandoc(kind.__doc__ or "")
    yield ""
    yield from _table((key, field) for key, field in kind.model_fields.items() if key not in _SHARED)
    example = getattr(getmodule(kind), "EXAMPLE", "").strip("\n")
    if example:
        yield ""
        yield "For example:"
        yield ""
        yield "```yaml"
        yield "claims:"
        yield "- " + example.replace("\n", "\n  ")
        yield "```"


def _table(fields: Iterable[tuple[str, FieldInfo]]) -> Iterator[str]:
    """A row a field: its name, and what it is for."""
    rows = [
        f"| `{field.alias or key}` | {field.description or ''}{' *Required.*' if field.is_required() else ''} |"
        for key, field in fields
    ]
    if rows:
        yield "| field | what it is for |"
        yield "|---|---|"
        yield from (row.replace("`|`", "`\\|`") for row in rows)


def _of(stage: str) -> Iterator[Check]:
    return (check for check in checks().values() if check.stage == stage)


def _doc_of(kind: type[Claim]) -> str:
    """What its file says of a kind: the sort of sentence that it is for."""
    return cleandoc(getattr(getmodule(kind), "__doc__", "") or kind.__doc__ or "")


def _first_line(doc: str | None) -> str:
    return cleandoc(doc or "").split("\n")[0]


def _lines(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
