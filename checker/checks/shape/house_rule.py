"""A claim file that does not fit the house's own schema.

A house may ask more than the claim language does, such as two sources for every claim or a name
under `checked_by`. Its schemas are listed under `schemas` in `checker.yaml`.

To mend it: do as the house asks, or talk to whoever keeps its schemas.
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
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
- id: districts  # expect: house-rule
  kind: quantity
  measure: districts
  value: 400
  checked_by: nobody
"""

FILES = {
    "checker.yaml": "schemas: [house.schema.json]\n",
    "house.schema.json": """
{"properties": {"claims": {"items": {"not": {"required": ["checked_by"], "properties": {"checked_by": {"const": "nobody"}}},
 "errorMessage": "somebody must have checked it"}}}}
""",
}


def look(file: ClaimFile) -> Iterator[Finding]:
    for misfit in file.misfits:
        if misfit.check == "house-rule":
            labels = (Label(Place(file.file, misfit.route)),)
            note = (f"asked by `{misfit.of}`",)
            yield Finding(misfit.what, labels, note, claim=file.claim_at(misfit.route))
