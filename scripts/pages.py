"""The pages of the site that are made from the code: kinds, sources, checks, commands and reports, each with what comes."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from inspect import cleandoc
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from typer.core import TyperArgument, TyperGroup

from checker import shelf
from checker.claim.fields import Part
from checker.cli.main import app
from checker.cli.status import Status
from checker.declared import source_kinds
from checker.explain import kind_markdown, rules, shared_markdown
from checker.finding import Rule
from checker.judge import Check, checks
from checker.model.kind import kinds
from checker.report import text
from checker.result import Result
from checker.settings import HouseWaiver, Policy, Settings
from checker.show.options import Detail, Options
from tests.expecting import FILE, checked

_EXPECTED = re.compile(r"[ \t]*\(?# expect: [a-z, -]+(?:\)\.)?")
# An example has no sources, so every one of its claims would be told to lack evidence.
_BESIDE_THE_POINT = "no-evidence"
_SAMPLE = """\
claims:
- {id: taken, kind: count, of: capitals captured, value: nine, members: [Zaranj, Kunduz, Farah]}
- {id: rise, kind: change, from: 20 %, to: 25 %, by: 5 points}
"""


def pages() -> dict[str, str]:
    """Every page by its path in the site."""
    return {
        "kinds/index.md": _lines(_kinds_index()),
        **{f"kinds/{name}.md": _lines(_kind(name)) for name in kinds()},
        "checks/index.md": _lines(_checks_index()),
        **{f"checks/{name}.md": _lines(_check(rule)) for name, rule in rules().items()},
        "sources.md": _lines(_sources()),
        "settings.md": _lines(_settings()),
        "commands.md": _lines(_commands()),
        "reports.md": _lines(_reports()),
    }


def _kinds_index() -> Iterator[str]:
    yield "# Kinds of claims"
    yield ""
    yield "What an article says comes in a few sorts. Each has its own fields, and its own way of being right or wrong."
    yield ""
    yield "| kind | what it is for |"
    yield "|---|---|"
    for name, kind in kinds().items():
        yield f"| [`{name}`]({name}.md) | {_brief(inspect.getmodule(kind).__doc__)} |"
    yield ""
    yield "## The fields of every claim"
    yield ""
    yield shared_markdown()


def _kind(name: str) -> Iterator[str]:
    yield f"# {name}"
    yield ""
    yield kind_markdown(name)
    yield "Besides these, [every claim](index.md#the-fields-of-every-claim) has an `id`, a `quote`, `evidence` and more."
    example = getattr(inspect.getmodule(kinds()[name]), "EXAMPLE", "").strip("\n")
    if example:
        yield ""
        yield "`checker check --verdicts` says of the example:"
        yield ""
        claims = "claims:\n- " + example.replace("\n", "\n  ") + "\n"
        yield from _fenced("text", _told({FILE: claims}, Options(Detail.FULL)))


def _checks_index() -> Iterator[str]:
    yield "# What is checked"
    yield ""
    yield "An *error* is false under every reasonable reading; a *warning* is false under the strict one only, or"
    yield "misleads; a *note* is worth knowing. Each page shows what is found, what the checker says of it, and what is"
    yield "fine. To set a finding aside, give the reason in the claim: `waive: {CHECK: why it does not matter here}`."
    stage = ""
    for rule in sorted(rules().values(), key=_by_stage):
        if rule.stage != stage:
            stage = rule.stage
            yield ""
            yield f"## {stage}"
            yield ""
            yield "| check | how grave | what it finds |"
            yield "|---|---|---|"
        yield f"| [`{rule.name}`]({rule.name}.md) | {rule.severity} | {rule.brief} |"


def _by_stage(rule: Rule) -> tuple[int, str]:
    return _order().index(rule.stage), rule.name


@cache
def _order() -> list[str]:
    from checker.judge import STAGES

    heading = {check.stage: rules()[name].stage for name, check in checks().items()}
    return [heading[stage] for stage in STAGES if stage in heading]


def _check(rule: Rule) -> Iterator[str]:
    check = checks()[rule.name]
    found, fine, after = rule.page.partition("\nThis is fine:\n")
    yield f"# {rule.name}"
    yield ""
    yield f"*{rule.severity}*"
    yield ""
    yield found
    yield "`checker check` says:"
    yield ""
    yield from _fenced("text", said(check))
    yield fine + after


def said(check: Check) -> str:
    """What a run over the faulty example says of this fault."""
    beside = {**getattr(check.module, "FILES", {}), **getattr(check.module, "BAD_FILES", {})}
    files = {name: _plain(each) for name, each in {**beside, FILE: check.module.BAD}.items()}
    return _told(files, Options(Detail.NONE, quiet=True), only=check.name)


def _plain(example: str) -> str:
    return _EXPECTED.sub("", example)


def _told(files: Mapping[str, str], options: Options, only: str = "") -> str:
    with TemporaryDirectory() as folder:
        result = checked(Path(folder), dict(files))
        return text.render(_less(result, only), options)


def _less(result: Result, only: str) -> Result:
    kept = [one for one in result.findings if (only or one.check) == one.check]
    return replace(result, findings=tuple(one for one in kept if only or one.check != _BESIDE_THE_POINT))


def _sources() -> Iterator[str]:
    yield "# Kinds of sources"
    yield ""
    yield "A source is declared once, under `sources`, and named by its id in the `evidence` of claims. What it is shows"
    yield "in the one field that says where it lies. [Evidence](evidence.md) tells how to take something from it."
    for name, module in sorted(source_kinds().items()):
        yield ""
        yield f"## {name}"
        yield ""
        yield cleandoc(module.__doc__ or "")
        example = getattr(module, "EXAMPLE", "").strip("\n")
        if example:
            yield ""
            yield from _fenced("yaml", example)


def _settings() -> Iterator[str]:
    yield "# Settings"
    yield ""
    yield "What may stand in `checker.yaml`. [The rules of your house](policy.md) tells when to use them, and `checker config`"
    yield "shows what is in force. Each may be left out."
    parts: dict[str, type[Part]] = {"The file": Settings, "policy": Policy, "waive": HouseWaiver}
    for title, model in parts.items():
        yield ""
        yield f"## {title}"
        yield ""
        yield "| setting | what it is for |"
        yield "|---|---|"
        for key, field in model.model_fields.items():
            yield f"| `{field.alias or key}` | {field.description}{' *Required.*' if field.is_required() else ''} |"


def _commands() -> Iterator[str]:
    command = typer.main.get_command(app)
    assert isinstance(command, TyperGroup)  # noqa: S101 - for the type
    yield "# Commands"
    yield ""
    yield f"{command.help} `checker COMMAND --help` shows the same in a terminal."
    for name, one in command.commands.items():
        context = one.make_context(f"checker {name}", [], resilient_parsing=True)
        yield ""
        yield f"## checker {name}"
        yield ""
        yield cleandoc(one.help or "")
        yield ""
        yield from _fenced("text", one.get_usage(context).removeprefix("Usage: "))
        for each in one.get_params(context):
            left, right = each.get_help_record(context) or ("", "")
            if isinstance(each, TyperArgument):
                left = each.make_metavar(context)
            yield ""
            yield f"`{left}`"
            yield f":   {' '.join(right.split())}"
    yield ""
    yield "## How a run ends"
    yield ""
    yield "| status | how the run ended |"
    yield "|---|---|"
    for status, meaning in _statuses():
        yield f"| {status.value} | {meaning} |"


def _statuses() -> Iterator[tuple[Status, str]]:
    """Each status with the words that stand below it in the code."""
    (told,) = ast.parse(textwrap.dedent(inspect.getsource(Status))).body
    assert isinstance(told, ast.ClassDef)  # noqa: S101 - for the type
    words = [
        one.value.value
        for one in told.body
        if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)
    ]
    yield from zip(Status, (cleandoc(str(word)) for word in words[1:]), strict=True)


def _reports() -> Iterator[str]:
    yield "# Reports"
    yield ""
    yield "`--format NAME` chooses what `checker check` prints, and `--output NAME=FILE` writes further reports in the same"
    yield "run. Nothing but the report goes to standard output."
    yield ""
    yield "Each of these is what comes of this claim file, in which three members are listed of nine:"
    yield ""
    yield from _fenced("yaml", _SAMPLE)
    with TemporaryDirectory() as folder:
        result = checked(Path(folder), {FILE: _SAMPLE})
        shown = _less(result, "")
        for module in shelf.modules("checker.report"):
            name = module.NAME
            yield ""
            yield f"## {name}"
            yield ""
            yield cleandoc(module.__doc__ or "")
            yield ""
            yield from _fenced(_LANGUAGES.get(name, "text"), _short(module.render(shown, Options())))


def _short(report: str) -> str:
    """The beginning of a long report, cut where lines grow longer than anyone reads."""
    lines = [
        textwrap.shorten(line, _WIDEST, placeholder=" …") if len(line) > _WIDEST else line
        for line in report.splitlines()
    ]
    return "\n".join([*lines[:_LONGEST], *["…"] * (len(lines) > _LONGEST)])


_LONGEST, _WIDEST = 60, 400
_LANGUAGES = {
    "html": "html",
    "json": "json",
    "sarif": "json",
    "gitlab": "json",
    "rdjson": "json",
    "junit": "xml",
}


def _brief(doc: str | None) -> str:
    return cleandoc(doc or "").partition("\n")[0]


def _fenced(language: str, body: str) -> Iterator[str]:
    yield f"```{language}"
    yield body.rstrip("\n")
    yield "```"


def _lines(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
