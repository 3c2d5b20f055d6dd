"""A field that a claim of this kind cannot do without is not there.

Without it the claim cannot be understood, so it is not checked. Other claims may still refer to it.

To mend it: add the field.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.model.file import ClaimFile
from checker.place import Place

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
"""

BAD = """\
claims:
- id: capitals  # expect: missing-field
  kind: quantity
  measure: provincial capitals
"""


def look(file: ClaimFile) -> Iterator[Finding]:
    for misfit in file.misfits:
        if misfit.check == "missing-field":
            what = f"{misfit.of} needs `{misfit.what}`, and there is none"
            yield Finding(what, (Label(Place(file.file, misfit.route)),), claim=file.claim_at(misfit.route))
