"""`checker check`: say what holds in claim files, and what does not."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path

from checker.claim.words import plural
from checker.cli.articles import articles, beside, is_article
from checker.cli.desk import Desk, narrowed, rooted
from checker.cli.house import house_for, settings_of
from checker.cli.output import coloured, complain, output, remark, write, write_to
from checker.cli.progress import Progress
from checker.cli.status import Status, Stop
from checker.finding import Rule, Severity
from checker.frozen import dataclass
from checker.model.house import HouseSchemaError
from checker.read import limits
from checker.read.fault import Tree
from checker.read.files import Root, claim_files, find_root
from checker.result import Result
from checker.run import Run, Tell, examine, silent
from checker.settings import Settings
from checker.show.baseline import MOST_BYTES, BaselineError, held, written
from checker.show.options import Detail, Options
from checker.show.paint import Paint

STDIN = "-"
NOW = "now"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked of `check`, in their own words."""

    paths: Sequence[str]
    format: str = "text"
    outputs: Sequence[str] = ()
    """Further reports, each as `FORMAT=FILE`."""
    fail_level: str = ""
    """"" for the house's own."""
    verdicts: bool | None = None
    """Whether all workings are told, or no verdicts at all; None is a line a claim."""
    quiet: bool = False
    strict: bool = False
    color: str = "auto"
    root: str = ""
    stdin_name: str = ""
    today: str = ""
    """"" for the day of each article; `now` for that of the machine."""
    baseline: str = ""
    """The file of the findings that are known."""
    update_baseline: bool = False
    profile: str = ""
    """"" for the house's own."""
    changed_since: str = ""
    """The revision of git since which files have changed; "" for all files."""
    statistics: bool = False


def check(asked: Asked, opened: Callable[[Path], Root] = Root) -> Status:
    """Check claim files, write the report, and say how it ends; `opened` gives the files below a root.

    Raises:
        Stop: when the run cannot begin.
    """
    outputs = [output(one) for one in asked.outputs]
    with Progress(quiet=asked.quiet) as progress:
        run, settings = examined(asked, opened, progress)
    result = _held(replace(run.result, rules=_rules), asked, run.library.root)
    options = Options(Detail[settings.verdicts.name], asked.quiet, asked.statistics)
    for one in outputs:
        write_to(one.file, _rendered(result, one.format, options))
    painted = asked.format == "text" and coloured(asked.color)
    write(_rendered(result, asked.format, replace(options, paint=Paint(painted))))
    if asked.statistics:
        remark("; ".join(f"{stage} {seconds:.2f} s" for stage, seconds in progress.times()))
    for line in result.unread:
        complain(line)
    return _status(result, settings.fail_on, strict=asked.strict or settings.policy.at_hand)


def examined(
    asked: Asked, opened: Callable[[Path], Root] = Root, tell: Tell = silent
) -> tuple[Run, Settings]:
    """The run over the files that are meant, and the settings of their house.

    Raises:
        Stop: when the run cannot begin.
    """
    today = _today(asked.today)
    desk = desk_of(asked)
    root = opened(desk.root)
    force = settings_of(root, _said(asked))
    desk = rooted(desk, asked.paths, force.settings.roots)
    house = house_for(root, force)
    if asked.changed_since:
        desk = narrowed(desk, asked.changed_since, force.settings, asked.baseline, quiet=asked.quiet)
    try:
        return examine(root, desk.files, desk.given, house, today, tell=tell), force.settings
    except HouseSchemaError as error:
        raise Stop(str(error)) from None


def _held(result: Result, asked: Asked, root: Root) -> Result:
    """The run held against the baseline that was named, which is written anew first where that was asked."""
    if not asked.baseline:
        if asked.update_baseline:
            raise Stop("`--update-baseline` needs a file", "name it with `--baseline FILE`")
        return result
    file = Path(asked.baseline)
    if asked.update_baseline:
        _update(file, result, root)
    try:
        told = held(result, _text(file))
    except OSError as error:
        hint = "`--update-baseline` writes it" if isinstance(error, FileNotFoundError) else ""
        raise Stop(f"the baseline `{file}` cannot be read: {(error.strerror or '').lower()}", hint) from None
    except BaselineError as error:
        raise Stop(f"`{file}` {error}", "`--update-baseline` writes one") from None
    if told.gone:
        remark(
            f"{plural(told.gone, 'finding')} of the baseline no longer there: `--update-baseline` takes them out"
        )
    return told.result


def _update(file: Path, result: Result, root: Root) -> None:
    """Write the baseline anew; of claim files that were not checked this time it keeps what it knows."""
    try:
        write_to(file, written(result, _text(file) if file.exists() else "", root.has))
    except BaselineError as error:
        raise Stop(f"`{file}` {error}", "name another file, or take this one away") from None
    except OSError as error:
        raise Stop(f"the baseline `{file}` cannot be read: {(error.strerror or '').lower()}") from None


def _text(file: Path) -> str:
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES).decode("utf-8", errors="replace")


def _today(asked: str) -> date | None:
    if asked == NOW:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(asked) if asked else None
    except ValueError:
        raise Stop(f"`{asked}` is no day", f"write it as 2026-12-31, or `{NOW}`") from None


def _status(result: Result, level: Severity, *, strict: bool) -> Status:
    if result.unread:
        return Status.COULD_NOT_RUN
    if result.failed(level):
        return Status.FINDINGS
    return Status.NOT_CONSULTED if strict and result.unconsulted else Status.FINE


def root_of(asked: Asked) -> Path:
    """The root of the project that the paths belong to.

    Raises:
        Stop: where it is no folder.
    """
    if asked.root and not Path(asked.root).is_dir():
        raise Stop(f"the root `{asked.root}` is not a folder")
    if asked.root:
        return Path(asked.root)
    paths = [path for path in asked.paths if path != STDIN]
    return find_root([*paths, *([_standing(asked).parent] if STDIN in asked.paths else [])])


def desk_of(asked: Asked) -> Desk:
    """The files that are meant.

    Raises:
        Stop: where there are none.
    """
    root = root_of(asked)
    paths = [path for path in asked.paths if path != STDIN]
    reads_stdin = STDIN in asked.paths
    standing = _standing(asked)
    if reads_stdin and standing.is_dir():
        raise Stop(f"standard input cannot lie at `{standing}`, which is a folder")
    if reads_stdin and is_article(standing.name):
        hint = f"save the article and check it with `checker check {standing.name}`"
        raise Stop(f"standard input is read as a claim file, and `{standing.name}` is an article", hint)
    named = claim_files(root, paths)
    alone = articles(Root(root), named)
    claimed = dict(beside(Root(root), alone))
    files = sorted({*named, *claimed} - alone)
    given = {file: data for file, data in claimed.items() if data is not None}
    if reads_stdin:
        given[claim_files(root, [standing])[0]] = _standard_input()
    if not files and not given:
        looked = ", ".join(f"`{path}`" for path in paths)
        hint = "claim files are called `claims.yaml` or end in `.claims.yaml`"
        raise Stop(f"no claim files in {looked}", hint)
    return Desk(root, tuple(sorted({*files, *given})), given)


def _standing(asked: Asked) -> Path:
    """Where standard input would lie if it were a file."""
    return Path(asked.stdin_name or "<stdin>")


def _standard_input() -> bytes:
    # One byte more than is read of a file, so that a file too long is told as such.
    return sys.stdin.buffer.read(limits.BYTES + 1)


def _said(asked: Asked) -> dict[str, Tree]:
    """What the command line says of the house's settings, as their file would have it."""
    verdicts = {None: "", True: "full", False: "none"}[asked.verdicts]
    said = {"profile": asked.profile, "fail on": asked.fail_level, "verdicts": verdicts}
    return {name: value for name, value in said.items() if value}


def _rules() -> Mapping[str, Rule]:
    from checker.explain import rules

    return rules()


def _rendered(result: Result, form: str, options: Options) -> str:
    module = import_module(f"checker.report.{form.replace('-', '_')}")
    text: str = module.render(result, options)
    return text
