"""A value of another sort than the field takes.

A list where one value belongs, an empty field, a word that is not among those a field takes: what
it says is not read, and so not checked.

To mend it: write it as the message says.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity, instead
from checker.language.suggest import nearest
from checker.model.file import ClaimFile
from checker.place import Place
from checker.read.sheet import held

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
  value: [34, 35]  # expect: wrong-type
"""


def look(file: ClaimFile) -> Iterator[Finding]:
    for misfit in file.misfits:
        if misfit.check == "wrong-type":
            place = Place(file.file, misfit.route, misfit.on)
            written = held(file.sheet.tree, misfit.route)
            near = nearest(written, misfit.choices) if isinstance(written, str) else ()
            yield Finding(
                misfit.what,
                (Label(place),),
                help=tuple(f"did you mean `{one}`?" for one in near[:1]),
                claim=file.claim_at(misfit.route),
                fixes=instead(place, written, near) if isinstance(written, str) else (),
            )
