"""A field that the claim language does not have.

A misspelt field is not read, so what it says is not checked. Between `{ }` a comma begins another
field, so that a figure such as `1,240` needs quotes there.

To mend it: spell it as the message suggests, or take it out. `note` holds anything else that
colleagues should know.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity, instead
from checker.language.suggest import nearest
from checker.model.file import ClaimFile
from checker.model.misfit import Misfit
from checker.place import Place
from checker.read.lines import Lines

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
"""

BAD = """\
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  sourse: voa  # expect: unknown-field
"""


def look(file: ClaimFile) -> Iterator[Finding]:
    for misfit in file.misfits:
        if misfit.check != "unknown-field":
            continue
        if misfit.cut and (written := _cut_by_commas(file, misfit)):
            yield _cut_off(file, misfit, written)
            continue
        near = nearest(misfit.what, misfit.choices)
        help_ = f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(misfit.choices)}"
        what = f"`{misfit.what}` is not a field of {misfit.of or 'a claim file'}"
        place = Place(file.file, misfit.route, misfit.on)
        yield Finding(
            what,
            (Label(place),),
            help=(help_,),
            claim=file.claim_at(misfit.route),
            fixes=instead(place, misfit.what, near),
        )


def _cut_by_commas(file: ClaimFile, misfit: Misfit) -> str:
    """The whole value as it is written, where commas part the pieces of it; else nothing."""
    sheet = file.sheet
    value, *pieces = misfit.cut
    start = sheet.locate(Place(file.file, value))
    end = sheet.locate(Place(file.file, pieces[-1], "key"))
    if start.line != end.line:
        return ""
    line = Lines(sheet.text).text(start.line - 1)
    between = line[start.end_column - 1 : sheet.locate(Place(file.file, pieces[0], "key")).column - 1]
    return line[start.column - 1 : end.end_column - 1] if between.strip() == "," else ""


def _cut_off(file: ClaimFile, misfit: Misfit, written: str) -> Finding:
    value, first, *_ = misfit.cut
    what = f"a comma cuts `{value[-1]}` short: `{first[-1]}` is not a field of {misfit.of}"
    mark = '"' if '"' not in written else "'"
    curly = "“" in written or "”" in written
    note = "between `{ }` a comma begins another field" + (
        ", and curly quotes do not hold it" if curly else ""
    )
    help_ = f"put quotes around it: `{value[-1]}: {mark}{written.strip('“”')}{mark}`"
    labels = (Label(Place(file.file, first, "key")),)
    return Finding(what, labels, (note,), help=(help_,), claim=file.claim_at(misfit.route))
