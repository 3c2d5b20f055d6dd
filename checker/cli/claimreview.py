"""`checker export claimreview`: which claims can be published as reviews, and why the others cannot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.cli.check import Asked as AskedOfCheck
from checker.cli.check import examined
from checker.cli.output import complain, remark, write, write_to
from checker.cli.status import Status, Stop
from checker.export.claimreview import claim_reviews, element, json_ld
from checker.export.reviews import Unfit
from checker.language.suggest import nearest
from checker.reason.facts import Facts
from checker.result import Result


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked of `export claimreview`."""

    paths: Sequence[str]
    only: tuple[str, ...] = ()
    html: bool = False
    output: str = ""
    root: str = ""
    today: str = ""


def claimreview(asked: Asked) -> Status:
    """Print the reviews, and say what is left out.

    Raises:
        Stop: when the run cannot begin.
    """
    run, _ = examined(AskedOfCheck(asked.paths, root=asked.root, today=asked.today))
    _known(asked.only, run.facts)
    found = claim_reviews(run.facts, run.vocabulary, asked.only)
    for one in found.unfit:
        remark(_told(one, run.result))
    text = element(found.reviews) if asked.html else json_ld(found.reviews)
    if asked.output:
        write_to(Path(asked.output), text)
    else:
        write(text)
    for line in run.result.unread:
        complain(line)
    return Status.COULD_NOT_RUN if run.result.unread else Status.FINE


def _known(only: Sequence[str], facts: Facts) -> None:
    ids = sorted({fact.claim.id for fact in facts.told()})
    for id_ in only:
        if id_ not in ids:
            near = nearest(id_, ids)
            hint = f"did you mean `{near[0]}`?" if near else f"there are {len(ids)} claims"
            raise Stop(f"no claim is called `{id_}`", hint)


def _told(one: Unfit, result: Result) -> str:
    place = one.fact.claim.place
    at = f"{place.file}:{result.span(place).line}"
    return f"{at}: `{one.fact.claim.id}` is left out: {one.why}{f'; {one.help}' if one.help else ''}"
