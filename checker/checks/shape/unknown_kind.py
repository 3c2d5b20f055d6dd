"""A kind of claim that the claim language does not have.

Without its kind nothing else of the claim can be understood, so it is not checked.

To mend it: choose a kind; `checker explain` lists them all, and `judgement` is for opinions.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity, instead
from checker.language.suggest import nearest
from checker.model.file import ClaimFile
from checker.place import Place

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
"""

BAD = """\
claims:
- id: capitals
  kind: quantitty  # expect: unknown-kind
  measure: provincial capitals
  value: 34
"""


def look(file: ClaimFile) -> Iterator[Finding]:
    for misfit in file.misfits:
        if misfit.check != "unknown-kind":
            continue
        near = nearest(misfit.what, misfit.choices)
        help_ = f"did you mean `{near[0]}`?" if near else f"the kinds are: {', '.join(misfit.choices)}"
        what = f"`{misfit.what}` is not a kind of claim"
        place = Place(file.file, misfit.route)
        fixes = instead(place, misfit.what, near)
        claim = file.claim_at(misfit.route)
        yield Finding(what, (Label(place),), help=(help_,), claim=claim, fixes=fixes)
