"""`checker ask`: what a piece of evidence would give, so that it can be tried out before it is written down."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from posixpath import basename, dirname
from typing import Any

from checker.claim.answer import Answer, Status
from checker.claim.library import Library
from checker.claim.mention import Row
from checker.claim.words import plural
from checker.cli.output import write
from checker.cli.status import Status as Exit
from checker.cli.status import Stop
from checker.consult import consult
from checker.finding import Finding
from checker.frozen import dataclass
from checker.judge import judge
from checker.language.cell import read_number
from checker.language.suggest import nearest
from checker.model.file import claim_file
from checker.model.house import House
from checker.place import Route
from checker.read.files import Root, Unreadable, claim_files, find_root
from checker.read.load import read_sheet
from checker.reason.reason import reason
from checker.resolve.resolve import resolve
from checker.show.cells import cells
from checker.show.plain import plain

MOST_ROWS, MOST_COLUMNS, WIDEST = 12, 8, 28
_DOCUMENTS = frozenset({"txt", "md", "html", "htm", "pdf", "docx"})
_SIGN = re.compile(r"(>=|<=|!=|!~|\^=|==|=|~|>|<)")
_FIGURES = {">=": "at_least", "<=": "at_most", ">": "above", "<": "below"}
_TIMES = {">=": "since", "<=": "until", ">": "after", "<": "before"}
_WORDS = {"=": "is", "==": "is", "!=": "not", "~": "contains", "!~": "lacks", "^=": "begins"}
_ID = "asked"
_PLAIN = re.compile(r"[\w][\w ./%+-]*(?<! )")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user wants to know of a source."""

    source: str
    """A file, or `claims.yaml#id` for a source that is declared there."""
    rows: Sequence[str] = ()
    among: Sequence[str] = ()
    against: Sequence[str] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    """The other fields of evidence, by their names; "" where not given."""
    evidence: str = ""
    """A piece of evidence as YAML; the options are laid over it."""
    at: str = ""
    root: str = ""


@dataclass(frozen=True, slots=True)
class Tried:
    """A piece of evidence and what came of it."""

    evidence: Mapping[str, Any]
    answer: Answer
    told: tuple[Finding, ...]


def ask(asked: Asked, *, as_json: bool) -> Exit:
    """Tell what a piece of evidence gives.

    Raises:
        Stop: where it cannot be asked.
    """
    tried = _tried(asked)
    write(_json(tried) if as_json else _text(tried))
    return Exit.FINE if tried.answer.status is Status.ANSWERED else Exit.FINDINGS


def _tried(asked: Asked) -> Tried:
    path, _, id_ = asked.source.partition("#")
    root = Path(asked.root) if asked.root else find_root([path])
    file = claim_files(root, [path])[0]
    library = Library(Root(root))
    said = _declared(file, id_, library) if id_ else _beside(file)
    if asked.at:
        said["article"] = {**said.get("article", {}), "published": asked.at}
    evidence = {"source": id_ or _ID, **_evidence(asked)}
    said["claims"] = [
        {"id": _ID, "kind": "quantity", "measure": "what is asked", "value": "0", "evidence": [evidence]}
    ]
    # The claims stand in a file that is never written, where the sources would be declared.
    name = f"{dirname(file)}/ask.claims.yaml".lstrip("/")
    model = claim_file(read_sheet(name, json.dumps(said).encode()))
    ledger = resolve([model], {name}, library.text)
    answers = consult(ledger, library)
    found = answers.get(f"{name}#{_ID}", ())
    findings = judge([model], ledger, reason(ledger, answers), House())
    told = tuple(
        one for one in findings if one.check != "source-unused" and _is_about(one.place.route, id_ or _ID)
    )
    if not found:
        what = "; ".join(f"{one.what}{' (' + one.help[0] + ')' if one.help else ''}" for one in told)
        raise Stop(what or "nothing is asked of the source")
    return Tried(evidence, found[0], told)


def _is_about(route: Route, source: str) -> bool:
    """Whether a finding is about the evidence or its source, and not about the claim that only carries it."""
    return route[:3] == ("claims", 0, "evidence") or route[:2] == ("sources", source)


def _beside(file: str) -> dict[str, Any]:
    """A claim file that would lie beside the table or the document."""
    kind = "document" if file.rpartition(".")[2].casefold() in _DOCUMENTS else "table"
    return {"sources": {_ID: {kind: basename(file)}}}


def _declared(file: str, id_: str, library: Library) -> dict[str, Any]:
    """The sources and the clock of a claim file."""
    data = library.read(file, 2 * 1024 * 1024)
    if isinstance(data, Unreadable):
        raise Stop(f"`{file}` {data.why}", data.help)
    model = claim_file(read_sheet(file, data))
    if id_ not in model.sources:
        near = nearest(id_, model.sources)
        names = ", ".join(f"`{one}`" for one in model.sources) or "none"
        raise Stop(
            f"`{file}` declares no source `{id_}`",
            f"did you mean `{near[0]}`?" if near else f"it declares {names}",
        )
    article = model.article.model_dump(exclude_unset=True, by_alias=True)
    article.pop("text", None)
    sources = {
        name: source.model_dump(exclude_unset=True, by_alias=True) for name, source in model.sources.items()
    }
    return {"article": article, "sources": sources}


def _evidence(asked: Asked) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if asked.evidence:
        sheet = read_sheet("--evidence", asked.evidence.encode())
        tree = sheet.tree[0] if isinstance(sheet.tree, list) and sheet.tree else sheet.tree
        if sheet.faults or not isinstance(tree, dict):
            why = sheet.faults[0].what if sheet.faults else "it is not a mapping"
            raise Stop(
                f"`--evidence` is not understood: {why}",
                "write it as in '{rows: {city: Farah}, take: count}'",
            )
        said = {str(key): value for key, value in tree.items() if key != "source"}
    for name in ("rows", "among", "against"):
        written = getattr(asked, name)
        if written:
            said[name] = _conditions(written, name)
    for name, value in asked.options.items():
        if value:
            said[name] = _pick(value) if name == "pick" else value
    if not any(key in said for key in ("take", "column", "quote", "sql", "claim")):
        said["take"] = "count"
    return said


def _pick(words: str) -> str | dict[str, str]:
    phrase, sign, column = words.partition("=")
    return {phrase.strip(): column.strip()} if sign else words


def _conditions(written: Sequence[str], option: str) -> dict[str, Any]:
    """`captor=Taliban`, `date>=2021-08-06`: several for one column are all to be met."""
    found: dict[str, dict[str, str]] = {}
    for text in written:
        parts = _SIGN.split(text, maxsplit=1)
        if len(parts) < 3 or not parts[0].strip():
            raise Stop(
                f"`{text}` is no condition", f"write `--{option} 'column=cell'`, or `!=`, `~`, `>=`, `<`"
            )
        column, sign, value = (part.strip() for part in parts)
        if not value:
            how, value = "empty", "false" if sign.startswith("!") else "true"
        elif sign in _WORDS:
            how = _WORDS[sign]
        else:
            how = (_FIGURES if read_number(value) else _TIMES)[sign]
        found.setdefault(column, {})[how] = value
    return {column: one["is"] if set(one) == {"is"} else one for column, one in found.items()}


def _text(tried: Tried) -> str:
    answer = tried.answer
    lines = [_headline(answer)]
    lines += [f"  {line}" for line in (answer.working, *answer.notes) if line]
    for one in tried.told:
        lines += [f"  {one.check}: {one.what}", *(f"    {line}" for line in one.help)]
    rows = answer.picked.rows if answer.picked else ()
    if rows:
        lines += ["", *(f"  {line}" for line in _table(rows))]
    lines += ["", "evidence:", f"- {flow(tried.evidence)}"]
    return "".join(f"{plain(line)}\n" for line in lines)


def _headline(answer: Answer) -> str:
    if answer.status is not Status.ANSWERED:
        return f"no answer: {answer.gap}"
    if answer.texts:
        return ", ".join(answer.texts[:MOST_ROWS]) + (" …" if len(answer.texts) > MOST_ROWS else "")
    given = [one for one in (answer.text, answer.words) if one]
    return ", ".join(dict.fromkeys(given)) or "the rows alone: nothing is taken from them"


def _table(rows: Sequence[Row]) -> Iterator[str]:
    """The rows, aligned, as many of them and of their columns as fit."""
    names = list(rows[0].cells)[:MOST_COLUMNS]
    shown = [[str(row.number), *(row.cells[name] for name in names)] for row in rows[:MOST_ROWS]]
    body = [[_cut(cell) for cell in line] for line in [["row", *names], *shown]]
    widths = [max(cells(line[n]).width for line in body) for n in range(len(body[0]))]
    for line in body:
        yield "  ".join(
            cell + " " * (width - cells(cell).width) for cell, width in zip(line, widths, strict=True)
        ).rstrip()
    more = [plural(len(rows) - MOST_ROWS, "more row")] if len(rows) > MOST_ROWS else []
    left = len(rows[0].cells) - MOST_COLUMNS
    more += [plural(left, "more column")] if left > 0 else []
    if more:
        yield f"… and {' and '.join(more)}"


def _cut(cell: str) -> str:
    words = plain(" ".join(cell.split()))
    return words if len(words) <= WIDEST else words[: WIDEST - 1] + "…"


def flow(value: object) -> str:
    """A value as YAML on one line, as it may be pasted into a claim file."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{flow(key)}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _json(tried: Tried) -> str:
    answer = tried.answer
    rows = answer.picked.rows if answer.picked else ()
    told = {
        "status": answer.status.name.lower(),
        "words": answer.words or None,
        "figure": None if answer.nominal is None else str(answer.nominal),
        "unit": answer.unit or None,
        "text": answer.text or None,
        "texts": list(answer.texts),
        "working": answer.working or None,
        "gap": answer.gap or None,
        "notes": list(answer.notes),
        "rows": [{"row": row.number, "cells": dict(row.cells)} for row in rows],
        "findings": [{"check": one.check, "what": one.what, "help": list(one.help)} for one in tried.told],
        "evidence": dict(tried.evidence),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
